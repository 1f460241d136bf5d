import { expect, test } from 'vitest'
import { hashStory } from '#app/domain/advocacy/story-hash.ts'

const text = {
  ...{ title: 'From two weeks to two days', summary: '', challenge: 'Slow.', approach: 'Together.' },
  ...{ outcome: 'Close takes {{claim:close-value}}.', quote: 'It is in {{fact:24|countries}} places.' },
  ...{ quoteName: 'Elin Larsen', quoteTitle: 'CFO', showsLogo: true, showsPhoto: false },
}
const printed = { 'close-value': '2 days' }

test('whatever a reader would see differently has another hash, and nothing else', () => {
  const hash = hashStory(text, printed)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const changed = [
    hashStory(text, { 'close-value': '3 days' }),
    hashStory({ ...text, title: 'From two weeks' }, printed),
    hashStory({ ...text, challenge: '**Slow**.' }, printed),
    hashStory({ ...text, summary: 'Slow.', challenge: '' }, printed),
    hashStory({ ...text, quoteTitle: 'CEO' }, printed),
    hashStory({ ...text, showsLogo: false }, printed),
    hashStory({ ...text, showsPhoto: true }, printed),
  ]
  expect(new Set([hash, ...changed]).size).toBe(changed.length + 1)
  const same = { ...text, challenge: 'Slow. \n', quote: 'It is in {{fact:24|where they are}} places.' }
  expect(hashStory(same, printed)).toBe(hash)
})
