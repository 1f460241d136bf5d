import { Anchor } from '#app/ui/anchor.tsx'
import { Card } from '#app/ui/card.tsx'
import { ApproveStory, PublishStory, UnpublishStory } from './story-consequences.tsx'
import {
  AskForChanges,
  AskForReview,
  EndStory,
  InterviewForm,
  InviteForm,
  PressStory,
} from './story-moves.tsx'
import type { StoryPageProps } from './story-page-props.ts'

/** What can be done with a story now, the next step first. */
export function StoryNext(page: StoryPageProps) {
  const { story, version, may, moves, isVendor, names, publicAddress } = page
  const can = (move: (typeof moves)[number]) => moves.includes(move)
  const mine = isVendor || may.approve
  const isAsked = !isVendor && may.approve && story.state === 'customer_review'
  return (
    <Card title={nextTitle(page)} tone={isAsked ? 'asking' : 'plain'}>
      <div className="flex flex-col items-start gap-4">
        {story.isPublic && !story.frozen && (
          <p className="wrap-anywhere">
            Readers find it at{' '}
            <Anchor href={publicAddress} isPlain className="font-semibold text-moss underline">
              {publicAddress}
            </Anchor>
          </p>
        )}
        {can('invite') && <InviteForm {...page} />}
        {can('accept') && (
          <p className="text-muted">
            {isVendor ? 'The answer is theirs.' : 'Answer from the mail, or on your advocacy page.'}
          </p>
        )}
        {may.settle && can('interview') && <InterviewForm {...page} />}
        {may.settle && can('review') && version && <AskForReview {...page} version={version} />}
        {may.approve && can('approve') && version && <ApproveStory {...page} version={version} />}
        {may.approve && can('change') && <AskForChanges storyId={story.id} />}
        {isVendor && story.state === 'customer_review' && (
          <p className="text-muted">
            {names.customer} reads version {version?.number}. An approver, or whoever tells the story,
            approves it.
          </p>
        )}
        {can('publish') && version && <PublishStory {...page} version={version} />}
        {story.state === 'approved' && !isVendor && (
          <p className="text-muted">
            {names.vendor} publishes it once every consent is given. You can still change your mind.
          </p>
        )}
        {may.settle && can('reopen') && (
          <PressStory storyId={story.id} intent="reopen-story" label="Take it up again" />
        )}
        {may.settle && can('unpublish') && <UnpublishStory {...page} />}
        {may.settle && can('decline') && mine && <EndStory storyId={story.id} />}
      </div>
    </Card>
  )
}

function nextTitle({ story, isVendor, names }: StoryPageProps): string {
  if (story.state === 'customer_review')
    return isVendor ? `With ${names.customer} to approve` : 'Yours to approve'
  return story.stateTitle
}
