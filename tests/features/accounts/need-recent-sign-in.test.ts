import { expect, test } from 'vitest'
import { needRecentSignIn } from '#app/features/accounts/need-recent-sign-in.ts'

test('roles and access ask for a sign-in of the last 15 minutes', async () => {
  const at = { now: new Date('2026-05-04T09:15:00Z') }
  const ask = (signedInAt: string) =>
    needRecentSignIn({ signedIn: { signedInAt: new Date(signedInAt) }, context: { at } })
  expect((await ask('2026-05-04T09:00:00Z')).ok).toBe(true)
  expect(await ask('2026-05-04T08:59:59Z')).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
})
