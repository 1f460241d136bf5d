import { reviewPath } from '#app/domain/paths.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { reviewItemKindTitles } from '#app/domain/reviews/agenda.ts'
import { groupItems } from '#app/domain/reviews/group-items.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { AddItem } from './add-item.tsx'
import { AgendaItem } from './agenda-item.tsx'
import type { PlannedAgenda } from './agenda-queries.server.ts'
import type { ItemComments } from './item-comments.ts'
import type { Invitee } from './review-fields.tsx'
import type { Writer } from './review-notes.tsx'

type AgendaCardProps = {
  agenda: PlannedAgenda
  reviewId: string
  slug: string
  people: Invitee[]
  /** Set for whoever may write on it. */
  writer: Writer | null
  comments: ItemComments
}

/** What a review is going to talk about. Built from what changed, and written on by both sides. */
export function AgendaCard({ agenda, reviewId, slug, people, writer, comments }: AgendaCardProps) {
  const action = reviewPath(slug, reviewId)
  return (
    <Card
      title="Agenda"
      count={agenda.items.length || undefined}
      subtitle={
        agenda.since
          ? `From what changed since ${readFullDate(agenda.since)}. Both sides write on it.`
          : 'From what is on the plan so far. Both sides write on it.'
      }
    >
      {agenda.items.length === 0 && <NothingYet />}
      {groupItems(agenda.items).map(({ kind, items }) => (
        <section key={kind} className="mt-4 first:mt-0">
          <h3 className="eyebrow">{reviewItemKindTitles[kind]}</h3>
          <ul className="divide-y divide-line">
            {items.map((item, index) => (
              <AgendaItem
                key={item.id}
                item={item}
                action={action}
                people={people}
                writer={writer}
                comments={comments[item.id] ?? 0}
                isFirst={index === 0}
                isLast={index === items.length - 1}
              />
            ))}
          </ul>
        </section>
      ))}
      {writer && (
        <div className="mt-5 flex flex-col gap-3 border-t border-line pt-4 print-hidden">
          <Build agenda={agenda} action={action} reviewId={reviewId} />
          <AddItem reviewId={reviewId} action={action} people={people} />
        </div>
      )}
    </Card>
  )
}

function NothingYet() {
  return (
    <p className="max-w-[60ch] text-muted">
      Nothing is on it yet. A good hour asks whether each goal still holds, reads what was measured, and ends
      with decisions that somebody does by a day.
    </p>
  )
}

function Build({ agenda, action, reviewId }: { agenda: PlannedAgenda; action: string; reviewId: string }) {
  if (agenda.fresh === 0)
    return <p className="text-sm text-muted">Everything that changed so far is on it.</p>
  return (
    <QuickForm intent="build-agenda" action={action} hidden={{ reviewId }}>
      <span className="flex flex-wrap items-center gap-3">
        <Button type="submit">Bring in what changed</Button>
        <span className="text-sm text-muted">
          {agenda.fresh === 1 ? '1 thing is new.' : `${agenda.fresh} things are new.`} What you wrote stays.
        </span>
      </span>
    </QuickForm>
  )
}
