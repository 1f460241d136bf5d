import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { serverCommand } from '#app/server/command.mjs'
import { buildFolder } from './build-folder.ts'

/** A server in a process of its own, as `npm start` runs it, on a port of its own. */
export type ServerProcess = Awaited<ReturnType<typeof startServer>>

/**
 * Starts the built server and waits until it says that it serves. `settings` are its environment; `DATA_DIR` must be
 * given. Everything it writes is kept in `lines`.
 */
export async function startServer(settings: Record<string, string>) {
  const port = settings.PORT ?? String(await freePort())
  const defaults = {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    BUILD_DIR: buildFolder,
  }
  const env = { ...defaults, ...settings, PORT: port, NODE_ENV: 'production' as const }
  const command = [...serverCommand]
  const child = spawn('node_modules/.bin/node', command, { env, stdio: 'pipe' })
  const lines: string[] = []
  await serving(child, lines)
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = (await ended) as [number | null]
    return code
  }
  return { url: `http://localhost:${port}`, port, lines, child, stop }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

function serving(child: ChildProcess, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      lines.push(line)
      if (line.includes('"msg":"serving"')) resolve()
    }
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${lines.join('\n')}`)))
  })
}
