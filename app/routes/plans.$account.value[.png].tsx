import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { drawPoster, pngResponse } from '#app/features/outcomes/draw-poster.server.ts'
import { ledgersOfAccount } from '#app/features/outcomes/read-ledger.server.ts'
import { downloadName } from '#app/features/outcomes/series-csv.server.ts'
import { valuePoster } from '#app/features/outcomes/value-chart.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** How an account's value came together, as a picture for slides and mails. */
export const loader = planLoader({
  may: maySeePlan,
  load: async ({ context: { db, at }, account }) => {
    const today = todayIn(account.timeZone, at.now)
    const found = ledgersOfAccount(db, { accountId: account.id, today })
    if (!found) throw refusalResponse({ code: 'not-found' })
    const { until, currency } = found.account
    const ledgers = found.outcomes.flatMap(({ ledger }) => (ledger ? [ledger] : []))
    const png = await drawPoster(valuePoster(ledgers, { today: until, currency, account: account.name }))
    return pngResponse(png, downloadName(`value ${account.name}`, 'png'))
  },
})
