import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Doorway } from '#app/features/auth/doorway.server.ts'
import { type Limits, makeLimiter, signInLimits } from '#app/features/auth/limits.server.ts'
import type { Db } from '#db/client.server.ts'
import { momentAt } from '#tests/factories/moment.ts'

export const secret = 'a secret of thirty-two characters'

/** Ten thousand tries of everything, except what a test wants to exhaust. */
export function limiterWith(given: Partial<Limits> = {}) {
  const generous = Object.fromEntries(
    Object.keys(signInLimits).map((name) => [name, { times: 10_000, seconds: 60 }]),
  ) as Limits
  return makeLimiter(':memory:', { ...generous, ...given })
}

/** An empty data folder, gone when the test has finished. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Given = {
  cookies?: string[]
  now?: string
  address?: string
  baseUrl?: string
  userAgent?: string
  dataFolder?: string
}

/** A request at the door: which cookies it brings (texts of Set-Cookie headers), when, from where. */
export function makeDoor(db: Db, given: Given = {}): Doorway {
  const {
    cookies = [],
    now = '2026-05-04T09:00:00Z',
    address = '192.0.2.7',
    baseUrl = 'http://localhost:3000',
  } = given
  const headers = {
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
    'user-agent': given.userAgent ?? '',
  }
  return {
    request: new Request(`${baseUrl}/sign-in`, { headers }),
    signedIn: null,
    context: {
      db,
      at: momentAt(now),
      secret,
      address,
      env: { baseUrl, dataFolder: given.dataFolder ?? '/nonexistent', isDemo: false },
    },
  }
}
