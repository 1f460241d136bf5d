import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { monotonicFactory } from 'ulid'
import type { LeasedImport } from '#app/features/accounts/import/lease-import.server.ts'
import { runImport } from '#app/features/accounts/import/run-import.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { doOthersWrite } from '#db/writers.server.ts'

/** What the job hands to its thread. */
export type ImportOrder = {
  databaseFile: string
  dataFolder: string
  leased: LeasedImport
  restInMs: number
  /** How many of the server's own transactions want to write. */
  writers: SharedArrayBuffer
}

/** How long the thread steps aside for people at the most, in rests: they come one after the other all day. */
const restsAtMost = 50

// The thread of one import. What other areas do when an event is recorded is left out here on purpose: accounts are
// weighed once afterwards, by the job that refreshes standings, not after each of their people.
const { databaseFile, dataFolder, leased, restInMs, writers } = workerData as ImportOrder
const db = openDatabase(databaseFile)
const ulid = monotonicFactory()
let isStopped = false
const stop = () => {
  isStopped = true
}
parentPort?.once('message', stop)
try {
  await runImport(
    {
      db,
      dataFolder,
      clock: () => {
        const now = new Date()
        return { now, newId: () => ulid(now.getTime()) }
      },
      elapsed: () => performance.now(),
      isStopped: () => isStopped,
      doOthersWrite: () => doOthersWrite(writers),
      rest: async () => {
        await wait(restInMs)
        for (let rests = 1; rests < restsAtMost && doOthersWrite(writers); rests += 1) await wait(restInMs)
      },
    },
    leased,
  )
} finally {
  db.$client.close()
  parentPort?.off('message', stop)
}
