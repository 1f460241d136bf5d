import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { referralStates, referralStateTitles } from '#app/domain/advocacy/referral.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { exchangeOf } from '#app/features/accounts/portfolio-money.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { ReferralBoardPage } from '#app/features/advocacy/referrals/referral-board.tsx'
import { referralBoardPage } from '#app/features/advocacy/referrals/referral-board-page.server.ts'
import { moveReferralForm } from '#app/features/advocacy/referrals/referral-form.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db, at }, person, signedIn, url: { searchParams } }) => ({
    isAdmin: mayManageSettings(person),
    ...referralBoardPage(db, {
      person,
      only: referralStates.find((state) => state === searchParams.get('state')) ?? null,
      page: Math.max(1, Math.min(10_000, Math.trunc(Number(searchParams.get('page'))) || 1)),
      timeZone: signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC',
      now: at.now,
      exchangeFor: (currencies) => exchangeOf(db, currencies, at.now),
    }),
  }),
})

export const action = staffAction({
  move: staffIntent({
    may: maySeeAdvocacyHub,
    form: moveReferralForm,
    run: moveReferral,
    done: ({ to }) => ({ message: `Moved: ${referralStateTitles[to].toLowerCase()}` }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Referrals' }]

export default function ReferralBoard() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <ReferralBoardPage {...page} />
    </StaffFrame>
  )
}
