import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import {
  choice,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'
import { reviewItemAnswers, writtenKinds } from '#app/domain/reviews/agenda.ts'

/** How many characters of what was said about one thing. */
export const itemNotesAtMost = 5000

const itemFields = {
  title: requiredText(200, 'what it is about'),
  notes: optionalText(itemNotesAtMost),
  answer: choice(['', ...reviewItemAnswers]),
  ownerId: optionalRecordId(),
  dueOn: optionalDate(),
}

export const buildAgendaForm = z.strictObject({ reviewId: recordId() })
export type BuildAgenda = z.output<typeof buildAgendaForm>

export const addItemForm = z.strictObject({
  reviewId: recordId(),
  kind: choice(writtenKinds),
  title: itemFields.title,
  notes: itemFields.notes.default(''),
  ownerId: itemFields.ownerId.default(''),
  dueOn: itemFields.dueOn.default(''),
})
export type AddItem = z.output<typeof addItemForm>

export const editItemForm = editForm({ itemId: recordId() }, itemFields, { answer: '' })
export type EditItem = z.output<typeof editItemForm>

export const itemForm = z.strictObject({ itemId: recordId() })
export type ItemChoice = z.output<typeof itemForm>

export const moveItemForm = z.strictObject({ itemId: recordId(), way: choice(['up', 'down']) })
export type MoveItem = z.output<typeof moveItemForm>
