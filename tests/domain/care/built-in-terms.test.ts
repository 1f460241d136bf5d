import { expect, test } from 'vitest'
import { builtInTerms } from '#app/domain/care/built-in-terms.ts'

test.each([
  ['Lumen Analytics', ['Lumen Analytics']],
  ['Lumen Analytics GmbH', ['Lumen Analytics GmbH', 'Lumen Analytics']],
  ['Lumen, Inc.', ['Lumen, Inc.', 'Lumen']],
  ['Lumen A/S', ['Lumen A/S', 'Lumen']],
  ['Coop', ['Coop']],
  ['AG', ['AG']],
  ['  ', []],
])('%s gives %j', (name, terms) => {
  expect(builtInTerms(name)).toEqual(terms)
})
