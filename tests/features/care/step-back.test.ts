import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { stepBack } from '#app/features/care/step-back.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { handoffs, stageSpells } from '#db/schema/care.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import {
  kindsOf,
  on,
  openCareStory,
  openReadyStory,
  refused,
  spellsOf,
  stageOf,
  takeMails,
} from './move-story.ts'

const may5 = on('2026-05-05')
const reason = 'The new head of finance wants to look at the goals again.'

function openInReinforce() {
  const story = openCareStory()
  const { db, account } = story
  db.update(accounts).set({ stage: 'reinforce' }).where(eq(accounts.id, account.id)).run()
  const at = on('2026-05-01')
  const entered = { enteredOn: '2026-05-01', enteredAt: at.now, cause: 'moved' as const }
  db.insert(stageSpells)
    .values({ id: at.newId(), accountId: account.id, stage: 'reinforce', ...entered })
    .run()
  return story
}

test('two stages at once: the customer is told why, and an open handoff is not needed any more', () => {
  const { db, account, priya, henrik } = openInReinforce()
  const people = { fromUserId: priya.user.id, toUserId: henrik.user.id }
  const waiting = { accountId: account.id, stage: 'reinforce' as const, ...people, openedAt: may5.now }
  db.insert(handoffs)
    .values({ id: may5.newId(), ...waiting })
    .run()
  done(db, stepBack, { as: priya.actor, input: { toStage: 'capture', reason }, at: may5 })
  expect(stageOf(db, account.id)).toBe('capture')
  expect(spellsOf(db, account.id).at(-1)).toBe('capture stepped_back 2026-05-05')
  expect(takeMails(db)).toEqual(['care-stepped-back maria', 'care-stepped-back otto'])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'stepped-back', facts: { fromStage: 'reinforce', toStage: 'capture' }, texts: { reason } },
  ])
  expect(db.select().from(handoffs).get()?.cancelledAt).toEqual(may5.now)
  expect(() => db.$client.prepare('update stage_spells set stage = ?').run('align')).toThrow('append-only')
})

test('an open move is withdrawn by it, without another mail', () => {
  const { db, account, priya } = openReadyStory()
  db.update(accounts).set({ stage: 'align' }).where(eq(accounts.id, account.id)).run()
  takeMails(db)
  done(db, stepBack, { as: priya.actor, input: { toStage: 'capture', reason }, at: may5 })
  expect(kindsOf(db, account.id).slice(-2)).toEqual(['move-withdrawn', 'stepped-back'])
  expect(takeMails(db)).toEqual(['care-stepped-back maria', 'care-stepped-back otto'])
})

test('never forwards or on the spot, and never by a customer', () => {
  const { db, account, priya, maria } = openInReinforce()
  for (const toStage of ['reinforce', 'elevate'] as const)
    refused(db, stepBack, {
      ...{ as: priya.actor, input: { toStage, reason }, at: may5 },
      because: { code: 'invalid', fields: { toStage: 'Choose a stage before Reinforce' } },
    })
  const input = { toStage: 'capture' as const, reason }
  refused(db, stepBack, { as: maria.actor, input, at: may5, because: { code: 'not-allowed' } })
  db.update(accounts).set({ endedAt: may5.now }).where(eq(accounts.id, account.id)).run()
  const message = 'The work with Northwind has ended. Its path stays as it was, and nothing has changed.'
  refused(db, stepBack, { as: priya.actor, input, at: may5, because: { code: 'invalid', message } })
})
