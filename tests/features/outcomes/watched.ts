import type { Db } from '#db/client.server.ts'

type Ran = { sql: string; args: unknown[] }

const running = ['all', 'get', 'run', 'iterate'] as const

/**
 * Writes down every statement that is run on a fresh database: ask before its first query. `plans` explains each of
 * them again, with the arguments it had.
 */
export function watchStatements(db: Db) {
  const ran: Ran[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  const watched = (sql: string) => {
    const statement = prepare(sql)
    for (const name of running) {
      const run = statement[name].bind(statement) as (...args: unknown[]) => unknown
      Object.assign(statement, {
        [name]: (...args: unknown[]) => {
          ran.push({ sql, args })
          return run(...args)
        },
      })
    }
    return statement
  }
  Object.assign(db.$client, { prepare: watched })
  const explain = ({ sql, args }: Ran) =>
    prepare(`explain query plan ${sql}`).all(...args) as { detail: string }[]
  return {
    count: () => ran.length,
    plans: () => ran.flatMap((one) => explain(one).map(({ detail }) => detail)),
  }
}
