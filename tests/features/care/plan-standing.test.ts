import { expect, test } from 'vitest'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { planStanding } from '#app/features/care/plan-standing.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import type { Db } from '#db/client.server.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openReadyStory, signing } from './move-story.ts'

const may5 = on('2026-05-05')

function standingOf(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  return planStanding(db, { accountId, userId, today: '2026-05-05', now: may5.now.getTime() })
}

test('a rest, the open move with the sides that signed, and a stand-in, in one look', () => {
  const { db, maria, jonas, priya, transitionId } = openReadyStory()
  done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
  done(db, startRest, { as: maria.actor, input: { reason: 'Year-end close', endsOn: '' }, at: may5 })
  const input = { deputyId: jonas.user.id, startsOn: '2026-05-05', endsOn: '2026-05-05' }
  done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  const known = { rest: { endsOn: null }, move: { transitionId, signed: ['vendor'] }, recordedFrom: null }
  expect(standingOf(db, jonas.actor)).toEqual({ ...known, isDeputy: true })
  expect(standingOf(db, maria.actor)).toEqual({ ...known, isDeputy: false })
})

test('of another account nothing is known', () => {
  const { db, stranger } = openReadyStory()
  expect(standingOf(db, stranger.actor)).toEqual({
    rest: null,
    move: null,
    isDeputy: false,
    recordedFrom: null,
  })
})
