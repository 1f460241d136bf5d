import { and, eq, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

export type FoundFile = { sha256: string; name: string; type: string; size: number }

const fileOfAccount = statement((db) =>
  db
    .select()
    .from(files)
    .where(and(eq(files.id, sql.placeholder('fileId')), eq(files.accountId, sql.placeholder('accountId'))))
    .prepare(),
)

const vendorLogo = statement((db) =>
  db
    .select({ sha256: files.sha256, name: files.name, type: files.type, size: files.size })
    .from(vendor)
    .innerJoin(files, eq(files.id, vendor.logoFileId))
    .where(eq(vendor.id, 1))
    .prepare(),
)

/** A file of the actor's account. An internal one is, to a customer, not there: like a foreign or missing one. */
export function findFile(db: Db, actor: PlanActor, fileId: string): Result<FoundFile> {
  const found = fileOfAccount(db).get({ fileId, accountId: actor.accountId })
  if (!found) return refuse('not-found')
  if (found.visibility === 'internal' && !maySeeInternal(actor)) return refuse('not-found')
  const { sha256, name, type, size } = found
  return ok({ sha256, name, type, size })
}

/** The vendor's logo, which everybody may see; null without one. */
export function findVendorLogo(db: Db): FoundFile | null {
  return vendorLogo(db).get() ?? null
}
