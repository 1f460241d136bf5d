import { newAskPath, planAskPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { askStateTitles } from './ask-words.ts'
import type { asksOfAccount } from './asks-of-account.server.ts'

type AskListProps = { slug: string; vendorName: string; asks: ReturnType<typeof asksOfAccount> }

/** What was asked of people of the account, newest first. */
export function AskList({ slug, vendorName, asks }: AskListProps) {
  return (
    <Card title="Asks" tone="internal" vendorName={vendorName}>
      {asks.length === 0 && (
        <p className="text-sm text-muted">
          Nothing was asked yet. The best moment is when a figure was confirmed that people are proud of.
        </p>
      )}
      <ul className="divide-y divide-internal-line">
        {asks.map(({ askId, person, what, when, state }) => (
          <li key={askId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-0 flex-1 basis-48">
              <a href={planAskPath(slug, askId)} className="text-link font-semibold">
                {person}, for {what}
              </a>
              <span className="text-sm text-muted"> · {when}</span>
            </span>
            <Badge tone={state === 'accepted' || state === 'fulfilled' ? 'good' : 'neutral'}>
              {askStateTitles[state]}
            </Badge>
          </li>
        ))}
      </ul>
      <LinkButton href={newAskPath(slug)} size="small" className="mt-3">
        Write an ask
      </LinkButton>
    </Card>
  )
}
