import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyImport } from '#app/features/accounts/import/apply-import.server.ts'
import type { Import } from '#app/features/accounts/import/find-import.server.ts'
import { type ImportRun, Interrupted, sliceInMs } from '#app/features/accounts/import/import-run.ts'
import { leaseImport } from '#app/features/accounts/import/lease-import.server.ts'
import { runImport } from '#app/features/accounts/import/run-import.server.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { at, check, type Desk, known, openDesk, start, upload } from './story.ts'

const size = 40

/** Forty accounts with two people each, their rows in two rounds, some of them bad. */
function file(): string {
  const rows = ['Account ID,Account Name,Full name,Email']
  for (const round of ['Ann', 'Ben'])
    for (let number = 1; number <= size; number += 1) {
      const email = number % 10 === 0 && round === 'Ben' ? 'no address' : `${round}@c${number}.example`
      rows.push(`C-${number},Company ${number},${round} ${number},${email}`)
    }
  return rows.join('\n')
}

/** What the file made, without ids and times. */
function madeIn(db: Db) {
  return {
    accounts: db.select({ name: accounts.name, slug: accounts.slug }).from(accounts).all(),
    people: db.select({ name: stakeholders.name, email: stakeholders.email }).from(stakeholders).all(),
    events: db.$client.prepare('select kind, number, visibility from events order by id').all(),
  }
}

const countsOf = ({
  appliedRows,
  badRows,
  accountsMade,
  accountsChanged,
  peopleMade,
  peopleChanged,
}: Import) => ({
  ...{ appliedRows, badRows, accountsMade, accountsChanged, peopleMade, peopleChanged },
})

async function ready(desk: Desk): Promise<string> {
  const { id } = await upload(desk, file())
  expect(await check(desk, known(desk.db, id))).toHaveLength(size / 10)
  expect(start(desk, id).ok).toBe(true)
  return id
}

/** A run whose transactions hold three accounts, and which dies after so many of them. */
function mortal(run: ImportRun, lives: number): ImportRun {
  let left = lives
  let now = 0
  const elapsed = () => {
    now += sliceInMs / 3
    return now
  }
  const rest = async () => {
    left -= 1
    if (left <= 0) throw new Error('killed')
  }
  return { ...run, elapsed, rest }
}

test('an import that dies again and again ends like one that never did', async () => {
  const whole = openDesk()
  const wholeId = await ready(whole)
  await applyImport(whole.run, wholeId)

  const desk = openDesk()
  const id = await ready(desk)
  let deaths = 0
  while (!known(desk.db, id).finishedAt) {
    const before = known(desk.db, id).appliedRows
    await applyImport(mortal(desk.run, 3), id).catch(() => {
      deaths += 1
    })
    expect(known(desk.db, id).appliedRows).toBeGreaterThanOrEqual(before)
  }
  expect(deaths).toBeGreaterThan(3)
  expect(madeIn(desk.db)).toEqual(madeIn(whole.db))
  expect(countsOf(known(desk.db, id))).toEqual(countsOf(known(whole.db, wholeId)))
  expect(countsOf(known(desk.db, id))).toEqual({
    appliedRows: 76,
    badRows: 4,
    accountsMade: 40,
    accountsChanged: 0,
    peopleMade: 76,
    peopleChanged: 0,
  })
  expect(verifyHistory(desk.db).isWhole).toBe(true)
})

test('a transaction that fails leaves nothing of its accounts, and where it was', async () => {
  const desk = openDesk()
  const id = await ready(desk)
  desk.db.$client.exec(
    "create trigger full before insert on stakeholders when new.name = 'Ben 5' begin select raise(abort, 'disk full'); end",
  )
  const leased = leaseImport(desk.db, at)
  expect(leased).toEqual({ importId: id, task: 'apply' })
  if (!leased) throw new Error('nothing to do')
  await expect(runImport(mortal(desk.run, 1000), leased)).rejects.toThrow('disk full')
  const failed = known(desk.db, id)
  expect(failed).toMatchObject({ appliedRows: 6, accountsMade: 3, finishedAt: null })
  expect(failed.failure).toContain('it is our fault')
  expect(desk.db.select().from(accounts).all()).toHaveLength(3)

  desk.db.$client.exec('drop trigger full')
  expect(leaseImport(desk.db, at)).toBeNull()
  expect(start(desk, id).ok).toBe(true)
  await runImport(desk.run, leased)
  expect(known(desk.db, id)).toMatchObject({ accountsMade: 40, peopleMade: 76, failure: '' })
})

test('two runs of one import: the one that comes too late ends, and nothing is made twice', async () => {
  const desk = openDesk()
  const id = await ready(desk)
  let other: Promise<void> | null = null
  const slow: ImportRun = {
    ...mortal(desk.run, 1000),
    rest: async () => {
      other ??= applyImport(desk.run, id)
      await other
    },
  }
  await expect(applyImport(slow, id)).rejects.toThrow(Interrupted)
  expect(known(desk.db, id)).toMatchObject({ accountsMade: 40, peopleMade: 76 })
  expect(desk.db.select().from(accounts).all()).toHaveLength(40)
  await expect(applyImport(desk.run, id)).rejects.toThrow(Interrupted)
})

test('a run that is told to stop gives the import back at once', async () => {
  const desk = openDesk()
  const id = await ready(desk)
  const leased = leaseImport(desk.db, at)
  if (!leased) throw new Error('nothing to do')
  expect(leaseImport(desk.db, at)).toBeNull()
  let asked = 0
  const isStopped = () => {
    asked += 1
    return asked > 2
  }
  await runImport({ ...mortal(desk.run, 1000), isStopped }, leased)
  expect(known(desk.db, id)).toMatchObject({ appliedRows: 12, finishedAt: null, leasedUntil: null })
  expect(leaseImport(desk.db, at)).toEqual(leased)
})

test('an import whose process was killed is taken up when its lease is over', async () => {
  const desk = openDesk()
  const id = await ready(desk)
  const leased = leaseImport(desk.db, at)
  const later = (seconds: number) => momentAt(new Date(at.now.getTime() + seconds * 1000))
  expect(leaseImport(desk.db, later(29))).toBeNull()
  expect(leaseImport(desk.db, later(31))).toEqual(leased)
  expect(leased).toEqual({ importId: id, task: 'apply' })
})

test('a file that is gone ends the import with a sentence, not with an error', async () => {
  const desk = openDesk()
  const id = await ready(desk)
  rmSync(join(desk.dataFolder, 'files'), { recursive: true })
  await runImport(desk.run, { importId: id, task: 'apply' })
  expect(known(desk.db, id)).toMatchObject({
    failedAt: at.now,
    failure: 'The file is not here any more. Upload it again.',
    appliedRows: 0,
  })
})
