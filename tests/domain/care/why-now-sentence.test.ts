import { expect, test } from 'vitest'
import { criterionKeys } from '#app/domain/care/criteria.ts'
import { type WhyNow, whyNowKeys } from '#app/domain/care/why-now.ts'
import { nextActions, readWhyNow, whyNowSentence } from '#app/domain/care/why-now-sentence.ts'

const today = '2026-05-04'
const told: [WhyNow, string, string, string][] = [
  [
    {
      key: 'objected',
      since: '2026-04-20',
      facts: { reason: 'Too early', by: 'Maria Oliveira', toStage: 'align' },
    },
    ...(['Objected', 'bad', '“Too early” — talk with Maria Oliveira before the next move'] as const),
  ],
  [
    {
      key: 'disputed',
      since: today,
      facts: { reason: 'A team left in May', by: 'Daniel Roth', outcome: 'Savings', count: 1 },
    },
    ...(['Disputed', 'bad', '“A team left in May” — answer Daniel Roth'] as const),
  ],
  [
    { key: 'disputed', since: today, facts: { reason: '', by: 'Daniel Roth', outcome: 'Savings', count: 2 } },
    ...(['2 disputed', 'bad', 'Savings — answer Daniel Roth'] as const),
  ],
  [
    {
      key: 'gate-ready',
      since: today,
      facts: { toStage: 'elevate', isProposed: true, hasCustomerSigned: false },
    },
    ...(['Gate ready', 'good', 'Sign the move to Elevate'] as const),
  ],
  [
    {
      key: 'gate-ready',
      since: today,
      facts: { toStage: 'elevate', isProposed: true, hasCustomerSigned: true },
    },
    ...(['Gate ready', 'good', 'The customer has signed the move to Elevate: sign it too'] as const),
  ],
  [
    {
      key: 'gate-ready',
      since: today,
      facts: { toStage: 'elevate', isProposed: false, hasCustomerSigned: false },
    },
    ...(['Gate ready', 'good', 'Everything is there: propose the move to Elevate again'] as const),
  ],
  [
    {
      key: 'customer-to-sign',
      since: '2026-04-30',
      facts: { toStage: 'elevate', approver: 'Maria Oliveira' },
    },
    ...(['Gate ready', 'good', 'Ask Maria Oliveira to sign the move to Elevate'] as const),
  ],
  [
    { key: 'customer-to-sign', since: '2026-04-20', facts: { toStage: 'elevate', approver: null } },
    ...([
      ...(['Unsigned for 14 days', 'warn'] as const),
      'Nobody can sign the move to Elevate for the customer: invite an approver',
    ] as const),
  ],
  [
    { key: 'handoff', since: today, facts: { stage: 'align', from: 'Priya Shah', to: 'Tom Lindqvist' } },
    ...([
      'Handoff',
      'quiet',
      'Tom Lindqvist takes Align over from Priya Shah: read the note and accept',
    ] as const),
  ],
  [
    { key: 'waiver-asked', since: today, facts: { criterion: 'no_open_dispute', by: 'Priya Shah' } },
    ...(['Waiver asked', 'warn', 'Answer Priya Shah: may “No figure is disputed” be let go?'] as const),
  ],
  [
    { key: 'slipping', since: today, facts: { stage: 'reinforce', criterion: 'no_open_dispute' } },
    ...(['Slipping', 'warn', 'Reinforce: “No figure is disputed” is no longer so'] as const),
  ],
  [
    { key: 'review-due', since: today, facts: { dueOn: '2026-05-18', lastOn: '2026-01-20', figures: 3 } },
    ...(['Review due', 'warn', 'Last review 104 days ago · 3 measurements to show'] as const),
  ],
  [
    { key: 'review-due', since: today, facts: { dueOn: '2026-05-03', lastOn: null, figures: 0 } },
    ...(['Review overdue', 'warn', 'No review yet'] as const),
  ],
  [
    { key: 'step-late', since: '2026-05-03', facts: { title: 'Kick-off', dueOn: '2026-05-02' } },
    ...(['2 days late', 'warn', '“Kick-off” was due on 2 May'] as const),
  ],
  [
    {
      ...{ key: 'past-guide', since: '2026-03-27' },
      facts: {
        stage: 'capture',
        criterion: 'decision_maker_known',
        detail: 'Budget: nobody yet. Renewal: Dr Okafor',
      },
    },
    ...([
      '38 days in Capture',
      'warn',
      'Find out who decides · Budget: nobody yet. Renewal: Dr Okafor',
    ] as const),
  ],
  [
    { key: 'not-audited', since: today, facts: { stage: 'reinforce' } },
    ...(['Not audited', 'quiet', 'Answer the four questions: does it really stand in Reinforce?'] as const),
  ],
]

test.each(told)('$key', (why, badge, tone, sentence) => {
  expect(whyNowSentence(why, today)).toEqual({ badge, tone, sentence })
})

test('every reason has its sentence, and every criterion its next action', () => {
  expect([...new Set(told.map(([{ key }]) => key))]).toEqual(whyNowKeys)
  expect(criterionKeys.filter((key) => !nextActions[key])).toEqual([])
})

test('a reason comes back out of its columns; none, and one of another time, do not', () => {
  const columns = { whyNow: 'not-audited', whySince: today, whyFacts: '{"stage":"reinforce"}' }
  expect(readWhyNow(columns)).toEqual({ key: 'not-audited', since: today, facts: { stage: 'reinforce' } })
  expect(readWhyNow({ ...columns, whyNow: 'unheard-of' })).toBeNull()
  expect(readWhyNow({ whyNow: null, whySince: null, whyFacts: null })).toBeNull()
})
