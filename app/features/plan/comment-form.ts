import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { choice, isRecordId, requiredText } from '#app/domain/form-fields.ts'
import { commentSubjects, readClaimSubject } from '#app/domain/plan/comment.ts'

/** Who sees a comment is always said by the form, never guessed from what it left out. */
export const writeCommentForm = z.strictObject({
  subject: choice(commentSubjects),
  subjectId: z
    .string()
    .refine((id) => isRecordId(id) || readClaimSubject(id) !== null, 'Choose one of the list'),
  visibility: choice(visibilities),
  text: requiredText(5000, 'your comment'),
})
export type WriteComment = z.output<typeof writeCommentForm>
