import { expect, test } from 'vitest'
import { takeFormula } from '#app/domain/tables/formula-cell.ts'

const asIs = (text: string) => ({ ok: true as const, value: text })

test('Excel’s guards are taken off, formulas and errors refused', () => {
  expect(takeFormula('="00123"')).toEqual(asIs('00123'))
  expect(takeFormula("'=SUM(A1)")).toEqual(asIs('=SUM(A1)'))
  expect(takeFormula("'s-Hertogenbosch")).toEqual(asIs("'s-Hertogenbosch"))
  expect(takeFormula('+49 30')).toEqual(asIs('+49 30'))
  expect(takeFormula('=HYPERLINK("https://evil.example","x")').ok).toBe(false)
  for (const error of ['#N/A', '#NV', '#REF!', '#WERT!']) expect(takeFormula(error).ok).toBe(false)
})
