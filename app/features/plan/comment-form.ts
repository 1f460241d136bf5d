import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { choice, recordId, requiredText } from '#app/domain/form-fields.ts'
import { commentSubjects } from '#app/domain/plan/comment.ts'

/** Who sees a comment is always said by the form, never guessed from what it left out. */
export const writeCommentForm = z.strictObject({
  subject: choice(commentSubjects),
  subjectId: recordId(),
  visibility: choice(visibilities),
  text: requiredText(5000, 'your comment'),
})
export type WriteComment = z.output<typeof writeCommentForm>
