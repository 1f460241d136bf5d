import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { expansionPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { closeExpansion } from '#app/features/insights/close-expansion.server.ts'
import { editExpansion } from '#app/features/insights/edit-expansion.server.ts'
import {
  closeExpansionForm,
  editExpansionForm,
  openExpansionForm,
  reopenExpansionForm,
} from '#app/features/insights/expansion-form.ts'
import { expansionPage } from '#app/features/insights/expansion-page.server.ts'
import { ExpansionPage } from '#app/features/insights/expansion-page.tsx'
import { openExpansion } from '#app/features/insights/open-expansion.server.ts'
import { reopenExpansion } from '#app/features/insights/reopen-expansion.server.ts'
import { goalsWithVerifiedValue } from '#app/features/outcomes/read-ledger.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayKeepExpansions,
  isHidden: true,
  load: ({ context: { db, at }, account, url: { searchParams } }) => {
    const today = todayIn(account.timeZone, at.now)
    const withVerifiedValue = () => goalsWithVerifiedValue(db, { accountId: account.id, today })
    const asked = { account, now: at.now, goalId: searchParams.get('goal'), withVerifiedValue }
    return { slug: account.slug, accountName: account.name, ...expansionPage(db, asked) }
  },
})

const isForStaff = { may: mayKeepExpansions, isHidden: true } as const

export const action = planAction({
  'open-expansion': planIntent({
    ...isForStaff,
    form: openExpansionForm,
    run: openExpansion,
    done: (_, { account }) => ({ goTo: expansionPath(account.slug) }),
  }),
  'edit-expansion': planIntent({ ...isForStaff, form: editExpansionForm, run: editExpansion }),
  'close-expansion': planIntent({ ...isForStaff, form: closeExpansionForm, run: closeExpansion }),
  'reopen-expansion': planIntent({
    ...isForStaff,
    form: reopenExpansionForm,
    run: reopenExpansion,
    done: () => ({ message: 'The opportunity is open again' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Opportunities') }]

export default function Expansion() {
  return <ExpansionPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
