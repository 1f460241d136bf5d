import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planStream } from '#app/http/live-stream.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({ may: maySeePlan, load: planStream })
