import { expect, test } from 'vitest'
import type { AskEvidence, SentAsk } from '#app/domain/advocacy/ask-evidence.ts'
import { isReady, readinessOf, readyOn } from '#app/domain/advocacy/readiness.ts'

const now = new Date('2026-05-04T09:00:00Z')
const openedAt = new Date('2026-01-05T09:00:00Z')

type Given = {
  account?: Partial<AskEvidence['account']>
  person?: Partial<AskEvidence['person']>
}

function evidence({ account, person }: Given = {}): AskEvidence {
  return {
    now,
    timeZone: 'Europe/Berlin',
    account: {
      ...{ name: 'Ofelia Bank', stage: 'elevate', isEnded: false, waiver: null, rest: null },
      ...{ disputed: [], spendings: [] },
      ...account,
    },
    person: {
      ...{
        name: 'Lucia Ferrer',
        hasDeparted: false,
        hasOptedOut: false,
        invitedAt: null,
        quietUntil: null,
        pointLimit: null,
      },
      ...{ openings: [{ type: 'case_study', openedAt }], asks: [] },
      ...person,
    },
  }
}

const asked = (given: Partial<SentAsk>): SentAsk => ({
  ...{ type: 'case_study', weight: 3, sentAt: new Date('2025-01-01T09:00:00Z'), openedAt: null },
  ...{ withdrawnAt: null, answer: null, answeredAt: null, expiredAt: null },
  ...given,
})

/** What stands in the way, and when time alone lets it pass. */
function inTheWay(given: Given) {
  const rules = readinessOf(evidence(given), 'case_study')
  const open = rules.filter(({ state }) => state === 'open')
  expect(isReady(rules)).toBe(open.length === 0)
  return { ready: readyOn(rules), open: open.map(({ key, staff }) => `${key}: ${staff}`) }
}

test('who is open, in Elevate and was not asked lately, may be asked', () => {
  expect(inTheWay({})).toEqual({ ready: null, open: [] })
  expect(readinessOf(evidence(), 'case_study').map(({ key, state }) => `${key} ${state}`)).toEqual([
    'account_active met',
    'in_elevate met',
    'not_resting met',
    'no_open_dispute met',
    'account_budget met',
    'not_departed met',
    'opted_in met',
    'not_quiet met',
    'answers_respected met',
    'no_question_open met',
    'person_budget met',
  ])
})

test.each<[string, Given, string, string | null]>([
  ['an ended account', { account: { isEnded: true } }, 'account_active: Ofelia Bank has ended', null],
  [
    'a stage before Elevate',
    { account: { stage: 'reinforce' } },
    'in_elevate: Not in Elevate yet. A lead may allow asking before, with a reason',
    null,
  ],
  [
    'a rest with a last day',
    { account: { rest: { endsOn: '2026-06-30' } } },
    'not_resting: The account rests: no nudges and no asks',
    '2026-07-01',
  ],
  [
    'a rest without',
    { account: { rest: { endsOn: null } } },
    'not_resting: The account rests: no nudges and no asks',
    null,
  ],
  [
    'a dispute',
    { account: { disputed: ['Close time', 'Hours saved'] } },
    'no_open_dispute: A figure is disputed: Close time, Hours saved',
    null,
  ],
  [
    'a spent account',
    {
      account: {
        spendings: [
          asked({ weight: 3, sentAt: now }),
          asked({ weight: 1, sentAt: new Date('2026-04-01T09:00:00Z') }),
        ],
      },
    },
    'account_budget: All of Ofelia Bank together: a case study takes 3 points, and there is room for it again on 30 Jun',
    '2026-06-30',
  ],
  ['a departure', { person: { hasDeparted: true } }, 'not_departed: Lucia Ferrer has left', null],
  [
    'nothing opened',
    { person: { openings: [] } },
    'opted_in: Lucia Ferrer has not opened themself to a case study',
    null,
  ],
  [
    'everything taken back',
    { person: { openings: [], hasOptedOut: true } },
    'opted_in: Lucia Ferrer does not want to be asked for anything',
    null,
  ],
  [
    'another type opened',
    { person: { openings: [{ type: 'referral', openedAt }] } },
    'opted_in: Lucia Ferrer has not opened themself to a case study',
    null,
  ],
  [
    'quiet, its last day included',
    { person: { quietUntil: '2026-05-04' } },
    'not_quiet: Lucia Ferrer wants quiet until 4 May',
    '2026-05-05',
  ],
  [
    'a lowered limit',
    { person: { pointLimit: 2 } },
    'person_budget: Lucia Ferrer: a case study takes 3 points, and the limit is 2 points in 90 days',
    null,
  ],
])('%s stands in the way', (_what, given, open, ready) => {
  expect(inTheWay(given)).toEqual({ ready, open: [open] })
})

test('a lead’s waiver lets asking pass before Elevate, and nothing else', () => {
  const waiver = { reason: 'A pilot of two years', by: 'Greta Sandberg' }
  const rules = readinessOf(evidence({ account: { stage: 'align', waiver } }), 'case_study')
  expect(isReady(rules)).toBe(true)
  expect(rules.filter(({ state }) => state === 'waived')).toMatchObject([
    {
      key: 'in_elevate',
      staff: expect.stringContaining('Greta Sandberg allows asking all the same: “A pilot of two years”'),
    },
  ])
  // the reason is the vendor's own
  expect(rules.map(({ advocate }) => advocate).join(' ')).not.toContain('pilot')
  expect(inTheWay({ account: { stage: 'align', waiver }, person: { hasDeparted: true } }).open).toHaveLength(
    1,
  )
})

test('every answer is respected for its time', () => {
  const answered = (answer: SentAsk['answer'], on: string) =>
    inTheWay({ person: { asks: [asked({ answer, answeredAt: new Date(`${on}T09:00:00Z`) })] } })
  expect(answered('yes', '2026-05-01').open).toEqual([])
  expect(answered('not_now', '2026-02-04')).toEqual({
    ready: '2026-05-05',
    open: ['answers_respected: Lucia Ferrer said “not now” to a case study: not again before 5 May'],
  })
  expect(answered('not_now', '2026-02-03').open).toEqual([])
  expect(answered('no', '2025-05-05')).toMatchObject({ ready: '2026-05-05' })
  expect(answered('no', '2025-05-04').open).toEqual([])
})

test('a never holds until the person opens it again themself', () => {
  const never = (on: string) => asked({ answer: 'never', answeredAt: new Date(`${on}T09:00:00Z`) })
  expect(inTheWay({ person: { asks: [never('2026-03-01')] } }).open).toEqual([
    'answers_respected: Lucia Ferrer asked not to be asked again for a case study',
  ])
  expect(inTheWay({ person: { asks: [never('2026-01-04')] } }).open).toEqual([])
})

test('answers and questions of another type do not matter', () => {
  const other = asked({ type: 'referral', weight: 1, answer: 'no', answeredAt: now })
  expect(inTheWay({ person: { asks: [other, asked({ type: 'speaking' })] } }).open).toEqual([])
})

test('nobody is asked twice at a time', () => {
  const waiting = asked({ weight: 1, sentAt: new Date('2026-04-20T09:00:00Z') })
  expect(inTheWay({ person: { asks: [waiting] } }).open).toEqual([
    'no_question_open: Lucia Ferrer has been asked for a case study, and has not answered yet',
  ])
  expect(inTheWay({ person: { asks: [{ ...waiting, expiredAt: now }] } }).open).toEqual([])
  expect(inTheWay({ person: { asks: [{ ...waiting, withdrawnAt: now }] } }).open).toEqual([])
})

test('several things in the way: the last of their days, or none when one has no day', () => {
  const quiet = { quietUntil: '2026-05-10' }
  expect(inTheWay({ person: quiet, account: { rest: { endsOn: '2026-05-20' } } }).ready).toBe('2026-05-21')
  expect(inTheWay({ person: { ...quiet, openings: [] } }).ready).toBeNull()
})
