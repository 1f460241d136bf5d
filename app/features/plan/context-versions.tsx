import type { DiffPart } from '#app/domain/plan/context.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Time } from '#app/ui/time.tsx'
import type { contextPage } from './context-page.server.ts'

type ContextVersionsProps = Pick<ReturnType<typeof contextPage>, 'versions' | 'hasOlder'>

/** How the text came to be: who wrote what, newest first. */
export function ContextVersions({ versions, hasOlder }: ContextVersionsProps) {
  if (versions.length === 0) return null
  return (
    <Card title="How this text came to be">
      <ol className="flex flex-col divide-y divide-line">
        {versions.map((version) => (
          <li key={version.number} className="py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="font-semibold">Version {version.number}</span>
              <span>{version.writtenBy}</span>
              <Time iso={version.iso} className="text-sm text-muted">
                {version.writtenAt}
              </Time>
              {version.confirmedBy && (
                <Badge tone="good" icon="check">
                  Confirmed by {version.confirmedBy}
                </Badge>
              )}
            </p>
            {version.changes.map(({ title, parts }) => (
              <div key={title} className="mt-1.5">
                <p className="text-sm text-muted">{title}</p>
                <Diff parts={parts} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      {hasOlder && <p className="mt-3 text-sm text-muted">Older versions are kept in the history.</p>}
    </Card>
  )
}

/** What was added is underlined, what was taken out struck through: never by colour alone. */
function Diff({ parts }: { parts: readonly DiffPart[] }) {
  if (parts.length === 1 && parts[0]?.kind === 'added')
    return <p className="whitespace-pre-line">{parts[0].text}</p>
  return (
    <p className="whitespace-pre-line">
      {parts.map(({ kind, text }, index) => (
        <Part key={index} kind={kind} text={text} />
      ))}
    </p>
  )
}

function Part({ kind, text }: DiffPart) {
  if (kind === 'same') return <>{text}</>
  if (kind === 'added') return <ins className="bg-verified-wash text-verified decoration-1">{text}</ins>
  return <del className="bg-danger-wash text-danger decoration-1">{text}</del>
}
