import type { MoneyKey } from '#app/domain/accounts/portfolio-money.ts'
import { Badge } from '#app/ui/badge.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { NoContract } from '../no-contract.tsx'
import { StageDot } from '../stage-dot.tsx'
import type { ValuePageData, ValueRow } from './value-page.server.ts'

type CurrencyRow = ValuePageData['currencies'][number]

const amountTitles: [MoneyKey, string][] = [
  ['yearly', 'ARR'],
  ['verifiedCash', 'Cash, confirmed'],
  ['reportedCash', 'Cash, reported'],
  ['verifiedCapacity', 'Capacity, confirmed'],
  ['reportedCapacity', 'Capacity, reported'],
  ['contractCost', 'Contract cost'],
]

const currencyColumns: Column<CurrencyRow>[] = [
  {
    key: 'currency',
    header: 'Currency',
    isRowHeader: true,
    cell: ({ currency, accounts }) => (
      <>
        {currency} <span className="text-sm font-normal text-muted">{accounts.toLocaleString('en-GB')}</span>
        <span className="sr-only"> {accounts === 1 ? 'account' : 'accounts'}</span>
      </>
    ),
  },
  {
    key: 'rate',
    header: 'Rate',
    cell: ({ rate, since }) =>
      rate === null ? (
        <Badge tone="warning">No rate: not included</Badge>
      ) : (
        <span className="figures">
          {rate}
          {since && <span className="block text-xs text-muted">since {since}</span>}
        </span>
      ),
  },
  ...amountTitles.map(
    ([key, header]): Column<CurrencyRow> => ({
      ...{ key, header, align: 'end' },
      cell: ({ amounts, rate }) => (
        <span className={rate === null ? 'text-muted' : undefined}>
          {amounts[key].shown}
          {amounts[key].own && <span className="block text-xs text-muted">{amounts[key].own}</span>}
        </span>
      ),
    }),
  ),
]

/** Each currency's sums as they were converted, and the total that they make. */
export function CurrencyTable({ currencies, currency, totals }: ValuePageData) {
  const cell = 'sm:h-11.5 sm:px-3.5 sm:py-2'
  return (
    <DataTable
      caption={`Totals by currency, in ${currency}`}
      columns={currencyColumns}
      rows={currencies}
      rowKey={(row) => row.currency}
      empty={
        <EmptyState title="Nothing to add up yet">
          Contracts and confirmed figures of your accounts come together here.
        </EmptyState>
      }
      foot={
        <tr>
          <th scope="row" colSpan={2} className={`${cell} text-left`}>
            Total in {currency}
          </th>
          {amountTitles.map(([key, header]) => (
            <td key={key} data-label={header} className={`${cell} figures text-right`}>
              {totals[key]}
            </td>
          ))}
        </tr>
      }
    />
  )
}

const accountColumns: Column<ValueRow>[] = [
  {
    key: 'name',
    header: 'Account',
    isRowHeader: true,
    cell: ({ href, name, countedUntil }) => (
      <>
        <a href={href} className="rounded-sm [overflow-wrap:anywhere] hover:underline">
          {name}
        </a>
        {countedUntil && (
          <span className="block text-xs font-normal text-muted">value until {countedUntil}</span>
        )}
      </>
    ),
  },
  {
    key: 'stage',
    header: 'Stage',
    cell: ({ stage, stageTitle }) => <StageDot stage={stage} words={stageTitle} />,
  },
  {
    key: 'cash',
    header: 'Cash',
    align: 'end',
    cell: ({ cash, cashShare }) => <Amount amount={cash} share={cashShare} />,
  },
  {
    key: 'capacity',
    header: 'Capacity',
    align: 'end',
    cell: ({ capacity, capacityShare }) => <Amount amount={capacity} share={capacityShare} />,
  },
  { key: 'yearly', header: 'ARR', align: 'end', cell: ({ yearly }) => yearly ?? <NoContract /> },
  {
    key: 'cost',
    header: 'Contract cost',
    align: 'end',
    cell: ({ cost }) => <Amount amount={cost} share={null} />,
  },
]

function Amount({ amount, share }: { amount: string | null; share: number | null }) {
  if (amount === null)
    return (
      <>
        <span aria-hidden="true" className="text-muted">
          —
        </span>
        <span className="sr-only">none</span>
      </>
    )
  return (
    <span>
      {amount}
      {share !== null && <span className="block text-xs text-muted">{share}% confirmed</span>}
    </span>
  )
}

/** The accounts of this page, the most cash value first. */
export function ValueTable({ rows }: ValuePageData) {
  return (
    <DataTable
      caption="Accounts by value"
      columns={accountColumns}
      rows={rows}
      rowKey={(row) => row.slug}
      empty={
        <EmptyState title="No accounts here">
          Accounts whose team you are on stand here with what they are paid and worth.
        </EmptyState>
      }
    />
  )
}
