import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { FreezeReason, LegalVerdict } from '#app/domain/advocacy/story.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Story } from './find-story.server.ts'
import { approversOf, storyTeam } from './story-people.server.ts'

/** What every mail about a story says of it. */
function factsOf(tx: Tx, { id: storyId, accountId, title }: Story) {
  const account = tx
    .select({ account: accounts.name, accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  return { account: account?.account ?? '', accountSlug: account?.accountSlug ?? '', storyId, title }
}

type Review = { story: Story; number: number; note: string }

/** To whoever approves for the customer, but for the one who pressed. */
export function mailStoryReview(tx: Tx, actor: PlanActor, { story, number, note }: Review, at: Moment): void {
  const facts = { ...factsOf(tx, story), number, person: actor.name, note }
  for (const { userId, email: to } of approversOf(tx, story))
    if (userId !== actor.userId)
      enqueueEmail(tx, { kind: 'advocacy-story-review', facts, to, accountId: story.accountId }, at)
}

type Answered = { story: Story; person: string; verdict: LegalVerdict; note: string }

/** To the vendor's people on the account. */
export function mailStoryAnswered(tx: Tx, { story, ...said }: Answered, at: Moment): void {
  const facts = { ...factsOf(tx, story), ...said }
  for (const { email: to } of storyTeam(tx, story.accountId))
    enqueueEmail(tx, { kind: 'advocacy-story-answered', facts, to, accountId: story.accountId }, at)
}

type Asked = { story: Story; legalReviewId: string; name: string; email: string }

/** To the reviewer, who has no place on the plan. */
export function mailLegalReview(
  tx: Tx,
  actor: PlanActor,
  { story, legalReviewId, name, email }: Asked,
  at: Moment,
): void {
  const { account, title } = factsOf(tx, story)
  const facts = { legalReviewId, account, title, person: actor.name, name }
  enqueueEmail(tx, { kind: 'advocacy-legal-review', facts, to: email, accountId: story.accountId }, at)
}

type Frozen = { story: Story; outcome: string; because: FreezeReason }

/** To both sides: the vendor's people, and whoever approves for the customer. */
export function mailStoryFrozen(tx: Tx, { story, outcome, because }: Frozen, at: Moment): void {
  const facts = { ...factsOf(tx, story), outcome, because }
  const told = [...storyTeam(tx, story.accountId), ...approversOf(tx, story)]
  for (const { email: to } of told)
    enqueueEmail(tx, { kind: 'advocacy-story-frozen', facts, to, accountId: story.accountId }, at)
}
