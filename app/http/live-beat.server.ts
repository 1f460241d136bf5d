import { z } from 'zod'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import type { Done } from '#app/domain/answer.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { presenceIn } from '#app/features/activity/presence.server.ts'
import { isStreamOf } from '#app/features/activity/stream-name.server.ts'
import type { Intent } from './actions.server.ts'
import type { PlanScene } from './guard.server.ts'
import { parseForm, refuseStrayFiles } from './parse-form.server.ts'

/** The stream's name as it was told, and the field the page is in ('' for none): marks that no page prints. */
const beatForm = z.strictObject({
  stream: z.string().max(200),
  field: z
    .string()
    .max(120)
    .regex(/^[\w:.-]*$/),
})

/**
 * "This page is here, in this field." It is no command: nothing of it is in the database or the history, so it opens no
 * transaction there. A stream of somebody else's, of another account, or that has ended is not found. Staff who look
 * with a customer's eyes are shown to nobody.
 */
export const planBeat: Intent<PlanScene, PlanActor> = {
  may: maySeePlan,
  async perform(scene, actor, form) {
    const parsed = refuseStrayFiles(form.files, undefined) ?? parseForm(beatForm, form.typed)
    return parsed.ok ? takeBeat(scene, actor, parsed.value) : parsed
  },
}

function takeBeat(
  { context }: PlanScene,
  actor: PlanActor,
  { stream, field }: z.output<typeof beatForm>,
): Result<Done> {
  const { accountId, userId, name, side } = actor
  if (!isStreamOf(context.secret, stream, { userId, accountId })) return refuse('not-found')
  const isHidden = actor.side === 'customer' && actor.isPreview
  const beat = { stream, accountId, userId, name, side, field }
  if (!isHidden && !presenceIn(context.env.dataFolder).beat(beat)) return refuse('not-found')
  return ok({ isQuiet: true })
}
