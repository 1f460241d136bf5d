import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { benchId, bookFolder } from '../book.ts'
import { againstBound, againstControl, type Measure, type Row, rounded } from '../measure.ts'
import { heardByAll, type OpenStream, openStream } from '../open-streams.ts'
import { type Running, startApp } from '../processes.ts'

const plans = 1000
const watchedPlans = 40
const watchersOfOne = 5
const changes = 200
const idleSeconds = 20

type Reader = { accountId: string; slug: string; cookie: string }

/**
 * A thousand open plans on one process: what they take of memory (resident, no garbage asked for) and of a core while
 * nothing happens, and how long a change takes to reach the last of a plan's five watchers: one that is made by a form
 * in this process, from its press, and one by another process, from its commit.
 */
export const live: Row = {
  name: 'live',
  async measure() {
    const data = bookFolder(plans)
    const readers = await signedIn(data)
    const app = await startApp(data)
    await warmUp(app, readers)
    const before = { memory: app.rssInMb(), core: await coreShare(app) }
    const open: OpenStream[] = []
    for (const reader of readers) open.push(await watch(app, reader))
    await pause(2000)
    const after = { memory: app.rssInMb(), core: await coreShare(app) }
    const own = await tell(app, readers, (reader) => addGoal(app, reader))
    const others = await tell(app, readers, writerOn(data))
    for (const stream of open) stream.close()
    await app.stop()
    const held = { row: 'live', metric: `more memory with ${readers.length} open plans`, unit: 'MB' }
    const idle = { row: 'live', metric: 'of a core when idle', unit: '%', value: after.core }
    return [
      againstBound({ ...held, value: after.memory - before.memory }, { atMost: 150 }),
      againstControl({ ...held, metric: 'resident', value: after.memory, control: before.memory }),
      { ...againstBound(idle, { atMost: 5 }), control: rounded(before.core) },
      ...toldAs('a change by a form', own),
      ...toldAs('a change by another process', others),
    ]
  },
}

/** One person of each account who may edit, with a session of their own. */
async function signedIn(data: string): Promise<Reader[]> {
  const db = openDatabase(join(data, 'cairn.sqlite'), { sync: 'OFF' })
  const found = db
    .select({ accountId: accounts.id, slug: accounts.slug, userId: memberships.userId })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.accountId, accounts.id))
    .where(and(isNull(memberships.removedAt), ne(memberships.role, 'viewer')))
    .orderBy(asc(accounts.id))
    .all()
  const readers: Reader[] = []
  for (const { userId, ...place } of new Map(found.map((one) => [one.accountId, one])).values()) {
    const world = { db, now: new Date(), isSecure: false }
    const cookie = await startSession(world, { id: userId, kind: 'customer' }, 'bench')
    readers.push({ ...place, cookie: cookie.split(';')[0] ?? '' })
  }
  db.$client.close()
  return readers
}

const watch = (app: Running, { slug, cookie }: Reader) => openStream(`${app.url}/plans/${slug}/live`, cookie)

/** A few pages and streams, so that what a first request loads is not counted among what streams hold. */
async function warmUp(app: Running, readers: Reader[]): Promise<void> {
  for (const reader of readers.slice(0, 20)) {
    await (await fetch(`${app.url}/plans/${reader.slug}`, { headers: { cookie: reader.cookie } })).text()
    const stream = await watch(app, reader)
    stream.close()
  }
  await pause(2000)
}

/** How much of a core the process uses, in percent, over a while in which nobody asks for anything. */
async function coreShare(app: Running): Promise<number> {
  const [began, used] = [performance.now(), coreSeconds(app)]
  await pause(idleSeconds * 1000)
  return ((coreSeconds(app) - used) / ((performance.now() - began) / 1000)) * 100
}

/** Processor time so far, all threads; the kernel counts in hundredths of a second. */
function coreSeconds(app: Running): number {
  const fields = readFileSync(`/proc/${app.process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

type Told = { took: number[]; answered: number[] }

/**
 * How long each of many changes took until the last of its plan's watchers had heard of it, in milliseconds from the
 * moment that `change` names; and, as a measure of the machine, how long an empty answer took just before each.
 */
async function tell(
  app: Running,
  readers: Reader[],
  change: (reader: Reader) => Promise<number>,
): Promise<Told> {
  const watched: { reader: Reader; streams: OpenStream[] }[] = []
  for (const reader of readers.slice(0, watchedPlans)) {
    const streams = await Promise.all(Array.from({ length: watchersOfOne }, () => watch(app, reader)))
    watched.push({ reader, streams })
  }
  const told: Told = { took: [], answered: [] }
  for (let round = 0; round < changes / watchedPlans; round += 1) {
    for (const [index, { reader, streams }] of watched.entries()) {
      const asked = performance.now()
      await (await fetch(`${app.url}/healthz`)).text()
      told.answered.push(performance.now() - asked)
      const heard = heardByAll(streams)
      const began = await change(reader)
      told.took.push((await heard) - began)
      await pause(10 + index)
    }
  }
  for (const { streams } of watched) for (const stream of streams) stream.close()
  return told
}

/** A goal by its form; the moment of the press. */
async function addGoal(app: Running, { slug, cookie }: Reader): Promise<number> {
  const began = performance.now()
  const body = new URLSearchParams({ intent: 'add-goal', title: `Goal ${benchId()}` })
  const headers = { cookie, origin: app.url }
  const answer = await fetch(`${app.url}/plans/${slug}/goals/new.data`, { method: 'POST', headers, body })
  await answer.text()
  if (answer.status >= 300) throw new Error(`a goal was answered ${answer.status}`)
  return began
}

/** A line of history written by this process; the moment when it was on disk. */
function writerOn(data: string): (reader: Reader) => Promise<number> {
  const db = openDatabase(join(data, 'cairn.sqlite'))
  return async ({ accountId }) => {
    const at = { now: new Date(), newId: benchId }
    const event = {
      kind: 'account-changed' as const,
      accountId,
      actorId: null,
      texts: { fields: 'industry' },
    }
    write(db, (tx) => ok(recordEvent(tx, event, at)))
    return performance.now()
  }
}

function toldAs(what: string, { took, answered }: Told): Measure[] {
  const facts = { row: 'live', unit: 'ms' }
  const at = (share: number) => ({ value: atShare(took, share), control: atShare(answered, share) })
  const slowest = at(0.99)
  return [
    againstControl({ ...facts, metric: `${what}, p50, against an empty answer`, ...at(0.5) }),
    {
      ...againstControl({ ...facts, metric: `${what}, p99`, ...slowest }),
      goal: '<= 250',
      holds: slowest.value <= 250,
    },
  ]
}

function atShare(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
}
