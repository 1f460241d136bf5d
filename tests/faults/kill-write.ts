import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { makeAccount, makeUser } from '#tests/factories/people.ts'
import { chanceFrom } from './chance.ts'
import { type CrewReport, startCrew, type Worker } from './crew.ts'
import { type Finding, findingsOf } from './finding.ts'

const killingFor = 14_000

/**
 * Two processes add goals with their lines of history, say each one after its commit, and are killed in the midst of
 * it. What was said must be there, whole, and nothing may be there by half.
 */
export async function killWriteRow(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-'))
  const file = join(folder, 'cairn.sqlite')
  const db = openDatabase(file)
  try {
    migrate(db)
    const account = makeAccount(db, { name: 'Northwind' })
    const user = makeUser(db, { name: 'Maria' })
    const said = new Set<string>()
    const crew = await writeAmidKills([file, account.id, user.id], said)
    return judge(db, { said, crew })
  } finally {
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** About every fortieth write that is said costs one of the writers its life a moment later. */
function writeAmidKills(told: string[], said: Set<string>): Promise<CrewReport> {
  const child = new URL('./kill-write-child.ts', import.meta.url).pathname
  const began = Date.now()
  const random = chanceFrom(11)
  const hear = (id: string) => {
    said.add(id)
    if (random() < 1 / 40) setTimeout(crew.strike, random() * 60)
  }
  const start = (isToDie: boolean) =>
    listen(spawn(process.execPath, [child, ...told, isToDie ? '1000000' : '200'], quiet), hear)
  const isKilling = () => Date.now() - began < killingFor
  const crew = startCrew({ size: 2, isKilling, endAfter: 60_000, random, start })
  return crew.ended
}

const quiet = { stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }

/** Hands on the ids that a child says; the last line may be torn. */
function listen(child: Worker, hear: (id: string) => void): Worker {
  let rest = ''
  child.stdout.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const id of lines) hear(id)
  })
  return child
}

type Evidence = { said: Set<string>; crew: CrewReport }

function judge(db: Db, { said, crew }: Evidence): Finding[] {
  const ask = (query: string) => db.$client.prepare(query).pluck().all() as string[]
  const kept = new Set(ask('select id from goals'))
  const told = new Set(ask("select json_extract(facts, '$.goalId') from events"))
  const history = verifyHistory(db)
  const { findings, atMost, atLeast } = findingsOf('kill-write')
  atLeast('processes killed with SIGKILL at work', crew.kills, 5, 'kills')
  atLeast('acknowledged writes', said.size, 500, 'writes')
  atMost('acknowledged and lost', [...said].filter((id) => !kept.has(id)).length, 0, 'writes')
  atMost('goals without their line of history', [...kept].filter((id) => !told.has(id)).length, 0, 'goals')
  atMost('lines of history without their goal', [...told].filter((id) => !kept.has(id)).length, 0, 'lines')
  atMost(
    'faults of integrity_check',
    ask('pragma integrity_check').filter((line) => line !== 'ok').length,
    0,
    'faults',
  )
  atMost('faults of foreign_key_check', ask('pragma foreign_key_check').length, 0, 'faults')
  atMost('broken chains of history', history.broken.length + (history.isWhole ? 0 : 1), 0, 'chains')
  atMost('processes that failed or found no end', crew.failures + crew.stopped, 0, 'processes')
  return findings
}
