import { expect, test } from 'vitest'
import { tickHandoff } from '#app/features/care/tick-handoff.server.ts'
import { done, historyOf, may4, may5, refused } from '../plan/plan-story.ts'
import { openHandoffBetween, openTeamStory, readHandoff } from './team-story.ts'

function openStory() {
  const story = openTeamStory()
  const { db, account, priya, tom } = story
  const handoffId = openHandoffBetween(db, account, { from: priya, to: tom })
  return { ...story, handoffId, met: { handoffId, tick: 'people' as const, isDone: 'yes' as const } }
}

test('the receiver ticks and unticks; doing it again changes nothing', () => {
  const { db, account, tom, handoffId, met } = openStory()
  done(db, tickHandoff, { as: tom.actor, input: met })
  done(db, tickHandoff, { as: tom.actor, input: met, at: may5 })
  expect(readHandoff(db, account, handoffId)).toMatchObject({
    ...{ peopleMetAt: may4.now, contextReadAt: null, promisesKnownAt: null },
  })
  done(db, tickHandoff, { as: tom.actor, input: { ...met, isDone: 'no' }, at: may5 })
  expect(readHandoff(db, account, handoffId).peopleMetAt).toBe(null)
  const changes = historyOf(db, account.id).filter(({ kind }) => kind === 'handoff-changed')
  expect(changes.map(({ visibility, texts }) => [visibility, texts])).toEqual([
    ['internal', { fields: 'tick for the people' }],
    ['internal', { fields: 'tick for the people' }],
  ])
})

test('the giver and customers do not tick; a lead may', () => {
  const { db, priya, maria, preview, lead, met } = openStory()
  for (const as of [priya.actor, maria.actor, preview])
    refused(db, tickHandoff, { as, input: met, because: { code: 'not-allowed' } })
  done(db, tickHandoff, { as: lead, input: met })
})

test('a handoff of another account is not found; one that was accepted is done', () => {
  const { db, tom, away, handoffId, met } = openStory()
  refused(db, tickHandoff, { as: away.actor, input: met, because: { code: 'not-found' } })
  db.$client.prepare('update handoffs set accepted_at = 1 where id = ?').run(handoffId)
  refused(db, tickHandoff, {
    ...{ as: tom.actor, input: met },
    because: { code: 'already-done', message: 'This was handed over already. Nothing has changed.' },
  })
})
