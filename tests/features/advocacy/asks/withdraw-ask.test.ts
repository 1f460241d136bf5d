import { expect, test } from 'vitest'
import { budgetAt } from '#app/domain/advocacy/budget.ts'
import { gatherReadiness } from '#app/features/advocacy/asks/gather-readiness.server.ts'
import { noteOpened } from '#app/features/advocacy/asks/opened-asks.server.ts'
import { withdrawAsk } from '#app/features/advocacy/asks/withdraw-ask.server.ts'
import { saveOpenedAsks } from '#app/jobs/save-opened-asks.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { makeAdvocates, makeAsk } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, may4, refused } from '../../plan/plan-story.ts'

const later = momentAt('2026-05-04T15:00:00Z')

function openStory() {
  const db = openTestDatabase()
  const people = makeAdvocates(db)
  const { account, lucia, tom } = people
  const given = { userId: lucia.user.id, createdBy: tom.user.id, sentAt: may4.now }
  const { id: askId } = makeAsk(db, account, { ...given, type: 'case_study' })
  const used = () => {
    const { spendings } = gatherReadiness(db, { accountId: account.id, now: later.now })?.[0]?.evidence
      .account ?? { spendings: [] }
    return budgetAt(spendings, { limit: 6, now: later.now }).used
  }
  return { db, ...people, given, askId, used }
}

test('an ask nobody has opened gives its points back within a day', () => {
  const { db, account, lucia, tom, askId, used } = openStory()
  expect(used()).toBe(3)
  refused(db, withdrawAsk, { as: lucia.actor, input: { askId }, because: { code: 'not-allowed' } })
  done(db, withdrawAsk, { as: tom.actor, input: { askId }, at: later })
  expect(used()).toBe(0)
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'ask-withdrawn', actor: tom.user.id, texts: { person: 'Lucia Ferrer' } },
  ])
  const because = { code: 'already-done' as const, message: 'This question waits for no answer any more.' }
  refused(db, withdrawAsk, { as: tom.actor, input: { askId }, because })
})

test('one that was looked at a moment ago does not, and looking afterwards changes nothing', () => {
  const { db, account, tom, given, askId, used } = openStory()
  noteOpened(askId, later.now)
  done(db, withdrawAsk, { as: tom.actor, input: { askId }, at: later })
  expect(used()).toBe(3)
  saveOpenedAsks({ db })
  const other = makeAsk(db, account, given)
  done(db, withdrawAsk, { as: tom.actor, input: { askId: other.id }, at: later })
  noteOpened(other.id, later.now)
  saveOpenedAsks({ db })
  expect(db.select().from(asks).all()).toMatchObject([{ openedAt: later.now }, { openedAt: null }])
})

test('another account’s ask is not found', () => {
  const { db, askId } = openStory()
  const stranger = { ...makeAdvocates(openTestDatabase()).tom.actor, accountId: 'elsewhere' }
  refused(db, withdrawAsk, { as: stranger, input: { askId }, because: { code: 'not-found' } })
})
