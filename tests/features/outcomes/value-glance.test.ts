import { expect, test } from 'vitest'
import type { ValueReader } from '#app/features/outcomes/value-gap-words.ts'
import { readValueGlance } from '#app/features/outcomes/value-glance.ts'
import type { AccountValue } from '#app/features/outcomes/work-out-value.server.ts'

const none = { verified: 0, reported: 0 }
const no = { count: 0, firstId: null }
const customer: ValueReader = {
  ...{ slug: 'northwind', accountName: 'Northwind', isCustomer: true, isEditor: true, hasGoals: true },
}
const vendor = { ...customer, isCustomer: false }

type Given = { cash?: typeof none; capacity?: typeof none; gaps?: Partial<AccountValue['gaps']> }

function worth({ cash = none, capacity = none, gaps = {} }: Given): AccountValue {
  const categories = [
    { category: 'time_saved' as const, cash: none, capacity },
    { category: 'cost_reduced' as const, cash, capacity: none },
  ]
  const isWorth = [cash, capacity].some(({ verified, reported }) => verified !== 0 || reported !== 0)
  return {
    ...{ currency: 'EUR', asOf: '2026-05-04', contractCost: 0 },
    summary: { cash, capacity, categories: isWorth ? categories : [], roi: { counted: 0, withoutMargin: 0 } },
    gaps: { outcomes: 3, unvalued: no, withoutShare: no, notAgreed: no, ...gaps },
  }
}

test('one nature: whole money, what of it is confirmed, by category', () => {
  const glance = readValueGlance(worth({ capacity: { verified: 14_010_049, reported: 4_420_000 } }), customer)
  expect(glance).toEqual({
    natures: [
      {
        ...{ nature: 'capacity', total: '€184,300', verified: 14_010_049, reported: 4_420_000 },
        ...{ verifiedText: '€140,100', reportedText: '€44,200' },
      },
    ],
    categories: [{ title: 'Time saved', nature: 'capacity', total: '€184,300' }],
    ...{ confirmedWords: 'confirmed by you', note: null },
  })
})

test('cash and capacity stand side by side, and what got worse is negative', () => {
  const value = worth({ cash: { verified: -50_000, reported: 0 }, capacity: { verified: 100, reported: 0 } })
  const { natures, categories, confirmedWords } = readValueGlance(value, vendor)
  expect(natures.map(({ nature, total }) => [nature, total])).toEqual([
    ['cash', '−€500'],
    ['capacity', '€1'],
  ])
  expect(categories.map(({ title, total }) => [title, total])).toEqual([
    ['Costs reduced', '−€500'],
    ['Time saved', '€1'],
  ])
  expect(confirmedWords).toBe('confirmed by the customer')
})

const note = (given: Given, reader: ValueReader) => readValueGlance(worth(given), reader).note

test('an empty plan teaches what belongs here and offers one thing to do', () => {
  expect(note({ gaps: { outcomes: 0 } }, customer)).toEqual({
    title: 'Nothing to count yet',
    text: 'Here stands what all this was worth to you, in money. It begins with something to measure.',
    action: { label: 'Add an outcome', href: '/plans/northwind/outcomes/new' },
  })
  expect(note({ gaps: { outcomes: 0 } }, { ...vendor, hasGoals: false })?.action).toBeNull()
  expect(note({ gaps: { unvalued: { count: 3, firstId: 'a' } } }, vendor)).toMatchObject({
    title: 'Not in money yet',
    action: { label: 'Say what it is worth', href: '/plans/northwind/outcomes/a/edit#worth' },
  })
  expect(note({}, customer)?.title).toBe('Waiting for the first figure')
})

test('what keeps value from counting as confirmed is said to the side that can change it', () => {
  const some = { cash: { verified: 0, reported: 100 } }
  const share = { ...some, gaps: { withoutShare: { count: 1, firstId: 'b' } } }
  expect(note(share, customer)).toEqual({
    title: '',
    text: 'One outcome counts in full, as reported, until you say what share of it is the product’s.',
    action: { label: 'Say what share', href: '/plans/northwind/outcomes/b#terms' },
  })
  expect(note({ ...some, gaps: { withoutShare: { count: 3, firstId: 'b' } } }, vendor)).toEqual({
    title: '',
    text: 'All of this counts in full, as reported, until Northwind says what share of it is the product’s.',
    action: null,
  })
  expect(note({ ...some, gaps: { notAgreed: { count: 2, firstId: 'c' } } }, vendor)).toMatchObject({
    text: 'How 2 outcomes are counted is not agreed yet: until then they count as reported.',
    action: { href: '/plans/northwind/outcomes/c#terms' },
  })
  expect(note(some, customer)?.text).toBe(
    'Nothing is confirmed yet. A figure counts as confirmed once you confirm it.',
  )
  const mostly = { cash: { verified: 100, reported: 0 }, gaps: { unvalued: { count: 1, firstId: 'd' } } }
  expect(note(mostly, customer)?.text).toBe('Nothing says yet what 1 outcome is worth.')
  expect(note(mostly, { ...customer, isEditor: false })?.action).toBeNull()
})
