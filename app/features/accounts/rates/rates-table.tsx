import { ratesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { RatesPageData } from './rates-page.server.ts'

type Row = RatesPageData['rows'][number]

const columns: Column<Row>[] = [
  {
    key: 'rate',
    header: 'Rate',
    isRowHeader: true,
    cell: ({ currency, toCurrency, rate }) => (
      <span className="figures">
        1 {currency} = {rate} {toCurrency}
      </span>
    ),
  },
  {
    key: 'from',
    header: 'From',
    cell: ({ from, isAhead }) => (
      <>
        {from} {isAhead && <Badge>ahead</Badge>}
      </>
    ),
  },
  { key: 'set', header: 'Set', cell: ({ set }) => <span className="text-muted">{set}</span> },
  {
    key: 'remove',
    header: 'Change',
    align: 'end',
    isScreenOnly: true,
    cell: ({ id, currency, from }) => (
      <Button type="submit" kind="quiet" size="small" name="rateId" value={id}>
        Remove
        <span className="sr-only">
          {currency} from {from}
        </span>
      </Button>
    ),
  },
]

/** Every dated rate in one form, the newest day first: the pressed button says which one goes. */
export function RatesTable({ rows, only, page, pages, total }: RatesPageData) {
  const { fetcher, refused, round } = useAnswer('remove-rate')
  const pageHref = (to: number) => `${ratesPath()}?${new URLSearchParams({ currency: only, page: `${to}` })}`
  return (
    <fetcher.Form method="post" className="min-w-0">
      <FormKey round={round} />
      <input type="hidden" name="intent" value="remove-rate" />
      <FormMessage title={refused?.message} />
      {only && (
        <p className="mb-3 text-sm text-muted">
          Rates of {only} alone.{' '}
          <Anchor href={ratesPath()} className="text-link">
            Show all
          </Anchor>
        </p>
      )}
      <DataTable
        caption="Exchange rates, the newest day first"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No rates yet">
            Totals over accounts in other currencies need to know what those are worth. A currency without a
            rate is named beside the total and left out of it: nothing is guessed.
          </EmptyState>
        }
      />
      {pages > 1 && (
        <Pager
          label="Exchange rates"
          summary={`Page ${page} of ${pages}, ${total.toLocaleString('en-GB')} rates`}
          previousHref={page > 1 ? pageHref(page - 1) : undefined}
          nextHref={page < pages ? pageHref(page + 1) : undefined}
        />
      )}
    </fetcher.Form>
  )
}
