import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { profilePath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { codesSetOf, noCodesCookie } from '#app/features/auth/codes-cookie.ts'
import { Door } from '#app/features/auth/door.tsx'
import { PressButton } from '#app/features/auth/press-button.tsx'
import { RecoveryCodeList } from '#app/features/auth/recovery-code-list.tsx'
import { showRecoveryCodes } from '#app/features/auth/recovery-codes.server.ts'
import { sessionWorld } from '#app/features/auth/sessions.server.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'

/** Shows a fresh set to its owner until they press on, for ten minutes at most; afterwards nobody can show it. */
export const loader = personLoader({
  load: ({ context, request, person }) => {
    const { isSecure, now } = sessionWorld(context)
    const { userId } = person
    const setId = codesSetOf(request.headers.get('cookie'), userId, { secret: context.secret, isSecure, now })
    const codes = setId ? showRecoveryCodes(context.db, { userId, secret: context.secret }, setId) : null
    if (!codes) throw redirect(profilePath())
    return { codes }
  },
})

export const action = personAction({
  'kept-them': personIntent({
    may: () => true,
    form: noFieldsForm,
    run: () => ok(null),
    done: (_nothing, { context }) => ({
      goTo: '/',
      headers: { 'Set-Cookie': noCodesCookie(sessionWorld(context).isSecure) },
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Your recovery codes' }]

export default function RecoveryCodes() {
  const { codes } = useLoaderData<typeof loader>()
  return (
    <Door
      title="Keep these codes"
      lead="Each of them lets you in once, when your phone is lost or away. They are shown now and not again: print them, or put them where you keep passwords."
    >
      <RecoveryCodeList codes={codes} />
      <div className="mt-5">
        <PressButton intent="kept-them" kind="primary" isWide>
          I have kept them
        </PressButton>
      </div>
    </Door>
  )
}
