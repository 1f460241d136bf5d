import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { foundKinds } from '#app/domain/activity/found-kind.ts'
import { paletteWays } from '#app/domain/activity/palette-ways.ts'
import { choosePlanPath } from '#app/domain/paths.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { readSearch } from '#app/features/activity/search/read-search.server.ts'
import { SearchPage } from '#app/features/activity/search/search-page.tsx'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { readPreview } from '#app/http/guard.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

/** What each reader finds is decided inside the search's own statements; an account they have no place on is not there. */
export const loader = personLoader({
  load: ({ context: { db }, request, person, url: { searchParams } }) => {
    const q = (searchParams.get('q') ?? '').slice(0, 200)
    const kind = foundKinds.find((each) => each === searchParams.get('kind')) ?? null
    const previewOf = readPreview(request.headers.get('cookie'))
    const place = findPlace(db, searchParams.get('plan') ?? '', person, previewOf)
    const from = place && { slug: place.account.slug, name: place.account.name, actor: place.actor }
    const isShort = searchParams.has('short')
    const limit = isShort ? 5 : 8
    const asked = { person, from, previewOf, q, kind, limit: kind ? 50 : limit }
    return {
      ...{ q, kind, groups: readSearch(db, asked) },
      from: from && { slug: from.slug, name: from.name, isPreview: isPreview(from) },
      ways: isShort ? paletteWays({ person, actor: from?.actor ?? null, slug: from?.slug ?? '' }) : null,
      reader: { name: person.name, isStaff: person.kind === 'staff', isAdmin: mayManageSettings(person) },
    }
  },
})

function isPreview({ actor }: { actor: { side: string; isPreview?: boolean } }): boolean {
  return actor.side === 'customer' && actor.isPreview === true
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.q ? `${data.q} · Search` : 'Search' },
]

export default function Search() {
  const { q, kind, from, groups, reader } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  const page = <SearchPage q={q} kind={kind} from={from} groups={groups} vendorName={vendorName} />
  if (reader.isStaff) return <StaffFrame isAdmin={reader.isAdmin}>{page}</StaffFrame>
  return (
    <AppShell name={vendorName} homeHref={choosePlanPath()} aside={<PersonMenu person={reader} />}>
      {page}
    </AppShell>
  )
}
