import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withMailTicket } from '#app/domain/auth/mail-ticket.ts'
import { ok } from '#app/domain/refusal.ts'
import { rememberDevice } from '#app/features/auth/remembered-devices.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'
import { fingerprint } from '../access/fingerprint.ts'

const build = await loadBuild()
const path = '/plans/northwind/outcomes'
let portal: Portal
let maria: { id: string; kind: 'customer' | 'staff' }
let link: string
let ticket: string
/** What Maria's laptop brings; the number keeps tokens of different tests apart. */
let device: string
let count = 0

beforeAll(() => {
  portal = openPortal(build)
  maria = makeMember(portal.db, makeAccount(portal.db, { name: 'Northwind' }), 'approver', {
    name: 'Maria Oliveira',
  }).user
  const until = new Date('2026-06-03T09:00:00Z')
  link = withMailTicket(portal.world.secret, path, { userId: maria.id, until })
  ticket = link.split('mail=')[1] ?? ''
})
beforeEach(() => {
  count += 1
  const token = `${count}`.padStart(43, 'x')
  const found = { userId: maria.id, token, device: 'Firefox on Linux', before: null }
  write(portal.db, (tx) => ok(rememberDevice(tx, found, momentAt(portal.clock.now))))
  device = `cairn_device=${token}`
})
afterAll(() => portal.close())

/** Opens the mail's link and follows it to the sign-in page: that page's text, and the browser's cookies by then. */
async function follow(as: string) {
  const first = await portal.ask(link, { as })
  const where = first.headers.get('location') ?? ''
  const carried = [as, ...first.headers.getSetCookie().map((cookie) => cookie.split(';')[0])]
  const cookies = carried.filter((cookie) => cookie !== '').join('; ')
  const page = await portal.ask(where, { as: cookies })
  return { status: first.status, where, cookies, page: await page.text() }
}

test('on a remembered device: no note in any address, one press, and the very thing', async () => {
  const { status, where, cookies, page } = await follow(device)
  expect([status, where]).toEqual([302, `/sign-in?to=${encodeURIComponent(path)}`])
  expect(page).toContain('Continue as <!-- -->Maria Oliveira')
  const entered = await portal.ask(where, { as: cookies, ...form('continue-as', { to: path, ticket }) })
  expect([entered.status, entered.headers.get('location')]).toEqual([303, path])
  const set = entered.headers.getSetCookie()
  expect(set.filter((cookie) => cookie.startsWith('cairn_session=customer_'))).toHaveLength(1)
  expect(set.some((cookie) => cookie.startsWith('cairn_mail=;'))).toBe(true)
  const session = set.map((cookie) => cookie.split(';')[0]).join('; ')
  expect((await portal.ask(path, { as: session })).status).toBe(200)
})

test('on another device: no name, no address, and the mail goes where the first one went', async () => {
  const { where, cookies, page } = await follow('')
  expect(page).toContain('Send me the mail')
  expect(page).not.toMatch(/Maria|Oliveira|example\.com/)
  const sent = await portal.ask(where, { as: cookies, ...form('mail-the-reader', { to: path, ticket }) })
  expect(sent.headers.get('location')).toBe('/sign-in/check')
  const waiting = sent.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const check = await portal.ask('/sign-in/check', { as: waiting.join('; ') })
  expect(await check.text()).not.toMatch(/Maria|Oliveira|example\.com/)
})

test('opening it, as page or as data, by GET or HEAD, writes nothing', async () => {
  const before = fingerprint(portal.db)
  await follow(device)
  await portal.ask(link, { as: device, method: 'HEAD' })
  const data = await portal.ask(link.replace(path, `${path}.data`), { as: device })
  expect(data.status).toBe(401)
  expect(data.headers.getSetCookie()).toEqual([])
  expect(fingerprint(portal.db)).toBe(before)
})

test('whoever is signed in goes straight on, and the note leaves the address', async () => {
  const as = await portal.signIn(maria)
  const answer = await portal.ask(link, { as })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, path])
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('a press from another site’s page is refused before anything is read', async () => {
  const { where, cookies } = await follow(device)
  const press = form('continue-as', { to: path, ticket })
  const headers = { ...press.headers, origin: 'https://eve.example' }
  const answer = await portal.ask(where, { as: cookies, ...press, headers })
  expect(answer.status).toBe(403)
})

test.each(['//eve.example/', '/\\eve.example', 'https://eve.example'])(
  'nothing leads to %s',
  async (elsewhere) => {
    const { where, cookies } = await follow(device)
    const answer = await portal.ask(where, {
      as: cookies,
      ...form('continue-as', { to: elsewhere, ticket }),
    })
    expect(answer.headers.get('location')).toBe(null)
    expect(answer.status).toBe(410)
  },
)

test('a note with header words in it is not set as a cookie', async () => {
  const answer = await portal.ask(`${path}?mail=x;Domain=eve.example`, {})
  expect(answer.status).toBe(302)
  expect(answer.headers.getSetCookie()).toEqual([])
})
