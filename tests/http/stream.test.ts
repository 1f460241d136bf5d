import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
let portal: Portal
let as: string

beforeAll(async () => {
  portal = openPortal(build)
  as = await portal.signIn(makeMember(portal.db, makeAccount(portal.db, { name: 'Northwind' })).user)
})
afterAll(() => portal.close())

/** Every open stream keeps a timer for its heartbeat. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

test('an open stream holds a timer, and gives it back when its reader leaves', async () => {
  const before = timers()
  const stream = await portal.ask('/plans/northwind/live', { as })
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  expect(timers()).toBe(before + 1)
  await stream.body?.cancel()
  expect(timers()).toBe(before)
})

test('asking only for its headers opens none', async () => {
  const before = timers()
  const answer = await portal.ask('/plans/northwind/live', { as, method: 'HEAD' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('')
  expect(timers()).toBe(before)
})

test('it is no page whose data could be waited for', async () => {
  const answer = await portal.ask('/plans/northwind/live.data', { as })
  expect(answer.status).toBe(404)
})
