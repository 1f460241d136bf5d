import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepPerson } from '#app/domain/access/accounts-policy.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { peoplePath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { addStakeholder } from '#app/features/plan/add-stakeholder.server.ts'
import { AddStakeholderForm } from '#app/features/plan/add-stakeholder-form.tsx'
import { peopleOf } from '#app/features/plan/people-queries.server.ts'
import { addStakeholderForm } from '#app/features/plan/stakeholder-form.ts'
import { bossOptions } from '#app/features/plan/stakeholder-rows.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: mayEditPlan,
  load: ({ context: { db }, account, actor }) => {
    const mayChooseSide = mayKeepPerson(actor, 'vendor')
    const vendorName = findVendor(db)?.name ?? ''
    const people = peopleOf(db, actor).filter(({ side }) => mayChooseSide || side === 'customer')
    const companies = mayChooseSide ? { customer: account.name, vendor: vendorName } : undefined
    return {
      account: { slug: account.slug, name: account.name },
      vendorName,
      mayChooseSide,
      bosses: bossOptions(people, { companies }),
    }
  },
})

export const action = planAction({
  'add-stakeholder': planIntent({
    may: mayEditPlan,
    form: addStakeholderForm,
    run: addStakeholder,
    done: (_made, { account }) => ({ goTo: peoplePath(account.slug) }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add a person · ${data?.account.name ?? ''}` },
]

export default function NewPerson() {
  const { account, vendorName, bosses, mayChooseSide } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-2xl">
      <PageHeader
        crumbs={[{ label: 'People', href: peoplePath(account.slug) }]}
        title="Who else matters to this plan?"
        description="They need no login, and adding them tells nobody. You can invite them afterwards."
      />
      <AddStakeholderForm {...{ account, vendorName, bosses, mayChooseSide }} />
    </div>
  )
}
