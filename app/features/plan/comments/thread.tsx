import { useEffect, useRef, useState } from 'react'
import { commentAnchor } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Comment } from './comment.tsx'
import type { ShownConversation, ShownThread } from './conversation.server.ts'
import { Deed } from './deed.tsx'
import type { OpenedForm } from './opened-form.ts'
import { WriteForm } from './write-form.tsx'

export type ThreadProps = {
  thread: ShownThread
  conversation: ShownConversation
  names: { customer: string; vendor: string }
  /** The comment that the address points at. */
  pointed: string | null
  opened: OpenedForm | null
}

/** A comment with its answers. A settled one is folded, and opens by a press or for whoever was sent to it. */
export function Thread(props: ThreadProps) {
  const { thread, conversation, pointed, opened } = props
  const isAsked = opened?.form === 'answer' && opened.id === thread.id
  const [isAnswering, setAnswering] = useState(isAsked)
  const isPointed = pointed !== null && [thread, ...thread.answers].some(({ id }) => id === pointed)
  const isSettled = thread.settled !== null
  const { isOpen, setOpen } = useFold({ isSettled, isPointed, isHeld: isAnswering, isOpenAtFirst: isAsked })
  return (
    <li
      className={classNames(
        'py-3 first:pt-1',
        thread.isInternal &&
          !conversation.isInternalOnly &&
          '-mx-2 my-2 rounded-control border border-internal-line bg-internal-paper p-2 first:pt-2',
      )}
    >
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="group/thread">
        <summary
          hidden={!isSettled}
          className="flex min-h-6 items-baseline gap-1.5 text-sm text-muted hover:text-moss"
        >
          <Icon
            name="chevron-right"
            className="translate-y-[3px] transition-transform group-open/thread:rotate-90"
          />
          {isSettled && <SettledWords thread={thread} />}
        </summary>
        <div className={isSettled ? 'mt-3' : ''}>
          <Comment comment={thread} {...props} isInside={conversation.isInternalOnly} />
          <ol className="mt-3 ml-3 flex flex-col gap-3 border-l border-line pl-4 empty:hidden sm:ml-9">
            {thread.answers.map((answer) => (
              <li key={answer.id}>
                <Comment comment={answer} {...props} isInside={thread.isInternal} />
              </li>
            ))}
          </ol>
          <ThreadDeeds {...props} isAnswering={isAnswering} setAnswering={setAnswering} />
        </div>
      </details>
    </li>
  )
}

function SettledWords({ thread }: Pick<ThreadProps, 'thread'>) {
  const { settled, parts, answers, takenBack } = thread
  const words = parts.map(({ text }) => text).join('')
  return (
    <span className="min-w-0 wrap-anywhere">
      <strong className="font-semibold">Settled</strong> by {settled?.by}, {settled?.when}
      <span className="group-open/thread:hidden">
        {' · '}
        {takenBack ? takenBack : `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`}
        {answers.length > 0 && ` · ${answers.length === 1 ? '1 answer' : `${answers.length} answers`}`}
      </span>
    </span>
  )
}

type Deeds = ThreadProps & { isAnswering: boolean; setAnswering: (is: boolean) => void }

/** What can be done with the whole thread, under its last answer. */
function ThreadDeeds({ thread, conversation, names, isAnswering, setAnswering }: Deeds) {
  const { action, may } = conversation
  const { id, settled } = thread
  if (isAnswering)
    return (
      <WriteForm
        {...{ conversation, names, thread }}
        className="mt-3 sm:ml-9"
        onLeave={() => setAnswering(false)}
      />
    )
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-4 sm:ml-9">
      {may.comment && (
        <Deed href={`${action}?answer=${id}${commentAnchor(id)}`} onPress={() => setAnswering(true)}>
          Answer
        </Deed>
      )}
      {thread.maySettle && (
        <QuickForm
          intent={settled ? 'reopen-thread' : 'resolve-thread'}
          action={action}
          hidden={{ commentId: id }}
        >
          <Button type="submit" kind="quiet" size="small" className="-mx-1.5 px-1.5 font-medium">
            {settled ? 'Open it again' : 'Settle it'}
          </Button>
        </QuickForm>
      )}
    </div>
  )
}

type Fold = { isSettled: boolean; isPointed: boolean; isHeld: boolean; isOpenAtFirst: boolean }

/** Whether a thread is unfolded. Settling folds it, but not under the hands of somebody who is answering. */
function useFold({ isSettled, isPointed, isHeld, isOpenAtFirst }: Fold) {
  const [isOpen, setOpen] = useState(!isSettled || isOpenAtFirst)
  const before = useRef(isSettled)
  useEffect(() => {
    if (before.current === isSettled) return
    before.current = isSettled
    if (!isHeld) setOpen(!isSettled)
  }, [isSettled, isHeld])
  useEffect(() => {
    if (isPointed) setOpen(true)
  }, [isPointed])
  return { isOpen: isOpen || !isSettled, setOpen }
}
