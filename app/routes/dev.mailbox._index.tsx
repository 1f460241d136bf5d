import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { devMailboxPath, devMailsPath } from '#app/domain/paths.ts'
import { MailboxList } from '#app/features/outbox/mailbox-list.tsx'
import { listMailbox } from '#app/features/outbox/mailbox-queries.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = openLoader({
  because:
    'a demo has no mail server: whoever tries it reads its mail here; absent in production and with SMTP_URL',
  load: async ({ context }) => {
    const mails = await listMailbox(context)
    if (!mails) throw refusalResponse({ code: 'not-found' })
    return { mails }
  },
})

export const meta: MetaFunction = () => [{ title: 'Mailbox · Cairn' }]

export default function DevMailbox() {
  const { mails } = useLoaderData<typeof loader>()
  return (
    <AppShell name="Cairn’s mailbox" homeHref="/">
      <PageHeader
        title="Mailbox"
        description="Every mail Cairn has written, to anybody. Without a mail server none leaves this machine."
        actions={
          <>
            <LinkButton isPlain href={devMailsPath()}>
              All kinds of mail
            </LinkButton>
            <LinkButton isPlain href={devMailboxPath()} kind="primary">
              Look again
            </LinkButton>
          </>
        }
      />
      <MailboxList mails={mails} />
    </AppShell>
  )
}
