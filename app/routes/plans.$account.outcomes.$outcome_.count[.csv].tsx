import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { countCsv } from '#app/features/outcomes/count-csv.server.ts'
import { ledgerOfOutcome } from '#app/features/outcomes/read-ledger.server.ts'
import { csvFileName } from '#app/features/outcomes/series-csv.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** Every row of an outcome's ledger as a file for spreadsheets. */
export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, params }) => {
    const today = todayIn(account.timeZone, at.now)
    const found = ledgerOfOutcome(db, { accountId: account.id, outcomeId: params.outcome ?? '', today })
    if (!found) throw refusalResponse({ code: 'not-found' })
    const name = csvFileName(`${found.outcome.name} worth`)
    return new Response(countCsv(found.outcome, found.account.currency), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
