import { eq } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import { canMove, type StoryMove, storyRules } from '#app/domain/advocacy/case-study.ts'
import { type StoryState, storyStateTitles } from '#app/domain/advocacy/story.ts'
import type { Moment } from '#app/domain/moment.ts'
import { refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { stories, storySteps } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type Story, standingOf } from './find-story.server.ts'

type Moving = {
  move: StoryMove
  /** Who; null when Cairn answers by itself. */
  actorId: string | null
  note?: string
  /** What else changes with it. */
  set?: Partial<Story>
  /** The customer does not know of it yet. */
  isInternal?: boolean
  /** It was there already: what changes is saved, and no step is written. */
  isQuiet?: boolean
}

/** Writes a story's next state, its step and the line in the history. Whether it may is asked before (`refuseMove`). */
export function moveStory(tx: Tx, story: Story, moving: Moving, at: Moment): void {
  const { move, actorId, note = '', set = {}, isInternal = false, isQuiet = false } = moving
  const { to } = storyRules[move]
  tx.update(stories)
    .set({ ...set, state: to, editedAt: at.now, editedBy: actorId, version: story.version + 1 })
    .where(eq(stories.id, story.id))
    .run()
  if (isQuiet) return
  writeStep(tx, { storyId: story.id, state: to, by: actorId, note }, at)
  const facts = { kind: 'story-moved' as const, storyId: story.id, to }
  const texts = { story: set.title ?? story.title, note }
  const visibility = isInternal ? ('internal' as const) : ('shared' as const)
  recordEvent(tx, { ...facts, accountId: story.accountId, actorId, visibility, texts }, at)
}

/** Appends a step. */
export function writeStep(
  tx: Tx,
  step: { storyId: string; state: StoryState; by: string | null; note: string },
  at: Moment,
): void {
  tx.insert(storySteps)
    .values({ id: at.newId(), at: at.now, ...step })
    .run()
}

/** Why this side cannot make a move from here (`already-done`), or null. */
export function refuseMove(move: StoryMove, story: Story, side: Side) {
  if (canMove(move, standingOf(story), side)) return null
  const stands = storyStateTitles[story.state].toLowerCase()
  return refuse('already-done', {
    message: `This story has moved on meanwhile: it is ${stands}. Reload the page to see what can be done now.`,
  })
}
