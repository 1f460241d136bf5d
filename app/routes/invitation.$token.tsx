import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { whatYouMayDo } from '#app/domain/accounts/member.ts'
import { planPath, signInPath, withWayBack } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { acceptInvitation } from '#app/features/auth/accept-invitation.server.ts'
import { ClosedDoor } from '#app/features/auth/closed-door.tsx'
import { Door } from '#app/features/auth/door.tsx'
import { letIn } from '#app/features/auth/doorway.server.ts'
import { findInvitation, isOpenInvitation } from '#app/features/auth/invitation-queries.server.ts'
import { PressButton } from '#app/features/auth/press-button.tsx'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'

const because = 'an invitation is opened by people who are not users yet'

export const loader = openLoader({
  because,
  load: ({ context, params, signedIn }) => {
    const found = findInvitation(context.db, params.token ?? '')
    const { invitation, account } = found ?? {}
    if (!found || !invitation?.role || !account) throw refusalResponse({ code: 'not-found' })
    if (!isOpenInvitation(found, context.at.now)) {
      const signInHref = invitation.usedAt ? withWayBack(signInPath(), planPath(account.slug)) : null
      return data({ isOpen: false as const, signInHref }, { status: statusOf('gone') })
    }
    const { name, email, role } = invitation
    const otherName = signedIn && signedIn.person.email !== email ? signedIn.person.name : null
    const shown = { isOpen: true as const, account: account.name, inviter: found.inviter, name, email }
    return data({ ...shown, mayDo: whatYouMayDo[role], otherName }, { status: 200 })
  },
})

export const action = openAction(because, {
  accept: openIntent({
    may: () => true,
    form: noFieldsForm,
    before: async ({ params }) => ok({ token: params.token ?? '' }),
    run: (tx, _nobody, input, at) => acceptInvitation(tx, input, at),
    done: async ({ user, accountSlug, isKnown }, scene) => {
      const goTo = planPath(accountSlug)
      if (scene.signedIn?.person.userId === user.id) return { goTo }
      if (isKnown) return { goTo: withWayBack(signInPath(), goTo) }
      return { goTo, headers: await letIn(scene, user) }
    },
  }),
})

export const meta: MetaFunction = () => [{ title: 'Your invitation' }, { name: 'robots', content: 'noindex' }]

export default function Invitation() {
  const shown = useLoaderData<typeof loader>()
  if (!shown.isOpen) return <ClosedInvitation signInHref={shown.signInHref} />
  const { account, inviter, name, email, mayDo, otherName } = shown
  return (
    <Door
      title={`The success plan of ${account}`}
      lead={
        <>
          {inviter ? `${inviter} invites you` : 'You are invited'} to a plan that both sides keep: what you
          want to reach, who is involved, what was measured.
        </>
      }
    >
      <p>
        You come in as <strong>{name}</strong> ({email}). {mayDo}
      </p>
      {otherName && <p className="mt-2 text-muted">{otherName} is signed in here and will be signed out.</p>}
      <div className="mt-4">
        <PressButton intent="accept" kind="primary" isWide>
          Open the plan
        </PressButton>
      </div>
    </Door>
  )
}

function ClosedInvitation({ signInHref }: { signInHref: string | null }) {
  if (signInHref) {
    return (
      <ClosedDoor
        title="This invitation was used"
        what="It works once. You are in already: sign in with your e-mail address and the plan is there."
        action={{ href: signInHref, label: 'Sign in by mail' }}
      />
    )
  }
  return (
    <ClosedDoor
      title="This invitation is over"
      what="It was taken back, or it is older than 14 days. Ask the person who invited you for a new one."
      action={{ href: signInPath(), label: 'Go to the sign-in page' }}
    />
  )
}
