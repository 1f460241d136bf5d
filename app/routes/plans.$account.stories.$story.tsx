import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { mayWrite } from '#app/domain/access/actor.ts'
import { mayAdvocate, mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { mayComment, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { storyPath } from '#app/domain/paths.ts'
import { claimSubject } from '#app/domain/plan/comment.ts'
import { ok } from '#app/domain/refusal.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { approveStory } from '#app/features/advocacy/stories/approve-story.server.ts'
import { askForChanges } from '#app/features/advocacy/stories/ask-for-changes.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { commentOnStory, resolveComment } from '#app/features/advocacy/stories/comment-on-story.server.ts'
import { declineStory, reopenStory } from '#app/features/advocacy/stories/decline-story.server.ts'
import { editStory } from '#app/features/advocacy/stories/edit-story.server.ts'
import { inviteLegal, legalKey, revokeLegal } from '#app/features/advocacy/stories/invite-legal.server.ts'
import { inviteStory } from '#app/features/advocacy/stories/invite-story.server.ts'
import { planInterview } from '#app/features/advocacy/stories/plan-interview.server.ts'
import { publishStory, unpublishStory } from '#app/features/advocacy/stories/publish-story.server.ts'
import { leaveSuggestion, takeSuggestion } from '#app/features/advocacy/stories/settle-suggestion.server.ts'
import {
  commentStoryForm,
  editStoryForm,
  interviewForm,
  inviteLegalForm,
  inviteStoryForm,
  legalChoiceForm,
  seenTextForm,
  settleSuggestionForm,
  storyCommentForm,
  storyNoteForm,
  storyReasonForm,
  suggestWordsForm,
} from '#app/features/advocacy/stories/story-form.ts'
import { storyPage } from '#app/features/advocacy/stories/story-page.server.ts'
import { StoryPage } from '#app/features/advocacy/stories/story-page.tsx'
import { suggestWords } from '#app/features/advocacy/stories/suggest-words.server.ts'
import { commentCounts } from '#app/features/plan/comments/comments-queries.server.ts'
import { conversationWithin } from '#app/features/plan/comments/conversation.server.ts'
import { Conversation } from '#app/features/plan/comments/conversation.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at, env }, account, actor, params, url }) => {
    const page = storyPage(db, { actor, account, storyId: params.story ?? '', now: at.now })
    if (!page) throw refusalResponse({ code: 'not-found' })
    const storyId = page.story.id
    const keys = new Map(
      (page.version?.figures ?? []).map(({ key }) => [claimSubject({ storyId, key }), key]),
    )
    const counts = commentCounts(db, actor, { subject: 'claim', ids: [...keys.keys()] })
    return {
      ...page,
      figureComments: Object.fromEntries([...keys].map(([id, key]) => [key, counts[id] ?? 0])),
      claim: conversationWithin(db, {
        actor,
        account,
        on: 'claim',
        within: storyId,
        search: url.searchParams.get('claim'),
      }),
      accountName: account.name,
      publicAddress: `${env.baseUrl}${storyPath(page.story.slug)}`,
      asking: url.searchParams.get('ask'),
    }
  },
})

const writer = { may: mayWrite }
const ofVendor = { may: mayAskForAdvocacy, isHidden: true } as const

export const action = planAction({
  'invite-story': planIntent({
    ...ofVendor,
    form: inviteStoryForm,
    run: inviteStory,
    done: () => ({ message: 'Asked. They get a mail, and the answer is theirs' }),
  }),
  'edit-story': planIntent({
    ...ofVendor,
    form: editStoryForm,
    run: editStory,
    done: () => ({ message: 'Saved' }),
  }),
  'plan-interview': planIntent({
    ...writer,
    form: interviewForm,
    run: planInterview,
    done: () => ({ message: 'Saved for both sides' }),
  }),
  'decline-story': planIntent({
    ...writer,
    form: storyNoteForm,
    run: declineStory,
    done: () => ({ message: 'This story will not be told' }),
  }),
  'reopen-story': planIntent({
    ...ofVendor,
    form: storyNoteForm,
    run: reopenStory,
    done: () => ({ message: 'Taken up again' }),
  }),
  'comment-on-story': planIntent({
    may: mayComment,
    form: commentStoryForm,
    run: commentOnStory,
    done: () => ({ message: 'Your comment stands beside the text' }),
  }),
  'resolve-comment': planIntent({
    ...writer,
    form: storyCommentForm,
    run: resolveComment,
    done: () => ({ message: 'Settled' }),
  }),
  'suggest-words': planIntent({
    may: mayComment,
    form: suggestWordsForm,
    run: suggestWords,
    done: () => ({ message: 'Your words stand beside the text now' }),
  }),
  'take-suggestion': planIntent({
    ...writer,
    form: settleSuggestionForm,
    run: takeSuggestion,
    done: () => ({ message: 'Their words are in the text now' }),
  }),
  'leave-suggestion': planIntent({
    ...writer,
    form: settleSuggestionForm,
    run: leaveSuggestion,
    done: () => ({ message: 'The text stays as it is' }),
  }),
  'ask-for-review': planIntent({
    ...writer,
    form: storyNoteForm,
    run: askForReview,
    done: () => ({ message: 'Whoever approves it gets a mail' }),
  }),
  'ask-for-changes': planIntent({
    may: mayAdvocate,
    form: storyReasonForm,
    run: askForChanges,
    done: () => ({ message: 'Given back, with what should change' }),
  }),
  'approve-story': planIntent({
    may: mayAdvocate,
    form: seenTextForm,
    run: approveStory,
    done: () => ({ message: 'You approved this exact text' }),
  }),
  'invite-legal': planIntent({
    ...writer,
    form: inviteLegalForm,
    before: async ({ context: { secret, at } }) => ok({ key: legalKey(secret, at) }),
    run: inviteLegal,
    done: () => ({ message: 'The text is on its way to them' }),
  }),
  'revoke-legal': planIntent({
    ...writer,
    form: legalChoiceForm,
    run: revokeLegal,
    done: () => ({ message: 'Their link is closed' }),
  }),
  'publish-story': planIntent({
    ...ofVendor,
    form: seenTextForm,
    run: publishStory,
    done: () => ({ message: 'It is public' }),
  }),
  'unpublish-story': planIntent({
    ...writer,
    form: storyReasonForm,
    run: unpublishStory,
    done: () => ({ message: 'It is down within a minute' }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.story.title ?? 'Story') },
]

export default function StoryRoute() {
  const { accountName: customer, claim, ...page } = useLoaderData<typeof loader>()
  const vendor = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? 'Vendor'
  return (
    <StoryPage {...page} names={{ customer, vendor }}>
      {claim && (
        <Conversation
          key={claim.subjectId}
          conversation={claim}
          id="comments-claim"
          title={`About “${page.version?.figures.find(({ key }) => claim.subjectId.endsWith(`.${key}`))?.printed ?? claim.about}”`}
        />
      )}
    </StoryPage>
  )
}
