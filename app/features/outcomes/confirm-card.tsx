import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import type { SeriesRow } from './series-row.ts'

export type ConfirmCardProps = {
  /** The newest figures that wait for this reader. */
  asked: readonly SeriesRow[]
  /** All of them, when there are several. */
  waiting: readonly { id: string; value: string }[]
  /** The outcome's page. */
  href: string
}

/** Asks the reader for their word on what was reported. */
export function ConfirmCard({ asked, waiting, href }: ConfirmCardProps) {
  return (
    <Card tone="asking" className="min-w-0 lg:col-start-2">
      <h2 className="eyebrow text-warning">Needs your confirmation</h2>
      <ul className="divide-y divide-warning-line">
        {asked.map((row) => (
          <li key={row.id} className="py-3 first:pt-2 last:pb-0">
            <p className="mb-0.5">
              <strong className="figures font-semibold">{row.fullText}</strong> {row.whenText}, reported by{' '}
              {row.reporter} on {row.reportedOn}.
            </p>
            <EvidenceLine evidence={row.evidence} />
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <ConfirmForm figures={[row]} label="Confirm" />
              {row.may.dispute && <LinkButton href={`${href}?dispute=${row.id}#form`}>Dispute…</LinkButton>}
            </div>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center gap-3 border-t border-warning-line pt-4">
          <ConfirmForm figures={waiting} label={`Confirm all ${waiting.length}`} kind="secondary" />
          <span className="text-sm text-muted">You can still dispute each of them later.</span>
        </div>
      )}
    </Card>
  )
}
