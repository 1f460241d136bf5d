import { expect, test } from 'vitest'
import { answerAudit } from '#app/features/care/answer-audit.server.ts'
import { auditEntriesOf } from '#app/features/care/audit-entries.server.ts'
import { answerAuditForm } from '#app/features/care/audit-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from '../plan/plan-story.ts'

const form = (texts: Record<string, string>) => answerAuditForm.parse(texts)

test('answers are kept with who gave them and when; a newer one counts, and the earlier one stays', () => {
  const { db, account, priya } = openPlanStory()
  const all = {
    capture: 'yes',
    align: 'partly',
    alignNote: 'The CFO can, the controllers cannot',
    reinforce: 'no',
  }
  expect(done(db, answerAudit, { as: priya.actor, input: form(all), at: may4 })).toEqual({ goesOn: false })
  const change = { align: 'yes', 'was:align': 'partly', next: 'yes' }
  expect(done(db, answerAudit, { as: priya.actor, input: form(change), at: may5 })).toEqual({ goesOn: true })

  const entries = auditEntriesOf(db, account.id)
  const told = entries.align.map(({ answer, note, by, answeredAt }) => ({ answer, note, by, answeredAt }))
  const note = 'The CFO can, the controllers cannot'
  expect(told).toEqual([
    { answer: 'yes', note, by: 'Priya Shah', answeredAt: may5.now },
    { answer: 'partly', note, by: 'Priya Shah', answeredAt: may4.now },
  ])
  expect([entries.capture.length, entries.reinforce.length, entries.elevate.length]).toEqual([1, 1, 0])
  const events = historyOf(db, account.id)
  expect(events.map(({ kind, visibility, facts }) => ({ kind, visibility, facts }))).toEqual(
    [
      { stage: 'capture', answer: 'yes' },
      { stage: 'align', answer: 'partly' },
      { stage: 'reinforce', answer: 'no' },
      { stage: 'align', answer: 'yes' },
    ].map((facts) => ({ kind: 'audit-answered', visibility: 'internal', facts })),
  )
})

test('what nobody changed is not answered again', () => {
  const { db, account, priya } = openPlanStory()
  const input = form({ capture: 'yes', captureNote: 'Told by the COO', align: '', elevateNote: '' })
  done(db, answerAudit, { as: priya.actor, input })
  done(db, answerAudit, { as: priya.actor, input })
  expect(auditEntriesOf(db, account.id).capture).toHaveLength(1)
  expect(historyOf(db, account.id)).toHaveLength(1)
})

test('with the fourth answer the account is audited', () => {
  const { db, account, priya } = openPlanStory()
  const awaits = () =>
    db.$client
      .prepare('select awaits_audit from portfolio_entries where account_id = ?')
      .pluck()
      .get(account.id)
  done(db, answerAudit, { as: priya.actor, input: form({ capture: 'yes', align: 'no', reinforce: 'no' }) })
  expect(awaits()).toBe(1)
  done(db, answerAudit, { as: priya.actor, input: form({ elevate: 'no' }) })
  expect(awaits()).toBe(0)
})

test('two who answer one question differently both keep their answer; other questions do not meet', () => {
  const { db, account, priya } = openPlanStory()
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom Lindqvist' })
  const began = { 'was:capture': '', 'was:align': '' }
  done(db, answerAudit, { as: tom.actor, input: form({ capture: 'no', ...began }) })
  done(db, answerAudit, { as: priya.actor, input: form({ align: 'no', ...began }) })
  const clash = {
    field: 'capture',
    theirs: 'no',
    yours: 'yes',
    by: 'Tom Lindqvist',
    at: may4.now.toISOString(),
  }
  refused(db, answerAudit, {
    as: priya.actor,
    input: form({ capture: 'yes', ...began }),
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, reads: { theirs: 'No', yours: 'Yes' } }] },
  })
})

test('a note asks for its answer, and only the vendor’s side audits', () => {
  const { db, maria, vera, priya, preview } = openPlanStory()
  refused(db, answerAudit, {
    as: priya.actor,
    input: form({ alignNote: 'Not sure', capture: 'yes' }),
    because: { code: 'invalid', fields: { align: 'Choose an answer, too' } },
  })
  for (const as of [maria.actor, vera.actor, preview])
    refused(db, answerAudit, { as, input: form({ capture: 'yes' }), because: { code: 'not-allowed' } })
})

const wrong: Record<string, string>[] = [
  ...[{ capture: 'maybe' }, { captureNote: 'x'.repeat(501) }],
  ...[{ next: 'no' }, { strange: 'yes' }],
]

test.each(wrong)('the form refuses %j', (typed) => {
  expect(parseForm(answerAuditForm, typed).ok).toBe(false)
})
