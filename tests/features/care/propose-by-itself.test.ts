import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import { ok } from '#app/domain/refusal.ts'
import { declineMove } from '#app/features/care/decline-move.server.ts'
import { endRest } from '#app/features/care/end-rest.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { proposeByItself } from '#app/features/care/propose-by-itself.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { stepBack } from '#app/features/care/step-back.server.ts'
import { addGoal } from '#app/features/plan/add-goal.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { transitions } from '#db/schema/care.ts'
import { contextVersions } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { done, historyOf, mailsIn } from '#tests/features/plan/plan-story.ts'
import { kindsOf, on, openCareStory, openReadyStory, takeMails } from './move-story.ts'

const may4 = on('2026-05-04')
const may5 = on('2026-05-05')

test('the last thing a gate waited for proposes the move, in the same transaction, and tells both sides', () => {
  const { db, account, maria } = openCareStory()
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: may4 })
  const rows = db.select().from(transitions).all()
  expect(rows).toMatchObject([
    {
      ...{ accountId: account.id, fromStage: 'capture', toStage: 'align', proposedAt: may4.now },
      ...{ proposedBy: null, askedAt: may4.now, remindedAt: null, passedAt: null },
    },
  ])
  expect(historyOf(db, account.id).at(-1)).toEqual({
    ...{ kind: 'move-proposed', visibility: 'shared', actor: null, texts: {} },
    facts: { transitionId: rows[0]?.id, toStage: 'align' },
  })
  const facts = {
    ...{ transitionId: rows[0]?.id, account: 'Northwind', accountSlug: 'northwind' },
    ...{ fromStage: 'capture', toStage: 'align', person: '' },
  }
  expect(mailsIn(db)).toEqual([
    { kind: 'care-move-proposed', to: 'maria@northwind.example', facts: { ...facts, side: 'customer' } },
    { kind: 'care-move-proposed', to: 'otto@northwind.example', facts: { ...facts, side: 'customer' } },
    { kind: 'care-move-proposed', to: 'priya@lumen.example', facts: { ...facts, side: 'vendor' } },
  ])
})

describe('it does so once', () => {
  const proposals = (story: ReturnType<typeof openReadyStory>) =>
    kindsOf(story.db, story.account.id).filter((kind) => kind === 'move-proposed').length

  test('while one is open', () => {
    const story = openReadyStory()
    const { db, account, maria } = story
    db.update(contextVersions).set({ confirmedAt: null, confirmedBy: null }).run()
    done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: may5 })
    expect(proposals(story)).toBe(1)
    expect(account.stage).toBe('capture')
  })

  test('and not again in a spell in which it was declined', () => {
    const story = openReadyStory()
    const { db, maria, transitionId } = story
    const input = { transitionId, reason: 'Not before the audit.' }
    done(db, declineMove, { as: maria.actor, input, at: may5 })
    db.update(contextVersions).set({ confirmedAt: null, confirmedBy: null }).run()
    done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: may5 })
    expect(proposals(story)).toBe(1)
  })
})

test('not while the account rests; on waking it does', () => {
  const { db, account, maria, priya } = openCareStory()
  const input = { reason: 'Year end.', endsOn: '' }
  done(db, startRest, { as: maria.actor, input, at: may4 })
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: may4 })
  expect(db.select().from(transitions).all()).toEqual([])
  takeMails(db)
  done(db, endRest, { as: priya.actor, input: {}, at: may5 })
  expect(kindsOf(db, account.id).slice(-2)).toEqual(['rest-ended', 'move-proposed'])
})

test('not on an account that has ended', () => {
  const { db, account, maria } = openCareStory()
  db.update(accounts).set({ endedAt: may4.now }).where(eq(accounts.id, account.id)).run()
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: may4 })
  expect(db.select().from(transitions).all()).toEqual([])
})

test('not from Elevate, which nobody leaves', () => {
  const { db } = openCareStory()
  const { id: accountId } = makeAccount(db, { stage: 'elevate' })
  const gathered = gatherEvidence(db, { accountId, now: may4.now })
  if (!gathered?.spell) throw new Error('no account')
  const { evidence, spell } = gathered
  const gate = { ...evaluateGate('elevate', evidence), isReady: true }
  write(db, (tx) => ok(proposeByItself(tx, { accountId, spellId: spell.id, evidence, gate }, may4)))
  expect(db.select().from(transitions).all()).toEqual([])
})

test('nobody to ask on the customer’s side: the move stands, and they count as not asked', () => {
  const { db, maria } = openCareStory()
  db.$client.prepare("update memberships set role = 'contributor' where role = 'approver'").run()
  done(db, confirmContext, { as: { ...maria.actor, role: 'contributor' }, input: { number: '1' }, at: may4 })
  expect(takeMails(db)).toEqual(['care-move-proposed priya'])
  expect(db.select().from(transitions).get()).toMatchObject({ askedAt: null })
})

test('after a step back it takes something new: a gate that was ready all along waits for people', () => {
  const story = openReadyStory()
  const { db, account, maria, priya } = story
  db.update(accounts).set({ stage: 'align' }).where(eq(accounts.id, account.id)).run()
  const input = { toStage: 'capture' as const, reason: 'The context was about the wrong team.' }
  done(db, stepBack, { as: priya.actor, input, at: may5 })
  const fields = { why: '', customerOwnerId: '', vendorOwnerId: '', targetDate: '' }
  const goal = { title: 'Fewer regions', priority: 'normal', progress: 'not_started', ...fields }
  done(db, addGoal, { as: priya.actor, input: goal as Parameters<typeof addGoal>[2], at: on('2026-05-06') })
  expect(kindsOf(db, account.id).filter((kind) => kind === 'move-proposed')).toHaveLength(1)
  db.update(contextVersions).set({ confirmedAt: null, confirmedBy: null }).run()
  db.$client.prepare('update account_standings set is_ready = 0').run()
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: on('2026-05-07') })
  expect(kindsOf(db, account.id).filter((kind) => kind === 'move-proposed')).toHaveLength(2)
})
