import { editOutcomePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { ShownTerms } from './show-terms.server.ts'
import { TermsForms } from './terms-forms.tsx'
import { TermsVersions } from './terms-versions.tsx'

export type TermsCardProps = {
  terms: ShownTerms
  slug: string
  /** The outcome's page. */
  href: string
  mayEdit: boolean
}

/** How the outcome becomes money: the sentence, what it comes to, how much is the product's, and who agreed that. */
export function TermsCard({ terms, slug, href, mayEdit }: TermsCardProps) {
  const { isOpen, may, sentence, worth, outcomeId } = terms
  const isAsking = may.agree && isOpen
  return (
    <Card
      title="How this is counted"
      id="terms"
      tone={isAsking ? 'asking' : 'plain'}
      aside={<Badge tone={isOpen ? 'warning' : 'good'}>{isOpen ? 'Not agreed yet' : 'Agreed'}</Badge>}
      className="mt-5"
    >
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[1.62fr_1fr]">
        <div className="min-w-0">
          {sentence ? (
            <>
              <p className="text-lg leading-7">{sentence}.</p>
              <p className="mt-1 text-muted">{worth}.</p>
            </>
          ) : (
            <p className="text-muted">
              Nothing says yet what one of it is worth, so it is measured and not counted as money.{' '}
              {mayEdit && (
                <Anchor href={`${editOutcomePath(slug, outcomeId)}#worth`} className="text-link">
                  Say what it is worth
                </Anchor>
              )}
            </p>
          )}
          <Shares terms={terms} />
        </div>
        <div className="min-w-0">
          <ul className="flex flex-col gap-1 text-muted">
            {terms.facts.map((fact) => (
              <li key={fact} className="flex gap-2">
                <Icon name="check" className="mt-[3px] text-verified" />
                {fact}
              </li>
            ))}
          </ul>
          <Waiting terms={terms} />
          <TermsForms terms={terms} href={href} />
        </div>
      </div>
      <TermsVersions versions={terms.versions} />
    </Card>
  )
}

function Shares({ terms: { shareText, isRevenue, marginText, sentence } }: Pick<TermsCardProps, 'terms'>) {
  if (!sentence) return null
  return (
    <div className="mt-3 flex flex-col gap-1.5">
      <p>
        {shareText ? (
          <>
            <strong className="font-semibold">{shareText}</strong> of the improvement is put down to the
            product.
          </>
        ) : (
          'Nobody has said yet how much of this is down to the product, so nothing counts as confirmed.'
        )}
      </p>
      {isRevenue && (
        <p className="text-muted">
          {marginText
            ? `${marginText} of this revenue is margin: that part is set against what the contract costs.`
            : 'Nobody has said yet what part of this revenue is margin, so none of it is set against what the contract costs.'}
        </p>
      )}
    </div>
  )
}

function Waiting({ terms: { isOpen, waitingFor, isAgreedWithGoal } }: Pick<TermsCardProps, 'terms'>) {
  if (!isOpen) return null
  return (
    <p className="mt-2 text-muted">
      {waitingFor && `Waiting for ${waitingFor} to agree. `}
      {isAgreedWithGoal && 'Agreeing the goal agrees this too. '}
      Until it is agreed, every figure counts as reported.
    </p>
  )
}
