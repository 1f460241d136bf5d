import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openMessages } from '#app/features/activity/messages.server.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-messages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A connection of its own: as far as SQLite can tell, another process. */
function processOn(folder: string) {
  const messages = openMessages(folder)
  onTestFinished(() => void messages.client.close())
  const heard: string[] = []
  const listen = (channel: string) =>
    messages.subscribe(channel, (bytes, { isOwn }) =>
      heard.push(`${Buffer.from(bytes).toString()}${isOwn ? ' (own)' : ''}`),
    )
  const say = (channel: string, words: string) => messages.publish(channel, Buffer.from(words))
  return { messages, heard, listen, say }
}

test('what one process says the others hear, in order, once, and only on the channel they listen to', () => {
  const folder = makeFolder()
  const [one, other] = [processOn(folder), processOn(folder)]
  one.say('text:1', 'before anybody listened')
  one.listen('text:1')
  other.listen('text:1')
  for (const words of ['a', 'b']) one.say('text:1', words)
  one.say('text:2', 'elsewhere')
  expect(one.heard).toEqual(['a (own)', 'b (own)'])
  expect(other.heard).toEqual([])
  vi.advanceTimersByTime(100)
  expect(other.heard).toEqual(['a', 'b'])
  other.say('text:1', 'c')
  vi.advanceTimersByTime(100)
  expect(one.heard).toEqual(['a (own)', 'b (own)', 'c'])
  expect(other.heard).toEqual(['a', 'b', 'c (own)'])
})

test('with nobody listening nothing runs, and who listens again hears what comes from then on', () => {
  const folder = makeFolder()
  const [one, other] = [processOn(folder), processOn(folder)]
  const leave = other.listen('text:1')
  expect(vi.getTimerCount()).toBe(1)
  leave()
  expect(vi.getTimerCount()).toBe(0)
  one.say('text:1', 'unheard')
  other.listen('text:1')
  one.say('text:1', 'heard')
  vi.advanceTimersByTime(100)
  expect(other.heard).toEqual(['heard'])
})

test('bytes arrive as they were', () => {
  const folder = makeFolder()
  const [one, other] = [processOn(folder), processOn(folder)]
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const heard: Uint8Array[] = []
  other.messages.subscribe('text:1', (got) => heard.push(got))
  one.messages.publish('text:1', bytes)
  vi.advanceTimersByTime(100)
  expect(heard.map((got) => [...got])).toEqual([[...bytes]])
})

test('old messages are cleared away by those who talk', () => {
  const one = processOn(makeFolder())
  one.say('text:1', 'long ago')
  one.messages.client.exec('update messages set at = at - 60')
  for (let count = 0; count < 200; count += 1) one.say('text:1', 'now')
  expect(
    one.messages.client
      .prepare("select count(*) from messages where bytes = x'6c6f6e672061676f'")
      .pluck()
      .get(),
  ).toBe(0)
})

test('a file that is no database is made anew: nothing in it is worth keeping', () => {
  const folder = makeFolder()
  writeFileSync(
    join(folder, 'presence.db'),
    'this was never a database, and is long enough to be looked at. '.repeat(20),
  )
  const one = processOn(folder)
  one.listen('text:1')
  one.say('text:1', 'a')
  expect(one.heard).toEqual(['a (own)'])
})

test('where no file can be, a process talks to itself', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'no-folder'), '')
  const one = processOn(join(folder, 'no-folder'))
  one.listen('text:1')
  one.say('text:1', 'a')
  expect(one.heard).toEqual(['a (own)'])
})

test('a file that is held by another process for a moment is waited for, never replaced', () => {
  const folder = makeFolder()
  const [one, other] = [processOn(folder), processOn(folder)]
  other.listen('text:1')
  one.messages.client.exec('begin immediate')
  const third = processOn(folder)
  one.messages.client.exec('commit')
  third.say('text:1', 'a')
  vi.advanceTimersByTime(100)
  expect(other.heard).toEqual(['a'])
})
