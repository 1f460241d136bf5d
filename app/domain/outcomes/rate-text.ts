import { z } from 'zod'

const sentence = 'Fill in a rate, like 1.17'

/**
 * An exchange rate as people type it ("1.17", "0,0061"), handed on as a plain decimal. One point or comma begins the
 * decimals: rates have no thousands worth grouping. At most 9 digits before and 10 behind it, and more than zero.
 */
export function rateText() {
  return z
    .string(sentence)
    .transform((typed) => typed.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'))
    .refine((rate) => /^[-\u2212]?\d{1,9}(\.\d{1,10})?$/.test(rate), sentence)
    .refine((rate) => Number(rate) > 0, 'A rate is more than zero')
    .transform((rate) =>
      rate
        .replace(/^0+(?=\d)/, '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, ''),
    )
}
