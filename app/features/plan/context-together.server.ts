import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { contextFields } from '#app/domain/plan/context.ts'
import { refuse } from '#app/domain/refusal.ts'
import { plainText, type TextHandler } from '#app/features/activity/together/text-handlers.server.ts'
import { writeContextForm } from './context-form.ts'
import { currentContext } from './context-queries.server.ts'
import { saveContext } from './write-context.server.ts'

/** The context, written by several people at once: what they say becomes a version when writing pauses. */
export const contextTogether: TextHandler = {
  fields: contextFields,
  format: plainText,
  find: (db, actor, subjectId) => {
    if (subjectId !== actor.accountId) return undefined
    const { headline = '', challenge = '', success = '' } = currentContext(db, actor.accountId) ?? {}
    return { words: { headline, challenge, success }, mayWrite: mayEditPlan(actor) }
  },
  settle: (tx, actor, { words, writers }, at) => {
    const checked = writeContextForm.safeParse(words)
    return checked.success
      ? saveContext(tx, actor, { ...checked.data, writers }, at)
      : refuse('invalid', { message: checked.error.issues[0]?.message ?? '' })
  },
}
