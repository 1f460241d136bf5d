import { consentsPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { WithVersion } from './story-page-props.ts'

/** What printing this text takes of whom, and what of it is given. */
export function StoryConsents({ version, story, slug, isVendor }: WithVersion) {
  if (!version.isApproved) return null
  const isOpen = version.consents.some(({ isGiven }) => !isGiven)
  return (
    <Card title="Consents for this text" tone={isOpen && !isVendor ? 'asking' : 'plain'}>
      <ul className="divide-y divide-line">
        {version.consents.map(({ scope, words, isGiven, isEssential }) => (
          <li key={scope} className="flex items-baseline justify-between gap-3 py-1.5">
            <span>
              {words.charAt(0).toUpperCase() + words.slice(1)}
              {!isEssential && (
                <span className="block text-sm text-muted">Left out while nobody allows it</span>
              )}
            </span>
            {isGiven ? (
              <Badge tone="good" icon="check">
                Given
              </Badge>
            ) : (
              <Badge>Asked for</Badge>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <LinkButton
          href={consentsPath(slug, 'story', story.id)}
          kind={isOpen && !isVendor ? 'primary' : 'secondary'}
        >
          {isVendor ? 'See the consents' : 'Read and decide'}
        </LinkButton>
      </div>
    </Card>
  )
}
