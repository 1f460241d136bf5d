import { expect, test } from 'vitest'
import type { OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import {
  figureParts,
  readChange,
  readFigure,
  readShortFigure,
  readTowards,
} from '#app/domain/outcomes/units.ts'

const measure = (unit: OutcomeUnit, unitLabel = '') => ({ unit, unitLabel })

test.each([
  ['4.4', measure('days'), '4.4 days', '4.4 d'],
  ['1', measure('days'), '1 day', '1 d'],
  ['-1', measure('hours'), '−1 hour', '−1 h'],
  ['90', measure('minutes'), '90 minutes', '90 min'],
  ['8.2', measure('hours', 'per week'), '8.2 hours per week', '8.2 h'],
  ['12', measure('percent'), '12%', '12%'],
  ['-0.5', measure('percent'), '−0.5%', '−0.5%'],
  ['1200', measure('currency', 'EUR'), '€1,200', '€1,200'],
  ['1200.5', measure('currency', 'EUR'), '€1,200.50', '€1,200.50'],
  ['-3', measure('currency', 'GBP'), '−£3', '−£3'],
  ['1200', measure('currency', 'JPY'), '¥1,200', '¥1,200'],
  ['1200', measure('currency', 'beans'), '1,200 beans', '1,200'],
  ['5', measure('count', 'regions'), '5 regions', '5'],
  ['1', measure('count', 'region | regions'), '1 region', '1'],
  ['2', measure('count', 'region | regions'), '2 regions', '2'],
  ['1', measure('count', 'Tickets'), '1 Tickets', '1'],
  ['0.85', measure('ratio'), '0.85', '0.85'],
  ['123456789012.123456', measure('ratio'), '123,456,789,012.123456', '123,456,789,012.123456'],
])('%s in %o reads %s, short %s', (value, unit, full, short) => {
  expect(readFigure(value, unit)).toBe(full)
  expect(readShortFigure(value, unit)).toBe(short)
})

test('a figure comes in two parts for setting it large', () => {
  expect(figureParts('4.4', measure('days'))).toEqual({ number: '4.4', unit: 'days' })
  expect(figureParts('1200', measure('currency', 'EUR'))).toEqual({ number: '€1,200', unit: '' })
})

test('a count from nothing to a whole number reads as a share of it', () => {
  const regions = {
    ...measure('count', 'regions'),
    direction: 'increase',
    kind: 'level',
    baselineValue: '0',
    targetValue: '5',
  } as const
  expect(readTowards('2', regions)).toBe('2 of 5 regions')
  expect(readTowards('6', regions)).toBe('6 regions')
  expect(readTowards('2.5', regions)).toBe('2.5 regions')
  expect(readTowards('2', { ...regions, baselineValue: '1' })).toBe('2 regions')
  expect(readTowards('2', { ...regions, kind: 'amount' })).toBe('2 regions')
  expect(readTowards('2', { ...regions, unit: 'days', unitLabel: '' })).toBe('2 days')
})

test('changes carry their sign, with a true minus', () => {
  expect([readChange('-1.1'), readChange('3'), readChange('0')]).toEqual(['−1.1', '+3', '0'])
})
