import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, expect, test } from 'vitest'
import { renewals, startSession } from '#app/features/auth/sessions.server.ts'
import { openScene } from '#app/http/guard.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

beforeEach(() => renewals.clear())

/** A staff member whose session began three hours ago asks for an address now. */
async function ask(path: string) {
  const db = openTestDatabase()
  const now = new Date()
  const began = new Date(now.getTime() - 3 * 3_600_000)
  const user = makeStaff(db, 'admin')
  const cookie = await startSession({ db, now: began, isSecure: false }, user, 'a test')
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  const context = { db, at: { now }, env: { baseUrl: 'http://cairn.test' }, memo: new Map() }
  const args = { request: new Request(`http://cairn.test${path}`, { headers }), context, params: {} }
  const { signedIn } = await openScene(args as unknown as LoaderFunctionArgs)
  expect(signedIn?.person.userId).toBe(user.id)
  return renewals.size
}

test('somebody at work keeps their session; an open page that only says it is there does not', async () => {
  expect(await ask('/plans/northwind')).toBe(1)
  renewals.clear()
  expect(await ask('/plans/northwind/live')).toBe(0)
  expect(await ask('/plans/northwind/live.data')).toBe(1)
})
