import { outcomesPath } from '#app/domain/paths.ts'
import { readDate, readNumber } from '#app/domain/reading.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { FileInput, TextArea } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { bringLimitWords } from '../bring/bring-form.ts'
import { bringUsageForm } from './usage-form.ts'
import type { listUsage } from './usage-queries.server.ts'

type Series = ReturnType<typeof listUsage>[number]

export type UsagePageProps = { slug: string; today: string; series: Series[]; mayBring: boolean }

/** The numbers out of the vendor's product, and the way to bring more of them. */
export function UsagePage({ slug, today, series, mayBring }: UsagePageProps) {
  return (
    <>
      <PageHeader
        title="Product usage"
        crumbs={[{ label: 'Outcomes', href: outcomesPath(slug) }]}
        description="How much the product is used, day by day. It can stand behind an outcome’s chart as context; it is never counted as value."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <DataTable
          caption="Usage series"
          columns={columnsFor(today)}
          rows={series}
          rowKey={(one) => one.id}
          empty={
            <EmptyState title="No usage yet">
              A series is a named number with a day, like reports run. Logins are not outcomes, but they can
              show when something began to be used.
            </EmptyState>
          }
        />
        {mayBring && <BringUsage />}
      </div>
    </>
  )
}

function columnsFor(today: string): Column<Series>[] {
  return [
    {
      key: 'name',
      header: 'Series',
      isRowHeader: true,
      cell: (one) => <span className="wrap-anywhere">{one.name}</span>,
    },
    {
      key: 'last',
      header: 'Last',
      cell: (one) => `${readNumber(one.lastValue)} on ${readDate(one.lastOn, { today })}`,
    },
    { key: 'days', header: 'Days', align: 'end', cell: (one) => readNumber(String(one.days)) },
    {
      key: 'behind',
      header: 'Stands behind',
      cell: (one) => <span className="wrap-anywhere">{one.behind || '—'}</span>,
    },
  ]
}

function BringUsage() {
  return (
    <Card title="Bring usage in">
      <ActionForm intent="bring-usage" schema={bringUsageForm} start={{ pasted: '' }} hasFiles>
        {({ field, error, isPending }) => (
          <>
            <Field
              label="Paste the lines here"
              hint="Three columns: series, day, number"
              error={error('pasted')}
            >
              <TextArea
                {...field('pasted')}
                rows={6}
                spellCheck={false}
                placeholder={'Reports run\t2026-04-30\t128'}
                className="font-mono text-sm"
              />
            </Field>
            <Field label="Or choose a file" hint={`CSV, ${bringLimitWords}`} error={error('file')}>
              <FileInput name="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending}>
              Look at them
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
