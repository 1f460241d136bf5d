import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import Sqlite from 'better-sqlite3'
import { readEnv } from '#app/config/env.server.ts'
import type { UserKind } from '#app/domain/accounts/member.ts'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { createApp } from '#app/server/app.ts'
import { makeLog } from '#app/server/log.ts'
import type { World } from '#app/server/world.ts'
import type { Db } from '#db/client.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { buildFolder } from './build-folder.ts'
import { copyDatabase } from './database.ts'

/** The real HTTP application on a database of its own, called in this process: no port, no other process. */
export type Portal = ReturnType<typeof openPortal>

export type Question = {
  /** `Cookie` header of who asks; nobody when missing. */
  as?: string
  method?: string
  headers?: Record<string, string>
  body?: BodyInit
  /** Network address, for limits. */
  from?: string
}

export const origin = 'http://cairn.test'

/** Loads the finished server bundle (or a copy of it at another path) with Node itself, not through Vite. */
export async function loadBuild(file = `${buildFolder}/server/index.js`): Promise<ServerBuild> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), file)).href)) as ServerBuild
}

/** Opens the portal; its clock stands until it is moved. `close` it when done. */
export function openPortal(build: ServerBuild, settings: Record<string, string> = {}) {
  const { db, close: closeDatabase } = copyDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'cairn-portal-'))
  const clock = { now: '2026-05-04T09:00:00Z' }
  const world = worldOn(db, clock, { DATA_DIR: folder, ...settings })
  const app = createApp(world, build)
  return {
    db,
    world,
    clock,
    /** Sends a request as a browser on one of our own pages would. */
    ask: async (path: string, question: Question = {}) =>
      app.fetch(requestOf(path, question), networkOf(question)),
    /** Signs a user in; the answer is the `Cookie` header of their browser. */
    signIn: async (user: { id: string; kind: UserKind }) => {
      const cookie = await startSession({ db, now: new Date(clock.now), isSecure: false }, user, 'a test')
      return cookie.split(';')[0] ?? ''
    },
    /** Lets everything be tried as if for the first time. */
    forgetTries: () => forgetTries(join(folder, 'limits.sqlite')),
    close: () => {
      closeDatabase()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function worldOn(db: Db, clock: { now: string }, settings: Record<string, string>): World {
  const env = readEnv({
    CAIRN_ENV: 'test',
    BASE_URL: origin,
    LOG_LEVEL: 'silent',
    BUILD_DIR: buildFolder,
    ...settings,
  })
  return {
    db,
    env,
    secret: 'a secret of tests only, forty characters',
    log: makeLog(env.logLevel),
    clock: () => momentAt(clock.now),
    ownOrigins: [new URL(env.baseUrl).origin],
    isReady: () => true,
    stopping: new AbortController(),
  }
}

function requestOf(path: string, { as, method = 'GET', headers = {}, body }: Question): Request {
  const own = {
    Host: new URL(origin).host,
    ...(as ? { Cookie: as } : {}),
    ...(method === 'GET' ? {} : { Origin: origin }),
    ...headers,
  }
  const request = new Request(new URL(path, origin), { method, headers: own, body, redirect: 'manual' })
  // Request drops what browsers do not let pages set; the server reads them from the headers it is given
  for (const [name, value] of Object.entries(own)) request.headers.set(name, value)
  return request
}

function networkOf({ from = '192.0.2.1' }: Question) {
  return { incoming: { socket: { remoteAddress: from, remotePort: 40_000, remoteFamily: 'IPv4' } } }
}

function forgetTries(file: string): void {
  if (!existsSync(file)) return
  const limits = new Sqlite(file)
  limits.exec('delete from tries')
  limits.close()
}

/** A form as browsers send it without JavaScript. */
export function form(intent: string, fields: Record<string, string | string[]> = {}): Question {
  const body = new URLSearchParams({ intent })
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return { method: 'POST', body }
}
