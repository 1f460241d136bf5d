import { readDate } from '#app/domain/reading.ts'
import { reviewItemAnswerTitles } from '#app/domain/reviews/agenda.ts'
import type {
  ReviewSnapshot,
  SnapshotGoal,
  SnapshotItem,
  SnapshotOutcome,
  SnapshotStep,
} from '#app/domain/reviews/snapshot.ts'
import { readWorth } from '#app/domain/reviews/worth-lines.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { FrozenAgenda } from './frozen-agenda.tsx'
import { FrozenValue } from './frozen-value.tsx'
import type { ItemComments } from './item-comments.ts'

type FrozenReviewProps = { frozen: ReviewSnapshot; today: string; comments: ItemComments; href: string }

/** What a review saw, as it was on the day: the very text both sides sign. Older reviews have no value and no agenda. */
export function FrozenReview({ frozen, today, comments, href }: FrozenReviewProps) {
  const { context, goals, steps, review, since, value, agenda = [] } = frozen
  return (
    <div className="flex flex-col gap-5">
      {context && (
        <Card title={context.headline || 'What this is about'}>
          <p className="max-w-[72ch] whitespace-pre-line">{context.challenge}</p>
          <p className="mt-2 max-w-[72ch] whitespace-pre-line text-muted">{context.success}</p>
        </Card>
      )}
      {value && <FrozenValue value={value} heldOn={review.heldOn} />}
      <FrozenAgenda items={agenda} {...{ today, comments, href }} />
      {goals.map((goal) => (
        <FrozenGoal
          key={goal.id}
          goal={goal}
          agenda={agenda}
          today={today}
          currency={value?.currency ?? null}
        />
      ))}
      <Card title={since ? `Done since ${readDate(since, { today })}` : 'Done so far'}>
        <Steps steps={steps.done} today={today} none="No step was completed." />
      </Card>
      <Card title="Ahead">
        <Steps steps={steps.ahead} today={today} none="No step was planned." />
      </Card>
      {review.notes && (
        <Card title="Notes">
          <p className="max-w-[72ch] whitespace-pre-line">{review.notes}</p>
        </Card>
      )}
    </div>
  )
}

type Reading = { today: string; currency: string | null; agenda: readonly SnapshotItem[] }

function FrozenGoal({ goal, ...reading }: { goal: SnapshotGoal } & Reading) {
  const item = reading.agenda.find(({ kind, subjectId }) => kind === 'goal' && subjectId === goal.id)
  return (
    <Card title={goal.title} aside={<Badge>{goal.standing}</Badge>}>
      {item?.answer && (
        <p className="mb-1">
          <Badge tone={item.answer === 'holds' ? 'good' : 'warning'}>
            {reviewItemAnswerTitles[item.answer]}
          </Badge>
        </p>
      )}
      <Said item={item} />
      {goal.outcomes.length === 0 && <p className="text-muted">Nothing was measured for it yet.</p>}
      {goal.outcomes.map((outcome) => (
        <FrozenOutcome key={outcome.id} outcome={outcome} {...reading} />
      ))}
    </Card>
  )
}

/** What was said about it in the meeting. */
function Said({ item }: { item: SnapshotItem | undefined }) {
  return item?.notes ? <p className="mb-2 max-w-[72ch] whitespace-pre-line">{item.notes}</p> : null
}

function FrozenOutcome({ outcome, today, currency, agenda }: { outcome: SnapshotOutcome } & Reading) {
  return (
    <div className="mt-2">
      <p>
        <strong>{outcome.name}</strong>{' '}
        <span className="text-sm text-muted">
          from {outcome.baseline}, aiming at {outcome.target} by {readDate(outcome.targetOn, { today })}
        </span>
      </p>
      {currency && outcome.measured?.worth && (
        <p className="text-sm text-muted">{readWorth(outcome.measured.worth, currency)}</p>
      )}
      <Said item={agenda.find(({ kind, subjectId }) => kind === 'outcome' && subjectId === outcome.id)} />
      <ul className="mt-1 divide-y divide-line">
        {outcome.figures.map((figure) => (
          <li
            key={figure.measurementId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 figures"
          >
            <span className="min-w-16 text-muted sm:w-24">{readDate(figure.on, { today })}</span>
            <span className="grow font-semibold">{figure.value}</span>
            {figure.isVerified ? (
              <Badge tone="good" icon="check">
                Confirmed
              </Badge>
            ) : (
              <Badge>Not confirmed</Badge>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Steps({ steps, today, none }: { steps: SnapshotStep[]; today: string; none: string }) {
  if (steps.length === 0) return <p className="text-muted">{none}</p>
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id} className="flex flex-wrap justify-between gap-x-4 py-1">
          <span>
            {step.title}
            {step.owner && <span className="text-sm text-muted"> · {step.owner}</span>}
          </span>
          {step.on && <span className="text-sm text-muted">{readDate(step.on, { today })}</span>}
        </li>
      ))}
    </ul>
  )
}
