import { readDate } from '#app/domain/reading.ts'
import { type ReviewItemKind, reviewItemKindTitles } from '#app/domain/reviews/agenda.ts'
import { groupItems } from '#app/domain/reviews/group-items.ts'
import type { SnapshotItem } from '#app/domain/reviews/snapshot.ts'
import { Card } from '#app/ui/card.tsx'
import { CommentLink } from '#app/ui/comment-link.tsx'
import { type ItemComments, itemCommentsPath } from './item-comments.ts'

type FrozenAgendaProps = {
  items: readonly SnapshotItem[]
  today: string
  comments: ItemComments
  /** The review's page. */
  href: string
}

/** What was decided and talked about. Goals, outcomes and steps have their own place; what was said stands there. */
export function FrozenAgenda({ items, today, comments, href }: FrozenAgendaProps) {
  const own: readonly ReviewItemKind[] = ['decision', 'next_step', 'risk', 'topic']
  const shown = items.filter((item) => own.includes(item.kind) || (item.kind === 'milestone' && item.notes))
  return groupItems(shown, own).map(({ kind, items: alike }) => (
    <Card key={kind} title={reviewItemKindTitles[kind]}>
      <ul className="divide-y divide-line">
        {alike.map((item) => (
          <li key={item.id} className="py-2.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <strong className="min-w-0 wrap-anywhere">{item.title}</strong>
              <span className="inline-flex items-baseline gap-3">
                <ItemFacts item={item} today={today} />
                <CommentLink
                  href={itemCommentsPath(href, item.id)}
                  count={comments[item.id] ?? 0}
                  about={item.title}
                />
              </span>
            </div>
            {item.notes && <p className="mt-1 max-w-[72ch] whitespace-pre-line">{item.notes}</p>}
          </li>
        ))}
      </ul>
    </Card>
  ))
}

function ItemFacts({ item, today }: { item: SnapshotItem; today: string }) {
  const words = [item.owner, item.dueOn && `by ${readDate(item.dueOn, { today })}`].filter(Boolean)
  return words.length > 0 && <span className="text-sm text-muted">{words.join(', ')}</span>
}
