import { outcomesPath, usagePath } from '#app/domain/paths.ts'
import { readFullDate, readNumber } from '#app/domain/reading.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { draftForm } from '../bring/bring-form.ts'
import type { JudgedUsage, judgeUsage } from './judge-usage.server.ts'
import { takeUsageForm } from './usage-form.ts'

export type LookUsageProps = {
  slug: string
  draftId: string
  seen: string
  counts: ReturnType<typeof judgeUsage>['counts']
  /** The first of those that come in, and of those that stay out. */
  rows: JudgedUsage[]
  problems: JudgedUsage[]
}

/** What of the pasted usage would come in, and one press that takes it in. */
export function LookUsagePage({ slug, draftId, seen, counts, rows, problems }: LookUsageProps) {
  const coming = counts.fresh + counts.changed
  return (
    <>
      <PageHeader
        title={titleOf(coming)}
        crumbs={[
          { label: 'Outcomes', href: outcomesPath(slug) },
          { label: 'Product usage', href: usagePath(slug) },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-5">
        <Card>
          <p className="mb-4">{wordsOf(counts)}</p>
          <div className="flex flex-wrap gap-2.5">
            {coming > 0 && (
              <ActionForm
                intent="take-usage"
                schema={takeUsageForm}
                start={{ draftId, seen }}
                hidden={['draftId', 'seen']}
              >
                {({ isPending }) => (
                  <Button type="submit" kind="primary" isPending={isPending}>
                    {coming === 1 ? 'Take it in' : 'Take them in'}
                  </Button>
                )}
              </ActionForm>
            )}
            <LinkButton href={usagePath(slug)}>Not now</LinkButton>
            <ActionForm intent="throw-away" schema={draftForm} start={{ draftId }} hidden={['draftId']}>
              {({ isPending }) => (
                <Button type="submit" kind="quiet" isPending={isPending}>
                  Throw these lines away
                </Button>
              )}
            </ActionForm>
          </div>
        </Card>
        {problems.length > 0 && (
          <section>
            <SectionHeader title="Stay out" count={counts.problem} />
            <DataTable
              caption="Lines that stay out"
              columns={problemColumns}
              rows={problems}
              rowKey={keyOf}
            />
          </section>
        )}
        {rows.length > 0 && (
          <section>
            <SectionHeader title="As they were read" count={coming + counts.same} />
            <DataTable caption="Points of usage" columns={columns} rows={rows} rowKey={keyOf} />
            {rows.length < coming + counts.same && (
              <p className="mt-2 text-sm text-muted">
                The first {rows.length} are shown; the others go the same way.
              </p>
            )}
          </section>
        )}
      </div>
    </>
  )
}

const keyOf = (row: JudgedUsage) => String(row.line)
const words = {
  new: 'new',
  changed: 'replaces another',
  same: 'changes nothing',
  problem: 'stays out',
} as const

const columns: Column<JudgedUsage>[] = [
  { key: 'series', header: 'Series', isRowHeader: true, cell: (row) => (row.ok ? row.series : '') },
  { key: 'on', header: 'Day', cell: (row) => (row.ok ? readFullDate(row.on) : '') },
  { key: 'value', header: 'Number', align: 'end', cell: (row) => (row.ok ? readNumber(row.value) : '') },
  { key: 'verdict', header: 'It is', cell: (row) => words[row.verdict] },
]

const problemColumns: Column<JudgedUsage>[] = [
  {
    key: 'line',
    header: 'Line',
    isRowHeader: true,
    cell: (row) => <span className="whitespace-nowrap">Line {row.line}</span>,
  },
  {
    key: 'text',
    header: 'It says',
    cell: (row) => <span className="wrap-anywhere">{row.ok ? '' : row.text}</span>,
  },
  { key: 'reason', header: 'Why', cell: (row) => (row.ok ? '' : row.reason) },
]

function titleOf(coming: number): string {
  if (coming === 0) return 'Nothing new in these lines'
  return coming === 1
    ? 'One day of usage to take in'
    : `${coming.toLocaleString('en')} days of usage to take in`
}

/** "12 lines are new, 1 replaces another number, 2 stay out." */
function wordsOf({ fresh, changed, same, problem }: LookUsageProps['counts']): string {
  const first = fresh === 1 ? 'One line is new' : `${fresh.toLocaleString('en')} lines are new`
  const rest = [
    [changed, 'replaces another number', 'replace another number'],
    [same, 'changes nothing', 'change nothing'],
    [problem, 'stays out', 'stay out'],
  ] as const
  const parts = rest
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`)
  return `${[fresh === 0 ? 'No line is new' : first, ...parts].join(', ')}.`
}
