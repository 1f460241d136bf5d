import { isCurrency } from './money.ts'
import type { Measure } from './units.ts'

/** How values are written at a chart's axis: "20%" and "€20k"; all other units are said once, beside the figure. */
export function tickStyle({ unit, unitLabel }: Measure): Intl.NumberFormatOptions {
  if (unit === 'percent') return { style: 'unit', unit: 'percent' }
  const isMoney = unit === 'currency' && isCurrency(unitLabel)
  return isMoney ? { style: 'currency', currency: unitLabel, currencyDisplay: 'narrowSymbol' } : {}
}
