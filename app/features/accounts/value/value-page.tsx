import { portfolioPath, portfolioValuePath, ratesPath } from '#app/domain/paths.ts'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'
import type { ValuePageData } from './value-page.server.ts'
import { CurrencyTable, ValueTable } from './value-tables.tsx'

export type ValuePageProps = ValuePageData & { mayKeepRates: boolean }

/** What a book of accounts is paid and worth: the totals, how they were converted, and the accounts behind them. */
export function ValuePage(props: ValuePageProps) {
  const { day, currency, accounts, missing, mayKeepRates, seesAll, isMine } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Portfolio', href: portfolioPath() }]}
        title={`What ${seesAll && !isMine ? 'customers' : 'your customers'} pay, and what it was worth`}
        description={`In ${currency} at the rates of ${day}. Cash and capacity stay apart: time that was freed is no money until somebody cashes it in.`}
      />
      {seesAll && <Whose isMine={isMine} />}
      {missing.length > 0 && (
        <Notice
          tone="warning"
          title="A rate is missing"
          className="mb-5"
          action={
            mayKeepRates && (
              <LinkButton href={ratesPath()} size="small">
                Set a rate
              </LinkButton>
            )
          }
        >
          {missing.map((line) => (
            <p key={line}>{line}.</p>
          ))}
          {!mayKeepRates && <p className="text-muted">An administrator can set one.</p>}
        </Notice>
      )}
      <Totals {...props} />
      <section aria-labelledby="currencies" className="mb-8">
        <SectionHeader id="currencies" title="By currency" />
        <CurrencyTable {...props} />
      </section>
      <section aria-labelledby="accounts">
        <SectionHeader
          id="accounts"
          title="By account"
          count={accounts === 1 ? '1 account' : `${accounts.toLocaleString('en-GB')} accounts`}
          aside="Most cash first"
        />
        <ValueTable {...props} />
        <Pages {...props} />
      </section>
    </>
  )
}

function Whose({ isMine }: { isMine: boolean }) {
  return (
    <div className="mb-5">
      <NavTabs
        label="Whose accounts"
        look="pill"
        tabs={[
          { label: 'All accounts', href: portfolioValuePath(), isCurrent: !isMine },
          { label: 'My accounts', href: `${portfolioValuePath()}?mine=yes`, isCurrent: isMine },
        ]}
      />
    </div>
  )
}

function Totals({ headlines, shares }: ValuePageProps) {
  return (
    <div className="mb-8 grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
      <Card title="Contracts">
        <BigFigure value={headlines.yearly} caption="a year, of the contracts that hold today" />
      </Card>
      <Nature
        title="Cash"
        verified={headlines.verifiedCash}
        reported={headlines.reportedCash}
        share={shares.cash}
      />
      <Nature
        title="Capacity"
        verified={headlines.verifiedCapacity}
        reported={headlines.reportedCapacity}
        share={shares.capacity}
      />
      <Card title="Contract cost">
        <BigFigure value={headlines.contractCost} caption="so far, by the day" />
      </Card>
    </div>
  )
}

type NatureProps = {
  title: string
  verified: string
  reported: string
  share: number | null
}

function Nature({ title, verified, reported, share }: NatureProps) {
  const percent = share ?? 0
  return (
    <Card title={title}>
      <BigFigure value={verified} caption="confirmed" />
      {share !== null && (
        <div className="mt-3">
          <SplitBar solid={percent} pale={100 - percent} label={`${percent}% of it is confirmed`} />
        </div>
      )}
      <p className="figures mt-1.5 text-sm text-muted">{reported} reported, not confirmed</p>
    </Card>
  )
}

function Pages({ page, pages, isMine, rows }: ValuePageProps) {
  if (pages === 1 || rows.length === 0) return null
  const href = (to: number) =>
    `${portfolioValuePath()}?${new URLSearchParams({ ...(isMine ? { mine: 'yes' } : {}), page: `${to}` })}`
  return (
    <Pager
      label="Accounts"
      summary={`Page ${page} of ${pages}`}
      previousHref={page > 1 ? href(page - 1) : undefined}
      nextHref={page < pages ? href(page + 1) : undefined}
    />
  )
}
