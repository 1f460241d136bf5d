import { expect, test } from 'vitest'
import { noteOutcome } from '#app/features/advocacy/speaking/note-outcome.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, historyOf, mailsIn, may5, refused } from '../../plan/plan-story.ts'
import { openInvitedStory, readInvite } from './speaking-story.ts'

const after = momentAt('2026-06-13T09:00:00Z')

test('a talk that was given fulfils its ask, is thanked for once, and counts as recommending', () => {
  const { db, account, inviteId, priyaPerson } = openInvitedStory('accepted')
  const input = { inviteId, outcome: 'delivered' as const, note: 'Standing room only' }
  refused(db, noteOutcome, {
    ...{ as: priyaPerson, input, at: may5 },
    because: { code: 'already-done', message: 'The talk has not begun yet.' },
  })
  done(db, noteOutcome, { as: priyaPerson, input, at: after })
  expect(readInvite(db, inviteId)).toMatchObject({
    state: 'delivered',
    deliveredAt: after.now,
    thankedAt: after.now,
  })
  expect(db.select().from(asks).get()?.fulfilledAt).toEqual(after.now)
  const gathered = gatherEvidence(db, { accountId: account.id, now: after.now })
  expect(gathered?.evidence.recommendations).toMatchObject([
    { kind: 'talk', on: '2026-06-12', person: 'Maria Oliveira', what: 'Finance Forum' },
  ])
  done(db, noteOutcome, { as: priyaPerson, input: { ...input, outcome: 'no_show' }, at: after })
  done(db, noteOutcome, { as: priyaPerson, input, at: after })
  const kinds = mailsIn(db).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'advocacy-talk-thanks')).toHaveLength(1)
})

test('a talk that was missed counts for nothing, and its mail says so', () => {
  const { db, account, inviteId, priyaPerson } = openInvitedStory('accepted')
  done(db, noteOutcome, { as: priyaPerson, input: { inviteId, outcome: 'no_show', note: '' }, at: after })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'no_show', deliveredAt: null })
  expect(gatherEvidence(db, { accountId: account.id, now: after.now })?.evidence.recommendations).toEqual([])
  expect(mailsIn(db).map(({ kind }) => kind)).toContain('advocacy-talk-missed')
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ kind: 'talk-missed', visibility: 'internal' })
  expect(db.select().from(asks).get()).toMatchObject({ answer: 'yes', fulfilledAt: null })
})

test('what nobody said yes to was neither given nor missed', () => {
  const { db, inviteId, priyaPerson } = openInvitedStory()
  refused(db, noteOutcome, {
    ...{ as: priyaPerson, input: { inviteId, outcome: 'delivered', note: '' }, at: after },
    because: { code: 'already-done', message: 'There is nothing to answer yet.' },
  })
})
