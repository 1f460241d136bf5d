import { expect, test } from 'vitest'
import { closeExpansion } from '#app/features/insights/close-expansion.server.ts'
import { expansionsOf } from '#app/features/insights/expansion-queries.server.ts'
import { makeExpansion } from '#tests/factories/expansions.ts'
import { done, historyOf, openPlanStory, refused } from '../plan/plan-story.ts'

test('an opportunity is won or lost on a day, once', () => {
  const { db, account, priya } = openPlanStory()
  const expansionId = makeExpansion(db, account).id
  const input = { expansionId, as: 'won' as const, closedOn: '2026-05-04' }
  done(db, closeExpansion, { as: priya.actor, input })
  expect(expansionsOf(db, account.id)).toMatchObject([{ state: 'won', closedOn: '2026-05-04' }])
  expect(historyOf(db, account.id)).toMatchObject([
    {
      ...{ kind: 'expansion-closed', visibility: 'internal', facts: { expansionId, as: 'won' } },
      texts: { expansion: 'Two more regions', amount: '€40,000.00' },
    },
  ])
  refused(db, closeExpansion, {
    as: priya.actor,
    input,
    because: { code: 'already-done', message: 'This opportunity is closed already.' },
  })
})

test('closed before it opened, or ahead, is refused; so are foreign ids and customers', () => {
  const { db, account, priya, maria, stranger } = openPlanStory()
  const expansionId = makeExpansion(db, account).id
  const input = { expansionId, as: 'lost' as const, closedOn: '2026-03-01' }
  const because = (closedOn: string) => ({ code: 'invalid' as const, fields: { closedOn } })
  refused(db, closeExpansion, {
    ...{ as: priya.actor, input, because: because('It cannot close before it opened') },
  })
  refused(db, closeExpansion, {
    as: priya.actor,
    input: { ...input, closedOn: '2026-05-05' },
    because: because('Choose today or a day before it'),
  })
  refused(db, closeExpansion, { as: stranger.actor, input, because: { code: 'not-found' } })
  refused(db, closeExpansion, { as: maria.actor, input, because: { code: 'not-allowed' } })
})
