import { expect, test } from 'vitest'
import { tickStyle } from '#app/domain/outcomes/tick-style.ts'

test('per cent and money are written at the axis, other units beside the figure', () => {
  expect(tickStyle({ unit: 'percent', unitLabel: '' })).toEqual({ style: 'unit', unit: 'percent' })
  expect(tickStyle({ unit: 'currency', unitLabel: 'EUR' })).toEqual({
    ...{ style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' },
  })
  expect(tickStyle({ unit: 'currency', unitLabel: 'gold' })).toEqual({})
  expect(tickStyle({ unit: 'days', unitLabel: '' })).toEqual({})
})
