import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { eventStream, type Outlet } from '#app/http/event-stream.server.ts'

/** An open stream, what it is written with, and how often it was stopped. */
function open(signal = new AbortController().signal) {
  const stop = vi.fn()
  const outlets: Outlet[] = []
  const response = eventStream(
    (outlet) => {
      outlets.push(outlet)
      outlet.send('event: hello\n\n')
      return stop
    },
    [signal],
  )
  const [outlet] = outlets
  if (!outlet) throw new Error('nobody was given the outlet')
  return { response, outlet, stop }
}

test('it is stopped once, whichever end comes first', async () => {
  const stopping = new AbortController()
  const { response, outlet, stop } = open(stopping.signal)
  outlet.end()
  outlet.end()
  stopping.abort()
  outlet.send('event: late\n\n')
  expect(await response.text()).toBe('event: hello\n\n')
  expect(stop).toHaveBeenCalledOnce()
})

test('a reader that leaves stops it', async () => {
  const { response, stop } = open()
  await response.body?.cancel()
  expect(stop).toHaveBeenCalledOnce()
})

test('a reader that never reads is let go of before much waits for it', async () => {
  const { response, outlet, stop } = open()
  let written = 0
  for (; stop.mock.calls.length === 0 && written < 10_000; written += 1) outlet.send(`${'x'.repeat(98)}\n\n`)
  expect(written * 100).toBeGreaterThan(32_000)
  expect(written * 100).toBeLessThan(33_000)
  expect(stop).toHaveBeenCalledOnce()
  await expect(response.text()).rejects.toThrow('stopped reading')
})

test('one that reads slowly is waited for', async () => {
  const { response, outlet, stop } = open()
  const reader = response.body?.getReader()
  for (let count = 0; count < 1000; count += 1) {
    outlet.send(`${'x'.repeat(998)}\n\n`)
    await reader?.read()
  }
  expect(stop).not.toHaveBeenCalled()
})

test('over a real connection, one that stops reading is closed, and what waited for it is let go of', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => void vi.restoreAllMocks())
  const { response, outlet, stop } = open()
  const server = createServer(getRequestListener(() => response)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(socket, 'data')
  socket.pause()
  while (stop.mock.calls.length === 0) {
    outlet.send(`${'x'.repeat(998)}\n\n`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const count = () => new Promise<number>((resolve) => server.getConnections((_, open) => resolve(open)))
  await vi.waitFor(async () => expect(await count()).toBe(0))
  expect(stop).toHaveBeenCalledOnce()
})
