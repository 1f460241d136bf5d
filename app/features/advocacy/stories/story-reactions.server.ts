import { eq } from 'drizzle-orm'
import type { AskAnswer } from '#app/domain/advocacy/ask-state.ts'
import type { Moment } from '#app/domain/moment.ts'
import { reactTo } from '#app/features/activity/reactions.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { beginStory } from './begin-story.server.ts'
import { freezeStories } from './freeze-stories.server.ts'
import { moveStory } from './move-story.server.ts'

/** Called once per process. */
export function registerStoryReactions(): void {
  reactTo({
    name: 'stories: a figure that no longer stands takes down what prints it',
    kinds: [
      'measurement-disputed',
      'measurement-corrected',
      'measurement-withdrawn',
      'terms-changed',
      'outcome-changed',
    ],
    react: (tx, { accountId, actorId, outcomeId, ...told }, at) => {
      const correctedId = 'supersedesId' in told ? told.supersedesId : null
      // a name stands beside its figure: what was approved and allowed said another
      const isRenamed = 'fields' in told.texts && told.texts.fields.split(', ').includes('name')
      if (accountId) freezeStories(tx, { accountId, outcomeId, actorId, correctedId, isRenamed }, at)
    },
  })
  reactTo({
    name: 'stories: the answer to an ask moves its story on',
    kinds: ['ask-answered'],
    react: (tx, { askId, userId, type, answer }, at) => {
      if (type === 'case_study') settleAnswer(tx, { askId, userId, answer }, at)
    },
  })
  reactTo({
    name: 'stories: an ask that is over gives its story back',
    kinds: ['ask-withdrawn', 'ask-expired'],
    react: (tx, { askId, type }, at) => {
      const story = type === 'case_study' ? askedStory(tx, askId)?.story : undefined
      if (story?.state === 'invited') moveStory(tx, story, { move: 'unask', actorId: null }, at)
    },
  })
}

function askedStory(tx: Tx, askId: string) {
  return tx
    .select({ ask: asks, story: stories })
    .from(asks)
    .leftJoin(stories, eq(stories.id, asks.storyId))
    .where(eq(asks.id, askId))
    .get()
}

type Answered = { askId: string; userId: string; answer: AskAnswer }

/** Yes: it is agreed to, and begun where the ask named no story. Not now: it waits. No, never: it is declined. */
function settleAnswer(tx: Tx, { askId, userId, answer }: Answered, at: Moment): void {
  const found = askedStory(tx, askId)
  if (!found) return
  const { ask, story } = found
  if (!ask.storyId && answer === 'yes') {
    const { accountId, subject: title } = ask
    beginStory(tx, { accountId, title, advocateId: userId, state: 'accepted', createdBy: userId }, at)
  }
  if (story?.state !== 'invited') return
  if (answer === 'yes') moveStory(tx, story, { move: 'accept', actorId: userId }, at)
  else if (answer === 'not_now') moveStory(tx, story, { move: 'unask', actorId: userId }, at)
  else moveStory(tx, story, { move: 'decline', actorId: userId }, at)
}
