import { expect, test } from 'vitest'
import { contactWords } from '#app/domain/advocacy/contact-words.ts'

test('the words name the vendor, what for, and the way back', () => {
  expect(contactWords('Lumen')).toBe(
    'I want Lumen to contact me about this at the address above. Lumen uses what I wrote here for that only, and deletes all of it whenever I press “Delete what you have about me”.',
  )
})
