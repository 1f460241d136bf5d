import { contractPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { Card, InternalLabel } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import type { RoiWords } from './read-roi.ts'

type RoiCardProps = { roi: RoiWords; slug: string; vendorName: string }

/** How often the confirmed value has paid for the contract, what counts towards it, and what was left out. */
export function RoiCard({ roi, slug, vendorName }: RoiCardProps) {
  const { multiple, since, counted, total, leftOut } = roi
  return (
    <Card title="Against what it costs" className="mt-5">
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[1fr_1.62fr]">
        <div>
          {multiple === null ? (
            <NoContract roi={roi} />
          ) : (
            <BigFigure
              size="large"
              value={multiple}
              caption={`What is confirmed ÷ the contract’s cost by day, ${since}.`}
            />
          )}
          <Cost roi={roi} slug={slug} vendorName={vendorName} />
        </div>
        <div className="min-w-0">
          <KeyValueList items={counted} />
          <div className="mt-2 border-t border-line pt-2">
            <KeyValueList items={[{ term: 'Counts against the cost', detail: total }]} />
          </div>
          {leftOut.length > 0 && (
            <div className="mt-3.5 text-sm text-muted">
              <p>Left out:</p>
              <ul className="list-disc pl-5">
                {leftOut.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
    </Card>
  )
}

function NoContract({ roi: { since } }: Pick<RoiCardProps, 'roi'>) {
  return (
    <p className="text-muted">
      {since
        ? 'The contract has cost nothing yet: the multiple begins on its first day.'
        : 'No contract period is on record, so there is nothing to set the value against.'}
    </p>
  )
}

/** The price is the vendor's to see. */
function Cost({ roi: { cost, since }, slug, vendorName }: RoiCardProps) {
  if (cost === null) return null
  return (
    <div className="mt-4 rounded-control border border-internal-line bg-internal-paper px-3.5 py-2.5 text-sm print-hidden">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <span>
          {since ? (
            <>
              Cost so far: <strong className="figures font-semibold">{cost}</strong>
            </>
          ) : (
            'What they pay is missing.'
          )}
        </span>
        <InternalLabel vendorName={vendorName} />
      </p>
      <Anchor href={contractPath(slug)} className="text-link">
        {since ? 'Contract periods' : 'Add the contract'}
      </Anchor>
    </div>
  )
}
