import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { SharedTextKind } from '#app/domain/activity/shared-text.ts'
import { ok } from '#app/domain/refusal.ts'
import { readReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { openText } from '#app/features/activity/together/open-text.server.ts'
import { textHandler } from '#app/features/activity/together/text-handlers.server.ts'
import { findText } from '#app/features/activity/together/text-rows.server.ts'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { editReview } from '#app/features/reviews/edit-review.server.ts'
import { freezeAgenda } from '#app/features/reviews/freeze-agenda.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { removeItem } from '#app/features/reviews/remove-item.server.ts'
import { settleTexts } from '#app/jobs/settle-texts.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { settle, typeInto } from '../activity/together/text-story.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

/** The May review with its notes and its first item's notes open for writing together. */
function openNotesStory() {
  const story = openReviewStory()
  const { db, account, maria, reviewId } = story
  const itemId = freezeAgenda(db, reviewId)[0]?.id ?? ''
  const open = (kind: SharedTextKind, subjectId: string) => {
    const words = textHandler(kind).find(db, maria.actor, subjectId)?.words ?? {}
    let textId = ''
    write(db, (tx) => {
      textId = openText(tx, { kind, accountId: account.id, subjectId, words }, may4)
      return ok(null)
    })
    return (who: { user: { id: string } }, notes: string) => {
      typeInto(db, { textId, by: who.user.id, words: { notes } })
      return textId
    }
  }
  const notes = open('review_notes', reviewId)
  const itemNotes = open('review_item_notes', itemId)
  const hold = { as: story.priya.actor, input: { reviewId, heldOn: '2026-05-04' } }
  const saidOfItem = () => freezeAgenda(db, reviewId).find(({ id }) => id === itemId)?.notes
  return { ...story, itemId, notes, itemNotes, hold, saidOfItem }
}

test('notes settle into the review, with everybody named, and bring nobody a mail', () => {
  const { db, account, jonas, priya, reviewId, notes } = openNotesStory()
  const before = { mails: mailsIn(db).length, sequence: readReview(db, reviewId).sequence }
  notes(jonas, 'Ask about June and July')
  const textId = notes(priya, 'Ask about June and July, then August')
  expect(settle(db, textId, may5).ok).toBe(true)
  expect(readReview(db, reviewId)).toMatchObject({
    ...{ notes: 'Ask about June and July, then August', sequence: before.sequence },
    ...{ editedBy: priya.user.id, version: 2 },
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-changed',
    texts: { review: 'May review', fields: 'notes', writers: 'Jonas Thiel, Priya Shah' },
  })
  expect(mailsIn(db)).toHaveLength(before.mails)
})

test('what is said about an item settles into it, and the plain form’s words and these both survive', () => {
  const { db, account, jonas, maria, itemId, itemNotes, saidOfItem } = openNotesStory()
  itemNotes(jonas, 'It holds.')
  const textId = itemNotes(maria, 'It holds. Ana agrees.')
  expect(settle(db, textId, may5).ok).toBe(true)
  expect(saidOfItem()).toBe('It holds. Ana agrees.')
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-item-changed',
    facts: { itemId },
    texts: { fields: 'what was said', writers: 'Jonas Thiel, Maria Oliveira' },
  })
})

test('what was written the moment before the review is held is in what is frozen', () => {
  const { db, jonas, reviewId, notes, itemNotes, itemId, hold } = openNotesStory()
  notes(jonas, 'The last word of the hour.')
  itemNotes(jonas, 'It holds until autumn.')
  done(db, holdReview, hold)
  const frozen = readReviewSnapshot(readReview(db, reviewId).snapshot ?? '')
  expect(frozen.review.notes).toBe('The last word of the hour.')
  expect(frozen.agenda?.find(({ id }) => id === itemId)?.notes).toBe('It holds until autumn.')
  expect(findText(db, { kind: 'review_notes', subjectId: reviewId })?.waitingSince).toBeNull()
})

test('words that do not fit hold the freezing up, with a sentence, and stay', () => {
  const { db, jonas, reviewId, itemNotes, hold } = openNotesStory()
  itemNotes(jonas, 'x'.repeat(5001))
  const message =
    'Something that was just written here cannot be kept yet. Shorten this to 5,000 characters or fewer'
  refused(db, holdReview, { ...hold, because: { code: 'invalid', message } })
  expect(readReview(db, reviewId).heldAt).toBeNull()
  itemNotes(jonas, 'Short.')
  done(db, holdReview, hold)
})

test('nothing that comes later changes a review that was held or cancelled, or an item that was taken off', () => {
  const { db, maria, jonas, reviewId, itemId, notes, itemNotes, hold } = openNotesStory()
  const later = { db, clock: () => momentAt(new Date(may5.now.getTime() + 60_000)) }
  done(db, removeItem, { as: maria.actor, input: { itemId } })
  itemNotes(jonas, 'Too late.')
  done(db, holdReview, hold)
  const held = readReview(db, reviewId)
  notes(jonas, 'Too late.')
  settleTexts(later)
  expect(readReview(db, reviewId)).toEqual(held)
  const rows = db.$client.prepare('select waiting_since from shared_texts').pluck().all()
  expect(rows).toEqual([null, null])
  const cancelled = openNotesStory()
  done(cancelled.db, cancelReview, { as: cancelled.maria.actor, input: { reviewId: cancelled.reviewId } })
  cancelled.notes(cancelled.jonas, 'Too late.')
  settleTexts({ ...later, db: cancelled.db })
  expect(readReview(cancelled.db, cancelled.reviewId).notes).toBe('Ask about June')
})

test('editors write while it is ahead; viewers and a look as customer read; others have nothing', () => {
  const { db, account, maria, jonas, priya, vera, preview, stranger, reviewId, itemId, hold } =
    openNotesStory()
  const places: [SharedTextKind, string][] = [
    ['review_notes', reviewId],
    ['review_item_notes', itemId],
  ]
  const rightOf = (actor: PlanActor) =>
    places.map(([kind, id]) => textHandler(kind).find(db, actor, id)?.mayWrite)
  for (const { actor } of [maria, jonas, priya]) expect(rightOf(actor)).toEqual([true, true])
  for (const actor of [vera.actor, preview]) expect(rightOf(actor)).toEqual([false, false])
  expect(rightOf(stranger.actor)).toEqual([undefined, undefined])
  for (const [kind] of places) expect(textHandler(kind).find(db, maria.actor, account.id)).toBeUndefined()
  done(db, holdReview, hold)
  for (const { actor } of [maria, priya]) expect(rightOf(actor)).toEqual([false, false])
})

test('the plain form still asks when the notes have changed meanwhile', () => {
  const { db, jonas, maria, notes, reviewId } = openNotesStory()
  settle(db, notes(jonas, 'Ask about July'), may5)
  const clash = { field: 'notes', theirs: 'Ask about July', yours: 'Ask Ana', by: 'Jonas Thiel' }
  refused(db, editReview, {
    as: maria.actor,
    input: { reviewId, edit: { values: { notes: 'Ask Ana' }, was: { notes: 'Ask about June' } } },
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, at: may5.now.toISOString() }] },
  })
})
