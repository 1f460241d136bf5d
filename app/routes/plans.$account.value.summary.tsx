import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { mayAskForDocuments } from '#app/domain/access/reviews-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stages } from '#app/domain/care/stages.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { valueSummaryOf } from '#app/features/outcomes/value-summary.server.ts'
import { ValueSummaryPage } from '#app/features/outcomes/value-summary-page.tsx'
import { askForDocument } from '#app/features/reviews/documents/ask-for-document.server.ts'
import { askedWords, askForSummaryForm, isUnderWay } from '#app/features/reviews/documents/document-form.ts'
import { documentsOf } from '#app/features/reviews/documents/document-queries.server.ts'
import { SummaryDocuments } from '#app/features/reviews/documents/summary-documents.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const { id: accountId, timeZone } = account
    const today = todayIn(timeZone, at.now)
    const summary = valueSummaryOf(db, { accountId, today })
    if (!summary) throw refusalResponse({ code: 'not-found' })
    const documents = documentsOf(db, { accountId, reviewId: null, timeZone })
    return {
      summary,
      slug: account.slug,
      passed: stages.indexOf(account.stage),
      documents,
      /** Seconds until the page looks again, where no script does it. */
      reloadAfter: documents.some(isUnderWay) ? 3 : null,
      mayAsk: mayAskForDocuments(actor) && summary.goals.length + summary.figures.length > 0,
    }
  },
})

export const action = planAction({
  'ask-for-document': planIntent({
    may: mayAskForDocuments,
    form: askForSummaryForm,
    run: askForDocument,
    done: askedWords,
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Value summary') }]

export default function Summary() {
  const { documents, mayAsk, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <ValueSummaryPage {...page} />
      {(mayAsk || documents.length > 0) && (
        <div className="mx-auto mt-5 max-w-3xl">
          <SummaryDocuments slug={page.slug} {...{ documents, mayAsk }} />
        </div>
      )}
    </>
  )
}
