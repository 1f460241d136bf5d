// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { themeScript, themeStorageKey } from '#app/ui/theme-script.ts'
import { ThemeSwitch } from '#app/ui/theme-switch.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
  for (const name of ['data-theme', 'data-js']) document.documentElement.removeAttribute(name)
})

const runScript = () => new Function(themeScript)()
const scheme = () => document.documentElement.dataset.theme

test('the script marks the page as scripted and applies what was chosen, nothing else', () => {
  runScript()
  expect([document.documentElement.dataset.js, scheme()]).toEqual(['', undefined])
  localStorage.setItem(themeStorageKey, 'dark')
  runScript()
  expect(scheme()).toBe('dark')
  document.documentElement.removeAttribute('data-theme')
  localStorage.setItem(themeStorageKey, '"><script>')
  runScript()
  expect(scheme()).toBeUndefined()
})

test('a choice holds now and later; "as the system" forgets it', () => {
  render(<ThemeSwitch />)
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  press('Dark')
  expect([scheme(), localStorage.getItem(themeStorageKey)]).toEqual(['dark', 'dark'])
  expect(screen.getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe('Dark')
  press('As the system')
  expect([scheme(), localStorage.getItem(themeStorageKey)]).toEqual([undefined, null])
})
