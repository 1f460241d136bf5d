import { z } from 'zod'
import { criterionKeys } from '#app/domain/care/criteria.ts'
import { stages } from '#app/domain/care/stages.ts'
import {
  choice,
  optionalDate,
  optionalLink,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'

/** Reasons are read by the other side and stay in the history: a sentence or a few. */
const reason = (what: string) => requiredText(500, what)

/** SHA-256 (hex) of the evidence that the page showed. */
const seen = () => z.string('Reload the page').regex(/^[0-9a-f]{64}$/, 'Reload the page')

/** How each criterion stood on the page, so that a refusal can name the one that has changed since. */
const shown = () =>
  z
    .string('Reload the page')
    .regex(/^([a-z_]{1,40}:[0-9a-f]{8} ?){0,20}$/, 'Reload the page')
    .optional()

export const proposeMoveForm = z.strictObject({})
export type ProposeMove = z.output<typeof proposeMoveForm>

export const signMoveForm = z.strictObject({ transitionId: recordId(), seen: seen(), shown: shown() })
export type SignMove = z.output<typeof signMoveForm>

export const declineMoveForm = z.strictObject({
  transitionId: recordId(),
  reason: reason('what is missing, so that the other side knows'),
})
export type DeclineMove = z.output<typeof declineMoveForm>

export const withdrawMoveForm = z.strictObject({
  transitionId: recordId(),
  reason: reason('why you take the move back'),
})
export type WithdrawMove = z.output<typeof withdrawMoveForm>

/** A file with the customer's agreement may come along, in the field `file`. */
export const recordSignatureForm = z.strictObject({
  transitionId: recordId(),
  seen: seen(),
  shown: shown(),
  note: requiredText(500, 'who agreed, when, and where it stands'),
  link: optionalLink().optional(),
})
export type RecordSignature = z.output<typeof recordSignatureForm>

export const objectForm = z.strictObject({
  transitionId: recordId(),
  reason: reason('why your side does not agree to the move'),
})
export type ObjectToMove = z.output<typeof objectForm>

export const askWaiverForm = z.strictObject({
  criterion: choice(criterionKeys),
  reason: reason('why this can be let go'),
})
export type AskForWaiver = z.output<typeof askWaiverForm>

export const grantWaiverForm = z.strictObject({
  criterion: choice(criterionKeys),
  reason: reason('why this can be let go'),
})
export type GrantWaiver = z.output<typeof grantWaiverForm>

export const refuseWaiverForm = z.strictObject({ waiverId: recordId() })
export type RefuseWaiver = z.output<typeof refuseWaiverForm>

export const endWaiverForm = z.strictObject({ waiverId: recordId() })
export type EndWaiver = z.output<typeof endWaiverForm>

export const stepBackForm = z.strictObject({
  toStage: choice(stages),
  reason: reason('why the plan goes back; the customer reads it'),
})
export type StepBack = z.output<typeof stepBackForm>

export const restForm = z.strictObject({
  reason: reason('why the plan rests; both sides read it'),
  /** The last day of the rest, or '' for a rest without an end. */
  endsOn: optionalDate().optional(),
})
export type StartRest = z.output<typeof restForm>

export const wakeForm = z.strictObject({})
export type EndRest = z.output<typeof wakeForm>

export const nameDeputyForm = z.strictObject({
  /** The user id of a contributor or approver of the account. */
  deputyId: recordId(),
  startsOn: requiredDate(),
  endsOn: requiredDate(),
})
export type NameDeputy = z.output<typeof nameDeputyForm>

export const revokeDeputyForm = z.strictObject({ deputyRowId: recordId() })
export type RevokeDeputy = z.output<typeof revokeDeputyForm>
