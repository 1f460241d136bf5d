import { goalPath, outcomePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import type { ListedWorths } from './list-worth.server.ts'
import { GoalWorth, WorthCell } from './listed-worth.tsx'
import { OutcomeProgress, StandingBadge } from './outcome-summary.tsx'
import type { ListedOutcome, OutcomesOfGoal } from './outcomes-queries.server.ts'

type OutcomeListProps = { goal: OutcomesOfGoal; worths: ListedWorths; slug: string }

/** A goal's outcomes: where each stands, who confirmed it, and what it was worth. */
export function OutcomeList({ goal, worths, slug }: OutcomeListProps) {
  const heading = (
    <Anchor href={goalPath(slug, goal.id)} className="hover:underline">
      {goal.title}
    </Anchor>
  )
  return (
    <section className="mb-8">
      <SectionHeader
        title={heading}
        count={goal.isClosed && 'closed'}
        aside={<GoalWorth worths={worths.goals[goal.id]} />}
      />
      <DataTable
        caption={`Outcomes of ${goal.title}`}
        columns={columnsFor(slug, worths.outcomes)}
        rows={goal.outcomes}
        rowKey={(outcome) => outcome.id}
      />
    </section>
  )
}

function columnsFor(slug: string, worths: ListedWorths['outcomes']): Column<ListedOutcome>[] {
  return [
    {
      key: 'name',
      header: 'Outcome',
      isRowHeader: true,
      cell: (outcome) => <Name outcome={outcome} slug={slug} />,
    },
    { key: 'now', header: 'Now', cell: (outcome) => <Now outcome={outcome} /> },
    { key: 'progress', header: 'Progress', cell: (outcome) => <Progress outcome={outcome} /> },
    { key: 'standing', header: 'Stands', cell: (outcome) => <StandingBadge glance={outcome} /> },
    { key: 'confirmed', header: 'Confirmed', cell: (outcome) => <Confirmed outcome={outcome} /> },
    {
      key: 'worth',
      header: 'Worth',
      align: 'end',
      cell: (outcome) => <WorthCell worth={worths[outcome.id]} />,
    },
  ]
}

function Name({ outcome, slug }: { outcome: ListedOutcome; slug: string }) {
  return (
    <span>
      <a href={outcomePath(slug, outcome.id)} className="text-link">
        {outcome.name}
      </a>
      <span className="block text-xs font-normal text-muted">{outcome.category}</span>
    </span>
  )
}

function Now({ outcome }: { outcome: ListedOutcome }) {
  if (!outcome.figureText) return <span className="text-muted">—</span>
  return (
    <span>
      <strong className="figures font-semibold">{outcome.figureText}</strong>
      <span className="block text-xs text-muted">{outcome.measuredOn}</span>
    </span>
  )
}

function Progress({ outcome }: { outcome: ListedOutcome }) {
  return (
    <span className="block w-44">
      <OutcomeProgress glance={outcome} />
      <span className="block text-xs text-muted">{outcome.wayText}</span>
    </span>
  )
}

function Confirmed({ outcome }: { outcome: ListedOutcome }) {
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 sm:justify-start">
      {outcome.verification === 'verified' && (
        <Badge tone="good" icon="check">
          {outcome.confirmedBy}, {outcome.verificationText.replace('Confirmed ', '')}
        </Badge>
      )}
      {outcome.verification === 'reported' && <Badge>not confirmed yet</Badge>}
      {outcome.hasDispute && <Badge tone="danger">disputed</Badge>}
    </span>
  )
}
