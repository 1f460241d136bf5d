import { z } from 'zod'
import { sides } from '#app/domain/accounts/account.ts'
import { editForm } from '#app/domain/edit-form.ts'
import {
  checkbox,
  choice,
  choices,
  optionalDate,
  optionalEmail,
  optionalRecordId,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'
import { decisionRoles, influences, sentiments } from '#app/domain/plan/stakeholder.ts'

/** The half of a person that both sides see and keep. */
const sharedFields = {
  name: requiredText(120, 'their name'),
  title: optionalText(120),
  email: optionalEmail(),
  roles: choices(decisionRoles),
  reportsToId: optionalRecordId(),
  doesInfluenceRenewal: checkbox(),
  doesUncoverUseCases: checkbox(),
  doesControlBudget: checkbox(),
}

/** The half that only the vendor's side sees. */
const privateFields = {
  isBlocker: checkbox(),
  influence: choice(influences),
  sentiment: choice(sentiments),
  lastContactOn: optionalDate(),
  note: optionalText(4000),
}

export type SharedField = keyof typeof sharedFields
export type PrivateField = keyof typeof privateFields
export const sharedFieldNames = Object.keys(sharedFields) as SharedField[]
export const privateFieldNames = Object.keys(privateFields) as PrivateField[]

export const addStakeholderForm = z.strictObject({
  side: choice(sides),
  name: sharedFields.name,
  title: sharedFields.title,
  email: sharedFields.email.optional(),
  reportsToId: sharedFields.reportsToId,
  roles: sharedFields.roles.optional(),
  doesInfluenceRenewal: checkbox().optional(),
  doesUncoverUseCases: checkbox().optional(),
  doesControlBudget: checkbox().optional(),
})
export type AddStakeholder = z.output<typeof addStakeholderForm>

const unticked = { doesInfluenceRenewal: 'no', doesUncoverUseCases: 'no', doesControlBudget: 'no' }

export const editStakeholderForm = editForm({ stakeholderId: recordId() }, sharedFields, {
  ...unticked,
  roles: '',
})
export type EditStakeholder = z.output<typeof editStakeholderForm>

export const editStakeholderNoteForm = editForm({ stakeholderId: recordId() }, privateFields, {
  isBlocker: 'no',
})
export type EditStakeholderNote = z.output<typeof editStakeholderNoteForm>

export const stakeholderForm = z.strictObject({ stakeholderId: recordId() })
export type StakeholderChoice = z.output<typeof stakeholderForm>

export const nameSuccessorForm = z.strictObject({ stakeholderId: recordId(), successorId: recordId() })
export type NameSuccessor = z.output<typeof nameSuccessorForm>
