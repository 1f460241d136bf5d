import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { ledgersOfAccount } from '#app/features/outcomes/read-ledger.server.ts'
import { csvFileName } from '#app/features/outcomes/series-csv.server.ts'
import { valueCsv } from '#app/features/outcomes/value-chart.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** How an account's value came together, month by month, as a file for spreadsheets. */
export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account }) => {
    const today = todayIn(account.timeZone, at.now)
    const found = ledgersOfAccount(db, { accountId: account.id, today })
    if (!found) throw refusalResponse({ code: 'not-found' })
    const { until, currency } = found.account
    const ledgers = found.outcomes.flatMap(({ ledger }) => (ledger ? [ledger] : []))
    return new Response(valueCsv(ledgers, { today: until, currency }), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${csvFileName(`value ${account.name}`)}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
