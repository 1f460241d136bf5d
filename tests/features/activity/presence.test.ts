import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openMessages } from '#app/features/activity/messages.server.ts'
import { presenceOver } from '#app/features/activity/presence.server.ts'

let now = Date.UTC(2026, 4, 4)
let folder = ''

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  folder = mkdtempSync(join(tmpdir(), 'cairn-presence-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

/** A process of its own on the folder; `seen` is what its watcher of `northwind` was told, fields by person. */
function startProcess() {
  const messages = openMessages(folder)
  onTestFinished(() => void messages.client.close())
  const presence = presenceOver(messages, () => now)
  const seen: Record<string, string>[] = []
  const watch = (accountId = 'northwind') =>
    presence.watch(accountId, (pages) =>
      seen.push(Object.fromEntries(pages.map(({ name, field }) => [name, field]))),
    )
  const beat = (name: string, field = '', accountId = 'northwind') =>
    presence.beat({ stream: `${name}'s`, accountId, userId: name, name, side: 'customer', field })
  return { messages, presence, seen, watch, beat }
}

/** Lets time go by, for timers and for the clock. */
function pass(ms: number) {
  now += ms
  vi.advanceTimersByTime(ms)
}

test('a beat in one process is seen in another, and so is every change of field', () => {
  const [one, other] = [startProcess(), startProcess()]
  other.watch()
  one.beat('Maria')
  pass(100)
  one.beat('Maria', 'goal:1:title')
  one.beat('Jonas', '', 'alpenglow')
  pass(100)
  expect(other.seen).toEqual([{}, { Maria: '' }, { Maria: 'goal:1:title' }])
})

test('beats that say nothing new wake nobody', () => {
  const [one, other] = [startProcess(), startProcess()]
  other.watch()
  for (let count = 0; count < 5; count += 1) {
    one.beat('Maria')
    pass(10_000)
  }
  expect(other.seen).toEqual([{}, { Maria: '' }])
  expect(one.messages.client.prepare('select count(*) from messages').pluck().get()).toBe(1)
})

test('who does not beat is gone within thirty seconds, also when their process died', () => {
  const [one, other] = [startProcess(), startProcess()]
  other.watch()
  one.beat('Maria')
  one.messages.client.close()
  pass(24_000)
  expect(other.seen.at(-1)).toEqual({ Maria: '' })
  pass(5_000)
  expect(other.seen.at(-1)).toEqual({})
  const back = startProcess()
  back.beat('Maria')
  pass(100)
  expect(other.seen.at(-1)).toEqual({ Maria: '' })
})

test('a closed stream takes its page away at once, and a beat on its way does not bring it back', () => {
  const [one, other] = [startProcess(), startProcess()]
  other.watch()
  one.beat('Maria')
  pass(100)
  one.presence.leave("Maria's")
  pass(100)
  expect(other.seen.at(-1)).toEqual({})
  expect(other.beat('Maria')).toBe(false)
  pass(100)
  expect(other.seen.length).toBe(3)
  one.presence.leave('nobody’s')
})

test('a clock that was set back keeps nobody here', () => {
  const [one, other] = [startProcess(), startProcess()]
  one.beat('Maria')
  now -= 3_600_000
  other.watch()
  expect(other.seen).toEqual([{}])
})

test('a flood of changes is told a few times, and ends with the last', () => {
  const one = startProcess()
  one.watch()
  for (let count = 0; count < 500; count += 1) one.beat('Maria', `goal:${count}:title`)
  pass(100)
  expect(one.seen).toEqual([{}, { Maria: 'goal:499:title' }])
})

test('with nobody watching nothing runs', () => {
  const one = startProcess()
  const [first, second] = [one.watch(), one.watch('alpenglow')]
  first()
  second()
  expect(vi.getTimerCount()).toBe(0)
})

test('a file that fails refuses nobody', () => {
  const one = startProcess()
  one.messages.client.exec('drop table here')
  one.watch()
  expect(one.beat('Maria')).toBe(true)
  one.presence.leave("Maria's")
})
