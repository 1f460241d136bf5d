import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageStageTeam } from '#app/domain/access/care-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { acceptHandoff } from '#app/features/care/accept-handoff.server.ts'
import { editHandoff } from '#app/features/care/edit-handoff.server.ts'
import { acceptHandoffForm, editHandoffForm, tickHandoffForm } from '#app/features/care/handoff-form.ts'
import { handoffPage } from '#app/features/care/handoff-page.server.ts'
import { HandoffPage } from '#app/features/care/handoff-page.tsx'
import { tickHandoff } from '#app/features/care/tick-handoff.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: mayManageStageTeam,
  load: ({ context: { db, at }, account, actor, params }) => {
    const { timeZone } = account
    const page = handoffPage(db, { actor, handoffId: params.handoff ?? '', timeZone, now: at.now })
    if (!page) throw refusalResponse({ code: 'not-found' })
    return { ...page, slug: account.slug, accountName: account.name }
  },
})

const may = mayManageStageTeam

export const action = planAction({
  'edit-handoff': planIntent({
    may,
    form: editHandoffForm,
    run: editHandoff,
    done: () => ({ message: 'Note saved' }),
  }),
  'tick-handoff': planIntent({ may, form: tickHandoffForm, run: tickHandoff }),
  'accept-handoff': planIntent({
    may,
    form: acceptHandoffForm,
    run: acceptHandoff,
    done: () => ({ message: 'Taken over' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Handoff') }]

export default function Handoff() {
  return <HandoffPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
