import { Fragment } from 'react'
import type { Preview } from '#app/domain/accounts/import/preview.ts'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** The first rows as they would go in: each read like a card, not like a sheet. */
export function PreviewCard({ preview }: { preview: Preview }) {
  return (
    <Card
      title="The first rows, as Cairn understands them"
      subtitle={preview.fields.length === 0 ? 'Choose what the columns are to see them here.' : undefined}
    >
      <ol className="flex flex-col gap-4">
        {preview.rows.map((row) => (
          <li key={row.line} className="border-l-2 border-line pl-3.5">
            <p className="eyebrow">Line {row.line}</p>
            {row.problem && <Problem text={row.problem} />}
            <dl className="mt-1 grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
              {preview.fields.map(({ field, title }, index) => (
                <Fragment key={field}>
                  <dt className="text-muted">{shortTitle(title)}</dt>
                  <dd className="min-w-0 wrap-anywhere">
                    {row.cells[index]?.text || <span className="text-faint">nothing</span>}
                    {row.cells[index]?.problem && <Problem text={row.cells[index].problem} />}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <span className="flex gap-1.5 text-danger">
      <Icon name="warning" className="mt-0.5 shrink-0" />
      {text}
    </span>
  )
}

/** "Account: name" → "Account name"; people's fields without their first word. */
function shortTitle(title: string): string {
  const [of = '', what = ''] = title.split(': ')
  return of === 'Account' && what === 'name' ? 'Account' : what.charAt(0).toUpperCase() + what.slice(1)
}
