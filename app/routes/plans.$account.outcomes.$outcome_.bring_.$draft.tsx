import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { bringDraftPath, bringPath, outcomePath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { draftForm, readAgainForm, takeInForm } from '#app/features/outcomes/bring/bring-form.ts'
import { findDraft } from '#app/features/outcomes/bring/find-draft.server.ts'
import { lookPage } from '#app/features/outcomes/bring/look-page.server.ts'
import { LookPage } from '#app/features/outcomes/bring/look-page.tsx'
import { readAgain } from '#app/features/outcomes/bring/read-again.server.ts'
import { takeInFigures } from '#app/features/outcomes/bring/take-in-figures.server.ts'
import { throwAway } from '#app/features/outcomes/bring/throw-away.server.ts'
import { findOutcome } from '#app/features/outcomes/find-outcome.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: mayReport,
  load: ({ context: { db, at }, account, actor, params }) => {
    const ids = { accountId: account.id, outcomeId: params.outcome ?? '' }
    const found = findOutcome(db, ids)
    const draft = found && findDraft(db, { ...ids, draftId: params.draft ?? '', userId: actor.userId })
    if (!draft) throw refusalResponse({ code: 'not-found' })
    const { id, name } = found.outcome
    return { slug: account.slug, outcome: { id, name }, look: lookPage(db, draft, found, at.now) }
  },
})

/** The outcome is the address's. */
const about = async ({ params }: PlanScene) => ok({ outcomeId: params.outcome ?? '' })

export const action = planAction({
  'read-again': planIntent({
    may: mayReport,
    form: readAgainForm,
    before: about,
    run: readAgain,
    done: ({ draftId }, { account, params }) => ({
      goTo: bringDraftPath(account.slug, params.outcome ?? '', draftId),
    }),
  }),
  'take-in': planIntent({
    may: mayReport,
    form: takeInForm,
    before: about,
    run: takeInFigures,
    done: ({ outcomeId }, { account }) => ({ goTo: outcomePath(account.slug, outcomeId) }),
  }),
  'throw-away': planIntent({
    may: mayReport,
    form: draftForm,
    before: about,
    run: throwAway,
    done: (_gone, { account, params }) => ({ goTo: bringPath(account.slug, params.outcome ?? '') }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Figures to take in') }]

export default function LookAtFigures() {
  return <LookPage {...useLoaderData<typeof loader>()} />
}
