import { redirect } from '@remix-run/node'
import { changingPerson } from '#app/domain/auth/cookie.ts'
import { signInPath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { endSession, sessionWorld } from '#app/features/auth/sessions.server.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { RefusedPage } from '#app/ui/form/refused-page.tsx'

const because = 'signing out is as good as done for whoever is not signed in'

/** Opening the address signs nobody out. */
export const loader = openLoader({
  because,
  load: () => {
    throw redirect('/')
  },
})

export const action = openAction(because, {
  'sign-out': openIntent({
    may: () => true,
    form: noFieldsForm,
    run: () => ok(null),
    done: async (_nothing, { context, signedIn }) => {
      if (!signedIn) return { goTo: signInPath() }
      const cookie = await endSession(sessionWorld(context), signedIn.token)
      return { goTo: signInPath(), headers: changingPerson([cookie]) }
    },
  }),
})

export default function Refused() {
  return <RefusedPage />
}
