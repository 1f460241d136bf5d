import { useEffect, useRef, useState } from 'react'
import { reviewItemAnswerTitles } from '#app/domain/reviews/agenda.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { CommentLink } from '#app/ui/comment-link.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { PlannedItem } from './agenda-queries.server.ts'
import { EditItem } from './edit-item.tsx'
import { itemCommentsPath } from './item-comments.ts'
import type { Invitee } from './review-fields.tsx'
import type { Writer } from './review-notes.tsx'
import { useIsRefused } from './use-is-refused.ts'

type AgendaItemProps = {
  item: PlannedItem
  action: string
  people: Invitee[]
  /** Set for whoever may write on it. */
  writer: Writer | null
  isFirst: boolean
  isLast: boolean
  comments: number
}

/** One thing to talk about: what, why it is there, what was said; and the ways to change it. */
export function AgendaItem({ item, action, people, writer, isFirst, isLast, comments }: AgendaItemProps) {
  const isRefused = useIsRefused('edit-item', { name: 'itemId', value: item.id })
  const fold = useRef<HTMLDetailsElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  // it may have been opened before the page's script came
  useEffect(() => setIsOpen(fold.current?.open ?? false), [])
  const doing = [item.owner, item.dueText && `by ${item.dueText}`].filter(Boolean).join(', ')
  return (
    <li id={`item-${item.id}`} className="relative py-2.5 [overflow-wrap:anywhere]">
      <div className={classNames('flex flex-wrap items-baseline gap-x-3 gap-y-1', writer && 'pr-24')}>
        <span className="min-w-0">
          <strong className="mr-2">{item.title}</strong>
          <CommentLink href={itemCommentsPath(action, item.id)} count={comments} about={item.title} />
        </span>
        {item.answer && (
          <Badge tone={item.answer === 'holds' ? 'good' : 'warning'}>
            {reviewItemAnswerTitles[item.answer]}
          </Badge>
        )}
        {doing && <span className="text-sm text-muted">{doing}</span>}
      </div>
      {item.reason && <p className="text-sm text-muted">{item.reason}</p>}
      {item.notes && (
        <p className={classNames('mt-1 max-w-[72ch] whitespace-pre-line', isOpen && 'hidden print:block')}>
          {item.notes}
        </p>
      )}
      {writer && (
        <details
          ref={fold}
          onToggle={(event) => setIsOpen(event.currentTarget.open)}
          className="group print-hidden"
          open={isRefused}
        >
          <summary className="absolute top-2 right-0 inline-flex min-h-7 items-center gap-1 text-sm font-semibold text-moss pointer-coarse:min-h-11">
            <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
            Write on it<span className="sr-only">: {item.title}</span>
          </summary>
          <EditItem item={item} action={action} people={people} writer={isOpen ? writer : null} />
          <div className="mt-3 flex flex-wrap gap-2">
            {!isFirst && <Press intent="move-item" way="up" label="Move up" {...{ item, action }} />}
            {!isLast && <Press intent="move-item" way="down" label="Move down" {...{ item, action }} />}
            <Press intent="remove-item" label="Take it off" {...{ item, action }} />
          </div>
        </details>
      )}
    </li>
  )
}

type PressProps = { item: PlannedItem; action: string; intent: string; label: string; way?: 'up' | 'down' }

function Press({ item, action, intent, label, way }: PressProps) {
  return (
    <QuickForm intent={intent} action={action} hidden={{ itemId: item.id, ...(way && { way }) }}>
      <Button type="submit" size="small">
        {label}
      </Button>
    </QuickForm>
  )
}
