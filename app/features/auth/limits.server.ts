import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { RateLimiterMemory, RateLimiterSQLite } from 'rate-limiter-flexible'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'

/** How often each thing may be tried: `times` within `seconds`, counted from the first. */
export const signInLimits = {
  'mail-address': { times: 5, seconds: 900 },
  'mail-network': { times: 60, seconds: 900 },
  'fresh-link': { times: 3, seconds: 86_400 },
  /** Sign-in mails sent from the door that a mail of ours led to, by its reader. */
  'mail-reader': { times: 12, seconds: 86_400 },
  'code-network': { times: 120, seconds: 900 },
  'password-address': { times: 20, seconds: 900 },
  'password-network': { times: 100, seconds: 900 },
  'second-factor': { times: 10, seconds: 900 },
  'set-up-network': { times: 60, seconds: 900 },
  /** What an invited legal reviewer writes, by their door and by their network. */
  'legal-door': { times: 40, seconds: 3600 },
  'legal-network': { times: 120, seconds: 900 },
  /** People who let themselves be contacted: from one network, with one address, by one personal link. */
  'referral-network': { times: 10, seconds: 3600 },
  'referral-address': { times: 3, seconds: 86_400 },
  'referral-link': { times: 40, seconds: 86_400 },
  /** Calls of one key, and calls from one network with a key that opens nothing. */
  'api-key': { times: 600, seconds: 60 },
  'api-network': { times: 60, seconds: 900 },
} as const

type LimitName = keyof typeof signInLimits
export type Limits = Record<LimitName, { times: number; seconds: number }>

/** Something about to be tried: which limit, and whose (an address, a network, a user). */
export type Try = { limit: LimitName; of: string }

export type Limiter = { spend: (tries: Try[]) => Promise<Result<null>> }

const open = new Map<string, Limiter>()

/**
 * The limits of this installation. They are counted in a file of their own, `limits.sqlite`, so that all workers and
 * restarts count together while a flood of tries never waits for, nor writes to, the database. Losing the file only
 * forgets counts.
 */
export function limiterIn(dataFolder: string): Limiter {
  const known = open.get(dataFolder)
  if (known) return known
  mkdirSync(dataFolder, { recursive: true })
  const limiter = makeLimiter(join(dataFolder, 'limits.sqlite'))
  open.set(dataFolder, limiter)
  return limiter
}

/** A limiter over `file` (':memory:' for tests). Should the file fail, each process counts for itself. */
export function makeLimiter(file: string, limits: Limits = signInLimits): Limiter {
  const client = new Sqlite(file, { timeout: 2000 })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = OFF')
  client.exec(
    'create table if not exists tries (key text primary key, points integer not null default 0, expire integer)',
  )
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, storeFor(client, name, limit)]),
  ) as Record<LimitName, RateLimiterSQLite>
  return { spend: (tries) => spendAll(limiters, tries) }
}

function storeFor(
  client: Sqlite.Database,
  name: string,
  { times, seconds }: { times: number; seconds: number },
) {
  const counting = { points: times, duration: seconds, keyPrefix: name }
  return new RateLimiterSQLite({
    ...counting,
    storeClient: client,
    storeType: 'better-sqlite3',
    tableName: 'tries',
    tableCreated: true,
    clearExpiredByTimeout: true,
    insuranceLimiter: new RateLimiterMemory(counting),
  })
}

async function spendAll(limiters: Record<LimitName, RateLimiterSQLite>, tries: Try[]): Promise<Result<null>> {
  for (const { limit, of } of tries) {
    try {
      await limiters[limit].consume(hashSecret(of.toLowerCase()))
    } catch (denied) {
      if (denied instanceof Error) throw denied
      return refuse('too-many', { message: waitSentence((denied as { msBeforeNext: number }).msBeforeNext) })
    }
  }
  return ok(null)
}

function waitSentence(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  const wait =
    minutes <= 90 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.ceil(minutes / 60)} hours`
  return `That was tried too often. Wait ${wait} and try again.`
}
