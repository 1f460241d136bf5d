import type { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { optionalText } from '#app/domain/form-fields.ts'

export const teamNotesAtMost = 20_000

export const writeTeamNotesForm = editForm({}, { text: optionalText(teamNotesAtMost) })
export type WriteTeamNotes = z.output<typeof writeTeamNotesForm>
