import { presentReviewPath } from '#app/domain/paths.ts'
import { readDate, readFullDate } from '#app/domain/reading.ts'
import { type ReviewItemKind, reviewItemKindTitles } from '#app/domain/reviews/agenda.ts'
import type { SnapshotItem, SnapshotStep } from '#app/domain/reviews/snapshot.ts'
import { AddItem } from '../add-item.tsx'
import type { PresentationProps } from './presentation-props.ts'
import { Overline, SlideTitle } from './slide-words.tsx'

/** More lines than this are read in the plan, not from a wall. */
const linesAtMost = 7

/** What was done since the last review, and what comes next. */
export function StepsSlide({ snapshot, today }: PresentationProps) {
  const { steps, since } = snapshot
  return (
    <>
      <Overline>Steps</Overline>
      <div className="grid gap-x-16 gap-y-10 sm:grid-cols-2">
        <Steps
          title={since ? `Done since ${readFullDate(since)}` : 'Done so far'}
          steps={steps.done.toReversed()}
          none="Nothing was completed."
          today={today}
        />
        <Steps title="Ahead" steps={steps.ahead} none="Nothing is planned." today={today} />
      </div>
    </>
  )
}

type StepsProps = { title: string; steps: SnapshotStep[]; none: string; today: string }

function Steps({ title, steps, none, today }: StepsProps) {
  const rest = steps.length - linesAtMost
  return (
    <div>
      <h2 className="font-serif text-2xl font-semibold sm:text-3xl">{title}</h2>
      {steps.length === 0 && <p className="mt-4 text-lg text-muted">{none}</p>}
      <ul className="mt-4 divide-y divide-line text-base sm:text-lg">
        {steps.slice(0, linesAtMost).map((step) => (
          <li key={step.id} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {step.title}
              {step.owner && <span className="block text-sm text-muted">{step.owner}</span>}
            </span>
            {step.on && <span className="shrink-0 text-sm text-muted">{readDate(step.on, { today })}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-2 text-muted">and {rest} more on the plan</p>}
    </div>
  )
}

/** Risks, or what else there is to talk about. */
export function ItemsSlide({ of, items }: { of: ReviewItemKind; items: SnapshotItem[] }) {
  return (
    <>
      <Overline>{reviewItemKindTitles[of]}</Overline>
      <Items items={items} />
    </>
  )
}

/** What the meeting ends with: who does what by when. Written down here while it is said. */
export function DecisionsSlide({
  items,
  slug,
  snapshot,
  people,
  mayWrite,
}: PresentationProps & { items: SnapshotItem[] }) {
  const writing = {
    reviewId: snapshot.review.id,
    action: presentReviewPath(slug, snapshot.review.id),
    people,
  }
  return (
    <>
      <Overline>Decisions and next steps</Overline>
      {items.length === 0 && (
        <SlideTitle>{mayWrite ? 'What do we decide?' : 'Nothing was decided'}</SlideTitle>
      )}
      <Items items={items} />
      {mayWrite && (
        <div className="mt-8 flex max-w-2xl flex-col gap-4 text-base">
          <AddItem {...writing} kind="decision" summary="Write down a decision" />
          <AddItem {...writing} kind="next_step" summary="Write down a next step" />
        </div>
      )}
    </>
  )
}

function Items({ items }: { items: SnapshotItem[] }) {
  return (
    <ul className="mt-4 max-w-4xl divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="py-3.5">
          <p className="font-serif text-xl leading-snug font-semibold [overflow-wrap:anywhere] sm:text-[1.75rem]">
            {item.title}
          </p>
          {item.notes && <p className="mt-1 text-base whitespace-pre-line sm:text-lg">{item.notes}</p>}
          {(item.owner || item.dueOn) && (
            <p className="mt-1 text-base text-muted sm:text-lg">
              {[item.owner, item.dueOn && `by ${readFullDate(item.dueOn)}`].filter(Boolean).join(', ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
