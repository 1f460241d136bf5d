import { once } from 'node:events'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { leaseDocument } from '#app/features/reviews/documents/lease-document.server.ts'
import type { DocumentOrder } from './document-worker.server.ts'
import type { JobWorld } from './job.ts'

/** A document that needs more than this, in megabytes, takes its own thread down and not the portal. */
const heapAtMost = 256

/**
 * Every second: the document that waits longest, in a thread of its own with its own connection, so that pages are
 * answered meanwhile. When the process stops, the thread gives it back and the next process begins it anew.
 */
export async function makeDocuments({ db, env, clock, signal }: JobWorld): Promise<void> {
  const leased = leaseDocument(db, clock())
  if (!leased) return
  const order: DocumentOrder = { databaseFile: db.$client.name, dataFolder: env.dataFolder, leased }
  // from the source, whatever bundle this runs in: Node reads it as it is
  const worker = new Worker(resolve('app/jobs/document-worker.server.ts'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: heapAtMost },
  })
  const stop = () => worker.postMessage('stop')
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    await once(worker, 'exit')
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
