import { expect, test } from 'vitest'
import { expansionsOf } from '#app/features/insights/expansion-queries.server.ts'
import { reopenExpansion } from '#app/features/insights/reopen-expansion.server.ts'
import { makeExpansion } from '#tests/factories/expansions.ts'
import { done, historyOf, openPlanStory, refused } from '../plan/plan-story.ts'

test('a lost one is open again, without the day it closed', () => {
  const { db, account, priya, maria, stranger } = openPlanStory()
  const expansionId = makeExpansion(db, account, { state: 'lost', closedOn: '2026-04-01' }).id
  const input = { expansionId }
  refused(db, reopenExpansion, { as: stranger.actor, input, because: { code: 'not-found' } })
  refused(db, reopenExpansion, { as: maria.actor, input, because: { code: 'not-allowed' } })
  done(db, reopenExpansion, { as: priya.actor, input })
  expect(expansionsOf(db, account.id)).toMatchObject([{ state: 'open', closedOn: null }])
  expect(historyOf(db, account.id)).toMatchObject([{ kind: 'expansion-reopened', visibility: 'internal' }])
  refused(db, reopenExpansion, {
    ...{ as: priya.actor, input, because: { code: 'already-done', message: 'This opportunity is open.' } },
  })
})
