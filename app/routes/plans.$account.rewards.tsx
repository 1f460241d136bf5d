import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { rewardsPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { AccountRewardsPage } from '#app/features/advocacy/rewards/account-rewards-page.tsx'
import { OwnRewardsPage } from '#app/features/advocacy/rewards/own-rewards-page.tsx'
import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import { proposeRewardForm } from '#app/features/advocacy/rewards/reward-form.ts'
import { givenOf, rewardsFor, rewardsOf } from '#app/features/advocacy/rewards/reward-queries.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db }, account: { id: accountId, slug, name, currency }, actor }) =>
    mayAskForAdvocacy(actor)
      ? {
          ...{ side: 'vendor' as const, slug, accountName: name, currency },
          rewards: rewardsOf(db, accountId),
          given: givenOf(db, accountId),
        }
      : { side: 'customer' as const, slug, rewards: rewardsFor(db, actor) },
})

export const action = planAction({
  'propose-reward': planIntent({
    may: mayAskForAdvocacy,
    form: proposeRewardForm,
    run: proposeReward,
    done: (_, { account }) => ({ goTo: rewardsPath(account.slug) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Thanks') }]

export default function Rewards() {
  const page = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  if (page.side === 'vendor') return <AccountRewardsPage {...page} vendorName={vendorName} />
  return <OwnRewardsPage {...page} vendorName={vendorName} />
}
