import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { writeCommentForm } from './comment-form.ts'
import type { ShownConversation, ShownThread } from './conversation.server.ts'
import { MentionField } from './mention-field.tsx'
import { WhoSees } from './who-sees.tsx'

type WriteFormProps = {
  conversation: ShownConversation
  names: { customer: string; vendor: string }
  /** The thread that is answered; null begins one. */
  thread: ShownThread | null
  className?: string
  /** Puts an answer's form away. */
  onLeave?: () => void
}

const whereToAnswer = (thread: ShownThread | null) => (thread ? `?answer=${thread.id}` : '')

/** Says something: who sees it is chosen by the vendor's people, and only where there is a choice. */
export function WriteForm({ conversation, names, thread, className, onLeave }: WriteFormProps) {
  const { subject, subjectId, action, may, isInternalOnly } = conversation
  const isInternal = isInternalOnly || thread?.isInternal === true
  const isChoice = may.commentInternally && !isInternal
  const start = {
    ...{ subject, subjectId, threadId: thread?.id ?? '', text: '' },
    visibility: may.commentInternally ? 'internal' : 'shared',
  }
  const ids = ['subject', 'subjectId', 'threadId']
  return (
    <ActionForm
      intent="write-comment"
      action={`${action}${whereToAnswer(thread)}`}
      schema={writeCommentForm}
      start={start}
      hidden={isChoice ? ids : [...ids, 'visibility']}
      subject="threadId"
      className={classNames(className, 'print-hidden')}
      onDone={onLeave}
    >
      {(tools) => (
        <>
          <MentionField
            {...{ tools, conversation }}
            label={labelOf({ thread, isInternal, vendor: names.vendor })}
            isFocused={onLeave !== undefined}
          />
          {isChoice && <WhoSees tools={tools} names={names} />}
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Button type="submit" kind={thread ? 'primary' : 'secondary'} isPending={tools.isPending}>
              {thread ? 'Send the answer' : 'Comment'}
            </Button>
            {onLeave && (
              <Button type="button" kind="quiet" onClick={onLeave}>
                Leave it
              </Button>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}

type Label = { thread: ShownThread | null; isInternal: boolean; vendor: string }

function labelOf({ thread, isInternal, vendor }: Label): string {
  const what = thread ? `Your answer to ${thread.author}` : 'Your comment'
  return isInternal ? `${what}, seen by ${vendor} only` : what
}
