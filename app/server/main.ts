import cluster from 'node:cluster'
import { env } from '../config/env.server.ts'
import { prepare } from './prepare.ts'
import { serveProcess } from './serve.ts'

// One process serves alone; WORKERS=n puts n of them on one port and one database.
const settings = env()

if (settings.workers > 1 && cluster.isPrimary) {
  await prepare(settings)
  for (let count = 0; count < settings.workers; count += 1) cluster.fork()
  cluster.on('exit', (worker) => {
    if (!worker.exitedAfterDisconnect && !isStopping) cluster.fork()
  })
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isStopping = true
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
    })
  }
} else {
  if (cluster.isPrimary) await prepare(settings)
  await serveProcess(settings)
}
