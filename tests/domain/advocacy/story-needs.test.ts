import { expect, test } from 'vitest'
import { storyNeeds } from '#app/domain/advocacy/story-needs.ts'

const hash = 'a'.repeat(64)
const bare = {
  ...{ hash, hasClaims: false, hasQuote: false, quoteName: 'Elin', quoteTitle: 'CFO' },
  ...{ showsLogo: false, showsPhoto: true },
}
const scopes = (contents: typeof bare) => storyNeeds(contents).map(({ scope }) => scope)

test('a text needs a consent for whatever stands on its page, and for nothing else', () => {
  expect(scopes(bare)).toEqual(['company_name', 'case_study'])
  expect(scopes({ ...bare, hasClaims: true, showsLogo: true })).toEqual([
    ...['company_name', 'case_study', 'metrics', 'logo'],
  ])
  const quoted = { ...bare, hasQuote: true }
  expect(scopes(quoted)).toEqual(['company_name', 'case_study', 'quote', 'name', 'title', 'photo'])
  expect(scopes({ ...quoted, quoteName: '', quoteTitle: '', showsPhoto: false })).toEqual([
    ...['company_name', 'case_study', 'quote'],
  ])
})

test('each use is of this text on the website, and says whose it is and whether the page stands without', () => {
  const needs = storyNeeds({ ...bare, hasClaims: true, hasQuote: true, showsLogo: true })
  expect(needs.every(({ channel, textHash }) => channel === 'website' && textHash === hash)).toBe(true)
  expect(needs.filter(({ subject }) => subject === 'person').map(({ scope }) => scope)).toEqual([
    ...['quote', 'name', 'title', 'photo'],
  ])
  expect(needs.filter(({ isEssential }) => !isEssential).map(({ scope }) => scope)).toEqual(['logo', 'photo'])
})
