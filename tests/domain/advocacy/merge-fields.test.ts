import { expect, test } from 'vitest'
import { askTypes } from '#app/domain/advocacy/ask.ts'
import { shippedAsks } from '#app/domain/advocacy/ask-templates.ts'
import { fillIn, type MergeValues, mergeProblem, unknownFields } from '#app/domain/advocacy/merge-fields.ts'

const values: MergeValues = {
  ...{ 'first name': 'Lucia', name: 'Lucia Ferrer', account: 'Ofelia Bank', sender: 'Tom', vendor: 'Lumen' },
  outcome: 'close time from 10 days to 4.4 days',
}

test('fields are filled in, and a paragraph without its value is left out', () => {
  const text = 'Hello {first name},\n\nyou proved {outcome}.\n\n{ sender } of {vendor}'
  expect(fillIn(text, values)).toBe(
    'Hello Lucia,\n\nyou proved close time from 10 days to 4.4 days.\n\nTom of Lumen',
  )
  expect(fillIn(text, { ...values, outcome: null })).toBe('Hello Lucia,\n\nTom of Lumen')
})

test('what is filled in is not filled in again, and what nobody knows stays', () => {
  expect(fillIn('{account} {colour}', { ...values, account: '{outcome}' })).toBe('{outcome} {colour}')
  expect(unknownFields('{colour} {account} {colour} {}')).toEqual(['colour', ''])
})

test('words that cannot be filled in for everybody are told why', () => {
  expect(mergeProblem('Hello {first name}, how is {account}?')).toBe(null)
  expect(mergeProblem('Hello {colour}')).toContain('Cairn does not know {colour}')
  expect(mergeProblem('Hello {}')).toContain('Cairn does not know {}')
  for (const text of ['Hello {first name', 'Hello name}', '{{account}}', '{first\nname}'])
    expect([text, mergeProblem(text)]).toEqual([text, expect.stringContaining('A brace stands alone')])
  expect(mergeProblem('You proved {outcome}.')).toContain('Leave words without {outcome}')
  expect(mergeProblem('You proved {outcome}.\n\nTell us more.')).toBe(null)
})

test.each(askTypes)(
  'the words Cairn brings along for %s know all their fields and read well without an outcome',
  (type) => {
    for (const { subject, message } of shippedAsks[type]) {
      expect([mergeProblem(subject), mergeProblem(message)]).toEqual([null, null])
      for (const outcome of [values.outcome, null]) {
        const filled = fillIn(message, { ...values, outcome })
        expect(filled).not.toMatch(/[{}]/)
        expect(filled.split('\n\n').length).toBeGreaterThan(2)
      }
    }
  },
)
