import { expect, test } from 'vitest'
import { decodeText, detectEncoding, encodings, whyNoCsv } from '#app/domain/tables/encoding.ts'
import { bytesOf } from './bytes.ts'

const text = 'Name;Ort\r\nMüller;Köln – Süd\r\n'

test.each([
  ...encodings.map((encoding) => [encoding, false] as const),
  ...(['utf-8', 'utf-16le', 'utf-16be'] as const).map((encoding) => [encoding, true] as const),
])('%s is recognised and read (byte order mark: %s)', (encoding, hasMark) => {
  const bytes = bytesOf(text, encoding, hasMark)
  expect(detectEncoding(bytes)).toBe(encoding)
  expect(decodeText(bytes, encoding)).toBe(text)
  expect(whyNoCsv(bytes)).toBeNull()
})

test('UTF-16 without a mark is recognised in other scripts too', () => {
  for (const encoding of ['utf-16le', 'utf-16be'] as const)
    expect(detectEncoding(bytesOf('имя,город\nАнна,Киев\n東京,大阪\n', encoding))).toBe(encoding)
})

test('plain ASCII is UTF-8; a file that breaks off in a letter is not', () => {
  expect(detectEncoding(bytesOf('a,b\n1,2\n', 'utf-8'))).toBe('utf-8')
  expect(detectEncoding(new Uint8Array([0x61, 0xc3]))).toBe('windows-1252')
  expect(detectEncoding(new Uint8Array())).toBe('utf-8')
})

test('workbooks, archives, PDFs and binaries are refused with a way out', () => {
  expect(whyNoCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toContain(
    'Excel workbook or a zip file, not a CSV',
  )
  expect(whyNoCsv(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toContain('old Excel workbook')
  expect(whyNoCsv(new Uint8Array([0x1f, 0x8b, 8]))).toContain('Unpack it')
  expect(whyNoCsv(bytesOf('%PDF-1.7', 'utf-8'))).toContain('This is a PDF')
  expect(whyNoCsv(Uint8Array.from([...bytesOf('Name,City\nA,B\n'.repeat(400), 'utf-8'), 0, 1, 2]))).toBe(
    'This is not a text file. Export the list as CSV and choose that file.',
  )
})
