import { expect, test } from 'vitest'
import { endRest } from '#app/features/care/end-rest.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { openRest } from '#app/features/care/stage-history.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { kindsOf, on, openCareStory, openReadyStory, refused, signing, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const june = on('2026-06-01')
const rest = { reason: 'Year end.', endsOn: '' }

test('either side wakes the account, and the other is told', () => {
  const { db, account, maria, priya } = openCareStory()
  done(db, startRest, { as: priya.actor, input: rest, at: may5 })
  takeMails(db)
  done(db, endRest, { as: maria.actor, input: {}, at: june })
  expect(openRest(db, { account, now: june.now })).toBeNull()
  expect(takeMails(db)).toEqual(['care-rest priya'])
  expect(kindsOf(db, account.id)).toEqual(['rest-started', 'rest-ended'])
})

test('nobody wakes what does not rest, and contributors wake nothing', () => {
  const { db, maria, jonas } = openCareStory()
  const message = 'Northwind is not resting.'
  refused(db, endRest, { as: maria.actor, input: {}, at: may5, because: { code: 'already-done', message } })
  done(db, startRest, { as: maria.actor, input: rest, at: may5 })
  refused(db, endRest, { as: jonas.actor, input: {}, at: may5, because: { code: 'not-allowed' } })
})

test('a move that both sides sign ends the rest of the stage it leaves', () => {
  const { db, account, maria, priya } = openReadyStory()
  done(db, startRest, { as: maria.actor, input: rest, at: may5 })
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, june), at: june })
  expect(openRest(db, { account, now: june.now })).toBeNull()
  expect(kindsOf(db, account.id).slice(-2)).toEqual(['rest-ended', 'move-passed'])
})
