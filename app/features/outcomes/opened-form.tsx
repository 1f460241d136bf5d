import { useLocation } from '@remix-run/react'
import { useState } from 'react'
import { Card } from '#app/ui/card.tsx'
import { DisputeForm } from './dispute-form.tsx'
import { MeasurementForm } from './measurement-fields.tsx'
import type { ShownOutcome } from './show-outcome.server.ts'
import { WithdrawForm } from './withdraw-form.tsx'

/** The form the address asks for: a new measurement, a correction, a dispute or a withdrawal. */
export function OpenedForm({ shown, href }: { shown: ShownOutcome; href: string }) {
  const { outcome, may, measuring, baselineOn, today } = shown
  const opened = useHeld(shown.opened, useLocation().search)
  if (!opened) return null
  const props = { outcomeId: outcome.id, measuring, baselineOn, today, backHref: href }
  if (opened.form === 'measure') {
    return may.report ? (
      <Card id="form" title="New measurement" className="mb-5">
        <MeasurementForm {...props} />
      </Card>
    ) : null
  }
  const { form, row } = opened
  const { verb, consequence } = words[form]
  return (
    <Card id="form" title={`${verb} ${row.fullText} of ${row.measuredOnText}`} className="mb-5">
      <p className="mb-4 text-muted">{consequence}</p>
      {form === 'dispute' && <DisputeForm key={row.id} measurementId={row.id} backHref={href} />}
      {form === 'correct' && <MeasurementForm key={row.id} {...props} corrected={row} />}
      {form === 'withdraw' && <WithdrawForm key={row.id} measurementId={row.id} backHref={href} />}
    </Card>
  )
}

const words = {
  correct: {
    verb: 'Correct',
    consequence: 'The old figure stays in the history, and the new one asks for confirmation.',
  },
  dispute: {
    verb: 'Dispute',
    consequence:
      'The figure stays in the list, marked as disputed, and counts for nothing until it is settled. Whoever reported it gets your words by mail.',
  },
  withdraw: {
    verb: 'Withdraw',
    consequence:
      'The figure leaves the list and counts for nothing. The history keeps that it was reported, and that you withdrew it.',
  },
} as const

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
