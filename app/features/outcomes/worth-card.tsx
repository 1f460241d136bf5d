import { countPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { Card } from '#app/ui/card.tsx'
import type { OutcomeWorth } from './outcome-worth.server.ts'

type WorthCardProps = { worth: OutcomeWorth; slug: string; outcomeId: string }

/** What an outcome was worth so far: how it is counted in a line, and what of it is confirmed. Nothing without a price. */
export function WorthCard({ worth, slug, outcomeId }: WorthCardProps) {
  const { sentence, total, nature, verified, verifiedText, openText } = worth
  if (!total) return null
  return (
    <Card title="What it is worth" className="min-w-0">
      <p className="text-sm text-muted text-pretty">{sentence}.</p>
      <div className="mt-2" title={total.exact}>
        <BigFigure value={total.whole} unit={nature} />
      </div>
      <p className="text-sm text-muted">
        so far ·{' '}
        <span className={verified === 0 ? undefined : 'font-semibold text-verified'}>{verifiedText}</span>
      </p>
      {openText && <p className="mt-2 text-sm text-muted text-pretty">{openText}</p>}
      <p className="mt-3 text-sm print-hidden">
        <Anchor href={countPath(slug, outcomeId)} className="text-link">
          How we count this
        </Anchor>
      </p>
    </Card>
  )
}
