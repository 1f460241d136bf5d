import { BigFigure } from '#app/ui/big-figure.tsx'
import { Card } from '#app/ui/card.tsx'
import type { HubData } from './hub-page.server.ts'

/** What came of a year's asks and referrals. */
export function YieldCard({ hub: { asks, referrals } }: { hub: HubData }) {
  const { won, wonText, missing } = referrals
  return (
    <Card title="What came of it in the last 365 days" tone="proud">
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
        <BigFigure value={asks.asked} caption="asked" />
        <BigFigure value={asks.accepted} caption="said yes" />
        <BigFigure value={asks.fulfilled} caption="given" />
        <BigFigure value={referrals.referred} caption="companies referred" />
        <BigFigure value={won} caption="became customers" />
        <BigFigure value={wonText} caption="won by referrals" />
      </div>
      <p className="mt-3 text-sm text-muted">
        {asks.declined} said no or not now, {asks.unanswered} did not answer, {asks.withdrawn} were taken
        back.
        {missing && ` ${missing}`}
      </p>
    </Card>
  )
}
