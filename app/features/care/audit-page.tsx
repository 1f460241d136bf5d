import { stageFacts } from '#app/domain/care/stages.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AuditForm } from './audit-form-card.tsx'
import type { AuditPageData } from './audit-page.server.ts'
import { PlaceForm } from './place-form.tsx'

type Neighbour = { name: string; href: string } | null

export type AuditPageProps = AuditPageData & {
  /** How many accounts await their audit, this one with them. */
  left: number
  listHref: string
  previous: Neighbour
  next: Neighbour
}

/** The audit of one account: four questions, where the answers put it, and what that leaves open. */
export function AuditPage({ left, listHref, previous, next, ...page }: AuditPageProps) {
  return (
    <>
      <PageHeader
        eyebrow={
          <Anchor href={listHref} className="hover:underline">
            {left === 0 ? 'Every account is audited' : `${left.toLocaleString('en-GB')} left to audit`}
          </Anchor>
        }
        title={`Where does ${page.accountName} really stand?`}
        description="Answer the four questions of the method from what you know. The first one that is not a plain yes says where the work is."
        actions={
          <>
            {previous && (
              <LinkButton href={previous.href} rel="prev">
                <Icon name="chevron-left" className="-ml-1" /> {previous.name}
              </LinkButton>
            )}
            {next && (
              <LinkButton href={next.href} rel="next">
                {next.name} <Icon name="chevron-right" className="-mr-1" />
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <AuditForm key={page.slug} page={page} hasNext={next !== null} />
        <div className="flex flex-col gap-5">
          <Verdict page={page} hasNext={next !== null} />
          <Gaps page={page} />
        </div>
      </div>
    </>
  )
}

type VerdictProps = { page: AuditPageData; hasNext: boolean }

/** What the answers speak for, beside where the account stands now. */
function Verdict({ page, hasNext }: VerdictProps) {
  const { suggested, stands, openTests, mayPlace, vendorName } = page
  return (
    <Card tone="internal" vendorName={vendorName} title="Where it belongs">
      <p className="mb-1">{verdictOf(page)}</p>
      <p className="mb-4 text-sm text-muted">
        It stands in {stands.words}.
        {openTests > 0 && suggested === null && ' Answer the first open question to see where it belongs.'}
      </p>
      {mayPlace ? (
        <PlaceForm
          key={`${page.slug} ${suggested ?? ''}`}
          page={page}
          stage={suggested ?? stands.stage}
          hasNext={hasNext}
        />
      ) : (
        <p className="text-sm text-muted">
          Signatures have moved this plan, so it is not placed any more. Where it stands too far, step it back
          on its path, with a reason.
        </p>
      )}
    </Card>
  )
}

function verdictOf({ suggested, stands }: AuditPageData): string {
  if (suggested === null) return 'The answers do not say yet.'
  const { title } = stageFacts[suggested]
  return suggested === stands.stage ? `The answers agree: ${title}.` : `The answers speak for ${title}.`
}

/** What the stages before ask for and the plan does not show. They stay listed: nothing is skipped by placing. */
function Gaps({ page }: { page: AuditPageData }) {
  if (page.gaps.length === 0) return null
  const count = page.gaps.reduce((sum, { unmet }) => sum + unmet.length, 0)
  return (
    <Card tone="internal" vendorName={page.vendorName} title="Gaps" count={count}>
      <p className="mb-2 text-sm text-muted">
        What the earlier stages ask for and the plan does not show yet. They stay listed until they are
        closed.
      </p>
      {page.gaps.map(({ stage, title, unmet }) => (
        <section key={stage} className="mt-3">
          <h3 className="text-sm font-semibold">{title}</h3>
          <ul className="divide-y divide-internal-line">
            {unmet.map(({ key, sentence, detail, fix }) => (
              <li key={key} className="flex items-start justify-between gap-3 py-2 text-sm">
                <span className="min-w-0">
                  {sentence}
                  {detail && <span className="block text-muted">{detail}</span>}
                </span>
                <a href={fix.href} className="shrink-0 text-link">
                  {fix.label}
                  <span className="sr-only">: {sentence}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}
