import { redirect } from '@remix-run/node'
import { changingPerson, settingCookies } from '#app/domain/auth/cookie.ts'
import { signInPath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { forgetBrowserAt } from '#app/features/auth/doorway.server.ts'
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
    done: async (_nothing, scene) => {
      const forgotten = forgetBrowserAt(scene)
      if (!scene.signedIn) return { goTo: signInPath(), headers: settingCookies([forgotten]) }
      const ended = await endSession(sessionWorld(scene.context), scene.signedIn.token)
      return { goTo: signInPath(), headers: changingPerson([ended, forgotten]) }
    },
  }),
})

export default function Refused() {
  return <RefusedPage />
}
