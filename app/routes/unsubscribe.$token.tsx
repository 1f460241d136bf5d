import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { openStop } from '#app/domain/auth/stop-token.ts'
import { ok } from '#app/domain/refusal.ts'
import { readStop, resumeMails, stopMails } from '#app/features/activity/notices/stop-mails.server.ts'
import { UnsubscribePage } from '#app/features/activity/notices/unsubscribe-page.tsx'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import type { OpenScene } from '#app/http/guard.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

const because = 'whoever gets a mail stops its kind without signing in, from a mail program too (RFC 8058)'

const stopOf = ({ context, params }: OpenScene) => openStop(context.secret, params.token ?? '')

export const loader = openLoader({
  because,
  load: (scene) => {
    const opened = stopOf(scene)
    const stop = readStop(scene.context.db, opened)
    if (!stop) throw refusalResponse({ code: 'not-found' })
    return {
      stop,
      token: scene.params.token ?? '',
      isReader: scene.signedIn?.person.userId === opened?.userId,
    }
  },
})

const stopping = {
  may: () => true,
  form: noFieldsForm,
  before: async (scene: OpenScene) => ok({ stop: stopOf(scene), person: scene.signedIn?.person ?? null }),
}

export const action = openAction(because, {
  'stop-mails': openIntent({ ...stopping, run: (tx, _nobody, input, at) => stopMails(tx, input, at) }),
  // a mail program does not follow to another page
  'List-Unsubscribe=One-Click': openIntent({
    ...stopping,
    run: (tx, _nobody, input, at) => stopMails(tx, input, at),
    done: () => ({ stays: true }),
  }),
  'resume-mails': openIntent({ ...stopping, run: (tx, _nobody, input, at) => resumeMails(tx, input, at) }),
})

export const meta: MetaFunction = () => [
  { title: 'Stop these mails' },
  { name: 'robots', content: 'noindex' },
]

export default function Unsubscribe() {
  const { vendorName = '' } = useRouteLoaderData<typeof rootLoader>('root') ?? {}
  return (
    <AppShell name={vendorName} homeHref="/">
      <RefusedNotice intents={['stop-mails', 'resume-mails']} />
      <UnsubscribePage {...useLoaderData<typeof loader>()} />
    </AppShell>
  )
}
