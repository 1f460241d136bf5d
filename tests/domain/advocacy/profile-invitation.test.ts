import { expect, test } from 'vitest'
import type { AskEvidence } from '#app/domain/advocacy/ask-evidence.ts'
import { inviteProblem } from '#app/domain/advocacy/profile-invitation.ts'

type Given = { account?: Partial<AskEvidence['account']>; person?: Partial<AskEvidence['person']> }

function problem({ account, person }: Given = {}): string | null {
  return inviteProblem({
    ...{ now: new Date('2026-07-04T09:00:00Z'), timeZone: 'Europe/Berlin' },
    account: {
      ...{ name: 'Northwind', stage: 'reinforce', isEnded: false, waiver: null, rest: null },
      ...{ disputed: [], spendings: [] },
      ...account,
    },
    person: {
      ...{
        name: 'Maria Oliveira',
        hasDeparted: false,
        hasOptedOut: false,
        invitedAt: null,
        quietUntil: null,
      },
      ...{ pointLimit: null, openings: [], asks: [] },
      ...person,
    },
  })
}

test('active people are invited from Reinforce on, once in 180 days', () => {
  expect(problem()).toBeNull()
  expect(problem({ account: { stage: 'elevate', disputed: ['Close time'] } })).toBeNull()
  expect(problem({ account: { stage: 'align' } })).toBe('Only from Reinforce on')
  const invited = (on: string) => problem({ person: { invitedAt: new Date(`${on}T09:00:00Z`) } })
  expect(invited('2026-01-06')).toBe('Invited lately; once more from 5 Jul on')
  expect(invited('2026-01-05')).toBeNull()
})

test.each<[string, Given]>([
  ['Northwind has ended', { account: { isEnded: true } }],
  ['The account rests', { account: { rest: { endsOn: null } } }],
  ['Maria Oliveira has left', { person: { hasDeparted: true } }],
  ['Maria Oliveira does not want to be asked for anything', { person: { hasOptedOut: true } }],
  [
    'Maria Oliveira has said what they are open to',
    { person: { openings: [{ type: 'referral', openedAt: new Date(0) }] } },
  ],
  ['Maria Oliveira wants quiet until 4 Jul', { person: { quietUntil: '2026-07-04' } }],
])('%s: no invitation', (because, given) => {
  expect(problem(given)).toBe(because)
})
