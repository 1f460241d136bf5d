import { Button } from '#app/ui/button.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { DoingProps } from './edit-form.tsx'

/** Asks before words are gone for good. */
export function RemoveForm({ comment, conversation, leave }: DoingProps) {
  return (
    <QuickForm
      intent="delete-comment"
      action={`${conversation.action}?remove=${comment.id}`}
      hidden={{ commentId: comment.id }}
      className="mt-2 rounded-control border border-danger-line bg-card p-3"
    >
      <p className="mb-2">
        The words will be gone for everybody, what they said before changes too, and nobody can bring them
        back. That a comment was taken back stays to be seen.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="danger" size="small">
          Take it back
        </Button>
        <Button type="button" kind="quiet" size="small" onClick={leave}>
          Keep it
        </Button>
      </div>
    </QuickForm>
  )
}
