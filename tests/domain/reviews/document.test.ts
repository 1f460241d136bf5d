import { expect, test } from 'vitest'
import { documentLabel, documentName, documentStateOf } from '#app/domain/reviews/document.ts'

const at = new Date('2026-05-12T09:00:00Z')

test('where a document stands follows from its dates and tries', () => {
  const open = { finishedAt: null, failedAt: null }
  expect(documentStateOf({ ...open, tries: 0 })).toBe('waiting')
  expect(documentStateOf({ ...open, tries: 2 })).toBe('making')
  expect(documentStateOf({ ...open, finishedAt: at, tries: 1 })).toBe('finished')
  expect(documentStateOf({ ...open, failedAt: at, tries: 3 })).toBe('failed')
})

test('a document is listed by what it is and its paper; slides have none', () => {
  expect(documentLabel({ kind: 'review-pdf', paper: 'a4' })).toBe('PDF, A4')
  expect(documentLabel({ kind: 'review-pptx', paper: 'a4' })).toBe('PowerPoint')
  expect(documentLabel({ kind: 'value-summary-pdf', paper: 'letter' })).toBe('One page, US Letter')
})

test('a file is named by the account, what it is about, and the day', () => {
  const facts = { account: 'Northwind', about: 'Spring review', on: '2026-05-12' }
  expect(documentName('review-pdf', facts)).toBe('Northwind – Spring review – 2026-05-12.pdf')
  expect(documentName('review-pptx', facts)).toBe('Northwind – Spring review – 2026-05-12.pptx')
  expect(documentName('review-pdf', { ...facts, about: '' })).toBe('Northwind – 2026-05-12.pdf')
  const long = { ...facts, account: 'N'.repeat(200), about: '😀'.repeat(200) }
  expect(documentName('review-pdf', long)).toBe(`${'N'.repeat(45)} – ${'😀'.repeat(45)} – 2026-05-12.pdf`)
})
