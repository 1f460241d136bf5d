import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAdvocate, mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { advocacyPath, planStoryPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { listStories } from '#app/features/advocacy/stories/list-stories.server.ts'
import { nominateStory } from '#app/features/advocacy/stories/nominate-story.server.ts'
import { startStory } from '#app/features/advocacy/stories/start-story.server.ts'
import { StoriesPage } from '#app/features/advocacy/stories/stories-page.tsx'
import { nominateStoryForm, startStoryForm } from '#app/features/advocacy/stories/story-form.ts'
import { tellersOf } from '#app/features/advocacy/stories/story-people.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db }, account, actor }) => {
    const mayNominate = mayAskForAdvocacy(actor)
    const tellers = mayNominate ? tellersOf(db, account.id) : []
    return {
      slug: account.slug,
      isVendor: actor.side === 'vendor',
      stories: listStories(db, actor),
      tellers: tellers.map(({ userId, name }) => ({ value: userId, label: name })),
      mayNominate,
      mayStart: mayAdvocate(actor),
    }
  },
})

export const action = planAction({
  'nominate-story': planIntent({
    may: mayAskForAdvocacy,
    isHidden: true,
    form: nominateStoryForm,
    run: nominateStory,
    done: ({ storyId }, { account }) => ({ goTo: planStoryPath(account.slug, storyId) }),
  }),
  'start-story': planIntent({
    may: mayAdvocate,
    form: startStoryForm,
    run: startStory,
    done: ({ storyId }, { account }) => ({ goTo: planStoryPath(account.slug, storyId) }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => [{ title: planTitle(matches, 'Stories') }]

export default function StoriesRoute() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyPath(page.slug) }]}
        title={page.isVendor ? 'Stories, in the customer’s words' : 'Your stories, in your words'}
        description={`Written together, with figures ${page.isVendor ? 'the customer has' : 'you have'} confirmed. Nothing is public before ${page.isVendor ? 'the customer approves' : 'you approve'} the exact text and everybody in it agrees.`}
      />
      <StoriesPage {...page} />
    </>
  )
}
