import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoryInline } from '#app/domain/advocacy/story-inlines.ts'
import {
  claimKeysIn,
  inlinesOf,
  plainLine,
  plainStoryText,
  readStoryLine,
  readStoryText,
  type StoryBlock,
} from '#app/domain/advocacy/story-text.ts'
import { writeStoryText } from '#app/domain/advocacy/write-story-text.ts'

const plain = { bold: false, italic: false }
const text = (words: string, marks: Partial<typeof plain> = {}): StoryInline => ({
  kind: 'text',
  text: words,
  ...plain,
  ...marks,
})
const paragraph = (...inlines: StoryInline[]): StoryBlock => ({ kind: 'paragraph', inlines })

describe('what a section is made of', () => {
  test('paragraphs, lists, bold, italic, figures', () => {
    const typed = [
      'Close took **two *long* weeks**',
      'and now takes {{claim:close-value}}.',
      '',
      '- One ledger',
      '- in {{fact:24|countries they work in}} countries',
      'Done.',
    ].join('\n')
    expect(readStoryText(typed)).toEqual([
      paragraph(
        text('Close took '),
        text('two ', { bold: true }),
        text('long', { bold: true, italic: true }),
        text(' weeks', { bold: true }),
        text(' and now takes '),
        { kind: 'claim', key: 'close-value', ...plain },
        text('.'),
      ),
      {
        kind: 'list',
        items: [
          [text('One ledger')],
          [
            text('in '),
            { kind: 'fact', text: '24', why: 'countries they work in', ...plain },
            text(' countries'),
          ],
        ],
      },
      paragraph(text('Done.')),
    ])
    expect(claimKeysIn(readStoryText(typed))).toEqual(['close-value'])
    expect(plainStoryText(readStoryText(typed), { 'close-value': '2 days' })).toBe(
      'Close took two long weeks and now takes 2 days.\n\n• One ledger\n• in 24 countries\n\nDone.',
    )
    expect(plainLine(readStoryLine('Down {{claim:gone}}'), {})).toBe('Down …')
  })

  test('two lists stay two, a paragraph of nothing is none', () => {
    expect(readStoryText('- a\n\n- b')).toEqual([
      { kind: 'list', items: [[text('a')]] },
      { kind: 'list', items: [[text('b')]] },
    ])
    expect(readStoryText('\n \n-\n- \n')).toEqual([paragraph(text('- -'))])
    expect(readStoryText('')).toEqual([])
  })

  test.each([
    ['<b onclick="x()">bold</b> &amp; <script>alert(1)</script>'],
    ['[a link](https://evil.example) https://evil.example/?a=1'],
    ['{{claim:Not A Key}} {{claim:}} {{fact:none|no digit here}} {{other:2}} {{ {{{'],
    ['5 * 3 = fifteen, a lone* star, and ** two ****'],
    ['javascript:alert`x`'],
  ])('%s stays text', (words) => {
    expect(readStoryText(words)).toEqual([paragraph(text(words))])
  })

  test('a backslash takes the meaning away', () => {
    expect(readStoryText('\\- no point, \\*not\\* italic, \\{{claim:x}}, C:\\temp')).toEqual([
      paragraph(text('- no point, *not* italic, {{claim:x}}, C:\\temp')),
    ])
  })

  test('characters nobody sees are gone', () => {
    const hidden = 'Pay\u202Eload\u0000 a\u200Bb\u2066c\u2069\u0007 \uFEFFd\u00AD\u{E0041}\tend\r\nline'
    expect(readStoryText(hidden)).toEqual([paragraph(text('Payload abc d end line'))])
    expect(readStoryText('👩‍💻 क्‍ष é')).toEqual([paragraph(text('👩‍💻 क्‍ष é'))])
  })
})

const words = fc.stringMatching(/^[a-zé*\\{}|0-9<&-][a-zé*\\{}|0-9 <&-]{0,11}$/)
const marks = fc.record({ bold: fc.boolean(), italic: fc.boolean() })
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, marks).map(([said, marked]) => ({ ...text(said), ...marked })) },
  fc.tuple(fc.constantFrom('close-value', 'a'), marks).map(([key, marked]): StoryInline => {
    return { kind: 'claim', key, ...marked }
  }),
  marks.map((marked): StoryInline => ({ kind: 'fact', text: '24', why: 'where they are', ...marked })),
)
const line = fc.array(inline, { minLength: 1, maxLength: 6 })
const block = fc.oneof(
  line.map((inlines): StoryBlock => ({ kind: 'paragraph', inlines })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items): StoryBlock => ({ kind: 'list', items })),
)

test('whatever was read is written down and read again as the same', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (made) => {
      const blocks = readStoryText(writeStoryText(made))
      expect(readStoryText(writeStoryText(blocks))).toEqual(blocks)
      const said = (of: readonly StoryBlock[]) => plainStoryText(of, {}).replace(/[\s•]/g, '')
      expect(said(blocks)).toBe(said(made))
      expect(inlinesOf(blocks).filter(({ kind }) => kind !== 'text')).toEqual(
        inlinesOf(made).filter(({ kind }) => kind !== 'text'),
      )
    }),
  )
})

test('any text at all is read, and written down it stays what it is', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'ab *\\{}|-\n:1claimft'), maxLength: 60 })
  fc.assert(
    fc.property(typed, (some) => {
      const blocks = readStoryText(some)
      expect(readStoryText(writeStoryText(blocks))).toEqual(blocks)
    }),
    { numRuns: 400 },
  )
})
