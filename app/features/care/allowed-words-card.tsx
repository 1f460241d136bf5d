import { wordsPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

type AllowedWordsCardProps = {
  slug: string
  vendorName: string
  words: readonly { term: string; reason: string }[]
}

/** Which of our terms are plain words for this customer; for the vendor's side. */
export function AllowedWordsCard({ slug, vendorName, words }: AllowedWordsCardProps) {
  return (
    <Card title="Plain words here" tone="internal" vendorName={vendorName}>
      {words.length === 0 ? (
        <p className="text-muted">
          None of our terms is a plain word for this customer. Allow one only when they would use it without
          us.
        </p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {words.map(({ term, reason }) => (
            <li key={term} className="[overflow-wrap:anywhere]">
              <span className="font-semibold">{term}</span>
              <span className="text-muted"> · {reason}</span>
            </li>
          ))}
        </ul>
      )}
      <LinkButton href={wordsPath(slug)} size="small" className="mt-3">
        {words.length === 0 ? 'Allow a word…' : 'Change…'}
      </LinkButton>
    </Card>
  )
}
