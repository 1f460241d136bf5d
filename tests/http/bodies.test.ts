import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goals } from '#db/schema/plan.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { form, loadBuild, openPortal, type Portal, type Question } from '#tests/setup/portal.ts'
import { fingerprint } from '../access/fingerprint.ts'

const build = await loadBuild()
const newGoal = '/plans/northwind/goals/new'
let portal: Portal
let as: string
let outcome: ReturnType<typeof makeOutcome>

beforeAll(async () => {
  portal = openPortal(build)
  const account = makeAccount(portal.db, { name: 'Northwind' })
  as = await portal.signIn(makeMember(portal.db, account).user)
  outcome = makeOutcome(portal.db, makeGoal(portal.db, account))
})
afterAll(() => portal.close())

/** Sends it as a page and as data; both must be refused with `status`, and nothing may change. */
async function refused(path: string, question: Question, status: number): Promise<string> {
  const before = fingerprint(portal.db)
  const page = await portal.ask(path, { as, ...question })
  expect(page.status).toBe(status)
  const data = await portal.ask(`${path}.data`, { as, ...question })
  expect(data.status).toBe(status)
  expect(fingerprint(portal.db)).toBe(before)
  return await page.text()
}

describe('a form of bad input is refused, and what was typed comes back', () => {
  test('an unknown field', async () => {
    const text = await refused(
      newGoal,
      form('add-goal', { title: 'Close in three days', isAdmin: 'yes' }),
      422,
    )
    expect(text).toContain('Close in three days')
  })

  test('a title of a megabyte', async () => {
    const text = await refused(newGoal, form('add-goal', { title: 'x'.repeat(1_000_000) }), 422)
    expect(text).toContain('200 characters')
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '30.06.2026',
    '2026-06-30T00:00',
    "'; drop table goals",
  ])('a date like %s', async (targetDate) => {
    await refused(newGoal, form('add-goal', { title: 'Close in three days', targetDate }), 422)
  })

  test.each(['four', '1e9', 'NaN', '', '1.1234567', '9'.repeat(40), '٤'])(
    'a figure like %s',
    async (value) => {
      const body = { outcomeId: outcome.id, measuredOn: '2026-04-30', value, note: '', link: '' }
      await refused(`/plans/northwind/outcomes/${outcome.id}`, form('report', body), 422)
    },
  )

  test.each(['javascript:alert(1)', 'ftp://files.example', '//evil.example', 'https://', 'not a link'])(
    'a link like %s',
    async (link) => {
      const body = { outcomeId: outcome.id, measuredOn: '2026-04-30', value: '4', note: '', link }
      await refused(`/plans/northwind/outcomes/${outcome.id}`, form('report', body), 422)
    },
  )

  test('text that is no UTF-8', async () => {
    const body = new Uint8Array([...new TextEncoder().encode('intent=add-goal&title='), 0xc3, 0x28, 0xff])
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    await refused(newGoal, { method: 'POST', body, headers }, 422)
  })

  test.each([
    'intent=add-goal&title=%ff%fe',
    'intent=add-goal&title=a%00b',
    'intent=add-goal&title=%1b[31mred',
  ])('%s', async (body) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    await refused(newGoal, { method: 'POST', body, headers }, 422)
  })

  test('one field sent twice', async () => {
    await refused(newGoal, form('add-goal', { title: ['one', 'two'] }), 422)
  })

  test('a file in place of a text', async () => {
    const body = new FormData()
    body.set('intent', 'add-goal')
    body.set('title', new File(['<svg/>'], 'title.svg'))
    await refused(newGoal, { method: 'POST', body }, 422)
  })

  test('a file nobody asked for', async () => {
    const body = new FormData()
    body.set('intent', 'add-goal')
    body.set('title', 'Close in three days')
    body.set('plan', new File(['text'], 'plan.txt'))
    const text = await refused(newGoal, { method: 'POST', body }, 422)
    expect(text).toContain('something Cairn does not know')
  })

  test('a chosen file without bytes', async () => {
    const question = figureWith(new File([], 'proof.pdf'))
    const text = await refused(`/plans/northwind/outcomes/${outcome.id}`, question, 422)
    expect(text).toContain('This file is empty')
  })

  test('another file under the key of a form that was answered', async () => {
    const path = `/plans/northwind/outcomes/${outcome.id}`
    const first = await portal.ask(path, { as, ...figureWith(new File(['one'], 'one.txt')) })
    expect(first.status).toBe(303)
    const again = await portal.ask(path, { as, ...figureWith(new File(['one'], 'one.txt')) })
    expect(again.status).toBe(303)
    await refused(path, figureWith(new File(['two'], 'two.txt')), 409)
  })
})

describe('a body that is no form of ours', () => {
  test.each([
    ['nothing', { method: 'POST' }],
    [
      'JSON',
      { method: 'POST', body: '{"intent":"add-goal"}', headers: { 'Content-Type': 'application/json' } },
    ],
    [
      'a torn upload',
      {
        method: 'POST',
        body: '--x\r\nContent-Disp',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      },
    ],
    [
      'an upload without a boundary',
      { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
    ],
    ['text', { method: 'POST', body: 'hello', headers: { 'Content-Type': 'text/plain' } }],
    ['an intent that every object has', form('constructor')],
    ['an intent of another page', form('remove-member')],
  ])('%s', async (_name, question) => {
    await refused(newGoal, question, 422)
  })

  test('more than 12 MB, announced or not', async () => {
    const big = 'x'.repeat(12 * 1024 * 1024 + 1)
    const announced = {
      method: 'POST',
      body: `intent=add-goal&title=${big}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    }
    await refused(
      newGoal,
      { ...announced, headers: { ...announced.headers, 'Content-Length': String(big.length + 22) } },
      413,
    )
    await refused(newGoal, announced, 413)
  })
})

describe('a form pressed twice', () => {
  const titled = (title: string, key: string) => form('add-goal', { title, _key: key })
  const count = (title: string) =>
    portal.db
      .select()
      .from(goals)
      .all()
      .filter((goal) => goal.title === title).length

  test('makes one, and both presses lead to it', async () => {
    const first = await portal.ask(newGoal, { as, ...titled('Pressed twice', 'k-1') })
    const second = await portal.ask(newGoal, { as, ...titled('Pressed twice', 'k-1') })
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(count('Pressed twice')).toBe(1)
  })

  test('at the same moment makes one', async () => {
    const presses = await Promise.all(
      [1, 2, 3, 4].map(() => portal.ask(newGoal, { as, ...titled('Pressed at once', 'k-2') })),
    )
    expect(presses.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(count('Pressed at once')).toBe(1)
  })

  test('with other words under the same key is a mistake, and says so', async () => {
    await portal.ask(newGoal, { as, ...titled('First words', 'k-3') })
    const other = await portal.ask(newGoal, { as, ...titled('Other words', 'k-3') })
    expect(other.status).toBe(409)
    expect(count('Other words')).toBe(0)
  })

  test('after a refusal may be corrected under the same key', async () => {
    expect((await portal.ask(newGoal, { as, ...titled('', 'k-4') })).status).toBe(422)
    expect((await portal.ask(newGoal, { as, ...titled('Corrected', 'k-4') })).status).toBe(303)
    expect(count('Corrected')).toBe(1)
  })
})

test('what people typed is shown as text, never as markup', async () => {
  const title = '<script>alert(1)</script><img src=x onerror=alert(2)>'
  const made = await portal.ask(newGoal, { as, ...form('add-goal', { title }) })
  const page = await (await portal.ask(made.headers.get('location') ?? '', { as })).text()
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>alert(1)')
  expect(page).not.toContain('<img src=x')
})

/** A figure with a file, always under the same key. */
function figureWith(file: File): Question {
  const body = new FormData()
  const fields = { outcomeId: outcome.id, measuredOn: '2026-04-30', value: '4', note: '', link: '' }
  for (const [name, value] of Object.entries({ intent: 'report', _key: 'pressed', ...fields }))
    body.set(name, value)
  body.set('file', file)
  return { method: 'POST', body }
}
