import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnv } from '#app/config/env.server.ts'
import type { Job } from '#app/jobs/job.ts'
import { schedule, startJobs } from '#app/jobs/scheduler.server.ts'
import { mailSecret, makeInvitationMail, storyClock } from '#tests/factories/mails.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { openSmtpServer } from '#tests/setup/smtp-server.ts'

test('a job runs again and again, and never beside itself', async () => {
  const seen = { running: 0, most: 0, times: 0 }
  const enough = makeBell()
  const job: Job = {
    name: 'slow',
    everyMs: 1,
    run: async () => {
      seen.running += 1
      seen.most = Math.max(seen.most, seen.running)
      await Promise.resolve()
      seen.running -= 1
      seen.times += 1
      if (seen.times === 5) enough.ring()
    },
  }
  const jobs = schedule([job], makeWorld().world)
  await enough.rung
  await jobs.stop()
  expect(seen).toMatchObject({ running: 0, most: 1 })
})

test('a job that fails is told in the log without its words, tried again, and stops no other', async () => {
  const { world, logged } = makeWorld()
  const again = makeBell()
  const other = makeBell()
  let failures = 0
  const failing: Job = {
    name: 'failing',
    everyMs: 1,
    run: () => {
      failures += 1
      if (failures === 2) again.ring()
      throw new TypeError('maria@northwind.example broke it')
    },
  }
  const jobs = schedule([failing, { name: 'other', everyMs: 1, run: () => other.ring() }], world)
  await Promise.all([again.rung, other.rung])
  await jobs.stop()
  expect(logged[0]).toMatchObject({ facts: { job: 'failing', error: 'TypeError' } })
  expect(JSON.stringify(logged)).not.toContain('maria@')
})

test('stopping waits for what is in flight, begins nothing new, and runs what asks for it once more', async () => {
  const told: string[] = []
  const begun = makeBell()
  const finish = makeBell()
  const long: Job = {
    name: 'long',
    everyMs: 1,
    run: async () => {
      told.push('begun')
      begun.ring()
      await finish.rung
      told.push('finished')
    },
  }
  const last: Job = { name: 'last', everyMs: 60_000, isRunAtStop: true, run: () => void told.push('last') }
  const jobs = schedule([long, last], makeWorld().world)
  await begun.rung
  const stopped = jobs.stop().then(() => told.push('stopped'))
  finish.ring()
  await stopped
  expect(told.toSorted()).toEqual(['begun', 'finished', 'last', 'last', 'stopped'])
  expect(told.at(-1)).toBe('stopped')
})

test('the server’s jobs deliver what the outbox holds', async () => {
  const server = await openSmtpServer()
  onTestFinished(server.close)
  const { world } = makeWorld()
  makeInvitationMail(world.db, makeAccount(world.db))
  const jobs = startJobs({ ...world, env: makeEnv({ SMTP_URL: server.url }) })
  const mail = await server.waitForMail(({ to }) => to.includes('maria@northwind.example'))
  await jobs.stop()
  expect(mail.subject).toMatch(/plan$/)
})

test('in production without SMTP_URL that is said, and mail waits', async () => {
  const { world, logged } = makeWorld()
  const jobs = startJobs({ ...world, env: makeEnv({ CAIRN_ENV: 'production' }) })
  await jobs.stop()
  expect(logged.map(({ text }) => text)).toEqual([
    'SMTP_URL is not set: mails wait in the outbox until it is',
  ])
})

/** Something that happens once and can be waited for. */
function makeBell() {
  let ring = () => {}
  const rung = new Promise<void>((resolve) => {
    ring = resolve
  })
  return { ring: () => ring(), rung }
}

function makeEnv(settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-jobs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return readEnv({ CAIRN_ENV: 'test', DATA_DIR: folder, ...settings })
}

function makeWorld() {
  const logged: { facts: object; text: string }[] = []
  const keep = (facts: object, text: string) => void logged.push({ facts, text })
  const world = {
    db: openTestDatabase(),
    env: makeEnv({}),
    secret: mailSecret,
    transport: null,
    clock: storyClock().at,
    random: () => 0.5,
    log: { info: keep, warn: keep, error: keep },
  }
  return { world, logged }
}
