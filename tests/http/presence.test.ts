import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { type Reading, readEvents } from '#tests/setup/live-stream.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
const path = '/plans/northwind/live'
let portal: Portal
let account: ReturnType<typeof makeAccount>
let opened: Reading[]

beforeEach(() => {
  portal = openPortal(build)
  // an open stream looks at the clock on the wall, not at its request's moment
  portal.clock.now = new Date().toISOString()
  account = makeAccount(portal.db, { name: 'Northwind' })
  opened = []
})
afterEach(async () => {
  for (const stream of opened) await stream.leave()
  portal.world.stopping.abort()
  portal.close()
})

async function open(as: string, headers: Record<string, string> = {}) {
  const stream = readEvents(await portal.ask(path, { as, headers }))
  opened.push(stream)
  const hello = await stream.next('hello')
  return { ...stream, as, name: (JSON.parse(hello.data) as { stream: string }).stream }
}

const beat = async (as: string, stream: string, field = '') =>
  (await portal.ask(path, { as, ...form('beat', { stream, field }) })).status

async function contributor(name: string) {
  return await portal.signIn(makeMember(portal.db, account, 'contributor', { name }).user)
}

test('a reader is here from the first beat, in a field, and gone when the stream ends', async () => {
  const [maria, jonas] = [await open(await contributor('Maria')), await open(await contributor('Jonas'))]
  expect(await beat(jonas.as, jonas.name)).toBe(204)
  expect(JSON.parse((await maria.next('here')).data)).toEqual([
    { userId: expect.any(String), name: 'Jonas', side: 'customer', field: null },
  ])
  expect(await beat(jonas.as, jonas.name, 'goal:1:title')).toBe(204)
  expect((await maria.next('here')).data).toContain('"field":"goal:1:title"')
  await jonas.leave()
  expect((await maria.next('here')).data).toBe('[]')
  expect(await beat(jonas.as, jonas.name)).toBe(404)
})

test('who comes later is told at once who is here, and nobody is told of themself', async () => {
  const [asMaria, asJonas] = [await contributor('Maria'), await contributor('Jonas')]
  const maria = await open(asMaria)
  await beat(asMaria, maria.name, 'goal:1:title')
  const jonas = await open(asJonas)
  expect(JSON.parse((await jonas.next('here')).data)).toMatchObject([
    { name: 'Maria', field: 'goal:1:title' },
  ])
  const second = await open(asMaria)
  await beat(asJonas, jonas.name)
  expect(JSON.parse((await second.next('here')).data)).toMatchObject([{ name: 'Jonas' }])
})

test('customers never learn that somebody is in an internal field', async () => {
  const priya = await portal.signIn(makeTeamMember(portal.db, account, 'csm', { name: 'Priya' }).user)
  const tom = await open(await portal.signIn(makeTeamMember(portal.db, account, 'csm', { name: 'Tom' }).user))
  const maria = await open(await contributor('Maria'))
  const page = await open(priya)
  await beat(priya, page.name, 'internal:note')
  expect(JSON.parse((await tom.next('here')).data)).toMatchObject([{ name: 'Priya', field: 'internal:note' }])
  expect(JSON.parse((await maria.next('here')).data)).toMatchObject([
    { name: 'Priya', side: 'vendor', field: null },
  ])
})

test('staff who look with a customer’s eyes see what a customer sees, and nobody sees them', async () => {
  const previewing = `${await portal.signIn(makeTeamMember(portal.db, account).user)}; cairn_preview=${account.id}`
  const [maria, looking] = [await open(await contributor('Maria')), await open(previewing)]
  const priya = await open(
    await portal.signIn(makeTeamMember(portal.db, account, 'csm', { name: 'Priya' }).user),
  )
  expect(await beat(previewing, looking.name, 'goal:1:title')).toBe(204)
  await beat(priya.as, priya.name, 'internal:note')
  for (const reader of [maria, looking])
    expect(JSON.parse((await reader.next('here')).data)).toMatchObject([{ name: 'Priya', field: null }])
})

test('a stream of somebody else’s, of another account or of nobody is not there', async () => {
  const asMaria = await contributor('Maria')
  const maria = await open(asMaria)
  const jonas = await contributor('Jonas')
  const random = maria.name.split('.')[0]
  for (const name of [
    maria.name,
    'unknown',
    '',
    `${random}.`,
    `${random}.${'x'.repeat(43)}`,
    `.${maria.name}`,
  ])
    expect([name, await beat(jonas, name)]).toEqual([name, 404])
  makeAccount(portal.db, { name: 'Alpenglow' })
  const elsewhere = await portal.ask('/plans/alpenglow/live', {
    as: asMaria,
    ...form('beat', { stream: maria.name, field: '' }),
  })
  expect(elsewhere.status).toBe(404)
})

test.each([
  ['a field that is no mark', { field: '<b>here</b>' }],
  ['a field that is too long', { field: 'f'.repeat(121) }],
  ['a field nobody asked for', { field: '', name: 'Somebody else' }],
  ['no field', {}],
])('%s is refused', async (_, fields) => {
  const maria = await open(await contributor('Maria'))
  const answer = await portal.ask(path, { as: maria.as, ...form('beat', { stream: maria.name, ...fields }) })
  expect(answer.status).toBe(422)
})

test('a form that is not known here is refused', async () => {
  const maria = await open(await contributor('Maria'))
  const answer = await portal.ask(path, { as: maria.as, ...form('wave', { stream: maria.name, field: '' }) })
  expect([answer.status, await answer.json()]).toMatchObject([422, { ok: false, code: 'invalid' }])
})
