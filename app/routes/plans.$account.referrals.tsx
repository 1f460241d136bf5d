import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAdvocate, mayReadOwnVoice } from '#app/domain/access/advocacy-policy.ts'
import { referralsPath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { closeLink } from '#app/features/advocacy/referrals/close-link.server.ts'
import { introducePeer } from '#app/features/advocacy/referrals/introduce-peer.server.ts'
import { openLink } from '#app/features/advocacy/referrals/open-link.server.ts'
import { ownReferrals } from '#app/features/advocacy/referrals/own-referrals.server.ts'
import { introduceForm, noFieldsForm } from '#app/features/advocacy/referrals/referral-form.ts'
import { ReferralsPage } from '#app/features/advocacy/referrals/referrals-page.tsx'
import { toggleReferralMails } from '#app/features/advocacy/referrals/toggle-referral-mails.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayReadOwnVoice,
  load: ({ context: { db, at, env, secret }, account, actor }) => ({
    slug: account.slug,
    mayRefer: mayAdvocate(actor),
    ...ownReferrals(db, {
      ...{ account, person: actor, now: at.now, baseUrl: env.baseUrl, secret },
      vendorName: findVendor(db)?.name ?? '',
    }),
  }),
})

const isOwn = { may: mayAdvocate, form: noFieldsForm } as const

export const action = planAction({
  'open-link': planIntent({ ...isOwn, run: openLink, done: () => ({ message: 'Your link is ready' }) }),
  'close-link': planIntent({ ...isOwn, run: closeLink, done: () => ({ message: 'Your link is closed' }) }),
  introduce: planIntent({
    may: mayAdvocate,
    form: introduceForm,
    before: async ({ context }) => ok({ secret: context.secret }),
    run: introducePeer,
    done: ({ isKnown }, { account }) =>
      isKnown
        ? { message: 'Known already. Thank you for it' }
        : { goTo: `${referralsPath(account.slug)}#new` },
  }),
  'toggle-mails': planIntent({
    ...isOwn,
    run: toggleReferralMails,
    done: ({ isStopped }) => ({ message: isStopped ? 'No more mails about them' : 'The mails come again' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Your referrals') }]

export default function Referrals() {
  return <ReferralsPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
