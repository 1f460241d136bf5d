import { expect, test } from 'vitest'
import { handoffTicks } from '#app/domain/care/handoff.ts'
import { acceptHandoff } from '#app/features/care/accept-handoff.server.ts'
import { answeringFor } from '#app/features/care/answering-queries.server.ts'
import { tickHandoff } from '#app/features/care/tick-handoff.server.ts'
import { done, historyOf, may5, refused } from '../plan/plan-story.ts'
import { nameOwners, openHandoffBetween, openTeamStory, readHandoff } from './team-story.ts'

function openStory() {
  const story = openTeamStory()
  const { db, account, priya, tom } = story
  nameOwners(db, account, { capture: tom })
  const handoffId = openHandoffBetween(db, account, { from: priya, to: tom })
  const tick = (ticks: readonly (typeof handoffTicks)[number][]) => {
    for (const each of ticks)
      done(db, tickHandoff, { as: tom.actor, input: { handoffId, tick: each, isDone: 'yes' } })
  }
  return { ...story, handoffId, input: { handoffId }, tick }
}

test('with all three ticked the receiver takes over, and both sides read it', () => {
  const { db, account, priya, tom, handoffId, input, tick } = openStory()
  tick(handoffTicks)
  expect(answeringFor(db, account.id)).toBe(priya.user.id)
  done(db, acceptHandoff, { as: tom.actor, input, at: may5 })
  expect(readHandoff(db, account, handoffId)).toMatchObject({ acceptedAt: may5.now, acceptedBy: tom.user.id })
  expect(answeringFor(db, account.id)).toBe(tom.user.id)
  expect(historyOf(db, account.id).at(-1)).toEqual({
    ...{ kind: 'handoff-accepted', visibility: 'shared', actor: tom.user.id },
    ...{ facts: { handoffId, stage: 'capture' }, texts: { from: 'Priya Shah', to: 'Tom Lindqvist' } },
  })
})

test('not before: what is missing is said', () => {
  const { db, tom, input, tick } = openStory()
  tick(['people'])
  refused(db, acceptHandoff, {
    ...{ as: tom.actor, input },
    because: {
      code: 'invalid',
      message: 'Not taken over yet. Tick “I have read the context” and “I know what was promised” first.',
    },
  })
})

test('twice is once', () => {
  const { db, tom, input, tick } = openStory()
  tick(handoffTicks)
  done(db, acceptHandoff, { as: tom.actor, input })
  refused(db, acceptHandoff, {
    ...{ as: tom.actor, input, at: may5 },
    because: { code: 'already-done', message: 'This was handed over already. Nothing has changed.' },
  })
})

test('the giver and customers do not accept; a lead may; for others it is not there', () => {
  const { db, priya, maria, preview, away, lead, input, tick } = openStory()
  tick(handoffTicks)
  for (const as of [priya.actor, maria.actor, preview])
    refused(db, acceptHandoff, { as, input, because: { code: 'not-allowed' } })
  refused(db, acceptHandoff, { as: away.actor, input, because: { code: 'not-found' } })
  done(db, acceptHandoff, { as: lead, input })
})
