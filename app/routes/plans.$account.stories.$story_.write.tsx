import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayWrite } from '#app/domain/access/actor.ts'
import { advocacyPath, planStoriesPath, planStoryPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { writeStoryForm } from '#app/features/advocacy/stories/story-form.ts'
import { writePage } from '#app/features/advocacy/stories/write-page.server.ts'
import { WritePage } from '#app/features/advocacy/stories/write-page.tsx'
import { writeStory } from '#app/features/advocacy/stories/write-story.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { demand } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: mayWrite,
  load: ({ context: { db, at }, account, actor, params }) => {
    const page = writePage(db, { actor, account, storyId: params.story ?? '', now: at.now })
    if (!page) throw refusalResponse({ code: 'not-found' })
    demand(page.isWritable)
    return page
  },
})

export const action = planAction({
  'write-story': planIntent({
    may: mayWrite,
    form: writeStoryForm,
    run: writeStory,
    done: ({ number, isNew }) => ({
      message: isNew
        ? `Saved as version ${number}`
        : 'Nothing had changed, so this is still the same version',
    }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data ? `Writing: ${data.story.title}` : 'Writing') },
]

export default function WriteStoryRoute() {
  const page = useLoaderData<typeof loader>()
  const { slug, story, number } = page
  return (
    <>
      <PageHeader
        title="Write it together"
        description={
          number === 0
            ? 'Nothing is kept yet.'
            : `You write on from version ${number}. Every save is a version of its own; none is lost.`
        }
        crumbs={[
          { label: 'Advocacy', href: advocacyPath(slug) },
          { label: 'Stories', href: planStoriesPath(slug) },
          { label: story.title, href: planStoryPath(slug, story.id) },
        ]}
      />
      <WritePage {...page} />
    </>
  )
}
