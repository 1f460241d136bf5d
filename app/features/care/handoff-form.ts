import { z } from 'zod'
import { handoffTicks } from '#app/domain/care/handoff.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, optionalText, recordId } from '#app/domain/form-fields.ts'

export const editHandoffForm = editForm({ handoffId: recordId() }, { note: optionalText(4000) })
export type EditHandoff = z.output<typeof editHandoffForm>

export const tickHandoffForm = z.strictObject({
  handoffId: recordId(),
  tick: choice(handoffTicks),
  isDone: choice(['yes', 'no']),
})
export type TickHandoff = z.output<typeof tickHandoffForm>

export const acceptHandoffForm = z.strictObject({ handoffId: recordId() })
export type AcceptHandoff = z.output<typeof acceptHandoffForm>
