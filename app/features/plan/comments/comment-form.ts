import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { checkbox, choice, isRecordId, optionalRecordId, recordId } from '#app/domain/form-fields.ts'
import {
  type CommentSubject,
  commentReactionKinds,
  commentSubjects,
  readClaimSubject,
  withoutTricks,
} from '#app/domain/plan/comment.ts'

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
  subjectId: z.string().refine(isSubjectId, 'Choose one of the list'),
  /** The comment it answers; '' or nothing begins a thread. */
  threadId: optionalRecordId().optional(),
  visibility: choice(visibilities),
  /** The vendor's people say that the customer may read it. */
  isSure: checkbox().optional(),
  text: commentText(),
})
export type WriteComment = z.output<typeof writeCommentForm>

export const editCommentForm = editForm({ commentId: recordId() }, { text: commentText() })
export type EditComment = z.output<typeof editCommentForm>

/** A comment that something is done with. */
export const commentForm = z.strictObject({ commentId: recordId() })
export type CommentChoice = z.output<typeof commentForm>

export const reactForm = z.strictObject({
  commentId: recordId(),
  reaction: choice(commentReactionKinds),
})
export type ReactToComment = z.output<typeof reactForm>

/** What a conversation is about, from the parts of its address; null for anything else. */
export function readCommented(word = '', thing = ''): { subject: CommentSubject; subjectId: string } | null {
  const subject = commentSubjects.find((one) => one === word)
  const subjectId = thing.replace('~', '.')
  return subject && isSubjectId(subjectId) ? { subject, subjectId } : null
}

function isSubjectId(id: string): boolean {
  return isRecordId(id) || readClaimSubject(id) !== null
}
