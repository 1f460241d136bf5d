import type { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { optionalRecordId } from '#app/domain/form-fields.ts'

/** A person for each stage, by their user's id; '' while nobody is named. */
export const nameStageOwnerForm = editForm(
  {},
  {
    capture: optionalRecordId(),
    align: optionalRecordId(),
    reinforce: optionalRecordId(),
    elevate: optionalRecordId(),
  },
)
export type NameStageOwner = z.output<typeof nameStageOwnerForm>
