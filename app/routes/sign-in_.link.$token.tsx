import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { settingCookies } from '#app/domain/auth/cookie.ts'
import { signInCheckPath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { nothingAsked } from '#app/features/auth/asked-cookie.ts'
import { ClosedDoor } from '#app/features/auth/closed-door.tsx'
import { CodeEntry } from '#app/features/auth/code-entry.tsx'
import { codeAtLink, freshLinkAtDoor } from '#app/features/auth/customer-door.server.ts'
import { Door } from '#app/features/auth/door.tsx'
import { browserHashAt, letIn } from '#app/features/auth/doorway.server.ts'
import { PressButton } from '#app/features/auth/press-button.tsx'
import { codeForm, noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { lookAtLink, useSignInLink } from '#app/features/auth/use-sign-in-link.server.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'

const because = 'the link of a sign-in mail is opened before anybody is signed in'

/** Looking changes nothing: mail scanners open every link and run its scripts. */
export const loader = openLoader({
  because,
  load: (scene) => {
    const link = { token: scene.params.token ?? '', browserHash: browserHashAt(scene) }
    const state = lookAtLink(scene.context.db, link, scene.context.at.now)
    if (state === 'unknown') throw refusalResponse({ code: 'not-found' })
    return data(
      { state, isSignedIn: scene.signedIn !== null },
      { status: state === 'gone' ? statusOf('gone') : 200 },
    )
  },
})

export const action = openAction(because, {
  'use-link': openIntent({
    may: () => true,
    form: noFieldsForm,
    before: async (scene) => ok({ token: scene.params.token ?? '', browserHash: browserHashAt(scene) }),
    run: (tx, _nobody, link, at) => useSignInLink(tx, link, at),
    done: async ({ user, goTo }, scene) => ({
      goTo,
      headers: await letIn(scene, user, [nothingAsked(scene)]),
    }),
  }),
  'enter-code': openIntent({
    may: () => true,
    form: codeForm,
    before: async (scene, { code }) => codeAtLink(scene, { token: scene.params.token ?? '', code }),
    run: (_tx, _nobody, { user, goTo }) => ok({ user, goTo }),
    done: async ({ user, goTo }, scene) => ({ goTo, headers: await letIn(scene, user) }),
  }),
  'send-fresh-link': openIntent({
    may: () => true,
    form: noFieldsForm,
    before: async (scene) => {
      const asked = await freshLinkAtDoor(scene, { token: scene.params.token ?? '' })
      return asked.ok ? ok({ cookies: asked.value }) : asked
    },
    run: (_tx, _nobody, { cookies }) => ok(cookies),
    done: (cookies) => ({
      goTo: signInCheckPath(),
      headers: settingCookies(cookies),
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Sign in' }, { name: 'robots', content: 'noindex' }]

export default function SignInLink() {
  const { state, isSignedIn } = useLoaderData<typeof loader>()
  if (state === 'gone') {
    return (
      <ClosedDoor
        title="This link is over"
        what={
          isSignedIn
            ? 'It has done its work: you are signed in here.'
            : 'A sign-in link works once and for ten minutes. Nothing was lost: ask for a new one and you are back.'
        }
        action={isSignedIn ? { href: '/', label: 'Go on' } : undefined}
      />
    )
  }
  if (state === 'other-browser') return <OtherBrowser />
  return (
    <Door title="Welcome back" lead="One press and you are in. The link works once, in this browser.">
      <PressButton intent="use-link" kind="primary" isWide>
        Sign in
      </PressButton>
    </Door>
  )
}

/** On the device that got the mail, while another one asked: the code is the shortest way, and no scanner types it. */
function OtherBrowser() {
  return (
    <Door
      title="One more step here"
      lead="You asked for this mail in another browser. To sign in on this one, type the code of the same mail."
      below={
        <div className="flex flex-col items-center gap-2">
          <p>Or have a link that works here mailed to you.</p>
          <PressButton intent="send-fresh-link">Send a fresh link to this device</PressButton>
        </div>
      }
    >
      <CodeEntry intent="enter-code" label="The six digits of the mail" button="Sign in here" hasFocus />
    </Door>
  )
}
