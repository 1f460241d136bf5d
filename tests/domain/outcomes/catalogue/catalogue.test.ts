import { expect, test } from 'vitest'
import {
  catalogue,
  catalogueEntry,
  catalogueStart,
  searchCatalogue,
} from '#app/domain/outcomes/catalogue/catalogue.ts'
import { outcomeCategories } from '#app/domain/outcomes/outcome.ts'
import { factorsAtMost } from '#app/domain/outcomes/valuation.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'

const figures = {
  ...{ goalId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', baselineOn: '2026-01-01', targetOn: '2026-12-31', rate: '5' },
}

test('there are more than forty, of every category, each with its own key and name', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(40)
  for (const field of ['key', 'name', 'why'] as const)
    expect(new Set(catalogue.map((entry) => entry[field])).size).toBe(catalogue.length)
  expect(searchCatalogue('').map(({ category }) => category)).toEqual([...outcomeCategories])
})

test.each(catalogue.map((entry) => [entry.key, entry] as const))(
  '%s fills a form that can be sent',
  (_, entry) => {
    const way = entry.direction === 'increase' ? ['1', '2'] : ['2', '1']
    const filled = { ...catalogueStart(entry), ...figures, baselineValue: way[0], targetValue: way[1] }
    expect(addOutcomeForm.safeParse(filled).error?.issues).toBeUndefined()
    expect(entry.valuation.factors.length).toBeLessThanOrEqual(factorsAtMost)
    expect(entry.unit === 'count' && entry.unitLabel === '').toBe(false)
    expect(entry.why.endsWith('.')).toBe(true)
  },
)

test('an entry is found by its key, and by words of its name, category or reason', () => {
  expect(catalogueEntry('month-end-close')?.name).toBe('Month-end close')
  expect(catalogueEntry('nothing')).toBeNull()
  const names = (search: string) =>
    searchCatalogue(search).flatMap(({ entries }) => entries.map(({ name }) => name))
  expect(names('MONTH close')).toEqual(['Month-end close'])
  expect(names('overtime')).toEqual(['Overtime paid'])
  expect(names('overtímé  paid')).toEqual(['Overtime paid'])
  expect(names('risk').length).toBeGreaterThan(5)
  expect(names('zebra')).toEqual([])
})
