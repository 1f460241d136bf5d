import type { Result } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import type { makeAccount } from '#tests/factories/people.ts'

/** When the story happens, three days before the portal's clock. */
export const at = momentAt('2026-05-01T09:00:00Z')

export type Account = ReturnType<typeof makeAccount>

/** Does what a command does; a refusal is a mistake in the story. */
export function told<V>(db: Db, command: (tx: Tx) => Result<V>): V {
  const result = write(db, command)
  if (!result.ok) throw new Error(`the story is refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
