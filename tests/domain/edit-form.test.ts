import { expect, test } from 'vitest'
import { editForm } from '#app/domain/edit-form.ts'
import { checkbox, recordId, requiredText } from '#app/domain/form-fields.ts'

const goalId = '01KE6P4YM00G8DNKVPAFAC60B8'
const form = editForm(
  { goalId: recordId() },
  { title: requiredText(10, 'a title'), isTop: checkbox() },
  { isTop: 'no' },
)
const messages = (typed: object) =>
  form.safeParse(typed).error?.issues.map(({ path, code, message }) => [path[0], code, message])

test('the form sorts what is left behind from what the writer began with', () => {
  expect(form.parse({ goalId, title: ' New ', 'was:title': 'Old' })).toEqual({
    goalId,
    edit: { values: { title: 'New' }, was: { title: 'Old' } },
  })
})

test('fields left out are left alone; an emptied box reads as no', () => {
  expect(form.parse({ goalId })).toEqual({ goalId, edit: { values: {}, was: {} } })
  expect(form.parse({ goalId, 'was:isTop': 'yes' })).toEqual({
    goalId,
    edit: { values: { isTop: 'no' }, was: { isTop: 'yes' } },
  })
})

test('unknown fields, and what one began with of unknown fields, are refused', () => {
  expect(messages({ goalId, agreedAt: 'now' })?.map(([, code]) => code)).toEqual(['unrecognized_keys'])
  expect(messages({ goalId, 'was:agreedAt': 'now' })?.map(([, code]) => code)).toEqual(['unrecognized_keys'])
})

test('values are checked like in any form', () => {
  expect(messages({ goalId, title: ' ' })).toEqual([['title', 'too_small', 'Fill in a title']])
  expect(messages({ goalId: 'x' })).toEqual([['goalId', 'invalid_format', 'Choose one of the list']])
})
