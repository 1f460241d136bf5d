import type { StoryBlock } from './story-text.ts'

/** A number that stands in a text as plain words, with a few words around it. */
export type LooseFigure = { figure: string; around: string }

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const beforeYear = `in|since|by|until|till|from|to|of|during|early|late|mid|end|before|after|spring|summer|autumn|fall|winter|year|${months}`

/** What is plainly no figure of success: dates, years that are spoken of as years, and numbers inside a name. */
const plain = [
  // 2026-05-12
  /(?<![\p{L}\p{N}])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])/giu,
  // 12 May, 12–19 May 2026, 3rd of June
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2}(?:st|nd|rd|th)?)?(?: of)? (?:${months})\b(?:,? (?:19|20)\d{2}(?![\p{L}\p{N}]))?`,
    'giu',
  ),
  // May 12, May 12, 2026
  new RegExp(
    String.raw`\b(?:${months}) \d{1,2}(?:st|nd|rd|th)?(?:, (?:19|20)\d{2})?(?![\p{L}\p{N}]|[.,]\d| ?%)`,
    'giu',
  ),
  // in 2024, since 2019–2021, Q3 2026
  new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${beforeYear}|q[1-4]|h[12]|the year)[ -])(?:19|20)\d{2}(?:\s?[–/-]\s?(?:(?:19|20)\d{2}|\d{2}))?(?![\p{L}\p{N}]|[.,]\d| ?[%€$£]| (?:second|minute|hour|day|week|month|year|people|customer|employee)s?)`,
    'giu',
  ),
  // B2B, Q3, COVID-19, ISO 27001 written as a name in capitals
  /(?<=\p{L})\d+(?![.,]?\d)/gu,
  /(?<=(?:^|[^\p{L}])\p{Lu}{2,}[- ])\d+(?![.,]?\d|\p{L}| ?%)/gu,
]

/** Currencies in capitals are no names: "EUR 310" is a figure. */
const money = /(?:^|[^\p{L}])(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|CAD|AUD|NZD|INR|BRL|ZAR)[- ]$/u

/**
 * The numbers of a section that are neither claims nor marked with a reason, and that are not plainly something else. Digits
 * of every script count; numbers spelled out are read by people. A text with any is not sent for review nor approved.
 */
export function looseFigures(blocks: readonly StoryBlock[]): LooseFigure[] {
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.inlines]))
  return lines.flatMap((line) =>
    // whatever stands between two atoms is looked at by itself; the atom is a gap nothing reads across
    looseIn(line.map((inline) => (inline.kind === 'text' ? inline.text : '\u0001')).join('')),
  )
}

function looseIn(line: string): LooseFigure[] {
  const spans = plain.flatMap((pattern) =>
    [...line.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )
  return [...line.matchAll(/[€$£]?\p{Nd}+(?:[.,'\u2019]\p{Nd}+)*\s?[%‰]?|\p{No}/gu)]
    .filter(({ index, 0: figure }) => {
      const end = index + figure.trimEnd().length
      const isMoney = money.test(line.slice(0, index))
      return isMoney || !spans.some(({ from, to }) => from <= index && end <= to)
    })
    .map(({ index, 0: figure }) => ({
      figure: figure.trim(),
      around: wordsAround(line, index, figure.length),
    }))
}

function wordsAround(line: string, at: number, length: number): string {
  const from = Math.max(0, line.lastIndexOf(' ', Math.max(0, at - 24)) + 1)
  const end = line.indexOf(' ', Math.min(line.length, at + length + 20))
  return line.slice(from, end === -1 ? line.length : end).replaceAll('\u0001', '…')
}
