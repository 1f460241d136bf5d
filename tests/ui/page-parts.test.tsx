// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { StageRail } from '#app/features/care/stage-rail.tsx'
import { AppShell } from '#app/ui/app-shell.tsx'
import { Avatar, AvatarStack, initials } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConflictChoice } from '#app/ui/conflict-choice.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { FormMessage } from '#app/ui/form-message.tsx'
import { Pager } from '#app/ui/pager.tsx'

afterEach(cleanup)

test('as many stones are coloured as stages are passed, from the bottom', () => {
  const { container } = render(<CairnMark passed={2} label="2 of 4 stages passed" />)
  expect(screen.getAllByRole('img', { name: '2 of 4 stages passed' })).toHaveLength(1)
  const faint = [...container.querySelectorAll('.opacity-25')].map((stone) =>
    stone.getAttribute('data-stone'),
  )
  expect(faint).toEqual(['reinforce', 'elevate'])
})

test('initials, and one colour per name', () => {
  expect(['Maria de Oliveira', 'Cher', '  ', 'émile Zola'].map(initials)).toEqual(['MO', 'C', '', 'ÉZ'])
  const colour = (name: string) => {
    const { container } = render(<Avatar name={name} />)
    return container.firstElementChild?.className
  }
  expect(colour('Maria Oliveira')).toBe(colour('Maria Oliveira'))
  expect(colour('Maria Oliveira')).not.toBe(colour('Maria Silva'))
})

test('a stack says how many more there are', () => {
  render(
    <AvatarStack label="Here now" people={['Ada A', 'Bo B', 'Cy C'].map((name) => ({ name }))} most={2} />,
  )
  expect(screen.getByRole('list', { name: 'Here now' }).textContent).toBe('AABB+1')
})

test('a pending button keeps its focus and ignores presses', () => {
  const pressed = vi.fn()
  render(
    <Button type="submit" isPending onClick={pressed}>
      Save
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Save' })
  expect(fireEvent.click(button)).toBe(false)
  expect(pressed).not.toHaveBeenCalled()
  expect([button.hasAttribute('disabled'), button.getAttribute('aria-busy')]).toEqual([false, 'true'])
})

test('an internal card says whose eyes only', () => {
  const { container } = render(<Card title="Note" tone="internal" vendorName="Lumen" />)
  expect(container.textContent).toContain('only Lumen sees this')
})

test('the shell has a skip link, one main and the current page marked in both navigations', () => {
  const nav = [
    { label: 'Plan', href: '/plan', isCurrent: true },
    { label: 'People', href: '/people' },
  ]
  render(
    <AppShell name="Northwind" counterpart="Lumen" homeHref="/" nav={nav}>
      text
    </AppShell>,
  )
  expect(screen.getByText('Skip to the content').getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
  const current = screen.getAllByRole('link', { current: 'page' })
  expect(current.map((link) => link.textContent)).toEqual(['Plan', 'Plan'])
})

test('a table names rows and, for phones, every cell by its column', () => {
  const columns = [
    { key: 'month', header: 'Month', isRowHeader: true, cell: (row: { month: string }) => row.month },
    {
      key: 'worth',
      header: 'Worth',
      align: 'end' as const,
      sorted: 'descending' as const,
      sortHref: '?by=worth',
      cell: () => '€5',
    },
  ]
  render(
    <DataTable
      caption="Measurements"
      columns={columns}
      rows={[{ month: 'April' }]}
      rowKey={(row) => row.month}
    />,
  )
  const table = screen.getByRole('table', { name: 'Measurements' })
  expect(within(table).getByRole('rowheader').textContent).toBe('April')
  expect(within(table).getByRole('cell').getAttribute('data-label')).toBe('Worth')
  expect(within(table).getByRole('columnheader', { name: 'Worth' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
})

test('a pager leaves out the way that is not there', () => {
  render(<Pager label="Accounts" summary="1 to 50 of 340" nextHref="?after=50" />)
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Next'])
})

test('two versions, two submit buttons', () => {
  render(
    <ConflictChoice
      label="Title"
      clash={{ field: 'title', theirs: 'A', yours: 'B', by: 'Maria', at: '2026-05-04T09:00:00Z' }}
    />,
  )
  const buttons = screen.getAllByRole<HTMLButtonElement>('button')
  expect(buttons.map(({ type, name, value }) => [type, name, value])).toEqual([
    ['button', '', ''],
    ['submit', 'keep:title', 'theirs'],
    ['button', '', ''],
    ['submit', 'keep:title', 'yours'],
  ])
})

test('a form message takes the focus, and again when it changes', () => {
  const { rerender } = render(
    <FormMessage title="Not saved yet" problems={[{ fieldId: 'due', text: 'A date is missing' }]} />,
  )
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  expect(screen.getByRole('link').getAttribute('href')).toBe('#due')
  ;(document.activeElement as HTMLElement).blur()
  rerender(<FormMessage title="Still not saved" />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  rerender(<FormMessage />)
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each([401, 403, 404, 409, 410, 500, 'offline'] as const)(
  'the page for %s says what happened and what to do',
  (kind) => {
    render(<ErrorPage kind={kind} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('')
    expect(document.body.textContent).not.toMatch(/!|successfully|error/i)
  },
)

test('an unknown status is told as our fault', () => {
  render(<ErrorPage kind={418} requestId="01JD" />)
  expect(screen.getByRole('heading').textContent).toBe('That did not work, and it is our fault')
  expect(document.body.textContent).toContain('01JD')
})

test('the rail marks the current step, and a passed stage may slip', () => {
  render(
    <StageRail
      stages={[
        {
          key: 'capture',
          title: 'Capture',
          state: 'passed',
          detail: 'Passed 14 Feb',
          slipping: 'The context is a year old',
        },
        { key: 'align', title: 'Align', state: 'current', detail: '2 of 4 done', progress: 50 },
        { key: 'reinforce', title: 'Reinforce', state: 'ahead', detail: 'Later' },
        { key: 'elevate', title: 'Elevate', state: 'ahead', detail: 'Later' },
      ]}
    />,
  )
  const [capture, align] = screen.getAllByRole('listitem')
  expect(capture?.textContent).toBe('Capture, passed.SlippingThe context is a year old')
  expect(align?.getAttribute('aria-current')).toBe('step')
  expect(screen.getAllByRole('progressbar')).toHaveLength(1)
})
