import { useLocation } from '@remix-run/react'
import { useState } from 'react'
import { Card } from '#app/ui/card.tsx'
import { DisputeForm } from './dispute-form.tsx'
import { MeasurementForm } from './measurement-fields.tsx'
import type { ShownOutcome } from './show-outcome.server.ts'

/** The form the address asks for: a new measurement, a correction or a dispute. */
export function OpenedForm({ shown, href }: { shown: ShownOutcome; href: string }) {
  const { outcome, may, unitText, baselineOn, today } = shown
  const opened = useHeld(shown.opened, useLocation().search)
  if (!opened) return null
  const measuring = { outcomeId: outcome.id, unitText, baselineOn, today, backHref: href }
  if (opened.form === 'measure') {
    return may.report ? (
      <Card id="form" title="New measurement" className="mb-5">
        <MeasurementForm {...measuring} />
      </Card>
    ) : null
  }
  const { form, row } = opened
  const what = `${row.fullText} of ${row.measuredOnText}`
  return (
    <Card id="form" title={form === 'dispute' ? `Dispute ${what}` : `Correct ${what}`} className="mb-5">
      <p className="mb-4 text-muted">{form === 'dispute' ? disputeConsequence : correctionConsequence}</p>
      {form === 'dispute' ? (
        <DisputeForm key={row.id} measurementId={row.id} backHref={href} />
      ) : (
        <MeasurementForm key={row.id} {...measuring} corrected={row} />
      )}
    </Card>
  )
}

const correctionConsequence = 'The old figure stays in the history, and the new one asks for confirmation.'
const disputeConsequence =
  'The figure stays in the list, marked as disputed, and counts for nothing until it is settled. Whoever reported it gets your words by mail.'

/**
 * Keeps a form open while the address asks for it, even when somebody else changed its figure meanwhile and the page
 * refreshed itself: what is being typed must not vanish. The server says what happened when it is sent.
 */
function useHeld<T>(value: T | null, address: string): T | null {
  const [held, hold] = useState({ value, address })
  const isOther = held.address !== address || (value !== null && value !== held.value)
  if (isOther) hold({ value, address })
  return isOther ? value : held.value
}
