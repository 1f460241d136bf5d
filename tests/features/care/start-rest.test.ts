import { expect, test } from 'vitest'
import { openRest, stageHistory } from '#app/features/care/stage-history.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { moveSeenBy, on, openCareStory, openReadyStory, refused, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const reason = 'Year end: nobody has time for this before June.'

test('an approver lets the plan rest until a day; the team is told, an open move stays', () => {
  const { db, account, maria, transitionId } = openReadyStory()
  takeMails(db)
  const input = { reason, endsOn: '2026-05-31' }
  const { restId } = done(db, startRest, { as: maria.actor, input, at: may5 })
  const rest = {
    ...{ restId, stage: 'capture', side: 'customer', reason, by: 'Maria Oliveira' },
    ...{ startedAt: may5.now, endsOn: '2026-05-31', endedAt: null },
  }
  expect(openRest(db, { account, now: may5.now })).toEqual(rest)
  expect(stageHistory(db, account.id).rests).toEqual([rest])
  expect(takeMails(db)).toEqual(['care-rest priya'])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'rest-started',
    facts: { restId, stage: 'capture', until: '2026-05-31' },
    texts: { reason },
  })
  expect(moveSeenBy(db, maria.actor, may5)?.transitionId).toBe(transitionId)
})

test('it lasts through its last day, by the account’s calendar', () => {
  const { db, account, maria } = openCareStory()
  done(db, startRest, { as: maria.actor, input: { reason, endsOn: '2026-05-05' }, at: may5 })
  expect(openRest(db, { account, now: on('2026-05-05', '21:59').now })).not.toBeNull()
  expect(openRest(db, { account, now: on('2026-05-05', '22:01').now })).toBeNull()
})

test('the vendor’s side can, too; a rest that is over makes room for another', () => {
  const { db, account, maria, priya } = openCareStory()
  done(db, startRest, { as: maria.actor, input: { reason, endsOn: '2026-05-05' }, at: may5 })
  takeMails(db)
  done(db, startRest, { as: priya.actor, input: { reason }, at: on('2026-05-07') })
  expect(takeMails(db)).toEqual(['care-rest maria', 'care-rest otto'])
  expect(historyOf(db, account.id).map(({ kind, actor }) => [kind, actor])).toEqual([
    ['rest-started', maria.user.id],
    ['rest-ended', null],
    ['rest-started', priya.user.id],
  ])
})

test('not into the past, not twice, and only by those who decide', () => {
  const { db, maria, priya, jonas, vera } = openCareStory()
  const past = { reason, endsOn: '2026-05-04' }
  refused(db, startRest, {
    ...{ as: maria.actor, input: past, at: may5 },
    because: { code: 'invalid', fields: { endsOn: 'Choose today or a later day, or leave it empty' } },
  })
  for (const actor of [jonas.actor, vera.actor])
    refused(db, startRest, { as: actor, input: { reason }, at: may5, because: { code: 'not-allowed' } })
  done(db, startRest, { as: maria.actor, input: { reason, endsOn: '' }, at: may5 })
  const message = 'Northwind has been resting since 5 May 2026.'
  refused(db, startRest, {
    ...{ as: priya.actor, input: { reason }, at: on('2026-06-05') },
    because: { code: 'already-done', message },
  })
})
