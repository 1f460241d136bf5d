import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { openTextStory, saidBy, settle } from '#tests/features/activity/together/text-story.ts'
import { cookieOf, openBrowser, origin } from './together-door.ts'

/** Another process that takes sockets on the same file. */
async function startChild(file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-kill-'))
  const script = new URL('./together-child.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, file, origin, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const [port] = await once(child.stdout, 'data')
  return { child, url: `ws://127.0.0.1:${Number(String(port))}/plans/northwind/together` }
}

test('a process that is killed in the midst of writing loses no word that it acknowledged', {
  timeout: 20_000,
}, async () => {
  const { db, account, jonas, maria, open } = openTextStory()
  makeContext(db, account, { headline: '', challenge: 'We re-key numbers.', success: '' })
  const textId = open()
  const { child, url } = await startChild(db.$client.name)
  const name = sharedTextName('context', account.id)
  const browsers = [
    openBrowser({ url }, name, await cookieOf(db, jonas.user)),
    openBrowser({ url }, name, await cookieOf(db, maria.user)),
  ] as const
  await vi.waitFor(() => expect(browsers.map((one) => one.isHere())).toEqual([true, true]), { timeout: 8000 })
  const acknowledged: string[] = []
  const typeUntilKilled = async (who: 0 | 1) => {
    for (let count = 0; count < 40; count += 1) {
      const word = `${who}w${count};`
      browsers[who].write('success', `${browsers[who].says('success')}${word}`)
      await vi.waitFor(() => expect(browsers[who].isStored()).toBe(true), { timeout: 2000, interval: 2 })
      acknowledged.push(word)
      if (acknowledged.length === 14) child.kill('SIGKILL')
    }
  }
  await Promise.allSettled([typeUntilKilled(0), typeUntilKilled(1)])
  expect(acknowledged.length).toBeGreaterThanOrEqual(14)
  const said = saidBy(db, textId).success ?? ''
  expect(acknowledged.filter((word) => !said.includes(word))).toEqual([])
  expect(settle(db, textId).ok).toBe(true)
})
