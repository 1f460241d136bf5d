import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findKeyHolder, noteKeyUse } from '#app/features/auth/key-queries.server.ts'
import { keyText, makeKey } from '#app/features/auth/make-key.server.ts'
import { revokeKey } from '#app/features/auth/revoke-key.server.ts'
import { events } from '#db/schema/activity.ts'
import { apiTokens, users } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt()
const secret = 'a secret of tests only, forty characters'

function story(role: 'admin' | 'lead' = 'admin') {
  const db = openTestDatabase()
  const { id: userId, name, email } = makeStaff(db, role)
  const person = { userId, name, email, kind: 'staff' as const, staffRole: role }
  const made = write(db, (tx) => makeKey(tx, person, { name: 'billing-sync', secret }, at))
  const tokenId = made.ok ? made.value.tokenId : ''
  const bearer = `Bearer ${keyText(secret, tokenId)}`
  return { db, person, made, tokenId, bearer }
}

test('a key opens in its maker’s name; only its hash is kept, and the history names it', () => {
  const { db, person, tokenId, bearer } = story()
  expect(findKeyHolder(db, bearer)).toEqual({ token: { id: tokenId, name: 'billing-sync' }, person })
  const row = db.select().from(apiTokens).get()
  expect(bearer.endsWith(row?.ending ?? '-')).toBe(true)
  expect(JSON.stringify(row)).not.toContain(bearer.slice(7))
  expect(
    db
      .select()
      .from(events)
      .all()
      .map(({ kind, chain }) => [kind, chain]),
  ).toEqual([['token-made', '']])
  write(db, (tx) => {
    noteKeyUse(tx, tokenId, at.now)
    return { ok: true, value: null }
  })
  expect(db.select().from(apiTokens).get()?.lastUsedAt).toEqual(at.now)
})

test('anything else opens nothing', () => {
  const { db, bearer } = story()
  for (const header of [
    null,
    '',
    'Bearer',
    `Basic ${bearer.slice(7)}`,
    bearer.slice(0, -1),
    `${bearer.slice(0, -1)}!`,
  ])
    expect(findKeyHolder(db, header)).toBeNull()
})

test('a revoked key opens nothing, nor does one whose maker has left', () => {
  const { db, person, tokenId, bearer } = story()
  db.update(users).set({ deactivatedAt: at.now }).where(eq(users.id, person.userId)).run()
  expect(findKeyHolder(db, bearer)).toBeNull()
  db.update(users).set({ deactivatedAt: null }).run()
  const revoke = () => write(db, (tx) => revokeKey(tx, person, { tokenId }, at))
  expect(revoke().ok).toBe(true)
  expect(findKeyHolder(db, bearer)).toBeNull()
  expect(revoke()).toMatchObject({ refusal: { code: 'already-done' } })
})

test('only admins make and revoke them', () => {
  const { db, made, person } = story('lead')
  expect(made).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  expect(write(db, (tx) => revokeKey(tx, person, { tokenId: 'x' }, at))).toMatchObject({
    refusal: { code: 'not-allowed' },
  })
})
