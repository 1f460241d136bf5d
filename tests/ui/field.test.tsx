// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'

afterEach(cleanup)

test('label, hint and error reach the control', () => {
  render(
    <Field label="Title" hint="In three words or more" error="Too short" isRequired>
      <TextInput name="title" defaultValue="Close" />
    </Field>,
  )
  const input = screen.getByLabelText<HTMLInputElement>('Title')
  expect(input.required).toBe(true)
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(described(input)).toEqual(['In three words or more', 'Too short'])
})

test('without an error the line is kept free, and the control is not invalid', () => {
  const { container } = render(
    <Field label="Title" isRequired>
      <TextInput name="title" />
    </Field>,
  )
  const input = screen.getByLabelText('Title')
  expect(input.hasAttribute('aria-invalid')).toBe(false)
  expect(container.querySelector('p')?.className).toContain('min-h-5')
  expect(described(input)).toEqual([''])
})

test('a field that may stay empty says so', () => {
  render(
    <Field label="Evidence">
      <TextArea />
    </Field>,
  )
  expect(screen.getByLabelText('Evidence (optional)').tagName).toBe('TEXTAREA')
})

test('ref, handlers and name pass through, as register() hands them over', () => {
  const ref = createRef<HTMLInputElement>()
  const seen: string[] = []
  render(
    <Field label="Due" isRequired>
      <DateInput ref={ref} name="due" onBlur={() => seen.push('blur')} onChange={() => seen.push('change')} />
    </Field>,
  )
  expect(ref.current?.name).toBe('due')
  expect(ref.current?.type).toBe('date')
  ref.current?.focus()
  ref.current?.blur()
  expect(seen).toEqual(['blur'])
})

test("default values stand in the server's HTML, for forms without JavaScript", () => {
  const html = renderToStaticMarkup(
    <>
      <TextInput name="title" defaultValue="Close the books" />
      <NumberInput name="value" unit="days" defaultValue="4.4" />
      <TextArea name="why" defaultValue="Because" />
      <Select name="owner" defaultValue="2" options={[option('1'), option('2')]} placeholder="Choose" />
      <Checkbox name="logo" label="Use our logo" defaultChecked />
    </>,
  )
  expect(html).toContain('value="Close the books"')
  expect(html).toContain('value="4.4"')
  expect(html).toContain('>Because</textarea>')
  expect(html).toContain('<option value="2" selected="">')
  expect(html).toMatch(/<input[^>]*checked=""/)
})

test('a checkbox carries its own words and error', () => {
  render(
    <Checkbox label="Use our logo" hint="Website only" error="Needs someone who speaks for the company" />,
  )
  const box = screen.getByRole('checkbox', { name: 'Use our logo' })
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(described(box)).toEqual(['Website only', 'Needs someone who speaks for the company'])
})

test('an id of its own reaches label, control and descriptions', () => {
  render(
    <Field label="Due" id="due" error="A date is missing" isRequired>
      <DateInput />
    </Field>,
  )
  expect(screen.getByLabelText('Due').id).toBe('due')
  expect(described(screen.getByLabelText('Due'))).toEqual(['A date is missing'])
})

test('a group is named by its legend', () => {
  render(
    <Fieldset legend="Channels" error="Choose at least one">
      <Checkbox kind="radio" name="channel" label="Website" />
    </Fieldset>,
  )
  const group = screen.getByRole('group', { name: 'Channels' })
  expect(described(group)).toEqual(['Choose at least one'])
  expect(screen.getAllByRole('radio', { name: 'Website' })).toHaveLength(1)
})

function option(value: string) {
  return { value, label: `Person ${value}` }
}

/** The texts that aria-describedby points at; fails when one of the ids leads nowhere. */
function described(element: HTMLElement): (string | null)[] {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ')
  return ids.map((id) => {
    const target = document.getElementById(id)
    if (!target) throw new Error(`nothing has the id ${id}`)
    return target.textContent
  })
}
