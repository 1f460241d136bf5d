import { z } from 'zod'
import { accountFields } from '#app/domain/accounts/account-fields.ts'
import { scoreField } from '#app/domain/accounts/investment.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { checkbox, recordId } from '#app/domain/form-fields.ts'

/** What is edited of an account: its own facts, and the two scores that a tier is proposed from. */
const editableFields = { ...accountFields, potential: scoreField(), readiness: scoreField() }
export type AccountField = keyof typeof editableFields
export const accountFieldNames = Object.keys(editableFields) as AccountField[]

/** `sameDomain` answers the question whether another account with this domain is a different customer all the same. */
export const createAccountForm = z.strictObject({ ...accountFields, sameDomain: checkbox().optional() })
export type CreateAccount = z.output<typeof createAccountForm>

export const editAccountForm = editForm({}, editableFields)
export type EditAccount = z.output<typeof editAccountForm>

export const teamForm = z.strictObject({ userId: recordId() })
export type TeamChoice = z.output<typeof teamForm>
