import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { findOutcomePage, listFigures } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { drawOutcome } from '#app/features/outcomes/outcome-picture.server.ts'
import { downloadName } from '#app/features/outcomes/series-csv.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** An outcome's chart as a picture for slides and mails. */
export const loader = planLoader({
  may: maySeePlan,
  load: async ({ context: { db, at }, account, params }) => {
    const ids = { accountId: account.id, outcomeId: params.outcome ?? '' }
    const page = findOutcomePage(db, ids)
    if (!page) throw refusalResponse({ code: 'not-found' })
    const png = await drawOutcome({
      outcome: page.outcome,
      figures: listFigures(db, ids),
      usage: null,
      account,
      today: todayIn(account.timeZone, at.now),
    })
    return new Response(png, {
      headers: {
        'Content-Type': 'image/png',
        'Content-Disposition': `attachment; filename="${downloadName(page.outcome.name, 'png')}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
