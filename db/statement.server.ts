import type { Db } from './client.server.ts'

/**
 * Prepares a query once per open database and keeps it: `const accountBySlug = statement((db) => db.select()…prepare())`,
 * then `accountBySlug(db).get({ slug })`.
 */
export function statement<T>(prepare: (db: Db) => T): (db: Db) => T {
  const prepared = new WeakMap<Db, T>()
  return (db) => {
    const known = prepared.get(db)
    if (known) return known
    const fresh = prepare(db)
    prepared.set(db, fresh)
    return fresh
  }
}
