import { expect, test } from 'vitest'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { endWaiver } from '#app/features/care/end-waiver.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { liveWaivers } from '#app/features/care/waiver-queries.server.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { moveSeenBy, on, openCareStory, refused, signing } from './move-story.ts'

const may5 = on('2026-05-05')
const waive = { criterion: 'context_confirmed' as const, reason: 'Their mail of 4 May says it.' }

function openWaived() {
  const story = openCareStory()
  return { ...story, ...done(story.db, grantWaiver, { as: story.henrik.actor, input: waive, at: may5 }) }
}

test('a lead asks for it again: the gate waits, and nothing can be signed', () => {
  const { db, account, henrik, priya, waiverId } = openWaived()
  done(db, endWaiver, { as: henrik.actor, input: { waiverId }, at: may5 })
  expect(liveWaivers(db, account.id)).toEqual([])
  expect(moveSeenBy(db, priya.actor, may5)).toMatchObject({ expectedHash: null, may: { sign: false } })
  const message = 'This is asked for again already.'
  const input = { waiverId }
  refused(db, endWaiver, { as: henrik.actor, input, at: may5, because: { code: 'already-done', message } })
})

test('nobody else, nothing that was only asked for, and not once the spell is over', () => {
  const { db, henrik, priya, maria, waiverId } = openWaived()
  refused(db, endWaiver, { as: priya.actor, input: { waiverId }, at: may5, because: { code: 'not-allowed' } })
  const asked = { criterion: 'context_written' as const, reason: 'Short, but clear.' }
  const wish = done(db, askForWaiver, { as: priya.actor, input: asked, at: may5 })
  refused(db, endWaiver, { as: henrik.actor, input: wish, at: may5, because: { code: 'not-found' } })
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  const message = 'The plan has moved since. What was signed then stays as it was.'
  refused(db, endWaiver, {
    ...{ as: henrik.actor, input: { waiverId }, at: may5 },
    because: { code: 'already-done', message },
  })
})
