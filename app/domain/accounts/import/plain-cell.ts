import type { Cell } from '../../tables/cell.ts'
import type { ImportField } from './fields.ts'

/** What exports write where there is nothing. */
const nothing = new Set([
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'na',
  'null',
  '(no value)',
  '[not provided]',
  'not provided',
  'none',
  '(none)',
  'k.a.',
  's/o',
])
/** A person or a company may be called "Na" or "None"; and "none" is an answer where access is asked for. */
const wordsCount: ReadonlySet<ImportField> = new Set([
  'account',
  'person',
  'firstName',
  'lastName',
  'access',
  'externalId',
])
const alwaysNothing = new Set(['(no value)', '[not provided]', '--'])

const unreadable = /\uFFFD|(?![\n\t\r])\p{Cc}/u

/** Reads a cell unless it is empty, or holds what its field takes for empty: then null. */
export function emptyOr<T>(
  text: string,
  field: ImportField,
  read: (text: string) => Cell<T>,
): Cell<T> | null {
  const word = text.trim().toLowerCase()
  if (word === '' || (wordsCount.has(field) ? alwaysNothing : nothing).has(word)) return null
  if (unreadable.test(text))
    return {
      ok: false,
      reason: 'Some characters cannot be read. Try another encoding above, or type them again',
    }
  return read(text)
}

/** A text of one line: white space becomes single spaces. `atMost` characters. */
export function readText(text: string, atMost: number): Cell<string> {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
  if ([...plain].length <= atMost) return { ok: true, value: plain }
  return { ok: false, reason: `This is longer than ${atMost} characters` }
}
