import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { devMailboxPath, devMailsPath } from '#app/domain/paths.ts'
import { drawMailExample } from '#app/features/outbox/mail-examples.server.ts'
import { MailKinds } from '#app/features/outbox/mail-kinds.tsx'
import { MailView } from '#app/features/outbox/mail-view.tsx'
import { readMailViewWish } from '#app/features/outbox/mail-view-wish.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = openLoader({
  because: 'made-up examples for whoever works on the mails; absent in production and with SMTP_URL',
  load: async ({ context, url }) => {
    const wish = readMailViewWish(url.searchParams)
    const example = await drawMailExample(context, url.searchParams.get('kind'), wish.look)
    if (!example) throw refusalResponse({ code: 'not-found' })
    return { ...example, wish }
  },
})

export const meta: MetaFunction = () => [{ title: 'All kinds of mail · Cairn' }]

export default function DevMails() {
  const { kinds, kind, subject, ...mail } = useLoaderData<typeof loader>()
  return (
    <AppShell name="Cairn’s mailbox" homeHref="/">
      <PageHeader
        crumbs={[{ label: 'Mailbox', href: devMailboxPath() }]}
        title={subject}
        description="Every kind of mail with made-up facts. Their links open nothing."
      />
      <div className="grid gap-6 md:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="order-last md:order-none">
          <MailKinds kinds={kinds} current={kind} wish={mail.wish} />
        </div>
        <div>
          <MailView {...mail} href={`${devMailsPath()}?kind=${kind}`} />
        </div>
      </div>
    </AppShell>
  )
}
