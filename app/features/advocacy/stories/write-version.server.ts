import type { Side } from '#app/domain/accounts/account.ts'
import { isWritable } from '#app/domain/advocacy/case-study.ts'
import type { MenuClaim } from '#app/domain/advocacy/claim-menu.ts'
import { cleanLine } from '#app/domain/advocacy/clean-text.ts'
import { hashStory, type StoryText } from '#app/domain/advocacy/story-hash.ts'
import {
  claimKeysIn,
  type PrintedClaims,
  plainLine,
  readStoryLine,
  readStoryText,
} from '#app/domain/advocacy/story-text.ts'
import { writeStoryLine, writeStoryText } from '#app/domain/advocacy/write-story-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { storyClaims, storyVersions } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { claimOutcomes } from './claim-outcomes.server.ts'
import { claimsOf } from './claim-rows.server.ts'
import { closeLegalReviews } from './close-legal-reviews.server.ts'
import type { Story, StoryVersion } from './find-story.server.ts'
import { moveStory } from './move-story.server.ts'
import { menuOf } from './story-claims.server.ts'

/** The fields of a text that hold words in the markup. */
export const markupFields = ['title', 'summary', 'challenge', 'approach', 'outcome', 'quote'] as const
type MarkupField = (typeof markupFields)[number]

type Bound = Pick<MenuClaim, 'key' | 'outcomeId' | 'figure' | 'printed'> & { measurementId: string | null }

type Writing = {
  story: Story
  newest: StoryVersion | undefined
  text: StoryText
  by: { userId: string; side: Side }
  /** Everybody who wrote in it, where several did at once. */
  writers?: readonly string[]
}

/**
 * Keeps a text as the next version, its figures printed anew from what is verified now, and puts the story back into the
 * hands of its writers: an approval was of other words. A text that would read the same makes no version. Refuses:
 * already-done (a state in which nothing is written), not-found (a figure that is no verified one of this account, at its
 * field).
 */
export function writeVersion(
  tx: Tx,
  writing: Writing,
  at: Moment,
): Result<{ versionId: string; number: number; isNew: boolean }> {
  const { story, newest, by } = writing
  if (!isWritable(story.state))
    return refuse('already-done', { message: 'Nothing is written in this story now. Reload the page.' })
  const text = canonical(writing.text)
  const bound = bindClaims(tx, { story, newest, text }, at)
  if (!bound.ok) return bound
  const printed = Object.fromEntries(bound.value.map((claim) => [claim.key, claim.printed]))
  const hash = hashStory(text, printed)
  if (newest && isSameText(newest, text) && newest.hash === hash)
    return ok({ versionId: newest.id, number: newest.number, isNew: false })
  const versionId = at.newId()
  const number = (newest?.number ?? 0) + 1
  const facts = { storyId: story.id, number, hash, writtenAt: at.now, writtenBy: by.userId, side: by.side }
  tx.insert(storyVersions)
    .values({ id: versionId, ...facts, ...text })
    .run()
  for (const claim of bound.value)
    tx.insert(storyClaims)
      .values({ versionId, ...claim })
      .run()
  tellOfVersion(tx, { ...writing, text, printed, number }, at)
  return ok({ versionId, number, isNew: true })
}

/** The text as it is kept: the markup in its one form, names on one line. */
function canonical(text: StoryText): StoryText {
  const written = (field: MarkupField) => writeStoryText(readStoryText(text[field]))
  return {
    title: writeStoryLine(readStoryLine(text.title)),
    ...{ summary: written('summary'), challenge: written('challenge'), approach: written('approach') },
    ...{ outcome: written('outcome'), quote: written('quote') },
    ...{ quoteName: cleanLine(text.quoteName), quoteTitle: cleanLine(text.quoteTitle) },
    ...{ showsLogo: text.showsLogo, showsPhoto: text.showsPhoto },
  }
}

function isSameText(version: StoryVersion, text: StoryText): boolean {
  return (Object.keys(text) as (keyof StoryText)[]).every((field) => version[field] === text[field])
}

type Binding = { story: Story; newest: StoryVersion | undefined; text: StoryText }

/** Ties every figure to what is verified now; one that no longer stands keeps what it was, and is shown as such. */
function bindClaims(tx: Tx, { story, newest, text }: Binding, at: Moment): Result<Bound[]> {
  const used = markupFields.map((field) => ({ field, keys: claimKeysIn(readStoryText(text[field])) }))
  const keys = [...new Set(used.flatMap((one) => one.keys))]
  if (keys.length === 0) return ok([])
  const outcomes = claimOutcomes(tx, story.accountId)
  const menu = new Map(menuOf(tx, story, { outcomes, now: at.now }).map((claim) => [claim.key, claim]))
  const before = new Map(
    (newest ? claimsOf(tx, [newest.id]).get(newest.id) : [])?.map((row) => [row.key, row]),
  )
  const fields: Record<string, string> = {}
  for (const { field, keys: own } of used) {
    const unknown = own.find((key) => !menu.has(key) && !before.has(key))
    if (unknown !== undefined)
      fields[field] = `“${unknown}” is no verified figure of this plan. Choose one of the list`
  }
  if (Object.keys(fields).length > 0) return refuse('not-found', { message: noSuchClaim, fields })
  return ok(
    keys.flatMap((key): Bound[] => {
      const claim = menu.get(key) ?? before.get(key)
      if (!claim) return []
      const { outcomeId, figure, printed, measurementId } = claim
      return [{ key, outcomeId, figure, printed, measurementId }]
    }),
  )
}

const noSuchClaim = 'A figure in this text is not there. Nothing you typed is lost.'

type Told = Writing & { printed: PrintedClaims; number: number }

/** Back to the writers, with an approval taken back and doors for lawyers closed; then the history. */
function tellOfVersion(
  tx: Tx,
  { story, newest, text, by, writers = [], printed, number }: Told,
  at: Moment,
): void {
  const title = plainLine(readStoryLine(text.title), printed)
  const fields = (Object.keys(text) as (keyof StoryText)[]).filter(
    (field) => text[field] !== (newest?.[field] ?? (typeof text[field] === 'boolean' ? false : '')),
  )
  closeLegalReviews(tx, { story, by: by.userId }, at)
  const set = { title, approvedVersionId: null }
  moveStory(tx, story, { move: 'draft', actorId: by.userId, set, isQuiet: story.state === 'drafting' }, at)
  const facts = { kind: 'story-written' as const, accountId: story.accountId, actorId: by.userId }
  const texts = { story: title, fields: fields.map((field) => fieldWords[field]).join(', ') }
  const together = writers.length > 1 ? { writers: writers.join(', ') } : {}
  recordEvent(tx, { ...facts, storyId: story.id, number, texts: { ...texts, ...together } }, at)
}

const fieldWords: Record<keyof StoryText, string> = {
  title: 'title',
  summary: 'summary',
  challenge: 'challenge',
  approach: 'approach',
  outcome: 'outcome',
  quote: 'quote',
  quoteName: 'name under the quote',
  quoteTitle: 'title under the quote',
  showsLogo: 'logo',
  showsPhoto: 'photo',
}
