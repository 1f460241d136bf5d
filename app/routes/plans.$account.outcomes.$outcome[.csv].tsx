import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { findOutcomePage, listFigures } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { csvFileName, seriesCsv } from '#app/features/outcomes/series-csv.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** An outcome's figures as a file for spreadsheets. */
export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db }, account, params }) => {
    const ids = { accountId: account.id, outcomeId: params.outcome ?? '' }
    const page = findOutcomePage(db, ids)
    if (!page) throw refusalResponse({ code: 'not-found' })
    return new Response(seriesCsv(listFigures(db, ids), page.outcome), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${csvFileName(page.outcome.name)}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
