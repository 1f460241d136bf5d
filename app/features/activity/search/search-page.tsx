import { Form } from '@remix-run/react'
import type { FoundKind } from '#app/domain/activity/found-kind.ts'
import { planPath, searchPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { HitText } from './hit-text.tsx'
import type { SearchGroup, SearchHit } from './read-search.server.ts'

export type SearchPageProps = {
  q: string
  kind: FoundKind | null
  from: { slug: string; name: string; isPreview: boolean } | null
  groups: SearchGroup[]
  vendorName: string
}

/** Everything that fits, by kind. A plain form: it works without scripts, and is what the palette shows in short. */
export function SearchPage({ q, kind, from, groups, vendorName }: SearchPageProps) {
  const isAsked = q.trim() !== ''
  const plan = from?.slug
  return (
    <div className="max-w-[54rem]">
      <PageHeader
        title="Search"
        crumbs={from ? [{ label: from.name, href: planPath(from.slug) }] : undefined}
        description={from?.isPreview ? `What a contributor of ${from.name} finds.` : undefined}
      />
      <search>
        <Form method="get" action={searchPath()} className="mb-6 flex gap-2">
          {plan && <input type="hidden" name="plan" value={plan} />}
          <TextInput
            key={q}
            type="search"
            name="q"
            aria-label="What to look for"
            placeholder="A name, a goal, a word somebody wrote"
            defaultValue={q}
            autoComplete="off"
            maxLength={200}
          />
          <Button type="submit" kind="primary">
            Search
          </Button>
        </Form>
      </search>
      {kind && (
        <p className="mb-4">
          <Anchor href={searchPath({ q, plan })} className="text-link">
            All kinds
          </Anchor>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.kind} group={group} vendorName={vendorName}>
          {group.hasMore && kind === null && (
            <LinkButton size="small" href={searchPath({ q, plan, kind: group.kind })}>
              More of {group.title.toLowerCase()}
            </LinkButton>
          )}
          {group.hasMore && kind !== null && (
            <p className="text-sm text-muted">There are more than these. Another word narrows them down.</p>
          )}
        </Group>
      ))}
      {groups.length === 0 && <Nothing isAsked={isAsked} q={q} />}
    </div>
  )
}

function Group({
  group,
  vendorName,
  children,
}: {
  group: SearchGroup
  vendorName: string
  children: React.ReactNode
}) {
  return (
    <section aria-labelledby={`found-${group.kind}`} className="mb-7">
      <h2 id={`found-${group.kind}`} className="title-card mb-1.5">
        {group.title}
      </h2>
      <ol className="mb-2 overflow-clip rounded-card border border-line bg-card">
        {group.hits.map((hit) => (
          <Hit key={hit.key} hit={hit} vendorName={vendorName} />
        ))}
      </ol>
      {children}
    </section>
  )
}

function Hit({ hit, vendorName }: { hit: SearchHit; vendorName: string }) {
  return (
    <li
      className={`relative border-t border-line px-4 py-2.5 first:border-t-0 hover:bg-lichen/60 ${hit.isInternal ? 'bg-internal-paper' : ''}`}
    >
      <p className="wrap-anywhere">
        <Anchor href={hit.href} className="font-semibold after:absolute after:inset-0 hover:underline">
          <HitText parts={hit.title} />
        </Anchor>
      </p>
      {hit.snippet.length > 0 && (
        <p className="max-w-[84ch] text-sm wrap-anywhere">
          <HitText parts={hit.snippet} />
        </p>
      )}
      {(hit.about || hit.isEnded) && (
        <p className="text-sm text-muted">
          {hit.about}
          {hit.isEnded && (hit.about ? ' · contract ended' : 'Contract ended')}
        </p>
      )}
      {hit.isInternal && <InternalLabel vendorName={vendorName} />}
    </li>
  )
}

function Nothing({ isAsked, q }: { isAsked: boolean; q: string }) {
  if (isAsked)
    return (
      <EmptyState title={`Nothing fits “${q.length > 60 ? `${q.slice(0, 60)}…` : q}”`}>
        Every word has to be there, or the beginning of a longer one. Fewer or shorter words find more.
      </EmptyState>
    )
  return (
    <p className="flex items-center gap-2 text-muted">
      <Icon name="search" /> Accounts, people, goals, outcomes, steps, reviews, stories and what was said
      beside them.
    </p>
  )
}
