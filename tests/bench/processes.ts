import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serverCommand } from '#app/server/command.mjs'

export type Running = {
  url: string
  process: ChildProcess
  startedIn: number
  stop: () => Promise<void>
  rssInMb: () => number
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

let isBuilt = false

/** Builds once, unless the build is as new as its sources. */
function buildOnce(): void {
  if (isBuilt) return
  const script = "import { build } from './app/config/install.mjs'; build()"
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
  if (done.status !== 0) throw new Error('the build failed')
  isBuilt = true
}

/** Starts the built app on a data folder and waits for its first page; `startedIn` is that time in milliseconds. */
export async function startApp(data: string): Promise<Running> {
  buildOnce()
  const port = await freePort()
  const env = {
    NODE_ENV: 'production',
    CAIRN_ENV: 'test',
    LOG_LEVEL: 'info',
    DATA_DIR: data,
    PORT: String(port),
    HOST: '127.0.0.1',
  }
  return await start([...serverCommand], {
    port,
    env,
    path: '/sign-in',
  })
}

/** Starts a control server (a built module that takes PORT and DATA_DIR). */
export async function startControl(module: string, data: string): Promise<Running> {
  const port = await freePort()
  return await start([module], {
    port,
    env: { NODE_ENV: 'production', DATA_DIR: data, PORT: String(port) },
    path: '/buffer',
  })
}

async function start(
  args: string[],
  { port, env, path }: { port: number; env: Record<string, string>; path: string },
): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(url + path))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`)
    await pause(20)
  }
  return {
    url,
    process: child,
    startedIn: performance.now() - began,
    rssInMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
