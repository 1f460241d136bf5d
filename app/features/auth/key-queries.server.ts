import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { StaffPerson } from '#app/domain/access/actor.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Db } from '#db/client.server.ts'
import { apiTokens, users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

const everyKey = statement((db) =>
  db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      ending: apiTokens.ending,
      createdAt: apiTokens.createdAt,
      lastUsedAt: apiTokens.lastUsedAt,
      revokedAt: apiTokens.revokedAt,
      maker: users.name,
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.createdBy))
    .orderBy(sql`${apiTokens.revokedAt} is not null`, desc(apiTokens.createdAt), desc(apiTokens.id))
    .prepare(),
)

/** Every key, those in use first. One statement. */
export function listKeys(db: Db) {
  return everyKey(db).all()
}

const keyByHash = statement((db) =>
  db
    .select({
      ...{ id: apiTokens.id, name: apiTokens.name, userId: users.id, person: users.name },
      ...{ email: users.email, staffRole: users.staffRole },
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.createdBy))
    .where(
      and(
        eq(apiTokens.tokenHash, sql.placeholder('hash')),
        isNull(apiTokens.revokedAt),
        isNull(users.deactivatedAt),
        eq(users.kind, 'staff'),
      ),
    )
    .prepare(),
)

/** Whose program calls: its key, and the person it speaks for. */
export type KeyHolder = { token: { id: string; name: string }; person: StaffPerson }

/**
 * The holder of the key in an `Authorization: Bearer` header, or null: no header, no such key, a revoked one, or one whose
 * maker has left. One statement.
 */
export function findKeyHolder(db: Db, header: string | null): KeyHolder | null {
  const text = /^Bearer (cairn_[\w-]{43})$/.exec(header ?? '')?.[1]
  const found = text ? keyByHash(db).get({ hash: hashSecret(text) }) : undefined
  if (!found?.staffRole) return null
  const { id, name, userId, person, email, staffRole } = found
  return { token: { id, name }, person: { userId, name: person, email, kind: 'staff', staffRole } }
}

/** Remembers that a key was used. */
export function noteKeyUse(tx: Tx, tokenId: string, now: Date): void {
  tx.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, tokenId)).run()
}
