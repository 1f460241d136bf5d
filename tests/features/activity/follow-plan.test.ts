// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Following, followPlan } from '#app/features/activity/follow-plan.ts'

/** The browser's stream, played by the test. */
class Stream {
  static opened: Stream[] = []
  isOpen = true
  heard = new Map<string, (event: { data: string }) => void>()
  readonly address: string
  constructor(address: string) {
    this.address = address
    Stream.opened.push(this)
  }
  addEventListener(kind: string, hear: (event: { data: string }) => void) {
    this.heard.set(kind, hear)
  }
  say(kind: string, data: unknown = '') {
    if (this.isOpen) this.heard.get(kind)?.({ data: JSON.stringify(data) })
  }
  close() {
    this.isOpen = false
  }
}

let following: Following
let field = ''
let newest = 7
let visibility: 'visible' | 'hidden' = 'visible'
const reader = { onChanged: vi.fn(), onHere: vi.fn(), onRefused: vi.fn(), onOpen: vi.fn() }
const asked = vi.fn<(address: string, init: RequestInit) => Promise<Response>>()

const latest = () => Stream.opened.at(-1)
const openNow = () => Stream.opened.filter(({ isOpen }) => isOpen)
const beats = () =>
  asked.mock.calls.flatMap(([, { method, body }]) => (method === 'POST' ? [String(body)] : []))
const show = (state: 'visible' | 'hidden') => {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange'))
}
const maria = { userId: 'm', name: 'Maria', field: null }

beforeEach(() => {
  vi.useFakeTimers()
  Stream.opened = []
  field = ''
  newest = 7
  visibility = 'visible'
  asked.mockImplementation(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('fetch', asked)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  following = followPlan('/plans/northwind/live', { ...reader, newest: () => newest, field: () => field })
})

afterEach(() => {
  following.stop()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.clearAllMocks()
  vi.useRealTimers()
})

test('it says what the page knows, beats once, and is silent while nobody else is there', async () => {
  expect(Stream.opened.map(({ address }) => address)).toEqual(['/plans/northwind/live?after=7'])
  latest()?.say('hello', { stream: 'name' })
  latest()?.say('here', [])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(beats()).toEqual(['intent=beat&stream=name&field='])
})

test('somebody comes: it beats at once, every ten seconds, and whenever the field changes', async () => {
  latest()?.say('hello', { stream: 'name' })
  latest()?.say('here', [maria])
  expect(beats()).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(beats()).toHaveLength(4)
  field = 'goal:1:title'
  following.look()
  following.look()
  expect(beats().slice(4)).toEqual(['intent=beat&stream=name&field=goal%3A1%3Atitle'])
  latest()?.say('here', [])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(beats().length).toBeLessThan(7)
})

test('only the tab in front holds a stream, and nobody is there for one behind', async () => {
  latest()?.say('hello', { stream: 'name' })
  latest()?.say('here', [maria])
  show('hidden')
  expect(openNow()).toEqual([])
  expect(reader.onHere).toHaveBeenLastCalledWith([])
  const before = beats().length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(beats()).toHaveLength(before)
  newest = 9
  show('visible')
  expect(openNow().map(({ address }) => address)).toEqual(['/plans/northwind/live?after=9'])
})

test('a lost connection is sought again, later each time, and one stream at a time', async () => {
  const tries: number[] = []
  for (let count = 0; count < 6; count += 1) {
    const known = Stream.opened.length
    latest()?.say('error')
    latest()?.say('error')
    const began = Date.now()
    while (Stream.opened.length === known) await vi.advanceTimersByTimeAsync(100)
    tries.push(Date.now() - began)
    expect(openNow()).toHaveLength(1)
  }
  const bounds = [1000, 2000, 4000, 8000, 16_000, 30_000]
  for (const [count, most] of bounds.entries()) {
    expect(tries[count]).toBeGreaterThanOrEqual(most / 2)
    expect(tries[count]).toBeLessThanOrEqual(most + 100)
  }
})

test.each([
  [new Response(null, { status: 401 }), 'signed-out'],
  [new Response(null, { status: 404 }), 'gone'],
  [new Response(null, { status: 403 }), 'gone'],
] as const)('a stream that is refused is not sought again: %#', async (answer, why) => {
  asked.mockImplementation(async () => answer)
  latest()?.say('error')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(reader.onRefused.mock.calls).toEqual([[why]])
  expect(openNow()).toEqual([])
})

test('a server that is down is sought until it is back', async () => {
  asked.mockImplementation(async () => new Response(null, { status: 503 }))
  latest()?.say('error')
  await vi.advanceTimersByTimeAsync(20_000)
  asked.mockRejectedValue(new TypeError('no connection'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(openNow()).toEqual([])
  asked.mockImplementation(async () => new Response(null, { status: 200 }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(openNow()).toHaveLength(1)
  expect(reader.onRefused).not.toHaveBeenCalled()
})

test('waking from sleep, the network coming back and a page from the cache open it anew', async () => {
  const reopened = () => Stream.opened.length
  const before = reopened()
  vi.setSystemTime(Date.now() + 3_600_000)
  await vi.advanceTimersByTimeAsync(5000)
  expect(reopened()).toBe(before + 1)
  window.dispatchEvent(new Event('online'))
  expect(reopened()).toBe(before + 2)
  window.dispatchEvent(new Event('pagehide'))
  expect(openNow()).toEqual([])
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(openNow()).toHaveLength(1)
})

test('a stream that the server has forgotten is opened again', async () => {
  latest()?.say('hello', { stream: 'name' })
  asked.mockImplementation(
    async (_, { method }) => new Response(null, { status: method === 'POST' ? 404 : 200 }),
  )
  latest()?.say('here', [maria])
  await vi.advanceTimersByTimeAsync(5000)
  expect(Stream.opened.length).toBeGreaterThan(1)
  expect(openNow()).toHaveLength(1)
})

test('what is told reaches the page; after stopping nothing does', () => {
  const stream = latest()
  stream?.say('changed', 12)
  expect(reader.onChanged.mock.calls).toEqual([[12]])
  following.stop()
  window.dispatchEvent(new Event('online'))
  show('visible')
  expect(openNow()).toEqual([])
})
