import { expect, test } from 'vitest'
import { shownWords } from '#app/domain/advocacy/shown-words.ts'

test('what a speaker allows is every word of it, until a day, and nothing that was not ticked', () => {
  const told = {
    event: 'Finance Forum',
    person: 'Maria Oliveira',
    bio: 'CFO of Northwind.',
    until: '2027-06-01',
  }
  expect(shownWords({ ...told, scopes: ['speaking', 'video'] })).toBe(
    [
      'For Finance Forum, at the event and in its programme, until 1 June 2027, whoever invited me may:',
      '- name Maria Oliveira as a speaker, with these lines: “CFO of Northwind.”',
      '- record my talk and show the recording',
      'I can take any of it back at any time.',
    ].join('\n'),
  )
})
