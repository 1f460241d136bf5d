import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readText, writeText } from '#app/domain/activity/text-document.ts'

function documentOf(text: string) {
  const document = new Y.Doc()
  const part = document.getXmlFragment('challenge')
  document.transact(() => writeText(part, text))
  return { document, part }
}

function copyOf(document: Y.Doc) {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return { document: copy, part: copy.getXmlFragment('challenge') }
}

const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 8 })
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'))

test('a text reads as it was written, line for line', () => {
  fc.assert(fc.property(text, (words) => readText(documentOf(words).part) === words))
})

test('writing another text makes it that text, whatever stood there', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { document, part } = documentOf(before)
      document.transact(() => writeText(part, after))
      expect(readText(part)).toBe(after)
    }),
  )
})

test('only what differs is touched: words typed elsewhere at the same moment stay', () => {
  const { document, part } = documentOf('We re-key numbers.\nIt takes ten days.')
  const other = copyOf(document)
  const first = other.part.get(0)
  const words = first instanceof Y.XmlElement ? first.get(0) : undefined
  if (words instanceof Y.XmlText) words.insert(10, 'all ')
  document.transact(() => writeText(part, 'We re-key numbers.\nIt takes four days.'))
  Y.applyUpdate(document, Y.encodeStateAsUpdate(other.document))
  expect(readText(part)).toBe('We re-key all numbers.\nIt takes four days.')
})

test('many who write at once end with one text, and nobody’s word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 6 }), (places) => {
      const { document } = documentOf('We re-key numbers by hand.')
      const writers = places.map((place, index) => {
        const copy = copyOf(document)
        const now = readText(copy.part)
        const at = place % (now.length + 1)
        copy.document.transact(() => writeText(copy.part, `${now.slice(0, at)}<${index}>${now.slice(at)}`))
        return copy
      })
      for (const one of writers)
        for (const other of writers) Y.applyUpdate(one.document, Y.encodeStateAsUpdate(other.document))
      const ends = new Set(writers.map(({ part }) => readText(part)))
      expect(ends.size).toBe(1)
      const [end = ''] = ends
      for (const index of places.keys()) expect(end).toContain(`${index}`)
      expect(end).toHaveLength('We re-key numbers by hand.'.length + 3 * places.length)
    }),
    { numRuns: 50 },
  )
})

test('what a document holds beside lines of words is its words', () => {
  const document = new Y.Doc()
  const part = document.getXmlFragment('challenge')
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  const bold = new Y.XmlText()
  bold.insert(0, 'ten days', { bold: true })
  item.insert(0, [bold, new Y.XmlElement('hardBreak'), new Y.XmlText('late')])
  list.insert(0, [item])
  part.insert(0, [list])
  expect(readText(part)).toBe('ten days late')
  document.transact(() => writeText(part, 'four days'))
  expect(readText(part)).toBe('four days')
})
