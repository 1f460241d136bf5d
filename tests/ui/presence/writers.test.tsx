// @vitest-environment happy-dom

import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { HereNow } from '#app/features/activity/here-now.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { createWriters, RecordContext, WritersContext } from '#app/ui/presence/writers.ts'

afterEach(cleanup)

const maria = { userId: 'm', name: 'Maria Oliveira', field: 'goal:1:title' }
const jonas = { userId: 'j', name: 'Jonas Thiel', field: null }

function openPage() {
  const writers = createWriters()
  let drawn = 0
  const Counted = () => {
    drawn += 1
    return null
  }
  render(
    <WritersContext value={writers}>
      <HereNow />
      <form data-record="goal:1">
        <RecordContext value={{ name: 'goal:1', internal: ['note'] }}>
          <Field label="Title" isRequired>
            <TextInput name="title" defaultValue="Bread" />
          </Field>
          <Field label="Note">
            <TextInput name="note" />
          </Field>
          <Counted />
        </RecordContext>
      </form>
    </WritersContext>,
  )
  const tell = (people: Parameters<typeof writers.tell>[0]) => act(() => writers.tell(people))
  return { tell, drawn: () => drawn }
}

const box = (label: RegExp) => screen.getByRole('textbox', { name: label })
const describes = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join('')

test('the field somebody writes in wears their name for eyes and ears, and its text and focus stay', () => {
  const { tell, drawn } = openPage()
  const title = box(/Title/) as HTMLInputElement
  title.value = 'Half a sen'
  title.focus()
  tell([maria])
  expect(describes(title)).toBe('Maria Oliveira is writing here')
  expect([box(/Title/) === title, title.value, document.activeElement === title]).toEqual([
    true,
    'Half a sen',
    true,
  ])
  expect(describes(box(/Note/))).toBe('')
  tell([{ ...maria, field: 'internal:goal:1:note' }])
  expect([describes(title), describes(box(/Note/))]).toEqual(['', 'Maria Oliveira is writing here'])
  expect(drawn()).toBe(1)
})

test('the bar says who is here, and where; nothing when nobody is', () => {
  const { tell } = openPage()
  expect(document.querySelector('details')).toBeNull()
  tell([maria, jonas])
  expect(document.querySelector('summary .sr-only')?.textContent).toBe(
    '2 others here: Maria Oliveira, Jonas Thiel',
  )
  const places = [...document.querySelectorAll('details > div li')].map((line) => line.textContent)
  expect(places).toEqual(['MOMaria Oliveirais writing in “Title”', 'JTJonas Thielis reading'])
  tell([{ ...maria, field: 'goal:2:title' }])
  expect(document.querySelector('details > div li')?.textContent).toContain('is writing elsewhere')
  tell([])
  expect(document.querySelector('details')).toBeNull()
})

test('somebody who comes into the very field is said at once; who was here from the beginning is not', () => {
  const { tell } = openPage()
  tell([jonas])
  expect(screen.getByRole('status').textContent).toBe('')
  box(/Title/).focus()
  tell([jonas, maria])
  expect(screen.getByRole('status').textContent).toBe('Maria Oliveira writes in this field too')
})
