import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { bringDraftPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { bringFigures } from '#app/features/outcomes/bring/bring-figures.server.ts'
import { bringForm } from '#app/features/outcomes/bring/bring-form.ts'
import { BringPage } from '#app/features/outcomes/bring/bring-page.tsx'
import { readUpload } from '#app/features/outcomes/bring/read-upload.server.ts'
import { startPeriods } from '#app/features/outcomes/measuring.server.ts'
import { findOutcomePage } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: mayReport,
  load: ({ context: { db, at }, account, params }) => {
    const page = findOutcomePage(db, { accountId: account.id, outcomeId: params.outcome ?? '' })
    if (!page) throw refusalResponse({ code: 'not-found' })
    const { outcome } = page
    return {
      slug: account.slug,
      outcome: { id: outcome.id, name: outcome.name },
      ...startPeriods(outcome, todayIn(account.timeZone, at.now)),
    }
  },
})

export const action = planAction({
  bring: planIntent({
    may: mayReport,
    form: bringForm,
    file: 'file',
    before: async ({ params }, input, files) => {
      const read = await readUpload(input, files)
      return read.ok ? { ok: true, value: { ...read.value, outcomeId: params.outcome ?? '' } } : read
    },
    run: bringFigures,
    done: ({ draftId }, { account, params }) => ({
      goTo: bringDraftPath(account.slug, params.outcome ?? '', draftId),
    }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Bring figures in') }]

export default function BringFigures() {
  return <BringPage {...useLoaderData<typeof loader>()} />
}
