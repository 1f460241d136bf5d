import { AvatarStack } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { NoContract } from './no-contract.tsx'
import type { PortfolioRow } from './portfolio-rows.ts'
import { StageDot } from './stage-dot.tsx'

type PortfolioTableProps = { rows: PortfolioRow[]; search: string; seesAll: boolean; clearHref: string }

/** The accounts by name, with where each stands and what it waits for. */
export function PortfolioTable({ rows, search, seesAll, clearHref }: PortfolioTableProps) {
  return (
    <DataTable
      caption="Accounts by name"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
      empty={<NoAccounts search={search} seesAll={seesAll} clearHref={clearHref} />}
    />
  )
}

function NoAccounts({ search, seesAll, clearHref }: Omit<PortfolioTableProps, 'rows'>) {
  const action = <LinkButton href={clearHref}>Show all accounts</LinkButton>
  if (search)
    return (
      <EmptyState title={`No account here is called “${search}”`} action={action}>
        {seesAll
          ? 'Part of a name or of a domain is enough. Try a shorter one, or look among all accounts.'
          : 'You see the accounts whose team you are on. A lead can add you to another team.'}
      </EmptyState>
    )
  return (
    <EmptyState title="No account is like this now" action={action} passed={4}>
      Choose another stage, investment or state above.
    </EmptyState>
  )
}

const columns: Column<PortfolioRow>[] = [
  {
    key: 'name',
    header: 'Account',
    isRowHeader: true,
    cell: ({ href, name }) => (
      <a href={href} className="rounded-sm [overflow-wrap:anywhere] hover:underline">
        {name}
      </a>
    ),
  },
  {
    key: 'stage',
    header: 'Stage',
    cell: ({ stage, stageTitle }) => <StageDot stage={stage} words={stageTitle} />,
  },
  {
    key: 'days',
    header: 'In this stage',
    cell: ({ days, hint }) =>
      hint ? (
        <Badge tone="warning" className="whitespace-nowrap">
          {hint}
        </Badge>
      ) : (
        readDays(days)
      ),
  },
  {
    key: 'standing',
    header: 'Waits for',
    cell: ({ badge, words }) => (
      <span className="text-sm">
        {badge && (
          <Badge tone={badge.tone} className="mr-1.5">
            {badge.text}
          </Badge>
        )}
        {words}
      </span>
    ),
  },
  {
    key: 'late',
    header: 'Late since',
    cell: ({ lateSince }) =>
      lateSince ? (
        <Badge tone="warning" className="whitespace-nowrap">
          {lateSince}
        </Badge>
      ) : (
        <Nothing />
      ),
  },
  { key: 'investment', header: 'Investment', cell: (row) => row.investment },
  {
    key: 'team',
    header: 'Team',
    cell: ({ team }) =>
      team.length === 0 ? (
        <span className="text-muted">Nobody yet</span>
      ) : (
        <AvatarStack label="Team" people={team} />
      ),
  },
  {
    key: 'yearly',
    header: 'ARR and value',
    align: 'end',
    cell: ({ yearly, worth }) => (
      <span>
        {yearly ?? <NoContract />}
        {worth && <span className="block text-xs text-muted">{worth}</span>}
      </span>
    ),
  },
  { key: 'activity', header: 'Last activity', align: 'end', cell: (row) => row.lastActivity },
]

function Nothing() {
  return (
    <>
      <span aria-hidden="true" className="text-muted">
        —
      </span>
      <span className="sr-only">not late</span>
    </>
  )
}

function readDays(days: number): string {
  if (days === 0) return 'since today'
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
