import { importsPath, newAccountPath, portfolioValuePath, ratesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { ChoiceMenu, PortfolioSearch } from './portfolio-filters.tsx'
import { PortfolioMap } from './portfolio-map.tsx'
import { PortfolioTable } from './portfolio-table.tsx'
import type { PortfolioData } from './read-portfolio.server.ts'
import { WhyNowTable } from './why-now-table.tsx'

export type PortfolioPageProps = PortfolioData & {
  greeting: string
  mayImport: boolean
  mayKeepRates: boolean
}

/** The morning of somebody who looks after customers: what needs them, then where every customer stands. */
export function PortfolioPage(data: PortfolioPageProps) {
  const { greeting, mayImport } = data
  const { choices, now, title, total, isNarrowed, search } = data
  const isEmpty = total === 0 && !isNarrowed && search === ''
  return (
    <>
      <PageHeader
        eyebrow={greeting}
        title={title}
        actions={
          <>
            {!isEmpty && <ChoiceMenu name="Whose accounts" choices={choices.whose} />}
            {!isEmpty && <ChoiceMenu name="Investment" choices={choices.tiers} />}
            {mayImport && <LinkButton href={importsPath()}>Import</LinkButton>}
            <LinkButton href={newAccountPath()} kind="primary">
              <Icon name="plus" /> New account
            </LinkButton>
          </>
        }
      />
      {isEmpty ? (
        <FirstAccount seesAll={data.seesAll} />
      ) : (
        <>
          {now && <WhyNowTable {...now} />}
          {!now?.isAll && <Standing {...data} />}
        </>
      )}
    </>
  )
}

/** Where every customer stands, as a map or as a list. */
function Standing(data: PortfolioPageProps) {
  const { choices, map, table, seesAll, total, search, meaning, clearHref, money } = data
  const accounts = total === 1 ? '1 account' : `${total.toLocaleString('en-GB')} accounts`
  return (
    <section aria-labelledby="standing">
      <SectionHeader
        id="standing"
        title={seesAll ? 'Where every customer stands' : 'Where your customers stand'}
        count={money ? `${accounts} · ${money.yearly}` : accounts}
        aside={<NavTabs label="Map or table" look="pill" tabs={choices.views} />}
      />
      <MoneyLine {...data} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print-hidden">
        <NavTabs label="Narrow to" look="pill" tabs={choices.shows} />
        <div className="flex flex-wrap items-center gap-2">
          {table && <ChoiceMenu name="Stage" choices={choices.stages} />}
          <PortfolioSearch search={search} clearHref={clearHref} choices={choices} />
        </div>
      </div>
      {meaning && (
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-sm text-muted">{meaning}</p>
          {table?.beginHref && (
            <LinkButton href={table.beginHref} kind="primary" size="small">
              Begin with the first
            </LinkButton>
          )}
        </div>
      )}
      {map && <PortfolioMap columns={map} />}
      {table && <PortfolioTable rows={table.rows} search={search} seesAll={seesAll} clearHref={clearHref} />}
      {table && <TablePager {...table} />}
    </section>
  )
}

/** What the total leaves out, with the way to put it right for those who may, and the way to what it is made of. */
function MoneyLine({ money, mayKeepRates }: PortfolioPageProps) {
  if (!money) return null
  return (
    <p className="-mt-2 mb-3.5 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
      <Anchor href={portfolioValuePath()} className="text-link">
        What it is made of
      </Anchor>
      {money.missing && <span className="text-warning">{money.missing}.</span>}
      {money.missing && mayKeepRates && (
        <Anchor href={ratesPath()} className="text-link print-hidden">
          Set a rate
        </Anchor>
      )}
    </p>
  )
}

function TablePager({ rows, previousHref, nextHref }: NonNullable<PortfolioData['table']>) {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return null
  const summary = rows.length === 1 ? first.name : `${rows.length} accounts, ${first.name} to ${last.name}`
  return <Pager label="Accounts" {...{ summary, previousHref, nextHref }} />
}

function FirstAccount({ seesAll }: { seesAll: boolean }) {
  return (
    <div className="rounded-card border border-line bg-card">
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
    </div>
  )
}
