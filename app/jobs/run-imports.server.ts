import { once } from 'node:events'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { leaseImport } from '#app/features/accounts/import/lease-import.server.ts'
import { sharedWriters } from '#db/writers.server.ts'
import type { ImportOrder } from './import-worker.server.ts'
import type { JobWorld } from './job.ts'

/** Between two short transactions, for writers of other processes; those of this one are waited for. */
const restInMs = 2

/**
 * Every second: the next import that waits to be checked or brought in, in a thread of its own with its own
 * connection, so that pages are answered meanwhile. When the process stops, the thread ends after its transaction and
 * the next process goes on.
 */
export async function runImports({ db, env, clock, signal }: JobWorld): Promise<void> {
  const leased = leaseImport(db, clock())
  if (!leased) return
  const order: ImportOrder = {
    databaseFile: db.$client.name,
    dataFolder: env.dataFolder,
    leased,
    restInMs,
    writers: sharedWriters(),
  }
  // from the source, whatever bundle this runs in: Node reads it as it is
  const worker = new Worker(resolve('app/jobs/import-worker.server.ts'), { workerData: order })
  const stop = () => worker.postMessage('stop')
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    await once(worker, 'exit')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
