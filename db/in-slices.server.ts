import { setTimeout as pause } from 'node:timers/promises'
import { ok } from '../app/domain/refusal.ts'
import type { Db } from './client.server.ts'
import { type Tx, write } from './transaction.server.ts'

type Slices<T> = {
  items: readonly T[]
  /** Items in one transaction. */
  atOnce: number
  /** Milliseconds after each in which others write: people's presses wait for one slice at most. */
  breath: number
  /** What is done with one; whether it counts. */
  body: (tx: Tx, item: T) => boolean
  signal?: AbortSignal | undefined
}

/**
 * Writes a long list in short transactions and returns how many items counted. An item that fails holds up no other:
 * its slice is done one by one, and the first error is thrown at the end. Begins no further slice once `signal` says so.
 */
export async function writeInSlices<T>(db: Db, slices: Slices<T>): Promise<number> {
  const { items, atOnce, breath, signal, body } = slices
  const failed: unknown[] = []
  let counted = 0
  for (let first = 0; first < items.length && !signal?.aborted; first += atOnce) {
    const slice = items.slice(first, first + atOnce)
    try {
      counted += writeSlice(db, slice, body)
    } catch {
      counted += writeEach(db, slice, { body, failed })
    }
    await pause(breath, undefined, { signal }).catch(() => undefined)
  }
  if (failed.length > 0) throw failed[0]
  return counted
}

function writeSlice<T>(db: Db, slice: readonly T[], body: Slices<T>['body']): number {
  const answer = write(db, (tx) => ok(slice.filter((item) => body(tx, item)).length))
  return answer.ok ? answer.value : 0
}

type Alone<T> = { body: Slices<T>['body']; failed: unknown[] }

function writeEach<T>(db: Db, slice: readonly T[], { body, failed }: Alone<T>): number {
  let counted = 0
  for (const item of slice) {
    try {
      counted += writeSlice(db, [item], body)
    } catch (error) {
      failed.push(error)
    }
  }
  return counted
}
