import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { optionalText } from '#app/domain/form-fields.ts'

export const writeContextForm = editForm(
  {},
  { headline: optionalText(120), challenge: optionalText(4000), success: optionalText(4000) },
)
export type WriteContext = z.output<typeof writeContextForm>

/** Whoever confirms names the version they read. */
export const confirmContextForm = z.strictObject({
  number: z.string().regex(/^[1-9]\d{0,8}$/, 'Reload the page to see the newest version'),
})
export type ConfirmContext = z.output<typeof confirmContextForm>
