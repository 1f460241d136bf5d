import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { ownReferral } from '#app/features/advocacy/referrals/own-referral.server.ts'
import { moveReferralForm, ownReferralForm } from '#app/features/advocacy/referrals/referral-form.ts'
import { referralPage } from '#app/features/advocacy/referrals/referral-page.server.ts'
import { ReferralPage } from '#app/features/advocacy/referrals/referral-page.tsx'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db }, person, signedIn, params }) => {
    const vendor = findVendor(db)
    const timeZone = signedIn.timeZone ?? vendor?.timeZone ?? 'UTC'
    const referral = referralPage(db, { person, referralId: params.referral ?? '', timeZone })
    if (!referral) throw refusalResponse({ code: 'not-found' })
    return { isAdmin: mayManageSettings(person), currency: vendor?.currency ?? 'EUR', ...referral }
  },
})

export const action = staffAction({
  move: staffIntent({ may: maySeeAdvocacyHub, form: moveReferralForm, run: moveReferral }),
  own: staffIntent({
    may: maySeeAdvocacyHub,
    form: ownReferralForm,
    run: ownReferral,
    done: () => ({ message: 'Saved' }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? 'Referral' }]

export default function Referral() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <ReferralPage {...page} />
    </StaffFrame>
  )
}
