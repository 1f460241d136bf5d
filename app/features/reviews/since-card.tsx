import { readMoney } from '#app/domain/outcomes/money.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { ShownSince } from './since-queries.server.ts'

/** What is no longer as a held review saw it. The review stays as it was; this stands beside it. */
export function SinceCard({ since, heldOn }: { since: ShownSince; heldOn: string }) {
  const { value, changes } = since
  return (
    <Card
      title="What changed since"
      subtitle={`Since ${readFullDate(heldOn)}. The page beside it stays as it was.`}
    >
      {value.map(({ nature, title, currency, before, after }) => (
        <dl
          key={nature}
          className="grid grid-cols-2 gap-x-4 border-b border-line pt-2.5 pb-3 first-of-type:pt-0"
        >
          <div>
            <dt className="text-sm text-muted">{title}, confirmed then</dt>
            <dd className="figures font-semibold">{readMoney(before, currency)}</dd>
          </div>
          <div>
            <dt className="text-sm text-muted">and now</dt>
            <dd className="figures font-semibold">{readMoney(after, currency)}</dd>
          </div>
        </dl>
      ))}
      {changes.length === 0 && <p className="mt-2 text-muted">Nothing of what it saw has changed.</p>}
      <ul className="mt-2">
        {changes.map(({ id, text, isBetter }) => (
          <li key={id} className="flex gap-2 py-1 [overflow-wrap:anywhere]">
            <Icon
              name={isBetter === false ? 'warning' : 'chevron-right'}
              className={`mt-1 shrink-0 ${isBetter === false ? 'text-warning' : 'text-muted'}`}
            />
            {text}
          </li>
        ))}
      </ul>
    </Card>
  )
}
