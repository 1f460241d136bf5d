import { and, eq, isNull } from 'drizzle-orm'
import { consentWords } from '#app/domain/advocacy/consent-text.ts'
import { addDays } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import { nameCompanySpeaker } from '#app/features/advocacy/consents/name-company-speaker.server.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import { settleReward } from '#app/features/advocacy/rewards/settle-reward.server.ts'
import { approveStory } from '#app/features/advocacy/stories/approve-story.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { commentOnStory } from '#app/features/advocacy/stories/comment-on-story.server.ts'
import { newestVersion } from '#app/features/advocacy/stories/find-story.server.ts'
import { inviteStory } from '#app/features/advocacy/stories/invite-story.server.ts'
import { nominateStory } from '#app/features/advocacy/stories/nominate-story.server.ts'
import { publishStory } from '#app/features/advocacy/stories/publish-story.server.ts'
import { startStory } from '#app/features/advocacy/stories/start-story.server.ts'
import { suggestWords } from '#app/features/advocacy/stories/suggest-words.server.ts'
import { needsOf } from '#app/features/advocacy/stories/version-needs.server.ts'
import { writeStory } from '#app/features/advocacy/stories/write-story.server.ts'
import { companySpeakers } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, staffPersonOf, type Tale, whoIs } from './people.ts'

type Deed = { day: number; by: Key }
type Part = 'title' | 'summary' | 'challenge' | 'approach' | 'outcome' | 'quote' | 'quoteName' | 'quoteTitle'

export type CaseStudyPlan = {
  title: string
  /** Whose story it is: they begin it, or answer yes to being asked. */
  teller: Key
  began: { day: number } | { day: number; asked: Deed }
  texts: (Deed & { parts: Partial<Record<Part, string>> })[]
  comments?: (Deed & { section: 'outcome' | 'quote' | 'approach'; body: string })[]
  suggestions?: (Deed & { section: 'outcome' | 'quote' | 'approach'; after: string; why: string })[]
  review?: Deed
  approved?: Deed
  /** The teller allows everything it takes, for a year, and speaks for the company on this basis. */
  allowed?: { day: number; basis: string }
  published?: Deed
  /** They are thanked for it, whatever it says: suggested by one, promised by another. */
  thanked?: { suggested: Deed; what: string; amount: string; promised: Deed }
}

/** A case study from its first word to where it stands now. */
export function tellCaseStudy(tale: Tale, plan: CaseStudyPlan): void {
  const story = { id: '' }
  const step = (deed: Deed, clock: string, run: Run) =>
    on(tale.book, deed.day, [
      clock,
      (tx, at) => run({ tx, at, storyId: story.id, actor: actorOf(tale, deed.by) }),
    ])
  tellBeginning(tale, plan, story)
  for (const { parts, ...deed } of plan.texts)
    step(deed, '14:00', ({ tx, at, storyId, actor }) =>
      must(writeStory(tx, actor, { storyId, edit: { values: parts, was: {} } }, at)),
    )
  for (const { section, body, ...deed } of plan.comments ?? [])
    step(deed, '15:00', ({ tx, at, storyId, actor }) =>
      must(commentOnStory(tx, actor, { storyId, section, body }, at)),
    )
  for (const { section, after, why, ...deed } of plan.suggestions ?? [])
    step(deed, '15:20', ({ tx, at, storyId, actor }) => {
      const { versionId } = seen(tx, storyId)
      must(suggestWords(tx, actor, { storyId, versionId, section, after, why }, at))
    })
  if (plan.review)
    step(plan.review, '16:00', ({ tx, at, storyId, actor }) =>
      must(askForReview(tx, actor, { storyId, note: '' }, at)),
    )
  if (plan.approved)
    step(plan.approved, '16:20', ({ tx, at, storyId, actor }) =>
      must(approveStory(tx, actor, seen(tx, storyId), at)),
    )
  const { allowed, teller } = plan
  if (allowed)
    step({ day: allowed.day, by: teller }, '16:40', (told) =>
      allow(tale, plan, { ...told, basis: allowed.basis }),
    )
  if (plan.published)
    step(plan.published, '17:00', ({ tx, at, storyId, actor }) =>
      must(publishStory(tx, actor, seen(tx, storyId), at)),
    )
  if (plan.thanked) tellThanks(tale, plan.thanked, story)
}

/** A reward from the suggestion to the promise; from then on a line stands beside the story. */
function tellThanks(
  tale: Tale,
  { suggested, what, amount, promised }: NonNullable<CaseStudyPlan['thanked']>,
  story: { id: string },
): void {
  const reward = { rewardId: '' }
  on(tale.book, suggested.day, [
    '09:20',
    (tx, at) => {
      const given = { about: `story ${story.id}`, what, amount }
      Object.assign(reward, must(proposeReward(tx, actorOf(tale, suggested.by), given, at)))
    },
  ])
  on(tale.book, promised.day, [
    '09:40',
    (tx, at) => {
      const decider = staffPersonOf(whoIs(tale, promised.by))
      must(settleReward(tx, decider, { ...reward, to: 'approved', reason: '' }, at))
    },
  ])
}

type Told = { tx: Tx; at: Moment; storyId: string; actor: ReturnType<typeof actorOf> }
type Run = (told: Told) => unknown

function tellBeginning(tale: Tale, { title, teller, began }: CaseStudyPlan, story: { id: string }): void {
  if (!('asked' in began)) {
    on(tale.book, began.day, [
      '10:00',
      (tx, at) => {
        story.id = must(startStory(tx, actorOf(tale, teller), { title }, at)).storyId
      },
    ])
    return
  }
  const { asked } = began
  const ask = { id: '' }
  on(tale.book, asked.day, [
    '10:00',
    (tx, at) => {
      const vendor = actorOf(tale, asked.by)
      const advocateId = whoIs(tale, teller).userId
      story.id = must(nominateStory(tx, vendor, { title, advocateId }, at)).storyId
      const words = { subject: `Your story: ${title}`, message: 'May we tell how you did it, in your words?' }
      ask.id = must(inviteStory(tx, vendor, { storyId: story.id, ...words }, at)).askId
    },
  ])
  on(tale.book, began.day, [
    '11:00',
    (tx, at) => {
      const { userId, name, email } = whoIs(tale, teller)
      const person = { userId, name, email, kind: 'customer' as const, staffRole: null }
      must(answerAsk(tx, person, { askId: ask.id, answer: 'yes' }, at))
    },
  ])
}

function seen(tx: Tx, storyId: string) {
  const version = newestVersion(tx, storyId)
  return { storyId, versionId: version?.id ?? '', hash: version?.hash ?? '' }
}

/** Derives the links of a story's receipts: nobody has them. */
const storySecret = 'the secret of a story, which opens nothing'

/** The teller gives every consent the text takes, for themself and for the company. */
function allow(
  tale: Tale,
  { title, teller }: CaseStudyPlan,
  { tx, at, storyId, actor, basis }: Told & { basis: string },
) {
  const version = newestVersion(tx, storyId)
  if (!version) throw new Error('a story without a text')
  nameSpeaker(tx, actor, basis, at)
  const expiresOn = addDays(at.now.toISOString().slice(0, 10), 365)
  const given = needsOf(tx, version).map(({ scope }) => ({
    scope,
    channels: ['website' as const],
    expiresOn,
  }))
  const scene = {
    vendor: 'Lumen Analytics',
    account: tale.name,
    title,
    signer: whoIs(tale, teller).name,
    basis,
  }
  const lines = given.map((one) => ({ ...one, territory: [], exactly: '' }))
  const words = consentWords({ ...scene, textHash: version.hash }, lines)
  const consented = { about: 'story', aboutId: storyId, textHash: version.hash, given, words } as const
  must(giveConsents(tx, actor, { ...consented, receipt: receiptKey(storySecret, at) }, at))
}

/** A company speaks with the voice of somebody an approver named; the teller may be both. */
function nameSpeaker(tx: Tx, actor: Told['actor'], basis: string, at: Moment): void {
  const { accountId, userId } = actor
  const isOpen = and(
    ...[eq(companySpeakers.accountId, accountId), eq(companySpeakers.userId, userId)],
    isNull(companySpeakers.endedAt),
  )
  if (tx.select({ id: companySpeakers.id }).from(companySpeakers).where(isOpen).get()) return
  must(nameCompanySpeaker(tx, actor, { userId, basis }, at))
}
