import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { mailTitle } from '#app/domain/accounts/mail-titles.ts'
import { readInstant } from '#app/domain/reading.ts'
import { listDeadMails } from '#app/features/accounts/dead-mail-queries.server.ts'
import { DeadMails } from '#app/features/accounts/dead-mails.tsx'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { retryMailForm } from '#app/features/accounts/mail-form.ts'
import { RefusedAddresses } from '#app/features/accounts/refused-addresses.tsx'
import { retryMail } from '#app/features/accounts/retry-mail.server.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { listRefusedAddresses } from '#app/features/outbox/refused-addresses.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayManageSettings,
  load: ({ context: { db }, signedIn }) => {
    const zone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    const mails = listDeadMails(db).map(({ mailId, kind, to, attempts, deadAt, lastError }) => ({
      mailId,
      about: mailTitle(kind),
      to,
      tried: `Tried ${attempts} ${attempts === 1 ? 'time' : 'times'}${deadAt ? `, given up ${readInstant(deadAt, zone)}` : ''}`,
      reason: lastError ?? '',
    }))
    const refused = listRefusedAddresses(db).map(({ email, code, firstAt, lastAt, times }) => ({
      email,
      code,
      since: readInstant(firstAt, zone),
      last: readInstant(lastAt, zone),
      times,
    }))
    return { mails, refused }
  },
})

export const action = staffAction({
  'retry-mail': staffIntent({ may: mayManageSettings, form: retryMailForm, run: retryMail }),
})

export const meta: MetaFunction = () => [{ title: 'Mail' }]

export default function MailSettings() {
  const { mails, refused } = useLoaderData<typeof loader>()
  return (
    <SettingsPage
      current="mail"
      title="What could not be mailed"
      description="Everything else has been handed to your mail server."
    >
      <DeadMails mails={mails} />
      <RefusedAddresses addresses={refused} />
    </SettingsPage>
  )
}
