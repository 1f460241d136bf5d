import { consentScopeTitles } from '#app/domain/advocacy/consent-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import type { ConsentPageProps, ShownLine } from './consent-page.server.ts'

type GivenLinesProps = ConsentPageProps & { action: string }

/** What is allowed now, each with its own way back, and one press that extends all of it. */
export function GivenLines({ given, action, extendsToRead }: GivenLinesProps) {
  if (given.length === 0) return null
  const isAnyTheirs = given.some(({ isTheirs }) => isTheirs)
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {given.map((line) => (
          <GivenLine key={line.consentId} line={line} action={action} />
        ))}
      </ul>
      {isAnyTheirs && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-4">
          <p className="min-w-0 flex-1 basis-60 text-sm text-muted">
            It ends by itself on its day. You can let it, or extend what you allowed.
          </p>
          <QuickForm intent="extend-consents" action={action}>
            <Button type="submit" size="small">{`Extend until ${extendsToRead}`}</Button>
          </QuickForm>
        </div>
      )}
    </>
  )
}

function GivenLine({ line, action }: { line: ShownLine; action: string }) {
  const { scope, exactly, where, until, giver, isTheirs, consentId } = line
  const title = consentScopeTitles[scope]
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-4">
      <StatusDisc state="met" label="Allowed" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{title}</p>
        {exactly !== '' && <p className="text-sm">{exactly}</p>}
        <p className="text-sm text-muted">{`Where: ${where} · allowed by ${giver}`}</p>
      </div>
      <div className="flex items-center gap-3">
        {until !== '' && <Badge tone="good">until {until}</Badge>}
        {isTheirs && (
          <QuickForm intent="withdraw-consent" action={action} hidden={{ consentId }}>
            <Button type="submit" kind="quiet" size="small">
              Take back
              <span className="sr-only">: {title.toLowerCase()}</span>
            </Button>
          </QuickForm>
        )}
      </div>
    </li>
  )
}
