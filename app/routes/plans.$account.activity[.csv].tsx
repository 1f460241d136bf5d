import { maySeeInternal, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { exportHistory } from '#app/features/activity/activity-queries.server.ts'
import { historyCsv } from '#app/features/activity/history-csv.server.ts'
import { readHistoryWish } from '#app/features/activity/history-wish.ts'
import { csvFileName } from '#app/features/outcomes/series-csv.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

/** The history as it is narrowed on its page, as a file for spreadsheets. */
export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at, env }, account, actor, url }) => {
    const { slug, timeZone } = account
    const place = { slug, timeZone, today: todayIn(timeZone, at.now) }
    const wish = { ...readHistoryWish(url.searchParams), before: undefined }
    const days = exportHistory(db, { actor, place, wish })
    const csv = historyCsv(days, { timeZone, baseUrl: env.baseUrl, marksInternal: maySeeInternal(actor) })
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${csvFileName(`activity ${account.name}`)}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
