import { Button } from '#app/ui/button.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { editCommentForm } from './comment-form.ts'
import type { ShownComment, ShownConversation } from './conversation.server.ts'
import { MentionField } from './mention-field.tsx'

export type DoingProps = { comment: ShownComment; conversation: ShownConversation; leave: () => void }

/** Changes what one said; readers can see what it said before. */
export function EditForm({ comment, conversation, leave }: DoingProps) {
  const { id: commentId, text, isInternal } = comment
  return (
    <ActionForm
      intent="edit-comment"
      action={`${conversation.action}?edit=${commentId}`}
      schema={editCommentForm}
      start={{ commentId, text }}
      hidden={['commentId']}
      edits={['text']}
      labels={{ text: 'Your comment' }}
      subject="commentId"
      className="mt-1"
      onDone={leave}
    >
      {(tools) => (
        <>
          <MentionField
            {...{ tools, conversation }}
            label="Your comment"
            hint="What it says now stays readable behind “what it said before”."
            visibility={isInternal ? 'internal' : 'shared'}
            isFocused
          />
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Save
            </Button>
            <Button type="button" kind="quiet" onClick={leave}>
              Leave it as it is
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}
