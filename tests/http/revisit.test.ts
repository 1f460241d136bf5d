import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
const path = '/plans/northwind.data'
let portal: Portal
let account: ReturnType<typeof makeAccount>
let as: string

beforeEach(async () => {
  portal = openPortal(build)
  account = makeAccount(portal.db, { name: 'Northwind' })
  as = await portal.signIn(makeMember(portal.db, account).user)
})
afterEach(() => portal.close())

async function etagOf(cookie: string): Promise<string> {
  const answer = await portal.ask(path, { as: cookie })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(answer.headers.get('vary')).toMatch(/cookie/i)
  return answer.headers.get('etag') ?? ''
}

async function again(etag: string, cookie = as) {
  const answer = await portal.ask(path, { as: cookie, headers: { 'If-None-Match': etag } })
  return { status: answer.status, length: (await answer.text()).length }
}

describe('the data of a plan page', () => {
  test('answers 304 and nothing more while nothing has changed', async () => {
    const etag = await etagOf(as)
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(await again(etag)).toEqual({ status: 304, length: 0 })
    expect(await again(`"other", ${etag}`)).toEqual({ status: 304, length: 0 })
  })

  test('answers whole after a change by somebody else', async () => {
    const etag = await etagOf(as)
    const csm = await portal.signIn(makeTeamMember(portal.db, account).user)
    const press = await portal.ask('/plans/northwind/goals/new', {
      as: csm,
      ...form('add-goal', { title: 'Answer in a day' }),
    })
    expect(press.status).toBe(303)
    const fresh = await again(etag)
    expect(fresh.status).toBe(200)
    expect(fresh.length).toBeGreaterThan(100)
  })

  test('is another for every reader, and for every right', async () => {
    const colleague = await portal.signIn(makeMember(portal.db, account, 'approver').user)
    const etag = await etagOf(as)
    expect(await etagOf(colleague)).not.toBe(etag)
    expect((await again(etag, colleague)).status).toBe(200)
    const csm = await portal.signIn(makeTeamMember(portal.db, account).user)
    const asVendor = await etagOf(csm)
    expect((await again(asVendor, `${csm}; cairn_preview=${account.id}`)).status).toBe(200)
  })

  test('is another on another day of the account', async () => {
    const etag = await etagOf(as)
    portal.clock.now = '2026-05-04T21:59:00Z'
    expect((await again(etag)).status).toBe(304)
    portal.clock.now = '2026-05-04T22:01:00Z'
    expect((await again(etag)).status).toBe(200)
  })

  test('tells somebody without a place nothing, whatever tag they send', async () => {
    const etag = await etagOf(as)
    const stranger = await portal.signIn(
      makeMember(portal.db, makeAccount(portal.db, { name: 'Alpenglow' })).user,
    )
    expect((await again(etag, stranger)).status).toBe(404)
    expect((await portal.ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(401)
    expect((await portal.ask(path, { headers: { 'If-None-Match': '*' } })).status).toBe(401)
  })

  test('is no page: documents and parts of the data are always answered whole', async () => {
    const etag = await etagOf(as)
    for (const other of ['/plans/northwind', `${path}?_routes=routes/plans.$account`]) {
      const answer = await portal.ask(other, { as, headers: { 'If-None-Match': etag } })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })
})
