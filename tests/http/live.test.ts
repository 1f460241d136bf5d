import { afterEach, beforeEach, expect, test } from 'vitest'
import { headNumber } from '#app/features/activity/versions.server.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
const path = '/plans/northwind/live'
let portal: Portal
let account: ReturnType<typeof makeAccount>

beforeEach(() => {
  portal = openPortal(build)
  // an open stream looks at the clock on the wall, not at its request's moment
  portal.clock.now = new Date().toISOString()
  account = makeAccount(portal.db, { name: 'Northwind' })
})
afterEach(() => {
  portal.world.stopping.abort()
  portal.close()
})

/** Reads a stream until a text stands in it; gives what came so far. */
async function readUntil(response: Response, wanted: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && !text.includes(wanted)) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
  }
  return text
}

test('an open stream tells a member that something happened, and nothing about what', async () => {
  const member = makeMember(portal.db, account)
  const csm = await portal.signIn(makeTeamMember(portal.db, account).user)
  const stream = await portal.ask(path, { as: await portal.signIn(member.user) })
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  expect(stream.headers.get('cache-control')).toBe('no-store')
  const made = await portal.ask('/plans/northwind/goals/new', {
    as: csm,
    ...form('add-goal', { title: 'Answer in a day' }),
  })
  expect(made.status).toBe(303)
  const text = await readUntil(stream, 'event: changed')
  expect(text).toMatch(/id: \d+\nevent: changed\ndata: \d+\n\n$/)
  expect(text).not.toContain('Answer in a day')
})

test('a page that says what it was made from is told at once of what came since, and of nothing it has', async () => {
  const as = await portal.signIn(makeMember(portal.db, account).user)
  const add = (title: string) =>
    portal.ask('/plans/northwind/goals/new', { as, ...form('add-goal', { title }) })
  await add('Before the page')
  const made = await (await portal.ask('/plans/northwind.data', { as })).text()
  const newest = headNumber(portal.db, account.id)
  expect(made).toContain(`"newest",${newest}`)
  await add('While its scripts were on their way')
  const behind = await portal.ask(`${path}?after=${newest}`, { as })
  expect(await readUntil(behind, 'event: changed')).toContain(`data: ${newest + 1}`)
  const upToDate = await portal.ask(`${path}?after=${newest + 1}`, { as })
  const foreign = await portal.ask(`${path}?after=999999`, { as })
  await add('Afterwards')
  for (const stream of [upToDate, foreign])
    expect((await readUntil(stream, 'event: changed')).match(/event: changed\ndata: \d+/g)).toEqual([
      `event: changed\ndata: ${newest + 2}`,
    ])
})

test('it ends when the server stops', async () => {
  const stream = await portal.ask(path, { as: await portal.signIn(makeMember(portal.db, account).user) })
  portal.world.stopping.abort()
  expect(await readUntil(stream, 'never said')).not.toContain('changed')
})

test('asked for as data it answers and ends: there is no data of a stream', { timeout: 5000 }, async () => {
  const answer = await portal.ask(`${path}.data`, {
    as: await portal.signIn(makeMember(portal.db, account).user),
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  await answer.text()
})

test('a stranger gets the same answer as for an account that does not exist', async () => {
  const stranger = await portal.signIn(
    makeMember(portal.db, makeAccount(portal.db, { name: 'Alpenglow' })).user,
  )
  const [foreign, missing] = [
    await portal.ask(path, { as: stranger }),
    await portal.ask('/plans/nowhere/live', { as: stranger }),
  ]
  expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
})
