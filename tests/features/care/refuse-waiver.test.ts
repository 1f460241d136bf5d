import { expect, test } from 'vitest'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { refuseWaiver } from '#app/features/care/refuse-waiver.server.ts'
import { askedWaivers } from '#app/features/care/waiver-queries.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, refused } from './move-story.ts'

const may5 = on('2026-05-05')
const asked = { criterion: 'context_confirmed' as const, reason: 'They confirm by mail only.' }

test('a lead says no, inside the house; it can be asked for again', () => {
  const { db, account, priya, henrik } = openCareStory()
  const { waiverId } = done(db, askForWaiver, { as: priya.actor, input: asked, at: may5 })
  done(db, refuseWaiver, { as: henrik.actor, input: { waiverId }, at: may5 })
  expect(askedWaivers(db, priya.actor)).toEqual([])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ kind: 'waiver-refused', visibility: 'internal' })
  const again = done(db, askForWaiver, { as: priya.actor, input: asked, at: may5 })
  expect(again.waiverId).not.toBe(waiverId)
})

test('nobody else says no, nothing of another account is found, and an answer stands', () => {
  const { db, priya, henrik, stranger } = openCareStory()
  const { waiverId } = done(db, askForWaiver, { as: priya.actor, input: asked, at: may5 })
  const input = { waiverId }
  refused(db, refuseWaiver, { as: priya.actor, input, at: may5, because: { code: 'not-allowed' } })
  const elsewhere = { ...henrik.actor, accountId: stranger.actor.accountId }
  refused(db, refuseWaiver, { as: elsewhere, input, at: may5, because: { code: 'not-found' } })
  done(db, grantWaiver, { as: henrik.actor, input: asked, at: may5 })
  const message = 'A lead has let this go meanwhile. You can ask for it again instead.'
  refused(db, refuseWaiver, { as: henrik.actor, input, at: may5, because: { code: 'already-done', message } })
})
