import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { seedDemo } from '#db/seed/seed.ts'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  copyFileSync(join(inject('testFolder'), 'base.sqlite'), join(folder, 'cairn.sqlite'))
  const db = openDatabase(join(folder, 'cairn.sqlite'), { sync: 'OFF' })
  seedDemo(db, { now: new Date('2026-05-04T07:00:00Z') })
  db.$client.close()
  return folder
}

function cairn(folder: string, ...words: string[]) {
  const env = { PATH: process.env.PATH, NODE_ENV: 'test' as const, CAIRN_ENV: 'test', DATA_DIR: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['app/server/cairn.ts', ...words], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('verify-history says that a whole history is whole, and where a broken one is broken', () => {
  const folder = dataFolder()
  const whole = cairn(folder, 'verify-history')
  expect(whole).toMatchObject({ status: 0, stderr: '' })
  expect(whole.stdout).toContain('The history is whole.')

  const db = openDatabase(join(folder, 'cairn.sqlite'))
  db.$client.exec('drop trigger events_are_not_changed')
  db.$client.exec("update events set actor_id = null where chain = '' and number = 2")
  db.$client.close()
  const broken = cairn(folder, 'verify-history')
  expect(broken.status).toBe(1)
  expect(broken.stderr).toBe('Broken: the deployment, line 2: it is not what was recorded.\n')
})

test('an unknown command is answered with those there are', () => {
  const answer = cairn(tmpdir(), 'make-coffee')
  expect(answer).toMatchObject({ status: 2, stderr: 'Usage: npm run cairn -- verify-history\n' })
})
