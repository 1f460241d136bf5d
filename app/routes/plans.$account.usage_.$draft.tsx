import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { usagePath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { draftForm } from '#app/features/outcomes/bring/bring-form.ts'
import { findDraft } from '#app/features/outcomes/bring/find-draft.server.ts'
import { throwAway } from '#app/features/outcomes/bring/throw-away.server.ts'
import { judgeUsage } from '#app/features/outcomes/usage/judge-usage.server.ts'
import { LookUsagePage } from '#app/features/outcomes/usage/look-usage-page.tsx'
import { takeInUsage } from '#app/features/outcomes/usage/take-in-usage.server.ts'
import { takeUsageForm } from '#app/features/outcomes/usage/usage-form.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** Lines of each kind. */
const shownAtMost = 100

export const loader = planLoader({
  may: mayReport,
  load: ({ context: { db, at }, account, actor, params }) => {
    const ids = { ...actor, outcomeId: null, draftId: params.draft ?? '' }
    const draft = findDraft(db, ids)
    if (!draft) throw refusalResponse({ code: 'not-found' })
    const { rows, counts, seen } = judgeUsage(db, draft, todayIn(account.timeZone, at.now))
    return {
      ...{ slug: account.slug, draftId: draft.id, counts, seen },
      rows: rows.filter(({ verdict }) => verdict !== 'problem').slice(0, shownAtMost),
      problems: rows.filter(({ verdict }) => verdict === 'problem').slice(0, shownAtMost),
    }
  },
})

const toUsage = (_value: unknown, { account }: PlanScene) => ({ goTo: usagePath(account.slug) })

export const action = planAction({
  'take-usage': planIntent({ may: mayReport, form: takeUsageForm, run: takeInUsage, done: toUsage }),
  'throw-away': planIntent({
    may: mayReport,
    form: draftForm,
    before: async () => ok({ outcomeId: null }),
    run: throwAway,
    done: toUsage,
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Usage to take in') }]

export default function LookAtUsage() {
  return <LookUsagePage {...useLoaderData<typeof loader>()} />
}
