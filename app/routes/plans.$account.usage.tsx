import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { usageDraftPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { readUpload } from '#app/features/outcomes/bring/read-upload.server.ts'
import { bringUsage } from '#app/features/outcomes/usage/bring-usage.server.ts'
import { bringUsageForm } from '#app/features/outcomes/usage/usage-form.ts'
import { UsagePage } from '#app/features/outcomes/usage/usage-page.tsx'
import { listUsage } from '#app/features/outcomes/usage/usage-queries.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => ({
    slug: account.slug,
    today: todayIn(account.timeZone, at.now),
    series: listUsage(db, account.id),
    mayBring: mayReport(actor),
  }),
})

export const action = planAction({
  'bring-usage': planIntent({
    may: mayReport,
    form: bringUsageForm,
    file: 'file',
    before: async (_scene, input, files) => await readUpload(input, files),
    run: bringUsage,
    done: ({ draftId }, { account }) => ({ goTo: usageDraftPath(account.slug, draftId) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Product usage') }]

export default function Usage() {
  return <UsagePage {...useLoaderData<typeof loader>()} />
}
