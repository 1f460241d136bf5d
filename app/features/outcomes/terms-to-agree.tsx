import { outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import type { TermsToAgree } from './terms-to-agree.server.ts'

/** The lines of "Waiting for you" that ask how something is counted. */
export function TermsToAgreeLines({ terms: { count, shown }, slug }: { terms: TermsToAgree; slug: string }) {
  return (
    <>
      {shown.map(({ outcomeId, outcome, counted, proposer }) => (
        <li key={outcomeId} className="flex flex-col items-start gap-2 py-3">
          <p>
            {proposer} proposes how “{outcome}” is counted{counted ? ': ' : '.'}
            {counted && <span className="text-muted">{counted}.</span>}
          </p>
          <LinkButton size="small" href={`${outcomePath(slug, outcomeId)}#terms`}>
            Read and agree
          </LinkButton>
        </li>
      ))}
      {count > shown.length && (
        <li className="py-3">
          <Anchor href={outcomesPath(slug)} className="text-link">
            {count - shown.length} more to agree
          </Anchor>
        </li>
      )}
    </>
  )
}
