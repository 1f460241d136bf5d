import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { checkbox, choice, isRecordId, recordId } from '#app/domain/form-fields.ts'
import { commentSubjects, readClaimSubject, withoutTricks } from '#app/domain/plan/comment.ts'

const atMost = 5000

/** What is said, without characters that only hide or turn around what stands there. */
function commentText() {
  return z
    .string('Write your comment once')
    .max(atMost * 4, tooLong)
    .transform(withoutTricks)
    .pipe(
      z
        .string()
        .min(1, 'Fill in your comment')
        .max(atMost, tooLong)
        .refine(
          (text) => !/\uFFFD|(?![\n\t])\p{Cc}/u.test(text),
          'This holds characters that cannot be read. Type them again',
        ),
    )
}

const tooLong = `Shorten this to ${atMost.toLocaleString('en')} characters or fewer`

/** Who sees a comment is always said by the form, never guessed from what it left out. */
export const writeCommentForm = z.strictObject({
  subject: choice(commentSubjects),
  subjectId: z
    .string()
    .refine((id) => isRecordId(id) || readClaimSubject(id) !== null, 'Choose one of the list'),
  /** The comment it answers. */
  threadId: recordId().optional(),
  visibility: choice(visibilities),
  /** The vendor's people say that the customer may read it. */
  isSure: checkbox().optional(),
  text: commentText(),
})
export type WriteComment = z.output<typeof writeCommentForm>
