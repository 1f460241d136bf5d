import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { outbox } from '#db/schema/activity.ts'
import { makeInvitationMail } from '#tests/factories/mails.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import {
  type Behaviour,
  openSmtpServer,
  type ReceivedMail,
  type SmtpServer,
} from '#tests/setup/smtp-server.ts'
import { chanceFrom } from './chance.ts'
import { type CrewReport, startCrew } from './crew.ts'
import { type Finding, findingsOf } from './finding.ts'

const mailCount = 5000
/** So many processes are killed, one after every so many mails that got through. */
const killing = { kills: 20, every: 220 }
/** Bad days go on until so many mails have got through; everything has to end after so many milliseconds. */
const faults = { untilTaken: 4700, endAfter: 900_000 }
/** Of all mails, so many may come twice: a process that dies between the server's yes and its own note of it. */
const twiceAtMost = mailCount * 0.005

/**
 * Two processes deliver five thousand mails, are killed twenty times, and meet a mail server that is away, hangs, or dies
 * after taking a mail. None may be lost; what comes twice comes with the same Message-ID.
 */
export async function outboxRow(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-'))
  const file = join(folder, 'cairn.sqlite')
  const db = openDatabase(file)
  const server = await openSmtpServer()
  try {
    migrate(db)
    const wanted = writeMails(db)
    const delivered = await deliverAmidFaults(server, file)
    return judge({ db, mails: server.mails, wanted, ...delivered })
  } finally {
    await server.close()
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every connection may meet a bad day, and some of them cost a process its life a moment later. */
async function deliverAmidFaults(server: SmtpServer, file: string) {
  const random = chanceFrom(7)
  const child = await bundleChild()
  const began = Date.now()
  const seen = { kills: 0, through: 0, isStriking: false }
  const taken = () => takenOf(server.mails).length
  const start = () => spawn(process.execPath, [child, file, server.url, `${began}`], stdio)
  const strike = () => {
    seen.isStriking = false
    if (!crew.strike()) return
    seen.kills += 1
    seen.through = taken()
  }
  const isKilling = () => seen.kills < killing.kills
  const crew = startCrew({ size: 2, start, isKilling, endAfter: faults.endAfter, random })
  server.behave(() => {
    const count = taken()
    if (isKilling() && !seen.isStriking && count >= (seen.kills + 1) * killing.every) {
      seen.isStriking = true
      setTimeout(strike, random() * 250)
    }
    return count < faults.untilTaken ? badDay(random()) : 'accept'
  })
  return { crew: await crew.ended, through: seen.through, seconds: (Date.now() - began) / 1000 }
}

const stdio = { stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }

function badDay(chance: number): Behaviour {
  if (chance < 0.12) return 'refuse-temporary'
  if (chance < 0.18) return 'drop-after-data'
  if (chance < 0.21) return 'hang-after-data'
  return chance < 0.24 ? 'hang-at-start' : 'accept'
}

function writeMails(db: Db): Map<string, string> {
  const account = makeAccount(db, { name: 'Northwind' })
  const addresses = Array.from({ length: mailCount }, (_, index) => `person${index}@northwind.example`)
  return new Map(
    addresses.map((email) => [
      makeInvitationMail(db, account, { email, at: momentAt(new Date()) }).mailId,
      email,
    ]),
  )
}

/** Node runs TypeScript but no JSX, and mails are JSX: the child is bundled first. */
async function bundleChild(): Promise<string> {
  const outfile = '.cache/faults/outbox-child.mjs'
  const entry = new URL('./outbox-child.ts', import.meta.url).pathname
  const how = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
  } as const
  await build({ ...how, entryPoints: [entry], outfile, logLevel: 'warning' })
  return outfile
}

type Evidence = {
  db: Db
  mails: ReceivedMail[]
  wanted: Map<string, string>
  crew: CrewReport
  through: number
  seconds: number
}

function judge({ db, mails, wanted, crew, through, seconds }: Evidence): Finding[] {
  const taken = takenOf(mails)
  const reached = new Set(taken.flatMap(({ to }) => to))
  const lost = [...wanted.values()].filter((to) => !reached.has(to)).length
  const byId = new Map([...wanted].map(([id, to]) => [`<${id}@success.lumen.example>`, to]))
  const strange = mails.filter(({ messageId, to }) => byId.get(messageId) !== to.join()).length
  const unsaid = mails.length - taken.length
  const rows = db.select().from(outbox).all()
  const { findings, atMost, atLeast, told } = findingsOf('outbox')
  told('mails', wanted.size, 'mails')
  told('time from the first to the last', Math.round(seconds), 's')
  atLeast('processes killed with SIGKILL at work', crew.kills, killing.kills, 'kills')
  atLeast('got through before the last of them', through, mailCount / 4, 'mails')
  atLeast('taken by a server that died or hung before saying so', unsaid, 1, 'mails')
  atMost('lost', lost, 0, 'mails')
  atMost('not marked as sent', rows.filter(({ sentAt }) => sentAt === null).length, 0, 'rows')
  atMost('processes that failed or found no end', crew.failures + crew.stopped, 0, 'processes')
  atMost('given up', rows.filter(({ deadAt }) => deadAt !== null).length, 0, 'rows')
  atMost('acknowledged twice', taken.length - reached.size, twiceAtMost, 'mails')
  told('acknowledged twice, share', percent(taken.length - reached.size, wanted.size), '%')
  atMost('with another Message-ID than their row’s', strange, 0, 'mails')
  return findings
}

/** With two decimals. */
function percent(part: number, whole: number): number {
  return Math.round((10_000 * part) / whole) / 100
}

function takenOf(mails: ReceivedMail[]): ReceivedMail[] {
  return mails.filter(({ isAcknowledged }) => isAcknowledged)
}
