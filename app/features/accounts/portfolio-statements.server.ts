import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Prepared = ReturnType<Db['$client']['prepare']>

/** Prepares each text once per open database. Its texts are made of our own words, so there are only so many. */
export function keptStatements(): (db: Db, sql: string) => Prepared {
  const kept = statement(() => new Map<string, Prepared>())
  return (db, sql) => {
    const known = kept(db).get(sql)
    if (known) return known
    const fresh = db.$client.prepare(sql)
    kept(db).set(sql, fresh)
    return fresh
  }
}
