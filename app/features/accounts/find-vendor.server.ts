import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const theVendor = statement((db) =>
  db
    .select({
      name: vendor.name,
      accent: vendor.accent,
      logoFileId: vendor.logoFileId,
      timeZone: vendor.timeZone,
      currency: vendor.currency,
    })
    .from(vendor)
    .limit(1)
    .prepare(),
)

/** The vendor of this deployment, or undefined before set-up. One statement. */
export function findVendor(db: Db) {
  return theVendor(db).get()
}
