import type { Cell } from './cell.ts'

const excelError = /^#(N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\?|DIV\/0!|NULL!|NUM!|ZAHL!|VALEUR!|NOM\?)$/i

/**
 * The value of a cell that Excel wrote as a formula: `="00123"` keeps an ID's zeros, an apostrophe in front guards a
 * text. Other formulas have no value in a CSV.
 */
export function takeFormula(cell: string): Cell<string> {
  const text = cell.trim()
  const guarded = /^="([^"]*)"$/.exec(text)
  if (guarded) return { ok: true, value: guarded[1] ?? '' }
  if (text.startsWith('='))
    return {
      ok: false,
      reason: 'This is a formula, not a value. Paste the column as values and export it again',
    }
  if (excelError.test(text)) return { ok: false, reason: 'Excel shows an error in this cell' }
  return { ok: true, value: /^'[=+\-@]/.test(text) ? text.slice(1) : text }
}
