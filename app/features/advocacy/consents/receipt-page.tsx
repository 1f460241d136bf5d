import { consentScopeTitles, consentStateTitles } from '#app/domain/advocacy/consent-words.ts'
import { receiptPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { readReceipt } from './own-consents.server.ts'

type Receipt = NonNullable<ReturnType<typeof readReceipt>>
type ReceiptPageProps = Receipt & { token: string; vendorName: string }

/** What a receipt's link opens, without a login: the exact words, and a way back for each thing or all of it. */
export function ReceiptPage({
  token,
  vendorName,
  name,
  account,
  at,
  words,
  wordsHash,
  rows,
}: ReceiptPageProps) {
  const path = receiptPath(token)
  const left = rows.filter(({ state, mayTake }) => state === 'granted' && mayTake)
  return (
    <main id="main" className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col px-4 py-10">
      <header className="mb-6 flex flex-col items-center text-center">
        <CairnMark size={48} passed={4} />
        <p className="eyebrow mt-4">{vendorName}</p>
        <h1 className="title-page mt-1">What you allowed</h1>
        <p className="mt-2 max-w-[52ch] text-muted">
          {`${name}, ${account} · given ${at}. Opening this page changes nothing. Taking something back is one press, and needs no reason.`}
        </p>
      </header>
      <Card>
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <ReceiptLine key={row.consentId} row={row} path={path} />
          ))}
        </ul>
        {left.length > 1 && (
          <QuickForm
            intent="withdraw-receipt"
            action={path}
            hidden={{ consentId: '' }}
            className="border-t border-line pt-4"
          >
            <Button type="submit" kind="danger">
              Take all of it back
            </Button>
          </QuickForm>
        )}
      </Card>
      <Card className="mt-5" title="The exact words" subtitle="As they stood above the button.">
        <p className="text-sm break-words whitespace-pre-line">{words}</p>
        <p className="mt-3 text-sm text-muted">Their fingerprint (SHA-256)</p>
        <p className="font-mono text-xs break-all">{wordsHash}</p>
      </Card>
    </main>
  )
}

function ReceiptLine({ row, path }: { row: Receipt['rows'][number]; path: string }) {
  const { consentId, scope, title, where, until, state, mayTake } = row
  const name = consentScopeTitles[scope]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-muted">{`${title} · ${where}`}</p>
        {state === 'granted' && !mayTake && (
          <p className="text-sm text-muted">
            It belongs to the company, whose own people decide about it now.
          </p>
        )}
      </div>
      <Badge tone={state === 'granted' ? 'good' : 'neutral'}>
        {state === 'granted' && until !== '' ? `until ${until}` : consentStateTitles[state]}
      </Badge>
      {state === 'granted' && mayTake && (
        <QuickForm intent="withdraw-receipt" action={path} hidden={{ consentId }}>
          <Button type="submit" size="small">
            Take back<span className="sr-only">: {name}</span>
          </Button>
        </QuickForm>
      )}
    </li>
  )
}
