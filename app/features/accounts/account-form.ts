import { z } from 'zod'
import { accountFields } from '#app/domain/accounts/account-fields.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { checkbox, recordId } from '#app/domain/form-fields.ts'

export type AccountField = keyof typeof accountFields
export const accountFieldNames = Object.keys(accountFields) as AccountField[]

/** `sameDomain` answers the question whether another account with this domain is a different customer all the same. */
export const createAccountForm = z.strictObject({ ...accountFields, sameDomain: checkbox().optional() })
export type CreateAccount = z.output<typeof createAccountForm>

export const editAccountForm = editForm({}, accountFields)
export type EditAccount = z.output<typeof editAccountForm>

export const teamForm = z.strictObject({ userId: recordId() })
export type TeamChoice = z.output<typeof teamForm>
