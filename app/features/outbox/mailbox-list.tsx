import { devMailPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Time } from '#app/ui/time.tsx'

type MailLine = { id: string; subject: string; to: string; at: string; when: string }

/** What Cairn would have mailed, newest first. */
export function MailboxList({ mails }: { mails: MailLine[] }) {
  return (
    <DataTable
      caption="Mails, newest first"
      rows={mails}
      rowKey={(mail) => mail.id}
      columns={[
        { key: 'subject', header: 'Subject', isRowHeader: true, cell: (mail) => <Subject {...mail} /> },
        { key: 'to', header: 'To', cell: (mail) => <span className="wrap-anywhere">{mail.to}</span> },
        {
          key: 'when',
          header: 'Written',
          align: 'end',
          cell: ({ at, when }) => <Time iso={at}>{when}</Time>,
        },
      ]}
      empty={
        <EmptyState title="No mail yet">
          Ask for a sign-in link or invite somebody. The mail is here a second later.
        </EmptyState>
      }
    />
  )
}

function Subject({ id, subject }: MailLine) {
  return (
    <Anchor isPlain href={devMailPath(id)} className="text-link">
      {subject}
    </Anchor>
  )
}
