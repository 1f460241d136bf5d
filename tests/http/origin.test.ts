import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { form, loadBuild, openPortal, origin, type Portal } from '#tests/setup/portal.ts'
import { fingerprint } from '../access/fingerprint.ts'

const build = await loadBuild()
let portal: Portal
let as: string
const path = '/plans/northwind/goals/new'
const press = form('add-goal', { title: 'Close the books in three days' })

beforeAll(async () => {
  portal = openPortal(build)
  as = await portal.signIn(makeMember(portal.db, makeAccount(portal.db, { name: 'Northwind' })).user)
})
afterAll(() => portal.close())

describe('a form from elsewhere is refused in front, and changes nothing', () => {
  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a site of the same domain', { Origin: origin, 'Sec-Fetch-Site': 'same-site' }],
    ['another site that sends no origin', { Origin: '', 'Sec-Fetch-Site': 'cross-site' }],
    ['our name on another port', { Origin: `${origin}:8080` }],
    ['our name without encryption, or with', { Origin: origin.replace('http:', 'https:') }],
    [
      'another site with a forwarded host',
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    ],
  ])('%s', async (_name, headers) => {
    const before = fingerprint(portal.db)
    for (const end of ['', '.data']) {
      const answer = await portal.ask(path + end, { as, ...press, headers })
      expect(answer.status).toBe(403)
    }
    expect(fingerprint(portal.db)).toBe(before)
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('%s too', async (method) => {
    const answer = await portal.ask(path, {
      as,
      method,
      headers: { Origin: 'https://evil.example' },
      body: 'intent=add-goal',
    })
    expect(answer.status).toBe(403)
  })

  test('no origin and nothing else that tells', async () => {
    const answer = await portal.ask(path, { as, ...press, headers: { Origin: '' } })
    expect(answer.status).toBe(403)
  })
})

describe('our own pages are let through', () => {
  test.each([
    ['by their origin', {}],
    ['by the browser’s word that it is the same origin', { 'Sec-Fetch-Site': 'same-origin' }],
    ['behind a proxy that names itself as host', { Host: 'cairn.internal:3000' }],
    ['whatever host somebody claims was forwarded', { 'X-Forwarded-Host': 'evil.example' }],
  ])('%s', async (_name, headers) => {
    const answer = await portal.ask(path, { as, ...press, headers })
    expect(answer.status).toBe(303)
  })

  test('methods that mean nothing here are refused, never an error of ours', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await portal.ask(path, { as, method })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    }
  })
})
