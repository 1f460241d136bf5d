import { expect, test } from 'vitest'
import { printLine, printText } from '#app/domain/advocacy/printed-text.ts'
import { readStoryLine, readStoryText } from '#app/domain/advocacy/story-text.ts'

const plain = { bold: false, italic: false }

test('figures stand as they were printed, other numbers as words', () => {
  const typed =
    'Close takes **{{claim:close-value}}** in {{fact:24|where they are}} countries.\n\n- {{claim:gone}}'
  expect(printText(readStoryText(typed), { 'close-value': '2 days' })).toEqual([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Close takes ', ...plain },
        { kind: 'figure', text: '2 days', bold: true, italic: false },
        { kind: 'text', text: ' in ', ...plain },
        { kind: 'text', text: '24', ...plain },
        { kind: 'text', text: ' countries.', ...plain },
      ],
    },
    { kind: 'list', items: [[{ kind: 'figure', text: '…', ...plain }]] },
  ])
  expect(printLine(readStoryLine('Two *days*'), {})).toEqual([
    { kind: 'text', text: 'Two ', ...plain },
    { kind: 'text', text: 'days', bold: false, italic: true },
  ])
})
