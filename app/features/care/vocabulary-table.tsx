import { type TermKind, termKindTitles } from '#app/domain/care/term.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

export type TermRow = { id: string; term: string; kind: TermKind; about: string }

type VocabularyTableProps = { own: readonly string[]; terms: readonly TermRow[] }

type Row = TermRow & { isOwn: boolean }

const columns: Column<Row>[] = [
  { key: 'term', header: 'Term', isRowHeader: true, cell: ({ term }) => term },
  {
    key: 'kind',
    header: 'Kind',
    cell: ({ kind, isOwn }) => (isOwn ? <Badge>Your own name</Badge> : termKindTitles[kind]),
  },
  {
    key: 'about',
    header: 'Added',
    isWideOnly: true,
    cell: ({ about }) => <span className="text-muted">{about}</span>,
  },
  {
    key: 'remove',
    header: 'Change',
    align: 'end',
    isScreenOnly: true,
    cell: ({ id, term, isOwn }) =>
      isOwn ? (
        <span className="text-sm text-muted">Always counts</span>
      ) : (
        <Button type="submit" kind="quiet" size="small" name="termId" value={id}>
          Remove<span className="sr-only"> {term}</span>
        </Button>
      ),
  },
]

/** Every term in one form: the pressed button says which one goes. */
export function VocabularyTable({ own, terms }: VocabularyTableProps) {
  const { fetcher, refused, round } = useAnswer('remove-term')
  const rows = [
    ...own.map((term) => ({ id: term, term, kind: 'product' as const, about: 'Built in', isOwn: true })),
    ...terms.map((term) => ({ ...term, isOwn: false })),
  ]
  return (
    <fetcher.Form method="post" className="min-w-0">
      <FormKey round={round} />
      <input type="hidden" name="intent" value="remove-term" />
      <FormMessage title={refused?.message} />
      <DataTable caption="Vocabulary" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </fetcher.Form>
  )
}
