import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { recordId, requiredDate } from '#app/domain/form-fields.ts'
import { moneyText } from '#app/domain/outcomes/money-text.ts'

const contractFields = { startsOn: requiredDate(), endsOn: requiredDate(), price: moneyText() }
export type ContractField = keyof typeof contractFields
export const contractFieldNames = Object.keys(contractFields) as ContractField[]

export const addContractForm = z.strictObject(contractFields)
export type AddContract = z.output<typeof addContractForm>

export const editContractForm = editForm({ contractId: recordId() }, contractFields)
export type EditContract = z.output<typeof editContractForm>

export const removeContractForm = z.strictObject({ contractId: recordId() })
export type RemoveContract = z.output<typeof removeContractForm>
