// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellTrouble, troubleNow } from '#app/ui/connection.ts'
import { withPatience } from '#app/ui/patient-answers.ts'

const data = new URL('http://cairn.test/plans/northwind.data')
const post = { method: 'POST', body: new URLSearchParams({ intent: 'edit-goal', _key: 'one' }) }
const ask = vi.fn<typeof fetch>()
const patient = withPatience(ask, () => 1)
const ok = () => new Response('saved')
const lost = new TypeError('Failed to fetch')
let isOnline = true

beforeEach(() => {
  vi.useFakeTimers()
  isOnline = true
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline)
})
afterEach(() => {
  ask.mockReset()
  tellTrouble(null)
  document.body.innerHTML = ''
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('what is sent without a connection goes out, as it was, when it is back', async () => {
  isOnline = false
  ask.mockRejectedValueOnce(lost).mockImplementation(async () => ok())
  const answer = patient(data, post)
  await vi.advanceTimersByTimeAsync(600_000)
  expect([ask.mock.calls.length, troubleNow()]).toEqual([1, 'offline'])
  isOnline = true
  window.dispatchEvent(new Event('online'))
  expect(await (await answer).text()).toBe('saved')
  expect(ask.mock.calls).toEqual([
    [data, post],
    [data, post],
  ])
  expect(troubleNow()).toBeNull()
})

test('a server that does not answer is asked again, later each time', async () => {
  ask.mockRejectedValue(lost)
  void patient(data, post)
  for (const [seconds, times] of [
    [0, 1],
    [1, 2],
    [2, 3],
    [4, 4],
    [8, 5],
    [15, 6],
    [15, 7],
  ] as const) {
    await vi.advanceTimersByTimeAsync(seconds * 1000)
    expect(ask).toHaveBeenCalledTimes(times)
  }
  expect(troubleNow()).toBe('unreachable')
})

test('signed out while something is at stake: it waits for the reader to come back to the tab', async () => {
  ask
    .mockImplementationOnce(async () => new Response(null, { status: 401 }))
    .mockImplementation(async () => ok())
  const answer = patient(data, post)
  await vi.advanceTimersByTimeAsync(60_000)
  expect([ask.mock.calls.length, troubleNow()]).toEqual([1, 'signed-out'])
  window.dispatchEvent(new Event('focus'))
  expect((await answer).status).toBe(200)
  expect(troubleNow()).toBeNull()
})

test('signed out with nothing typed, the page says so itself', async () => {
  ask.mockImplementation(async () => new Response(null, { status: 401 }))
  document.body.innerHTML = '<input name="title" value="As it was">'
  expect((await patient(data)).status).toBe(401)
  const box = document.querySelector('input')
  if (box) box.value = 'Half a sen'
  void patient(data)
  await vi.advanceTimersByTimeAsync(1000)
  expect(troubleNow()).toBe('signed-out')
})

test('what is given up ends at once; other addresses and other refusals are nobody’s business here', async () => {
  const leaving = new AbortController()
  ask.mockRejectedValue(lost)
  const answer = patient(data, { signal: leaving.signal })
  await vi.advanceTimersByTimeAsync(0)
  leaving.abort(new Error('left'))
  await expect(answer).rejects.toThrow('left')
  await expect(patient('/plans/northwind/live')).rejects.toBe(lost)
  ask.mockReset()
  ask.mockImplementation(async () => new Response(null, { status: 409 }))
  expect((await patient(data, post)).status).toBe(409)
})
