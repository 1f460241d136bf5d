import { expect, test } from 'vitest'
import { dueReminder } from '#app/domain/advocacy/consent-reminder.ts'

const consent = { expiresOn: '2027-05-31', grantedOn: '2026-06-01', isReminded30: false, isReminded7: false }

test.each([
  ['2027-04-30', {}, null],
  ['2027-05-01', {}, 30],
  ['2027-05-20', {}, 30],
  ['2027-05-20', { isReminded30: true }, null],
  ['2027-05-24', { isReminded30: true }, 7],
  ['2027-05-24', {}, 7],
  ['2027-05-31', { isReminded7: true }, null],
  ['2027-06-01', {}, null],
  // given for two weeks: only the week's notice; given for three days: none
  ['2027-05-20', { grantedOn: '2027-05-17' }, null],
  ['2027-05-24', { grantedOn: '2027-05-17' }, 7],
  ['2027-05-29', { grantedOn: '2027-05-28' }, null],
] as const)('on %s, told %o: %s', (today, told, due) => {
  expect(dueReminder({ ...consent, ...told }, today)).toBe(due)
})
