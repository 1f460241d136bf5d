import { readMoney } from '#app/domain/outcomes/money.ts'
import { outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { shownNatures, type WorthLine, worthByCategory } from '#app/domain/reviews/worth-lines.ts'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'

type Value = NonNullable<ReviewSnapshot['value']>
type FrozenValueProps = { value: Value; heldOn: string }

/** What everything was worth by the day, cash and capacity apart, and by what it came from. */
export function FrozenValue({ value, heldOn }: FrozenValueProps) {
  const { currency, summary } = value
  const lines = shownNatures(summary)
  return (
    <Card title={`Worth by ${readFullDate(heldOn)}`} tone="proud">
      {lines.length === 0 && (
        <p className="text-muted">No figure counted yet, so nothing was worth anything by then.</p>
      )}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {lines.map((line) => (
          <Worth key={line.nature} line={line} currency={currency} />
        ))}
      </div>
      {summary.categories.length > 1 && (
        <div className="mt-5 border-t border-line pt-4">
          <KeyValueList
            items={worthByCategory(summary).map(({ category, title, verified }) => ({
              term: `${outcomeCategoryTitles[category]}, ${title.toLowerCase()}, confirmed`,
              detail: readMoney(verified, currency),
            }))}
          />
        </div>
      )}
    </Card>
  )
}

function Worth({ line, currency }: { line: WorthLine; currency: string }) {
  const confirmed = readMoney(line.verified, currency)
  const reported = readMoney(line.reported, currency)
  return (
    <div>
      <BigFigure value={confirmed} caption={`${line.title}, confirmed`} />
      <div className="mt-2">
        <SplitBar
          solid={line.verified}
          pale={line.reported}
          label={`${confirmed} confirmed, ${reported} reported`}
        />
      </div>
      {line.reported !== 0 && (
        <p className="mt-1.5 text-sm text-muted">{reported} more is reported and not confirmed.</p>
      )}
    </div>
  )
}
