import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { mayKeepRegister } from '#app/domain/access/advocacy-policy.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { AllRewardsPage } from '#app/features/advocacy/rewards/all-rewards-page.tsx'
import { settleRewardForm } from '#app/features/advocacy/rewards/reward-form.ts'
import { allRewards } from '#app/features/advocacy/rewards/reward-queries.server.ts'
import { settleReward } from '#app/features/advocacy/rewards/settle-reward.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayKeepRegister,
  load: ({ context: { db }, person }) => ({
    isAdmin: mayManageSettings(person),
    readerId: person.userId,
    rewards: allRewards(db),
  }),
})

export const action = staffAction({
  'settle-reward': staffIntent({
    may: mayKeepRegister,
    form: settleRewardForm,
    run: settleReward,
    done: () => ({ message: 'Noted' }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Thanks' }]

export default function Rewards() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <AllRewardsPage {...page} />
    </StaffFrame>
  )
}
