import { expect, test } from 'vitest'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { askedWaivers, liveWaivers } from '#app/features/care/waiver-queries.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { kindsOf, on, openCareStory, refused } from './move-story.ts'

const may5 = on('2026-05-05')
const may6 = on('2026-05-06')
const asked = { criterion: 'context_confirmed' as const, reason: 'They confirm by mail only.' }
const input = { ...asked, reason: 'Their mail of 4 May says it.' }

test('a lead answers what was asked: the last criterion is let go, and the move proposes itself', () => {
  const { db, account, priya, henrik } = openCareStory()
  const { waiverId } = done(db, askForWaiver, { as: priya.actor, input: asked, at: may5 })
  expect(done(db, grantWaiver, { as: henrik.actor, input, at: may6 })).toEqual({ waiverId })
  expect(askedWaivers(db, priya.actor)).toEqual([])
  expect(liveWaivers(db, account.id)).toEqual([
    { waiverId, ...input, grantedBy: 'Henrik Brandt', grantedAt: may6.now },
  ])
  expect(kindsOf(db, account.id)).toEqual(['waiver-asked', 'waiver-granted', 'move-proposed'])
  expect(historyOf(db, account.id)[1]).toMatchObject({
    visibility: 'shared',
    texts: { reason: input.reason },
  })
})

test('nobody else, and one at a time', () => {
  const { db, priya, maria, henrik } = openCareStory()
  for (const actor of [priya.actor, maria.actor])
    refused(db, grantWaiver, { as: actor, input, at: may5, because: { code: 'not-allowed' } })
  done(db, grantWaiver, { as: henrik.actor, input, at: may5 })
  const because = { code: 'already-done' as const, message: 'A lead has let this go already.' }
  refused(db, grantWaiver, { as: henrik.actor, input, at: may6, because })
  refused(db, askForWaiver, { as: priya.actor, input: asked, at: may6, because })
})
