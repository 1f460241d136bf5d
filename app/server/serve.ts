import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import type { Env } from '../config/env.server.ts'
import { createApp } from './app.ts'
import { openWorld, type World } from './world.ts'

type Jobs = { stop: () => Promise<void> }
type Together = { upgrade: (...connection: UpgradeArgs) => void; stop: () => Promise<void> }
type Entry = { startJobs: (world: World) => Jobs; openTogether: (world: World) => Together }
type UpgradeArgs = [request: IncomingMessage, socket: Duplex, head: Buffer]

/** Serves until told to stop; then finishes what is in flight, checkpoints and ends within 10 seconds. */
export async function serveProcess(env: Env): Promise<void> {
  const world = openWorld(env)
  const { build, middlewares } = env.isDevelopment
    ? await viteBuild()
    : { build: await finishedBuild(env), middlewares: null }
  const { entry } = typeof build === 'function' ? await build() : build
  const { startJobs, openTogether } = entry.module as unknown as Entry
  const jobs = startJobs(world)
  const together = openTogether(world)
  const listener = getRequestListener(createApp(world, build).fetch)
  const server = createServer((request, response) => {
    if (middlewares) middlewares(request, response, () => void listener(request, response))
    else void listener(request, response)
  })
  server.on('upgrade', (...[request, socket, head]: UpgradeArgs) => {
    // in development the page's own reloading is Vite's
    if (!request.headers['sec-websocket-protocol']?.startsWith('vite-'))
      together.upgrade(request, socket, head)
  })
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  server.listen(env.port, env.host, () => world.log.info({ port: env.port }, 'serving'))
  const stop = async () => {
    if (world.stopping.signal.aborted) return
    world.stopping.abort()
    setTimeout(() => process.exit(1), 10_000).unref()
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await Promise.all([together.stop(), closed, jobs.stop()])
    world.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    world.db.$client.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function finishedBuild(env: Env): Promise<ServerBuild> {
  return await import(pathToFileURL(`${env.buildFolder}/server/index.js`).href)
}

async function viteBuild() {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ configFile: 'app/config/vite.config.ts', server: { middlewareMode: true } })
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    middlewares: vite.middlewares,
  }
}
