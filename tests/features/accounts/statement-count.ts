import type { Db } from '#db/client.server.ts'

/** How many SQL statements `read` runs on this database, prepared ones included. */
export function countStatements(db: Db, read: () => unknown): number {
  const kinds = ['all', 'get', 'run', 'iterate'] as const
  const prototype = Object.getPrototypeOf(db.$client.prepare('select 1'))
  const originals = kinds.map((kind) => prototype[kind])
  let count = 0
  kinds.forEach((kind, index) => {
    prototype[kind] = function counted(this: unknown, ...given: unknown[]) {
      count += 1
      return originals[index].apply(this, given)
    }
  })
  try {
    read()
  } finally {
    kinds.forEach((kind, index) => {
      prototype[kind] = originals[index]
    })
  }
  return count
}
