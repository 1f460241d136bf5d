import type { Result } from '../app/domain/refusal.ts'
import type { Db } from './client.server.ts'
import { asWriter } from './writers.server.ts'

declare const isInside: unique symbol

/** A database inside an immediate transaction: what every command asks for. Only `write` makes one. */
export type Tx = Db & { readonly [isInside]: true }

/**
 * Runs `body` in one immediate transaction: all of it is kept, or, when it refuses or throws, nothing.
 * The body is synchronous, so nothing else of this process can come between.
 */
export function write<T>(db: Db, body: (tx: Tx) => Result<T>): Result<T> {
  let answer: Result<T> | undefined
  const run = db.$client.transaction(() => {
    answer = body(db as Tx)
    if (!answer.ok) throw new RolledBack()
  })
  try {
    asWriter(() => run.immediate())
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
  if (!answer) throw new Error('a command ended without an answer')
  if (answer.ok) for (const hear of listeners.get(db) ?? []) hear()
  return answer
}

const listeners = new WeakMap<Db, Set<() => void>>()

/**
 * Calls `hear` after every transaction of this process that was kept, once it is on disk. It must be quick and never
 * throw: the writer waits for it. Returns how to stop.
 */
export function afterWrites(db: Db, hear: () => void): () => void {
  const known = listeners.get(db) ?? new Set()
  listeners.set(db, known.add(hear))
  return () => known.delete(hear)
}

class RolledBack extends Error {}
