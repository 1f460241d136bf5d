import { parentPort, workerData } from 'node:worker_threads'
import { monotonicFactory } from 'ulid'
import { valueSummaryOf } from '#app/features/outcomes/value-summary.server.ts'
import type { LeasedDocument } from '#app/features/reviews/documents/lease-document.server.ts'
import { makeDocument } from '#app/features/reviews/documents/make-document.server.ts'
import { openDatabase } from '#db/client.server.ts'

/** What the job hands to its thread. */
export type DocumentOrder = { databaseFile: string; dataFolder: string; leased: LeasedDocument }

// The thread of one document: it writes its own progress and, at the end, the file. Here what outcomes knows about value
// meets what reviews know about documents.
const { databaseFile, dataFolder, leased } = workerData as DocumentOrder
const db = openDatabase(databaseFile)
const ulid = monotonicFactory()
let isStopped = false
const stop = () => {
  isStopped = true
}
parentPort?.once('message', stop)
try {
  await makeDocument(
    {
      db,
      dataFolder,
      clock: () => {
        const now = new Date()
        return { now, newId: () => ulid(now.getTime()) }
      },
      isStopped: () => isStopped,
      readSummary: (asked) => valueSummaryOf(db, asked),
    },
    leased,
  )
} finally {
  db.$client.close()
  parentPort?.off('message', stop)
}
