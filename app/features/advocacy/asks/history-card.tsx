import type { SentencePart } from '#app/domain/activity/sentence.ts'
import { activityPath } from '#app/domain/paths.ts'
import { Card, InternalLabel } from '#app/ui/card.tsx'

export type HistoryItem = { number: number; when: string; sentence: SentencePart[]; isInternal: boolean }

/** What happened lately, newest first; the rest stands under Activity. */
export function HistoryCard({
  slug,
  vendorName,
  items,
}: {
  slug: string
  vendorName: string
  items: readonly HistoryItem[]
}) {
  return (
    <Card title="History">
      {items.length === 0 && <p className="text-sm text-muted">Nothing has happened yet.</p>}
      <ol className="flex flex-col gap-1.5 text-sm">
        {items.map(({ number, when, sentence, isInternal }) => (
          <li key={number} className="flex gap-2.5">
            <span className="w-14 shrink-0 text-muted">{when}</span>
            <span className="min-w-0 wrap-anywhere">
              {sentence.map(({ text, as }, index) => (
                <span key={index} className={as === 'subject' ? 'font-semibold' : undefined}>
                  {text}
                </span>
              ))}
              {isInternal && (
                <>
                  {' '}
                  <InternalLabel vendorName={vendorName} />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {items.length > 0 && (
        <p className="mt-2.5 text-sm">
          <a href={`${activityPath(slug)}?topic=advocacy`} className="text-link">
            All of it
          </a>
        </p>
      )}
    </Card>
  )
}
