import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planAction } from '#app/http/actions.server.ts'
import { planBeat } from '#app/http/live-beat.server.ts'
import { planStream } from '#app/http/live-stream.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({ may: maySeePlan, load: planStream })

export const action = planAction({ beat: planBeat }, { hasPage: false })
