import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { devMailboxPath, devMailPath } from '#app/domain/paths.ts'
import { MailView } from '#app/features/outbox/mail-view.tsx'
import { readMailViewWish } from '#app/features/outbox/mail-view-wish.ts'
import { readMailboxMail } from '#app/features/outbox/mailbox-queries.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Time } from '#app/ui/time.tsx'

export const loader = openLoader({
  because:
    'a demo has no mail server: whoever tries it reads its mail here; absent in production and with SMTP_URL',
  load: async ({ context, params: { id = '' }, url }) => {
    const wish = readMailViewWish(url.searchParams)
    const mail = await readMailboxMail(context, id, wish.look)
    if (!mail) throw refusalResponse({ code: 'not-found' })
    return { id, ...mail, wish }
  },
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? 'Mail'} · Cairn` },
]

export default function DevMail() {
  const { id, subject, to, at, when, ...mail } = useLoaderData<typeof loader>()
  return (
    <AppShell name="Cairn’s mailbox" homeHref="/">
      <PageHeader
        crumbs={[{ label: 'Mailbox', href: devMailboxPath() }]}
        title={subject}
        description={
          <>
            To {to}, <Time iso={at}>{when}</Time>
          </>
        }
      />
      <MailView {...mail} href={devMailPath(id)} />
    </AppShell>
  )
}
