import type { FormEvent } from 'react'
import { reactionWords } from '#app/domain/activity/comment-sentences.ts'
import { commentReactionKinds } from '#app/domain/plan/comment.ts'
import { classNames } from '#app/ui/class-names.ts'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { ShownComment } from './conversation.server.ts'

type ReactionsProps = { comment: ShownComment; action: string; mayReact: boolean }

const chip =
  'inline-flex min-h-6 items-center gap-1.5 rounded-full border px-2 text-sm pointer-coarse:min-h-8 '

/** What people answered without words, by whom; one press says the same, or takes it back. */
export function Reactions({ comment, action, mayReact }: ReactionsProps) {
  const { id, reactions } = comment
  const said = reactions.map((one) => ({ ...one, who: namesOf(one.names) }))
  if (!mayReact)
    return said.map(({ reaction, who }) => (
      <span key={reaction} className={`${chip} border-line`}>
        {reactionWords[reaction]} <span className="text-muted">{who}</span>
      </span>
    ))
  return (
    <QuickForm
      intent="react-to-comment"
      action={action}
      hidden={{ commentId: id }}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 py-0.5 empty:hidden"
    >
      {said.map(({ reaction, who, names, isMine }) => (
        <button
          key={reaction}
          type="submit"
          name="reaction"
          value={reaction}
          aria-pressed={isMine}
          title={names.join(', ')}
          className={classNames(
            chip,
            isMine ? 'border-moss bg-lichen text-moss' : 'border-line hover:border-edge',
          )}
        >
          <span className="font-medium">{reactionWords[reaction]}</span>
          <span className={isMine ? '' : 'text-muted'}>{who}</span>
        </button>
      ))}
      <Offer said={said.map(({ reaction }) => reaction)} />
    </QuickForm>
  )
}

/** The reactions that nobody used yet, folded away. */
function Offer({ said }: { said: readonly string[] }) {
  const left = commentReactionKinds.filter((reaction) => !said.includes(reaction))
  if (left.length === 0) return null
  const fold = (event: FormEvent<HTMLElement>) =>
    event.currentTarget.closest('details')?.removeAttribute('open')
  return (
    <details className="group/react flex items-center print-hidden">
      <summary className="inline-flex min-h-7 items-center text-sm font-medium text-moss hover:underline hover:underline-offset-4 group-open/react:hidden pointer-coarse:min-h-9">
        React
      </summary>
      <span className="flex flex-wrap gap-1">
        {left.map((reaction) => (
          <button
            key={reaction}
            type="submit"
            name="reaction"
            value={reaction}
            onClick={fold}
            className={`${chip} border-line text-ink hover:border-moss hover:text-moss`}
          >
            {reactionWords[reaction]}
          </button>
        ))}
      </span>
    </details>
  )
}

/** "Jonas Thiel, you" or "Jonas Thiel and 3 others". */
function namesOf(names: readonly string[]): string {
  return names.length < 3 ? names.join(', ') : `${names[0]} and ${names.length - 1} others`
}
