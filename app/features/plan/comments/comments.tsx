import { useState } from 'react'
import type { CommentSubject } from '#app/domain/plan/comment.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card, InternalLabel } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ShownComment } from '../read-details.ts'
import { writeCommentForm } from './comment-form.ts'

export type CommentsProps = {
  comments: readonly ShownComment[]
  subject: CommentSubject
  subjectId: string
  mayComment: boolean
  /** The vendor's side chooses who sees a comment; everybody else writes for both sides. */
  mayCommentInternally: boolean
  vendorName: string
  /** The customer company, for the choice between the sides. */
  accountName: string
  /** Beside an internal thing every comment is internal. */
  isInternalOnly?: boolean
}

/** What was said about one thing, oldest first, and the form to answer. */
export function Comments(props: CommentsProps) {
  const { comments, vendorName, mayComment } = props
  return (
    <Card title="Comments" id="comments" count={comments.length || undefined}>
      {comments.length === 0 && (
        <p className="text-muted">
          {mayComment
            ? 'Nothing said yet. Questions and agreements about this belong here.'
            : 'Nothing said yet.'}
        </p>
      )}
      <ol className="flex flex-col gap-4">
        {comments.map((comment) => (
          <Comment key={comment.id} {...comment} vendorName={vendorName} />
        ))}
      </ol>
      {mayComment && <CommentForm {...props} />}
    </Card>
  )
}

function Comment({ author, text, iso, when, isInternal, vendorName }: ShownComment & { vendorName: string }) {
  return (
    <li
      className={classNames(
        'flex gap-3',
        isInternal && '-mx-2 rounded-control border border-internal-line bg-internal-paper p-2',
      )}
    >
      <Avatar name={author} isDecorative />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-semibold">{author}</span>
          <Time iso={iso} className="text-sm text-muted">
            {when}
          </Time>
          {isInternal && <InternalLabel vendorName={vendorName} />}
        </p>
        <p className="whitespace-pre-line">{text}</p>
      </div>
    </li>
  )
}

function CommentForm(props: CommentsProps) {
  const { subject, subjectId, mayCommentInternally, isInternalOnly = false } = props
  const [written, setWritten] = useState(0)
  const visibility = mayCommentInternally ? 'internal' : 'shared'
  const isChoice = mayCommentInternally && !isInternalOnly
  return (
    <ActionForm
      key={written}
      intent="write-comment"
      schema={writeCommentForm}
      start={{ subject, subjectId, visibility, text: '' }}
      hidden={isChoice ? ['subject', 'subjectId'] : ['subject', 'subjectId', 'visibility']}
      subject="subjectId"
      className="mt-4 border-t border-line pt-4"
      onDone={() => setWritten((before) => before + 1)}
    >
      {(tools) => (
        <>
          <Field label="Your comment" isRequired error={tools.error('text')}>
            <TextArea {...tools.field('text')} rows={2} />
          </Field>
          {isChoice && <WhoSees {...props} tools={tools} />}
          <Button type="submit" isPending={tools.isPending} className="mt-2">
            Comment
          </Button>
        </>
      )}
    </ActionForm>
  )
}

function WhoSees({ tools, vendorName, accountName }: CommentsProps & { tools: FormTools }) {
  return (
    <Fieldset legend="Who sees it" error={tools.error('visibility')} className="mt-1">
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox kind="radio" {...tools.oneOf('visibility', 'internal')} label={`Only ${vendorName}`} />
        <Checkbox kind="radio" {...tools.oneOf('visibility', 'shared')} label={`${accountName} too`} />
      </div>
      <Checkbox {...tools.checkbox('isSure')} label={`Yes, ${accountName} will read this`} className="mt-2" />
      {tools.error('isSure') && <p className="text-sm text-danger">{tools.error('isSure')}</p>}
    </Fieldset>
  )
}
