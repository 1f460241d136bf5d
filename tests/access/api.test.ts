import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keyText, makeKey } from '#app/features/auth/make-key.server.ts'
import { apiTokens, users } from '#db/schema/auth.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'
import { andUndo, fingerprint } from './fingerprint.ts'
import { told } from './story/told.ts'
import { type Story, tellStory } from './story.ts'

const build = await loadBuild()
let portal: Portal
let story: Story
let key: string

beforeAll(async () => {
  portal = openPortal(build, { CAIRN_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:9' })
  story = await tellStory(portal)
  const { id: userId, name, email } = makeStaff(portal.db, 'admin', { name: 'Karl Keymaker' })
  const person = { userId, name, email, kind: 'staff' as const, staffRole: 'admin' as const }
  const { secret } = portal.world
  const at = momentAt()
  key = keyText(secret, told(portal.db, (tx) => makeKey(tx, person, { name: 'sync', secret }, at)).tokenId)
})
beforeEach(() => portal.forgetTries())
afterAll(() => portal.close())

const figures = { rows: [{ measuredOn: '2026-05-02', value: 4 }] }
const usage = { rows: [{ series: 'Logins', date: '2026-05-02', value: 4 }] }

function call(
  path: string,
  body: unknown,
  headers: Record<string, string> = { Authorization: `Bearer ${key}` },
) {
  const json = { 'Content-Type': 'application/json', Origin: '', ...headers }
  return portal.ask(path, { method: 'POST', body: JSON.stringify(body), headers: json })
}
const figuresPath = (place: { slug: string; outcomeId: string }) =>
  `/api/plans/${place.slug}/outcomes/${place.outcomeId}/measurements`

test('a key takes figures and usage in, from no page of ours and without a cookie', async () => {
  await andUndo(portal.db, async () => {
    const answer = await call(figuresPath(story.here), figures)
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { taken: 1, corrected: 0, unchanged: 0, kept: 0, rows: [{ row: 0, status: 'taken' }] },
    ])
    const points = await call(`/api/plans/${story.here.slug}/usage`, usage)
    expect([points.status, await points.json()]).toEqual([200, { taken: 1, changed: 0, unchanged: 0 }])
  })
})

test('without a key nothing opens, whatever cookie comes along; and nothing changes', async () => {
  const before = fingerprint(portal.db)
  const admin = story.cookies.get('admin') ?? ''
  const wrong: Record<string, string>[] = [
    {},
    { Authorization: 'Bearer cairn_x' },
    { Authorization: `Bearer ${key.slice(0, -1)}_` },
  ]
  for (const headers of wrong)
    expect((await call(figuresPath(story.here), figures, headers)).status).toBe(401)
  // another site's page, with the reader's cookie, never reaches it
  expect(
    (await call(figuresPath(story.here), figures, { Cookie: admin, Origin: 'https://evil.example' })).status,
  ).toBe(403)
  expect(
    (await call(figuresPath(story.here), figures, { Cookie: admin, Origin: 'http://cairn.test' })).status,
  ).toBe(401)
  expect(fingerprint(portal.db)).toBe(before)
})

test('foreign ids read like missing ones', async () => {
  const answers = await Promise.all([
    call(figuresPath({ ...story.here, outcomeId: story.there.outcomeId }), figures),
    call(figuresPath({ ...story.here, outcomeId: '01KQFW0000NEVER0EX1STED000' }), figures),
    call(figuresPath({ slug: 'nowhere', outcomeId: story.here.outcomeId }), figures),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1)
})

test('a maker who is no admin any more reaches the accounts they have a place on, and no others', async () => {
  await andUndo(portal.db, async () => {
    portal.db.$client.exec("update users set staff_role = 'csm' where name = 'Karl Keymaker'")
    expect((await call(figuresPath(story.here), figures)).status).toBe(404)
  })
  await andUndo(portal.db, async () => {
    portal.db
      .update(apiTokens)
      .set({ revokedAt: new Date(0) })
      .run()
    expect((await call(figuresPath(story.here), figures)).status).toBe(401)
  })
  await andUndo(portal.db, async () => {
    portal.db
      .update(users)
      .set({ deactivatedAt: new Date(0) })
      .run()
    expect((await call(figuresPath(story.here), figures)).status).toBe(401)
  })
})

test('errors name their row and field; other methods and no JSON are refused, never an error of ours', async () => {
  const rows = [...figures.rows, { measuredOn: 'May', value: 'x', extra: 1 }]
  const answer = await call(figuresPath(story.here), { rows })
  const { error, errors } = (await answer.json()) as {
    error: string
    errors: { row: number; field: string }[]
  }
  expect([answer.status, error]).toEqual([422, 'invalid'])
  expect(errors.map(({ row, field }) => `${row} ${field}`).sort()).toEqual([
    '1 extra',
    '1 measuredOn',
    '1 value',
  ])
  const path = figuresPath(story.here)
  const authorized = { Authorization: `Bearer ${key}`, Origin: '' }
  for (const [method, body] of [
    ['POST', 'no json'],
    ['PUT', '{}'],
    ['DELETE', undefined],
    ['GET', undefined],
  ] as const) {
    const { status } = await portal.ask(path, { method, body, headers: authorized })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }
})

test('a key that calls too often waits, and so does a network that guesses', async () => {
  const guess = { Authorization: 'Bearer cairn_x' }
  const answers: number[] = []
  for (let count = 0; count < 61; count += 1)
    answers.push((await call(figuresPath(story.here), figures, guess)).status)
  expect([answers[59], answers[60]]).toEqual([401, 429])
})
