import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { placeAccountForm } from '#app/features/care/audit-form.ts'
import { auditPage } from '#app/features/care/audit-page.server.ts'
import { movedSentence, placeAccount } from '#app/features/care/place-account.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { stageSpells, transitions } from '#db/schema/care.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAnswer, makeSpell } from '#tests/factories/standings.ts'
import { done, historyOf, may4, openPlanStory, refused } from '../plan/plan-story.ts'

const reason = 'Imported from the old system'
const form = (given: Partial<Record<'stage' | 'since' | 'reason' | 'next', string>> = {}) =>
  placeAccountForm.parse({ stage: 'reinforce', since: '2025-11-01', reason, ...given })

function openStory() {
  const story = openPlanStory()
  const account = () => {
    const found = story.db.select().from(accounts).where(eq(accounts.id, story.account.id)).get()
    if (!found) throw new Error('no account')
    return found
  }
  return { ...story, now: account }
}

test('placing writes the history of stages, the account and a line both sides read, and shows the gaps', () => {
  const { db, account, priya, now } = openStory()
  expect(done(db, placeAccount, { as: priya.actor, input: form() })).toEqual({ goesOn: false })

  expect(now()).toMatchObject({ stage: 'reinforce', stageEnteredOn: '2025-11-01' })
  const spells = db.select().from(stageSpells).where(eq(stageSpells.accountId, account.id)).all()
  expect(
    spells.map(({ stage, enteredOn, enteredAt, cause, by }) => ({ stage, enteredOn, enteredAt, cause, by })),
  ).toEqual([
    {
      stage: 'capture',
      enteredOn: '2026-04-20',
      enteredAt: momentAt('2026-01-05T09:00:00Z').now,
      cause: 'opened',
      by: null,
    },
    { stage: 'reinforce', enteredOn: '2025-11-01', enteredAt: may4.now, cause: 'placed', by: priya.user.id },
  ])
  const [event] = historyOf(db, account.id)
  expect(event).toMatchObject({
    ...{ kind: 'account-placed', visibility: 'shared', facts: { toStage: 'reinforce' } },
    texts: { reason },
  })
  const page = auditPage(db, { actor: priya.actor, account: now(), now: may4.now })
  expect(page.stands.words).toBe('Reinforce since 1 Nov 2025')
  expect(page.gaps.map(({ stage, unmet }) => [stage, unmet.map(({ key }) => key)])).toEqual([
    [
      'capture',
      [
        'context_written',
        'context_product_free',
        'context_confirmed',
        'measure_of_success',
        'decision_maker_known',
      ],
    ],
    ['align', ['solutions_linked', 'value_in_their_words', 'first_value']],
  ])
  expect(page.gaps[0]?.unmet[0]?.fix).toEqual({ href: '/plans/northwind/context', label: 'Write it' })
})

test('an account may be placed again, until signatures have moved it', () => {
  const { db, account, priya } = openStory()
  done(db, placeAccount, { as: priya.actor, input: form({ stage: 'elevate' }) })
  done(db, placeAccount, { as: priya.actor, input: form({ stage: 'align', next: 'yes' }) })
  const twice = {
    code: 'already-done' as const,
    message: 'Northwind stands in Align since that day already.',
  }
  refused(db, placeAccount, { as: priya.actor, input: form({ stage: 'align' }), because: twice })
  makeSpell(db, account, { cause: 'moved', stage: 'reinforce', enteredAt: may4.now })
  refused(db, placeAccount, {
    as: priya.actor,
    input: form({ stage: 'capture' }),
    because: { code: 'already-done', message: movedSentence },
  })
})

test('an open move is withdrawn when the account is placed elsewhere', () => {
  const { db, account, priya, now } = openStory()
  const spellId = makeSpell(db, account, { enteredAt: momentAt('2026-04-21T09:00:00Z').now }).id
  const move = { fromStage: 'capture' as const, toStage: 'align' as const, proposedAt: may4.now }
  db.insert(transitions)
    .values({ id: may4.newId(), accountId: account.id, spellId, ...move })
    .run()
  done(db, placeAccount, { as: priya.actor, input: form() })
  expect(db.select().from(transitions).get()).toMatchObject({
    withdrawnBy: priya.user.id,
    reason: 'Northwind is placed in Reinforce.',
  })
  expect(now().stage).toBe('reinforce')
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual(['move-withdrawn', 'account-placed'])
})

test('the day is one that has been, in the account’s zone, and not before 1990', () => {
  const { db, priya } = openStory()
  const late = { as: priya.actor, at: momentAt('2026-05-04T21:59:00Z') }
  refused(db, placeAccount, {
    ...late,
    input: form({ since: '2026-05-05' }),
    because: { code: 'invalid', fields: { since: 'Choose today or a day before' } },
  })
  refused(db, placeAccount, {
    ...late,
    input: form({ since: '1989-12-31' }),
    because: { code: 'invalid', fields: { since: 'Choose a day from 1990 on' } },
  })
  const after = momentAt('2026-05-04T22:01:00Z')
  done(db, placeAccount, { as: priya.actor, at: after, input: form({ since: '2026-05-05' }) })
})

test('only the vendor’s side places; an account whose work has ended stays where it is', () => {
  const { db, account, maria, preview, priya } = openStory()
  for (const as of [maria.actor, preview])
    refused(db, placeAccount, { as, input: form(), because: { code: 'not-allowed' } })
  db.update(accounts).set({ endedAt: may4.now }).where(eq(accounts.id, account.id)).run()
  const message = 'The work with Northwind has ended. Its path stays as it was, and nothing has changed.'
  refused(db, placeAccount, { as: priya.actor, input: form(), because: { code: 'invalid', message } })
})

test('the page suggests what the answers speak for, and says what the plan shows', () => {
  const { db, account, priya, now } = openStory()
  const page = () => auditPage(db, { actor: priya.actor, account: now(), now: may4.now })
  expect(page()).toMatchObject({ suggested: null, openTests: 4, mayPlace: true, gaps: [] })
  makeAnswer(db, account, { stage: 'capture', answer: 'yes', answeredBy: priya.user.id })
  makeAnswer(db, account, {
    stage: 'align',
    answer: 'partly',
    note: 'Only the CFO',
    answeredBy: priya.user.id,
  })
  const { suggested, openTests, questions } = page()
  expect([suggested, openTests]).toEqual(['align', 2])
  expect(questions[1]).toMatchObject({
    ...{ answer: 'partly', note: 'Only the CFO', shown: 'The plan shows 1 of 4' },
    answers: [{ answer: 'Partly', note: 'Only the CFO', by: 'Priya Shah', on: '20 Apr' }],
  })
})
