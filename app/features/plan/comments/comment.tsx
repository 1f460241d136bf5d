import { useRef, useState } from 'react'
import { commentAnchor } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Time } from '#app/ui/time.tsx'
import type { ShownComment, ShownConversation } from './conversation.server.ts'
import { Deed } from './deed.tsx'
import { EditForm } from './edit-form.tsx'
import type { OpenedForm } from './opened-form.ts'
import { Reactions } from './reactions.tsx'
import { RemoveForm } from './remove-form.tsx'
import { useComeIntoView } from './use-pointed-comment.ts'

export type CommentProps = {
  comment: ShownComment
  conversation: ShownConversation
  names: { customer: string; vendor: string }
  pointed: string | null
  opened: OpenedForm | null
  /** What it stands in says already that it is internal: the card, or the thread. */
  isInside: boolean
}

type Doing = 'edit' | 'remove' | null

/** What one person said, when, to whom; and what the reader can do with it. */
export function Comment(props: CommentProps) {
  const { comment, conversation, names, opened } = props
  const { id, author, isInternal, takenBack } = comment
  const asked = opened?.id === id && opened.form !== 'answer' ? opened.form : null
  const [doing, setDoing] = useState<Doing>(asked)
  const isPointed = props.pointed === id
  const element = useRef<HTMLElement>(null)
  useComeIntoView(element, isPointed)
  const isMarked = isInternal && !props.isInside
  const isAnswer = !('answers' in comment)
  const leave = () => setDoing(null)
  return (
    <article
      ref={element}
      id={commentAnchor(id).slice(1)}
      tabIndex={-1}
      aria-label={takenBack ?? `Comment by ${author}`}
      className={classNames(
        'flex scroll-mt-24 gap-2.5 rounded-control outline-none target:ring-2 target:ring-moss target:ring-offset-4 target:ring-offset-card',
        isPointed && 'ring-2 ring-moss ring-offset-4 ring-offset-card',
        // an internal thread is painted as a whole
        isMarked && isAnswer && '-mx-2 border border-internal-line bg-internal-paper p-2',
      )}
    >
      <Avatar name={author} isDecorative className="mt-0.5" />
      <div className="min-w-0 grow">
        {takenBack ? (
          <p className="text-muted italic">
            {takenBack} <When comment={comment} />
          </p>
        ) : (
          <>
            <Head {...{ comment, names, isMarked }} />
            {doing === 'edit' ? (
              <EditForm {...{ comment, conversation, leave }} />
            ) : (
              <Words comment={comment} />
            )}
            {doing === 'remove' && <RemoveForm {...{ comment, conversation, leave }} />}
            {doing === null && <Deeds {...{ comment, conversation, setDoing }} />}
          </>
        )}
      </div>
    </article>
  )
}

function Head({ comment, names, isMarked }: Pick<CommentProps, 'comment' | 'names'> & { isMarked: boolean }) {
  const { author, side, edited } = comment
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span className="font-semibold">{author}</span>
      <span className="text-sm text-muted">{names[side]}</span>
      <When comment={comment} />
      {edited && <span className="text-sm text-muted">· edited</span>}
      {isMarked && <InternalLabel vendorName={names.vendor} />}
    </p>
  )
}

function When({ comment: { id, iso, when } }: Pick<CommentProps, 'comment'>) {
  return (
    <a href={commentAnchor(id)} className="text-sm text-muted hover:text-moss hover:underline">
      <Time iso={iso}>{when}</Time>
    </a>
  )
}

function Words({ comment: { parts, edited, earlier } }: Pick<CommentProps, 'comment'>) {
  return (
    <>
      <p dir="auto" className="max-w-[72ch] whitespace-pre-line wrap-anywhere">
        {parts.map(({ text, isName }, index) =>
          isName ? (
            <span key={index} className="-mx-0.5 rounded-[4px] bg-lichen px-0.5 font-medium text-moss">
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </p>
      {edited && earlier.length > 0 && (
        <details className="mt-1 text-sm text-muted">
          <summary className="inline-flex min-h-6 items-center hover:text-moss">
            Changed {edited}: what it said before
          </summary>
          <ol className="mt-1 flex flex-col gap-2 border-l border-line pl-3">
            {earlier.map(({ text, until }) => (
              <li key={until}>
                <p className="text-xs">until {until}</p>
                <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                  {text}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

type DeedsProps = Pick<CommentProps, 'comment' | 'conversation'> & { setDoing: (doing: Doing) => void }

function Deeds({ comment, conversation, setDoing }: DeedsProps) {
  const { id, may } = comment
  const { action } = conversation
  const anchor = commentAnchor(id)
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-4">
      <Reactions comment={comment} action={action} mayReact={conversation.may.comment} />
      {may.edit && (
        <Deed href={`${action}?edit=${id}${anchor}`} onPress={() => setDoing('edit')}>
          Change
        </Deed>
      )}
      {may.remove && (
        <Deed href={`${action}?remove=${id}${anchor}`} onPress={() => setDoing('remove')}>
          Take back
        </Deed>
      )}
    </div>
  )
}
