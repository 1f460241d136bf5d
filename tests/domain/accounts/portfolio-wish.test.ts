import { expect, test } from 'vitest'
import { readWish, writeWish } from '#app/domain/accounts/portfolio-wish.ts'

const read = (query: string) => readWish(new URLSearchParams(query))
const id = '01K6A7RN00M1X1Q2ATDSF6AVS2'

test('an empty address asks for the map of everything; what is not known there counts as not said', () => {
  const everything = {
    ...{ isMine: false, tier: null, stage: null, show: null },
    ...{ view: 'map', search: '', after: null, before: null },
  }
  expect(read('')).toEqual(everything)
  expect(read('tier=huge&stage=x&show=everything&view=grid&mine=true&after=1')).toEqual(everything)
})

test('what is narrowed to one stage, searched or paged is a list, and so are the accounts to audit', () => {
  const views = ['stage=align', 'search=a', `after=${id}~a`, `before=${id}~a`, 'show=audit', 'view=table']
  expect(views.map((query) => read(query).view)).toEqual(views.map(() => 'table'))
  expect(['show=late', 'tier=deep', 'mine=yes'].map((query) => read(query).view)).toEqual([
    'map',
    'map',
    'map',
  ])
  expect(read('view=now&stage=align').view).toBe('now')
})

test('an address keeps what was chosen, and another choice begins on its first page', () => {
  const wish = read(`tier=deep&show=late&mine=yes&search=a%26b&view=table&after=${id}~x`)
  expect(writeWish(wish, {})).toBe('?search=a%26b&mine=yes&tier=deep&show=late&view=table')
  expect(writeWish(wish, { show: null, search: '', isMine: false })).toBe('?tier=deep&view=table')
  expect(writeWish(read(''), {})).toBe('')
  const next = writeWish(wish, { after: { id, name: 'ä~b' } })
  expect(read(next.slice(1))).toEqual({ ...wish, after: { id, name: 'ä~b' } })
})

test('a search is cut at 200 characters, and holds none that cannot be seen', () => {
  expect(read('search=a%00%0Ab').search).toBe('ab')
  expect(read(`search=${'a'.repeat(300)}`).search).toHaveLength(200)
})
