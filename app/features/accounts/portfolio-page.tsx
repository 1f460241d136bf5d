import { Form } from '@remix-run/react'
import { newAccountPath, planPath, portfolioPath } from '#app/domain/paths.ts'
import { AvatarStack } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'

export type PortfolioRow = {
  slug: string
  name: string
  stage: 'capture' | 'align' | 'reinforce' | 'elevate'
  stageTitle: string
  investment: string
  days: number
  /** "38 days, guide 30", where the guide is past. */
  hint: string | null
  team: { id: string; name: string }[]
  lastActivity: string
}

export type PortfolioPageProps = {
  greeting: string
  seesAll: boolean
  search: string
  rows: PortfolioRow[]
  previousHref?: string | undefined
  nextHref?: string | undefined
}

/** The accounts a staff member looks after, by name. */
export function PortfolioPage({
  greeting,
  seesAll,
  search,
  rows,
  previousHref,
  nextHref,
}: PortfolioPageProps) {
  const [first, last] = [rows[0], rows.at(-1)]
  return (
    <>
      <PageHeader
        eyebrow={greeting}
        title={seesAll ? 'Where every customer stands' : 'Where your customers stand'}
        actions={
          <LinkButton href={newAccountPath()} kind="primary">
            <Icon name="plus" /> New account
          </LinkButton>
        }
      />
      <SearchForm search={search} />
      <DataTable
        caption="Accounts by name"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.slug}
        empty={<NoAccounts search={search} seesAll={seesAll} />}
      />
      {first && last && (
        <Pager
          label="Accounts"
          summary={rows.length === 1 ? first.name : `${rows.length} accounts, ${first.name} to ${last.name}`}
          previousHref={previousHref}
          nextHref={nextHref}
        />
      )}
    </>
  )
}

function SearchForm({ search }: { search: string }) {
  return (
    <Form
      method="get"
      action={portfolioPath()}
      role="search"
      className="mb-4 flex max-w-xl items-center gap-2"
    >
      <label htmlFor="search" className="sr-only">
        Find an account by name or domain
      </label>
      <TextInput
        id="search"
        type="search"
        name="search"
        key={search}
        defaultValue={search}
        maxLength={200}
        placeholder="Find an account by name or domain"
      />
      <Button type="submit">
        <Icon name="search" /> Find
      </Button>
      {search && (
        <LinkButton href={portfolioPath()} kind="quiet">
          Show all
        </LinkButton>
      )}
    </Form>
  )
}

function NoAccounts({ search, seesAll }: { search: string; seesAll: boolean }) {
  if (search)
    return (
      <EmptyState title={`No account is called “${search}”`}>
        {seesAll
          ? 'Part of a name or of a domain is enough. Try a shorter one.'
          : 'You see the accounts whose team you are on. A lead can add you to another team.'}
      </EmptyState>
    )
  return (
    <EmptyState
      title={seesAll ? 'No customers yet' : 'You are on no team yet'}
      action={
        <LinkButton href={newAccountPath()} kind="primary">
          Open the first account
        </LinkButton>
      }
    >
      Every customer begins in Capture: learn what their business needs, in their words, before your product
      is mentioned. Open an account, then invite the people you plan with.
    </EmptyState>
  )
}

const dot = {
  capture: 'bg-capture',
  align: 'bg-align',
  reinforce: 'bg-reinforce',
  elevate: 'bg-elevate',
} as const

const columns: Column<PortfolioRow>[] = [
  {
    key: 'name',
    header: 'Account',
    isRowHeader: true,
    cell: ({ slug, name }) => (
      <a href={planPath(slug)} className="rounded-sm [overflow-wrap:anywhere] hover:underline">
        {name}
      </a>
    ),
  },
  {
    key: 'stage',
    header: 'Stage',
    cell: ({ stage, stageTitle }) => (
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className={classNames('size-2 rounded-full', dot[stage])} />
        {stageTitle}
      </span>
    ),
  },
  {
    key: 'days',
    header: 'In this stage',
    cell: ({ days, hint }) => (hint ? <Badge tone="warning">{hint}</Badge> : readDays(days)),
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
  { key: 'activity', header: 'Last activity', align: 'end', cell: (row) => row.lastActivity },
]

function readDays(days: number): string {
  if (days === 0) return 'since today'
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
