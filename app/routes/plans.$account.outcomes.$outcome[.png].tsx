import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { drawPoster, pngResponse } from '#app/features/outcomes/draw-poster.server.ts'
import { findOutcomePage, listFigures } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { outcomePoster } from '#app/features/outcomes/outcome-picture.server.ts'
import { downloadName } from '#app/features/outcomes/series-csv.server.ts'
import { usageBehind } from '#app/features/outcomes/usage/usage-queries.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** An outcome's chart as a picture for slides and mails. */
export const loader = planLoader({
  may: maySeePlan,
  load: async ({ context: { db, at }, account, params }) => {
    const ids = { accountId: account.id, outcomeId: params.outcome ?? '' }
    const page = findOutcomePage(db, ids)
    if (!page) throw refusalResponse({ code: 'not-found' })
    const { outcome } = page
    const [figures, today] = [listFigures(db, ids), todayIn(account.timeZone, at.now)]
    const png = await drawPoster(
      outcomePoster({ outcome, figures, usage: usageBehind(db, ids), account, today }),
    )
    return pngResponse(png, downloadName(outcome.name, 'png'))
  },
})
