import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readWhyNow, whyNowSentence } from '#app/domain/care/why-now-sentence.ts'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { weighingKinds } from '#app/features/care/care-reactions.server.ts'
import { weighAccount } from '#app/features/care/weigh-account.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { rests } from '#db/schema/care.ts'
import { accountStandings, auditEntries } from '#db/schema/care-standing.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { contextVersions, stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { makeOpening, makeReview, makeSpell, makeWaiver } from '#tests/factories/care.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { makeMeasurement, makeMilestone } from '#tests/factories/plan.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { openCareStory } from './move-story.ts'

const at = momentAt('2026-05-04T09:00:00Z')

function weigh(db: Db, accountId: string, when = '2026-05-04T09:00:00Z') {
  return write(db, (tx) => ok(weighAccount(tx, accountId, momentAt(when))))
}

function standing(db: Db, accountId: string) {
  return db.select().from(accountStandings).where(eq(accountStandings.accountId, accountId)).get()
}

/** The badge and the sentence of the vendor's list on 4 May. */
function needs(db: Db, accountId: string) {
  const row = standing(db, accountId)
  const why = row && readWhyNow(row)
  return why && Object.values(whyNowSentence(why, '2026-05-04'))
}

test('an account in Capture that lacks a confirmation: its gate is counted, and nothing needs the CSM', () => {
  const { db, account } = openCareStory()
  weigh(db, account.id)
  expect(standing(db, account.id)).toEqual({
    accountId: account.id,
    ...{ metCount: 5, criteriaCount: 6, blocker: 'context_confirmed', isReady: false, waitsFor: null },
    ...{ isSlipping: false, gapCount: 0, isResting: false, nextDueOn: null, isLate: false },
    ...{ reviewDueOn: null, openDisputes: 0, whyNow: null, whyOrder: null, whySince: null, whyFacts: null },
    ...{ workedOutAt: at.now, lapsesOn: '2026-05-21' },
  })
})

test('the last criterion met: the command itself proposes the move, and the list waits for the vendor', () => {
  const { db, account, maria } = openCareStory()
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at })
  expect(standing(db, account.id)).toMatchObject({
    ...{ metCount: 6, blocker: null, isReady: true, waitsFor: 'vendor' },
    ...{ whyNow: 'gate-ready', whyOrder: 3, whySince: '2026-05-04' },
  })
  expect(needs(db, account.id)).toEqual(['Gate ready', 'good', 'Sign the move to Align'])
})

test('what weighing records does not weigh again', () => {
  const { db, account, maria } = openCareStory()
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at })
  const kinds = db.$client
    .prepare('select kind from events where chain = ? order by number')
    .pluck()
    .all(account.id)
  expect(kinds).toEqual(['context-confirmed', 'move-proposed'])
})

test('missing and ended accounts are not weighed', () => {
  const { db, account } = openCareStory()
  db.update(accounts).set({ endedAt: at.now }).where(eq(accounts.id, account.id)).run()
  expect([weigh(db, 'nobody'), weigh(db, account.id)]).toEqual([ok(null), ok(null)])
  expect(standing(db, account.id)).toBeUndefined()
})

test('time alone: a confirmation of more than a year ago makes Capture slip, and the day is known before', () => {
  const { db, account, maria } = openCareStory()
  const confirmed = { confirmedBy: maria.user.id, confirmedAt: new Date('2025-05-04T09:00:00Z') }
  db.update(contextVersions).set(confirmed).run()
  db.update(accounts)
    .set({ stage: 'align', stageEnteredOn: '2026-05-01' })
    .where(eq(accounts.id, account.id))
    .run()
  const entered = { enteredOn: '2026-05-01', enteredAt: new Date('2026-05-01T09:00:00Z') }
  makeSpell(db, account, { stage: 'align', cause: 'moved', ...entered })
  weigh(db, account.id)
  expect(standing(db, account.id)).toMatchObject({ isSlipping: false, lapsesOn: '2026-05-05' })
  weigh(db, account.id, '2026-05-05T09:00:00Z')
  expect(standing(db, account.id)).toMatchObject({
    isSlipping: true,
    whyNow: 'slipping',
    whySince: '2026-05-05',
  })
  weigh(db, account.id, '2026-05-08T09:00:00Z')
  expect(standing(db, account.id)).toMatchObject({ whyNow: 'slipping', whySince: '2026-05-05' })
})

test('an account that was placed has gaps, and asks for its audit until all four questions are answered', () => {
  const { db, priya } = openCareStory()
  const placed = makeAccount(db, { name: 'Sable Mining', stage: 'reinforce', stageEnteredOn: '2026-05-01' })
  weigh(db, placed.id)
  expect(standing(db, placed.id)).toMatchObject({ isSlipping: false, gapCount: 8, reviewDueOn: '2026-11-07' })
  expect(needs(db, placed.id)).toEqual([
    ...['Not audited', 'quiet', 'Answer the four questions: does it really stand in Reinforce?'],
  ])
  for (const stage of ['capture', 'align', 'reinforce', 'elevate'] as const) {
    const answer = { answer: 'yes' as const, answeredAt: at.now, answeredBy: priya.user.id }
    db.insert(auditEntries)
      .values({ id: at.newId(), accountId: placed.id, stage, ...answer })
      .run()
  }
  weigh(db, placed.id)
  expect(needs(db, placed.id)).toBeNull()
})

describe('an account that needs its CSM', () => {
  test('with a disputed figure, a late step and a rest', () => {
    const { db, account, outcome, priya, maria } = openCareStory()
    makeMilestone(db, account, { stage: 'capture', isRequired: true, title: 'Kick-off', dueOn: '2026-05-02' })
    weigh(db, account.id)
    expect(standing(db, account.id)).toMatchObject({ nextDueOn: '2026-05-02', isLate: true })
    expect(needs(db, account.id)).toEqual(['2 days late', 'warn', '“Kick-off” was due on 2 May'])
    const disputed = { disputedAt: at.now, disputedBy: maria.user.id, disputeReason: 'EMEA is missing' }
    makeMeasurement(db, outcome, { authorId: priya.user.id, ...disputed })
    weigh(db, account.id)
    expect(standing(db, account.id)?.openDisputes).toBe(1)
    expect(needs(db, account.id)).toEqual(['Disputed', 'bad', '“EMEA is missing” — answer Maria Oliveira'])
    db.update(measurements).set({ disputedAt: null }).run()
    const rest = { stage: 'capture', side: 'customer', reason: 'Summer', startedAt: at.now } as const
    db.insert(rests)
      .values({ id: at.newId(), accountId: account.id, endsOn: '2026-05-10', ...rest })
      .run()
    weigh(db, account.id)
    expect(standing(db, account.id)).toMatchObject({ isResting: true, whyNow: null, lapsesOn: '2026-05-11' })
  })

  test('with a waiver to decide on', () => {
    const { db, account, priya } = openCareStory()
    const spellId = db.$client
      .prepare('select id from stage_spells where account_id = ?')
      .pluck()
      .get(account.id)
    makeWaiver(db, account, {
      ...{ spellId: String(spellId), criterion: 'context_confirmed', askedBy: priya.user.id },
    })
    weigh(db, account.id)
    expect(needs(db, account.id)).toEqual([
      ...['Waiver asked', 'warn', 'Answer Priya Shah: may “The customer confirms the text” be let go?'],
    ])
  })

  test('with a review that is due, and what there is to show', () => {
    const { db, account, outcome, maria, priya } = openCareStory()
    db.update(accounts)
      .set({ stage: 'reinforce', stageEnteredOn: '2025-06-01', investment: 'deep' })
      .where(eq(accounts.id, account.id))
      .run()
    const entered = { enteredOn: '2026-01-06', enteredAt: new Date('2026-01-06T09:00:00Z') }
    makeSpell(db, account, { stage: 'reinforce', cause: 'opened', ...entered })
    makeReview(db, account, {
      heldOn: '2026-01-20',
      signedBy: { customer: maria.user.id, vendor: priya.user.id },
    })
    makeMeasurement(db, outcome, { authorId: priya.user.id })
    weigh(db, account.id)
    expect(standing(db, account.id)?.reviewDueOn).toBe('2026-04-30')
    expect(needs(db, account.id)).toEqual([
      ...['Review overdue', 'warn', 'Last review 104 days ago · 1 measurement to show'],
    ])
  })
})

describe('reactions', () => {
  test('every kind that can change evidence weighs its account, and only its own', () => {
    const { db, account, elsewhere } = openCareStory()
    for (const kind of weighingKinds) {
      db.delete(accountStandings).run()
      const happened = {
        kind,
        accountId: account.id,
        actorId: null,
        outcomeId: 'O',
        texts: { fields: '' },
      } as unknown
      write(db, (tx) => ok(recordEvent(tx, happened as Parameters<typeof recordEvent>[1], at)))
      expect([kind, standing(db, account.id)?.metCount]).toEqual([kind, 5])
      expect(standing(db, elsewhere.id)).toBeUndefined()
    }
  })

  test('what somebody opens in their profile counts on every account they are a member of', () => {
    const { db, account, maria, jonas } = openCareStory()
    makeOpening(db, maria.user.id)
    const opened = { kind: 'ask-type-opened', accountId: null, type: 'case_study', texts: {} } as const
    const record = (userId: string) =>
      write(db, (tx) => ok(recordEvent(tx, { ...opened, userId, actorId: userId }, at)))
    record(jonas.user.id)
    expect(standing(db, account.id)?.accountId).toBe(account.id)
  })

  test('a vocabulary that changes leaves every account to the job, and a private note weighs nothing', () => {
    const { db, account, maria } = openCareStory()
    weigh(db, account.id)
    const texts = { added: 'SmartSync', removed: '' }
    const note = { kind: 'stakeholder-note-changed', accountId: account.id, stakeholderId: 'P' } as const
    write(db, (tx) => {
      recordEvent(tx, { kind: 'vocabulary-changed', accountId: null, actorId: null, texts }, at)
      const changed = { person: maria.user.name, fields: 'sentiment' }
      return ok(recordEvent(tx, { ...note, actorId: null, texts: changed }, at))
    })
    expect(standing(db, account.id)?.lapsesOn).toBe('1900-01-01')
  })
})

test('somebody who decides and leaves is missed at once', () => {
  const { db, account } = openCareStory()
  weigh(db, account.id)
  db.update(stakeholders).set({ departedAt: at.now }).run()
  weigh(db, account.id)
  expect(standing(db, account.id)).toMatchObject({ metCount: 4, blocker: 'context_confirmed' })
})
