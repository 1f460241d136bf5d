import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { introductionPath } from '#app/domain/paths.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { acceptIntroduction } from '#app/features/advocacy/referrals/accept-introduction.server.ts'
import { ContactFields } from '#app/features/advocacy/referrals/contact-fields.tsx'
import { declineIntroduction } from '#app/features/advocacy/referrals/decline-introduction.server.ts'
import { eraseAtRequest } from '#app/features/advocacy/referrals/erase-referral.server.ts'
import {
  type IntroductionDoor,
  introductionDoor,
} from '#app/features/advocacy/referrals/introduction-door.server.ts'
import { KeptContact } from '#app/features/advocacy/referrals/kept-contact.tsx'
import { contactForm, noFieldsForm } from '#app/features/advocacy/referrals/referral-form.ts'
import { Door } from '#app/features/auth/door.tsx'
import { limitsAt, networkAt } from '#app/features/auth/doorway.server.ts'
import { PressButton } from '#app/features/auth/press-button.tsx'
import { useVendorName } from '#app/features/auth/use-vendor-name.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'

const because = 'the referred person decides here, and has no place on any plan'

export const loader = openLoader({
  because,
  load: ({ context: { db, at }, params }) => {
    const vendorName = findVendor(db)?.name ?? ''
    const door = introductionDoor(db, { token: params.token ?? '', vendorName, now: at.now })
    if (!door) throw refusalResponse({ code: 'not-found' })
    const isOver = door.kind === 'erased' || door.kind === 'over'
    return data(door, { status: isOver ? statusOf('gone') : 200 })
  },
})

const ofToken = { may: () => true, form: noFieldsForm } as const

export const action = openAction(because, {
  accept: openIntent({
    may: () => true,
    form: contactForm,
    before: async (scene, { email, website }) => {
      if (website !== '') return refuse('invalid', { message: 'This was filled in by a machine.' })
      const spent = await limitsAt(scene).spend([
        { limit: 'referral-network', of: networkAt(scene) },
        { limit: 'referral-address', of: email },
      ])
      const vendorName = findVendor(scene.context.db)?.name ?? ''
      const { secret } = scene.context
      return spent.ok ? ok({ token: scene.params.token ?? '', vendorName, secret }) : spent
    },
    run: (tx, _nobody, input, at) => acceptIntroduction(tx, input, at),
    done: (token) => ({ goTo: introductionPath(token) }),
  }),
  decline: openIntent({
    ...ofToken,
    before: async ({ params }) => ok({ token: params.token ?? '' }),
    run: (tx, _nobody, input, at) => declineIntroduction(tx, input, at),
  }),
  erase: openIntent({
    ...ofToken,
    before: async ({ params }) => ok({ token: params.token ?? '' }),
    run: (tx, _nobody, input, at) => eraseAtRequest(tx, input, at),
  }),
})

export const meta: MetaFunction = () => [{ title: 'An introduction' }, { name: 'robots', content: 'noindex' }]

export default function Introduction() {
  const door = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  if (door.kind === 'open') return <Answer {...door} vendorName={vendorName} />
  if (door.kind === 'kept') return <Kept {...door} vendorName={vendorName} />
  if (door.kind === 'declined')
    return (
      <Door
        title="Nobody will write to you"
        lead={`${vendorName} never had your name or address. What the introduction says about your company is deleted after 90 days, or now.`}
        passed={0}
      >
        <Erase />
      </Door>
    )
  return (
    <Door title="There is nothing here any more" lead={`${vendorName} has nothing about you.`} passed={0} />
  )
}

type Open = Extract<IntroductionDoor, { kind: 'open' }> & { vendorName: string }

function Answer({ sender, words, written, vendorName }: Open) {
  return (
    <Door
      title={`${sender.name} thought of you`}
      lead={`${sender.name} of ${sender.account} works with ${vendorName} and thinks that you may gain from it too. ${vendorName} does not know who you are, unless you write it in here.`}
      below={
        <div className="flex flex-col items-center gap-3">
          <PressButton intent="decline">No, thank you</PressButton>
          <Erase />
        </div>
      }
    >
      <p className="text-muted">
        What {sender.name} wrote: {written.role} at {written.company}.
      </p>
      {written.why && <p className="mt-2 border-l-2 border-moss pl-3 font-serif">“{written.why}”</p>}
      <div className="mt-4">
        <ContactFields intent="accept" company={written.company} words={words} vendorName={vendorName} />
      </div>
    </Door>
  )
}

type KeptProps = Extract<IntroductionDoor, { kind: 'kept' }> & { vendorName: string }

function Kept({ kept, sender, vendorName, isOpen }: KeptProps) {
  return (
    <Door
      title={isOpen ? `Thank you. ${vendorName} will write to you` : `What ${vendorName} has about you`}
      lead={`${sender ? `${sender.name} hears what comes of it, and nothing of what you wrote. ` : ''}Keep this address: here you see what is kept and delete it, at any time.`}
      below={<Erase />}
    >
      <KeptContact kept={kept} />
    </Door>
  )
}

function Erase() {
  return (
    <PressButton intent="erase" kind="quiet">
      Delete what you have about me
    </PressButton>
  )
}
