import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { advocacyPath, planStoriesPath, planStoryPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { compareVersions } from '#app/features/advocacy/stories/compare-versions.server.ts'
import { VersionsPage } from '#app/features/advocacy/stories/versions-page.tsx'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db }, account, actor, params, url }) => {
    const wished = { from: url.searchParams.get('from'), to: url.searchParams.get('to') }
    const compared = compareVersions(db, { actor, account, storyId: params.story ?? '', ...wished })
    if (!compared) throw refusalResponse({ code: 'not-found' })
    return compared
  },
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => [{ title: planTitle(matches, 'Versions') }]

export default function VersionsRoute() {
  const compared = useLoaderData<typeof loader>()
  const { slug, story } = compared
  return (
    <>
      <PageHeader
        title="What changed"
        crumbs={[
          { label: 'Advocacy', href: advocacyPath(slug) },
          { label: 'Stories', href: planStoriesPath(slug) },
          { label: story.title, href: planStoryPath(slug, story.id) },
        ]}
      />
      <VersionsPage {...compared} />
    </>
  )
}
