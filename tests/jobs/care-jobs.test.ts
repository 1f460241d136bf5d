import { expect, test } from 'vitest'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { endRests } from '#app/jobs/end-rests.server.ts'
import { remindMovers } from '#app/jobs/remind-movers.server.ts'
import { kindsOf, on, openCareStory, openReadyStory, takeMails } from '#tests/features/care/move-story.ts'
import { done } from '#tests/features/plan/plan-story.ts'

test('rests whose last day is over end, each in its own transaction', () => {
  const { db, account, maria } = openCareStory()
  const input = { reason: 'Year end.', endsOn: '2026-05-31' }
  done(db, startRest, { as: maria.actor, input, at: on('2026-05-05') })
  endRests({ db, clock: () => on('2026-06-01') })
  endRests({ db, clock: () => on('2026-06-01') })
  expect(kindsOf(db, account.id)).toEqual(['rest-started', 'rest-ended'])
})

test('those who may sign are reminded once', () => {
  const { db } = openReadyStory()
  takeMails(db)
  remindMovers({ db, clock: () => on('2026-05-12') })
  remindMovers({ db, clock: () => on('2026-05-13') })
  expect(takeMails(db)).toEqual(['care-move-reminder maria', 'care-move-reminder otto'])
})
