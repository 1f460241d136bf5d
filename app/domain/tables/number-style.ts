import type { Cell } from './cell.ts'

/** Whether a point or a comma begins the decimals. */
export const numberStyles = ['point', 'comma'] as const
export type NumberStyle = (typeof numberStyles)[number]

/** The style a column's numbers are written in, by those that can only be read one way; a point when none can. */
export function decideNumberStyle(values: Iterable<string>): NumberStyle {
  let comma = 0
  let point = 0
  for (const value of values) {
    const text = value.replace(/[\s\u00A0\u202F'’]/g, '')
    if (/,\d+$/.test(text) && (/\./.test(text) || !/,\d{3}$/.test(text))) comma += 1
    if (/\.\d+$/.test(text) && (/,/.test(text) || !/\.\d{3}$/.test(text))) point += 1
  }
  return comma > point ? 'comma' : 'point'
}

/** A number with groups ("1,234.56", "1.234,56", "1 234,56", "1'234") as a plain decimal text: "1234.56". */
export function readNumberCell(text: string, style: NumberStyle): Cell<string> {
  const compact = text
    .trim()
    .replace(/[\s\u00A0\u202F'’]/g, '')
    .replace('\u2212', '-')
  const group = style === 'comma' ? '.' : ','
  const mark = style === 'comma' ? ',' : '.'
  const [whole = '', decimals, ...more] = compact.split(mark)
  const plain = whole.includes(group) ? withoutGroups(whole, group) : whole
  if (plain === null || more.length > 0 || !/^-?\d{1,15}$/.test(plain) || !/^\d*$/.test(decimals ?? ''))
    return { ok: false, reason: 'This is not a number' }
  const kept = (decimals ?? '').replace(/0+$/, '')
  const figure = plain.replace(/^(-?)0+(?=\d)/, '$1')
  return { ok: true, value: kept ? `${figure}.${kept}` : figure }
}

/** Groups have three digits, the first may have fewer; anything else is a slip. */
function withoutGroups(whole: string, group: string): string | null {
  const [first = '', ...rest] = whole.split(group)
  return /^-?\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))
    ? [first, ...rest].join('')
    : null
}
