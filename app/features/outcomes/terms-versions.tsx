import { Badge } from '#app/ui/badge.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { ShownTerms } from './show-terms.server.ts'

/** How an outcome was counted before, folded away; nothing while it was only ever counted one way. */
export function TermsVersions({ versions }: Pick<ShownTerms, 'versions'>) {
  if (versions.length === 0) return null
  return (
    <details className="group mt-4 border-t border-line pt-4">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {versions.length} versions of these terms
      </summary>
      <ol className="mt-2 divide-y divide-line">
        {versions.map((version) => (
          <li key={version.number} className="grid gap-x-6 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 font-semibold">
                Version {version.number}
                {version.isNow && <Badge tone="accent">Counts now</Badge>}
                {!version.isAgreed && <Badge>Never agreed</Badge>}
              </p>
              <p className="text-muted">
                {version.measured}; {version.shareText}.
              </p>
              <p>{version.sentence ? `${version.sentence}.` : 'Nothing said what it is worth.'}</p>
              <p className="text-sm text-muted">{version.facts.join('. ')}.</p>
            </div>
            {version.totalText && (
              <p className="sm:text-right">
                <span className="figures font-semibold">{version.totalText}</span>
                <span className="block text-sm text-muted">all figures so far, by this version</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
