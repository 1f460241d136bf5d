import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepPerson, mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import { mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { nameSuccessor } from '#app/features/plan/name-successor.server.ts'
import { PeoplePage } from '#app/features/plan/people-page.tsx'
import { ownedByDeparted, peopleOf } from '#app/features/plan/people-queries.server.ts'
import { chartOf, departedRows, missingFlags, successionsAsked } from '#app/features/plan/people-rows.ts'
import { nameSuccessorForm } from '#app/features/plan/stakeholder-form.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const people = peopleOf(db, actor)
    return {
      account: { slug: account.slug, name: account.name },
      vendorName: findVendor(db)?.name ?? '',
      customer: chartOf(people, 'customer'),
      vendor: chartOf(people, 'vendor'),
      departed: departedRows(people, { timeZone: account.timeZone, now: at.now }),
      asked: successionsAsked(people, ownedByDeparted(db, actor)),
      missing: missingFlags(people),
      mayEdit: mayEditPlan(actor),
      mayInvite: mayManageMembers(actor),
      mayName: { customer: mayKeepPerson(actor, 'customer'), vendor: mayKeepPerson(actor, 'vendor') },
    }
  },
})

export const action = planAction({
  'name-successor': planIntent({ may: mayEditPlan, form: nameSuccessorForm, run: nameSuccessor }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People · ${data?.account.name ?? ''}` },
]

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
