import { expect, test } from 'vitest'
import { byFit, templateFit } from '#app/domain/plan/template-fit.ts'

const clinic = { investment: 'deep' as const, industry: 'Health care' }
const any = { investment: null, industry: '' }

test.each([
  ['its industry and tier', { investment: 'deep' as const, industry: 'Healthcare' }, 'made-for-it'],
  [
    'several industries, its own among them',
    { investment: null, industry: 'Clinics, healthcare' },
    'made-for-it',
  ],
  ['its industry, any tier', { investment: null, industry: 'HEALTHCARE' }, 'made-for-it'],
  ['its tier, any industry', { investment: 'deep' as const, industry: '' }, 'made-for-it'],
  ['anybody', any, 'for-anybody'],
  ['another tier', { investment: 'light' as const, industry: '' }, 'for-others'],
  ['another industry', { investment: null, industry: 'Logistics' }, 'for-others'],
  ['its industry but another tier', { investment: 'light' as const, industry: 'Healthcare' }, 'for-others'],
])('a template for %s', (_, aim, fit) => {
  expect(templateFit(aim, clinic)).toBe(fit)
})

test('industries are compared without case, accents and spaces', () => {
  const bank = { investment: 'light' as const, industry: 'financial-Sérvices ' }
  expect(templateFit({ investment: null, industry: 'Financial services' }, bank)).toBe('made-for-it')
})

test('those that suit best come first, others last, alike ones by name', () => {
  const templates = [
    { name: 'Others', investment: null, industry: 'Logistics' },
    { name: 'Zebra', ...any },
    { name: 'Anybody', ...any },
    { name: 'Tier', investment: 'deep' as const, industry: '' },
    { name: 'Industry', investment: null, industry: 'Healthcare' },
    { name: 'Both', investment: 'deep' as const, industry: 'Healthcare' },
  ]
  const names = byFit(templates, clinic).map(({ name }) => name)
  expect(names).toEqual(['Both', 'Industry', 'Tier', 'Anybody', 'Zebra', 'Others'])
})
