import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/activity/sentence.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import { expansionPage } from '#app/features/insights/expansion-page.server.ts'
import { openExpansion } from '#app/features/insights/open-expansion.server.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from '../plan/plan-story.ts'

const input = { title: 'Two more regions', amount: '40.000', openedOn: '2026-05-04', goalId: '', note: '' }

test('an opportunity is opened with an amount, tied to a goal, and only the vendor reads of it', () => {
  const { db, account, priya, maria } = openPlanStory()
  const goal = makeGoal(db, account, { title: 'Close faster' })
  const { expansionId } = done(db, openExpansion, { as: priya.actor, input: { ...input, goalId: goal.id } })
  const page = expansionPage(db, {
    ...{ account, now: may4.now, goalId: goal.id, withVerifiedValue: () => new Set<string>() },
  })
  expect(page.expansions).toMatchObject([
    { id: expansionId, amount: '€40,000.00', state: 'open', span: 'Opened 4 May' },
  ])
  expect(page.expansions[0]?.goal).toEqual({ id: goal.id, title: 'Close faster' })
  expect(page.totals.map(({ title, count, amount }) => [title, count, amount])).toEqual([
    ['Open', 1, '€40,000.00'],
    ['Won', 0, '€0.00'],
    ['Lost', 0, '€0.00'],
  ])
  expect(page.start).toEqual({ title: 'What follows “Close faster”', goalId: goal.id })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'expansion-opened', visibility: 'internal', actor: priya.user.id, facts: { expansionId } },
      texts: { expansion: 'Two more regions', amount: '€40,000.00' },
    },
  ])
  const place = { slug: account.slug, timeZone: account.timeZone, today: '2026-05-04' }
  expect(readHistory(db, { actor: maria.actor, place }).days).toEqual([])
  const [line] = readHistory(db, { actor: priya.actor, place }).days[0]?.lines ?? []
  expect(line?.href).toBe('/plans/northwind/expansion')
  expect(readSentence(line?.sentence ?? [])).toBe(
    'Priya Shah opened the opportunity Two more regions of €40,000.00',
  )
})

test('an amount of nothing, a day ahead, another account’s goal and customers are refused', () => {
  const { db, elsewhere, priya, maria } = openPlanStory()
  const because = (fields: Record<string, string>) => ({ code: 'invalid' as const, fields })
  const with_ = (changes: Partial<typeof input>) => ({ as: priya.actor, input: { ...input, ...changes } })
  const nothing = because({ amount: 'An opportunity is worth more than nothing' })
  refused(db, openExpansion, { ...with_({ amount: '0' }), because: nothing })
  refused(db, openExpansion, {
    ...with_({ amount: 'much' }),
    because: because({ amount: 'Fill in an amount, like 1,200.50' }),
  })
  refused(db, openExpansion, {
    ...with_({ openedOn: '2026-05-05' }),
    because: because({ openedOn: 'Choose today or a day before it' }),
  })
  const foreign = makeGoal(db, elsewhere).id
  refused(db, openExpansion, { ...with_({ goalId: foreign }), because: { code: 'not-found' } })
  refused(db, openExpansion, { as: maria.actor, input, because: { code: 'not-allowed' } })
})
