import { timingSafeEqual } from 'node:crypto'
import { deriveToken } from '#app/domain/auth/derive.ts'
import { setUpPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'

/** The address that sets up an empty production installation; it answers as long as there is no vendor. */
export function setupAddress(env: { baseUrl: string }, secret: string): string {
  return `${env.baseUrl}${setUpPath(setupToken(secret))}`
}

export function isSetupToken(token: string, secret: string): boolean {
  const known = setupToken(secret)
  return token.length === known.length && timingSafeEqual(Buffer.from(token), Buffer.from(known))
}

/** True once the vendor stands: from then on set-up is over for good. */
export function isSetUp(db: Db): boolean {
  return db.select({ id: vendor.id }).from(vendor).limit(1).get() !== undefined
}

function setupToken(secret: string): string {
  return deriveToken(secret, 'set-up', 'vendor')
}
