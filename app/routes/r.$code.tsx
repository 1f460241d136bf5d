import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { contactWords } from '#app/domain/advocacy/contact-words.ts'
import { introductionPath } from '#app/domain/paths.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { comeByLink, lookAtReferralLink } from '#app/features/advocacy/referrals/come-by-link.server.ts'
import { ContactFields } from '#app/features/advocacy/referrals/contact-fields.tsx'
import { contactForm } from '#app/features/advocacy/referrals/referral-form.ts'
import { Door } from '#app/features/auth/door.tsx'
import { limitsAt, networkAt } from '#app/features/auth/doorway.server.ts'
import { useVendorName } from '#app/features/auth/use-vendor-name.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'

const because = 'a personal link is opened by people who have no place here yet'

export const loader = openLoader({
  because,
  load: ({ context: { db }, params }) => {
    const link = lookAtReferralLink(db, params.code ?? '')
    if (link.state === 'unknown') throw refusalResponse({ code: 'not-found' })
    if (link.state === 'closed') return data({ sender: null, words: '' }, { status: statusOf('gone') })
    const { referrer: name, account } = link.referrer
    return data({ sender: { name, account }, words: contactWords(findVendor(db)?.name ?? '') })
  },
})

export const action = openAction(because, {
  contact: openIntent({
    may: () => true,
    form: contactForm,
    before: async (scene, { email, website }) => {
      if (website !== '') return refuse('invalid', { message: 'This was filled in by a machine.' })
      const { db, secret } = scene.context
      const code = scene.params.code ?? ''
      const spent = await limitsAt(scene).spend([
        { limit: 'referral-network', of: networkAt(scene) },
        { limit: 'referral-address', of: email },
        { limit: 'referral-link', of: code },
      ])
      return spent.ok ? ok({ code, secret, vendorName: findVendor(db)?.name ?? '' }) : spent
    },
    run: (tx, _nobody, { website: _, agree, ...input }, at) =>
      comeByLink(tx, { ...input, agree, website: '' }, at),
    done: (token) => ({ goTo: introductionPath(token) }),
  }),
})

export const meta: MetaFunction = () => [
  { title: 'You were thought of' },
  { name: 'robots', content: 'noindex' },
]

export default function ReferralLink() {
  const { sender, words } = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  if (!sender)
    return (
      <Door
        title="This link is closed"
        lead={`Whoever sent it has closed it since. Nothing about you is with ${vendorName}. If you would like to talk, ask them for another one.`}
        passed={0}
      />
    )
  return (
    <Door
      title={`${sender.name} thought of you`}
      lead={`${sender.name} of ${sender.account} works with ${vendorName} and thinks that you may gain from it too. Write in below how to reach you, or leave it: nothing about you is here so far.`}
    >
      <ContactFields intent="contact" company="" words={words} vendorName={vendorName} />
    </Door>
  )
}
