import { z } from 'zod'
import { auditAnswers } from '#app/domain/care/audit.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, optionalText, requiredDate } from '#app/domain/form-fields.ts'

/** Pressed with the button that goes on to the next account of the audit. */
const next = () => z.literal('yes', 'Press one of the buttons').optional()

const answer = () => z.union([z.literal(''), choice(auditAnswers)])
const note = () => optionalText(500)

/** The answers and notes of all four tests; what is left out is left alone. */
export const auditFields = {
  ...{ capture: answer(), captureNote: note() },
  ...{ align: answer(), alignNote: note() },
  ...{ reinforce: answer(), reinforceNote: note() },
  ...{ elevate: answer(), elevateNote: note() },
}
export type AuditField = keyof typeof auditFields
export const noteFieldOf = (stage: Stage) => `${stage}Note` as const
export const auditFieldNames: readonly AuditField[] = stages.flatMap((stage) => [stage, noteFieldOf(stage)])

export const answerAuditForm = editForm({ next: next() }, auditFields)
export type AnswerAudit = z.output<typeof answerAuditForm>

export const placeAccountForm = z.strictObject({
  stage: choice(stages),
  /** The day the account is believed to stand there since. */
  since: requiredDate(),
  reason: optionalText(500),
  next: next(),
})
export type PlaceAccount = z.output<typeof placeAccountForm>
