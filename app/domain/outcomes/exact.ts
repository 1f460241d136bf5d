import { Decimal } from 'decimal.js'

/**
 * Decimals for money. 80 significant digits: every product of figures, rates and days that a form lets in is exact,
 * and a quotient is told apart from a tie long before its last digit, so that rounding half-even happens once.
 */
const ExactDecimal = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN })
export type Exact = Decimal

/** A decimal in text, or a number that is one. */
export function exact(value: Decimal.Value): Exact {
  return new ExactDecimal(value)
}
