import { expect, test } from 'vitest'
import { readStoryText } from '#app/domain/advocacy/story-text.ts'
import { writeStoryLine, writeStoryText } from '#app/domain/advocacy/write-story-text.ts'

const plain = { bold: false, italic: false }

test('blocks and marks are written as they are read', () => {
  const typed = 'A **bold *and italic*** word.\n\n- {{claim:a-value}}\n- {{fact:24|where they are}}\n\nEnd'
  expect(writeStoryText(readStoryText(typed))).toBe(typed)
})

test('what would be markup is escaped, and spaces at edges are left out', () => {
  const said = [{ kind: 'text', text: ' 2 * {x} \\ ', ...plain, bold: true } as const]
  expect(writeStoryLine(said)).toBe('**2 \\* \\{x} \\\\**')
  const dash = [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '- no point', ...plain }] }] as const
  expect(writeStoryText([{ ...dash[0], inlines: [...dash[0].inlines] }])).toBe('\\- no point')
})
