import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Time } from '#app/ui/time.tsx'
import type { contextPage } from './context-page.server.ts'
import { TextDiff } from './text-diff.tsx'

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
                <TextDiff parts={parts} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      {hasOlder && <p className="mt-3 text-sm text-muted">Older versions are kept in the history.</p>}
    </Card>
  )
}
