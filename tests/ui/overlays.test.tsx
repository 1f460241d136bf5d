// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { Dialog } from '#app/ui/dialog.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'

afterEach(cleanup)

const question = (
  <Dialog
    opener="Withdraw…"
    fallbackHref="/consents/7/withdraw"
    title="Withdraw this consent"
    description="The story comes down."
  >
    {(close) => (
      <button type="button" onClick={close}>
        Keep it
      </button>
    )}
  </Dialog>
)

test('without JavaScript the opener is a link to the page that asks the same', () => {
  expect(renderToStaticMarkup(question)).toMatch(/^<a [^>]*href="\/consents\/7\/withdraw"/)
})

test('with it, a native modal dialog opens, is named and described, and closes again', () => {
  render(question)
  const box = document.querySelector('dialog') as HTMLDialogElement
  fireEvent.click(screen.getByText('Withdraw…'))
  expect(box.open).toBe(true)
  expect(document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    'Withdraw this consent',
  )
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'The story comes down.',
  )
  fireEvent.click(screen.getByText('Keep it'))
  expect(box.open).toBe(false)
})

test('⌘-click leaves the link alone, so that it opens in a new tab', () => {
  render(question)
  fireEvent.click(screen.getByText('Withdraw…'), { metaKey: true })
  expect(document.querySelector('dialog')?.open).toBe(false)
})

test('a menu closes by Escape, hands the focus back, and is walked by arrows', () => {
  render(<TwoLines />)
  const box = document.querySelector('details') as HTMLDetailsElement
  fireEvent.keyDown(screen.getByText('Share'), { key: 'ArrowDown' })
  expect(box.open).toBe(true)
  expect(document.activeElement?.textContent).toBe('Copy')
  fireEvent.keyDown(screen.getByText('Copy'), { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('Print')
  fireEvent.keyDown(screen.getByText('Print'), { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toBe('Copy')
  fireEvent.keyDown(screen.getByText('Copy'), { key: 'Escape' })
  expect(box.open).toBe(false)
  expect(document.activeElement?.tagName).toBe('SUMMARY')
})

test('a press outside closes it, one inside does not', () => {
  render(<TwoLines />)
  const box = document.querySelector('details') as HTMLDetailsElement
  box.open = true
  fireEvent.pointerDown(screen.getByText('Copy'))
  expect(box.open).toBe(true)
  fireEvent.pointerDown(document.body)
  expect(box.open).toBe(false)
})

test('a choice closes the menu', () => {
  render(<TwoLines />)
  const box = document.querySelector('details') as HTMLDetailsElement
  box.open = true
  fireEvent.click(screen.getByText('Print'))
  expect(box.open).toBe(false)
})

function TwoLines() {
  return (
    <Menu label="Share">
      <MenuLink href="/copy">Copy</MenuLink>
      <MenuLink href="/print">Print</MenuLink>
    </Menu>
  )
}
