import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PressForm } from './press-form.tsx'

export type DeadMailRow = { mailId: string; about: string; to: string; tried: string; reason: string }

/** Mails that could not be sent: what came in the way, and another try. */
export function DeadMails({ mails }: { mails: DeadMailRow[] }) {
  if (mails.length === 0)
    return (
      <Card>
        <EmptyState title="Every mail went out" passed={4}>
          A mail that cannot be sent is tried again for hours. When that does not help it waits here, and
          nothing is lost.
        </EmptyState>
      </Card>
    )
  return (
    <Card title="Could not be sent" count={mails.length}>
      <ul>
        {mails.map(({ mailId, about, to, tried, reason }) => (
          <li
            key={mailId}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line py-3 not-last:border-b"
          >
            <div className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
              <p className="font-semibold">
                {about} to {to}
              </p>
              <p className="text-sm text-muted">{tried}</p>
              {reason && <p className="text-sm text-danger">{reason}</p>}
            </div>
            <PressForm
              intent="retry-mail"
              subject={{ name: 'mailId', value: mailId }}
              about={`the mail to ${to}`}
            >
              Try again
            </PressForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
