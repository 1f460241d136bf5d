import { BigFigure } from '#app/ui/big-figure.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import type { SeriesRow } from './series-row.ts'

export type LeadFigureProps = {
  /** Null where it was corrected or withdrawn meanwhile. */
  row: SeriesRow | null
  outcome: string
  /** The outcome's page. */
  href: string
}

/** The figure a mail asks about, before everything else: what it says, what it rests on, and the two answers. */
export function LeadFigure({ row, outcome, href }: LeadFigureProps) {
  if (!row) {
    return (
      <div id="figure">
        <Notice title="This figure was corrected or withdrawn meanwhile">
          What stands now is in the table below.
        </Notice>
      </div>
    )
  }
  const isAsked = row.may.confirm
  return (
    <Card id="figure" tone={isAsked ? 'asking' : 'plain'}>
      {isAsked && <h2 className="eyebrow text-warning">Is this figure right?</h2>}
      <BigFigure value={row.fullText} size="large" />
      <p className="mb-1">
        {outcome} {row.whenText}, reported by {row.reporter} on {row.reportedOn}.
      </p>
      <EvidenceLine evidence={row.evidence} />
      {isAsked ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <ConfirmForm figures={[row]} label="Confirm" />
          {row.may.dispute && <LinkButton href={`${href}?dispute=${row.id}#form`}>Dispute…</LinkButton>}
        </div>
      ) : (
        <p className="mt-2 text-sm text-muted">{stateSentence(row)}</p>
      )}
    </Card>
  )
}

function stateSentence({ state, stateText }: SeriesRow): string {
  if (state === 'verified') return `Confirmed by ${stateText}.`
  if (state === 'disputed') return `Disputed by ${stateText}.`
  if (state === 'replaced') return 'A later figure of this day counts.'
  return 'Nobody has confirmed it yet.'
}
