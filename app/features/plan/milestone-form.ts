import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { stages } from '#app/domain/care/stages.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, optionalDate, optionalRecordId, recordId, requiredText } from '#app/domain/form-fields.ts'

const milestoneFields = {
  title: requiredText(200, 'what is to be done'),
  stage: choice(stages),
  ownerId: optionalRecordId(),
  dueOn: optionalDate(),
  goalId: optionalRecordId(),
  visibility: choice(visibilities),
}

/** Shared with both sides unless somebody of the vendor's side says otherwise. */
export const addMilestoneForm = z.strictObject({
  title: milestoneFields.title,
  stage: milestoneFields.stage,
  ownerId: milestoneFields.ownerId.default(''),
  dueOn: milestoneFields.dueOn.default(''),
  goalId: milestoneFields.goalId.default(''),
  visibility: milestoneFields.visibility.default('shared'),
})
export type AddMilestone = z.output<typeof addMilestoneForm>

export const editMilestoneForm = editForm({ milestoneId: recordId() }, milestoneFields)
export type EditMilestone = z.output<typeof editMilestoneForm>

export const completeMilestoneForm = z.strictObject({ milestoneId: recordId() })
export type CompleteMilestone = z.output<typeof completeMilestoneForm>

export const reopenMilestoneForm = z.strictObject({ milestoneId: recordId() })
export type ReopenMilestone = z.output<typeof reopenMilestoneForm>
