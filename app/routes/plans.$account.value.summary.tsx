import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stages } from '#app/domain/care/stages.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { valueSummaryOf } from '#app/features/outcomes/value-summary.server.ts'
import { ValueSummaryPage } from '#app/features/outcomes/value-summary-page.tsx'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account }) => {
    const today = todayIn(account.timeZone, at.now)
    const summary = valueSummaryOf(db, { accountId: account.id, today })
    if (!summary) throw refusalResponse({ code: 'not-found' })
    return { summary, slug: account.slug, passed: stages.indexOf(account.stage) }
  },
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Value summary') }]

export default function Summary() {
  return <ValueSummaryPage {...useLoaderData<typeof loader>()} />
}
