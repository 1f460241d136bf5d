import { expect, test } from 'vitest'
import { programmeText } from '#app/domain/advocacy/programme-text.ts'

test('a programme holds only what its speakers allow', () => {
  const head = { event: 'Finance Forum', when: 'Monday, 09:00', place: 'Lisbon', words: '' }
  const maria = { when: '10:00 (45 min)', title: 'Three days, not ten', name: 'Maria', bio: 'CFO' }
  const items = [
    { ...maria, isRecordable: true },
    { when: '', title: 'One number', name: null, bio: null, isRecordable: false },
  ]
  expect(programmeText({ ...head, items })).toBe(
    [
      'Finance Forum',
      'Monday, 09:00 · Lisbon',
      '10:00 (45 min)  Three days, not ten\nMaria\nCFO',
      'One number\nSpeaker to be announced\nNot to be recorded',
    ].join('\n\n'),
  )
})
