import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { settingCookies } from '#app/domain/auth/cookie.ts'
import { signInCheckPath, signInPath } from '#app/domain/paths.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import { askedAt, nothingAsked } from '#app/features/auth/asked-cookie.ts'
import { CodeEntry } from '#app/features/auth/code-entry.tsx'
import { askAtDoor, codeAtDoor } from '#app/features/auth/customer-door.server.ts'
import { Door } from '#app/features/auth/door.tsx'
import { letIn } from '#app/features/auth/doorway.server.ts'
import { mailAgainAtDoor } from '#app/features/auth/mail-door.server.ts'
import { PressButton } from '#app/features/auth/press-button.tsx'
import { codeForm, noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { Anchor } from '#app/ui/anchor.tsx'

const because = 'the code of a sign-in mail is typed before anybody is signed in'

export const loader = openLoader({
  because,
  load: (scene) => {
    const asked = askedAt(scene)
    if (!asked) throw redirect(signInPath())
    return { email: 'email' in asked ? asked.email : null }
  },
})

export const action = openAction(because, {
  'enter-code': openIntent({
    may: () => true,
    form: codeForm,
    before: async (scene, input) => codeAtDoor(scene, input),
    run: (_tx, _nobody, { user, goTo }) => ok({ user, goTo }),
    done: async ({ user, goTo }, scene) => ({
      goTo,
      headers: await letIn(scene, user, [nothingAsked(scene)]),
    }),
  }),
  'ask-again': openIntent({
    may: () => true,
    form: noFieldsForm,
    before: async (scene) => {
      const asked = askedAt(scene)
      if (!asked)
        return refuse('gone', { message: 'Ten minutes are over. Go back and give your address again.' })
      const sent = 'email' in asked ? await askAtDoor(scene, asked) : await mailAgainAtDoor(scene, asked)
      return sent.ok ? ok({ cookies: sent.value }) : sent
    },
    run: (_tx, _nobody, { cookies }) => ok(cookies),
    done: (cookies) => ({
      goTo: signInCheckPath(),
      headers: settingCookies(cookies),
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Look into your mail' }]

export default function Check() {
  const { email } = useLoaderData<typeof loader>()
  return (
    <Door
      title="Look into your mail"
      lead={
        email === null ? (
          'A sign-in mail is on its way to where the first one went. It works for ten minutes.'
        ) : (
          <>
            If <strong className="text-ink">{email}</strong> is known here, a mail is on its way. It works for
            ten minutes.
          </>
        )
      }
      below={
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
          <PressButton intent="ask-again">Send another mail</PressButton>
          <Anchor href={signInPath()} className="text-link">
            Use another address
          </Anchor>
        </div>
      }
    >
      <p className="mb-4">Press the link in the mail in this browser, or type its code here.</p>
      <CodeEntry intent="enter-code" label="The six digits of the mail" button="Sign in" hasFocus />
    </Door>
  )
}
