import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { files } from '#db/schema/accounts.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { form, loadBuild, openPortal, type Portal, type Question } from '#tests/setup/portal.ts'

const build = await loadBuild()
let portal: Portal
let as: string
let account: ReturnType<typeof makeAccount>

beforeAll(async () => {
  portal = openPortal(build)
  account = makeAccount(portal.db, { name: 'Northwind' })
  as = await portal.signIn(makeMember(portal.db, account).user)
})
afterAll(() => portal.close())

const asked: [string, string, Question, number][] = [
  ['a page', '/plans/northwind', {}, 200],
  ['its data', '/plans/northwind.data', {}, 200],
  ['a redirect', '/', {}, 302],
  ['what is not there', '/plans/nowhere', {}, 404],
  ['data of what is not there', '/plans/nowhere.data', {}, 404],
  ['what one may not', '/plans/northwind/members', {}, 403],
  ['a form that is refused', '/plans/northwind/goals/new', form('add-goal', { title: '' }), 422],
  ['a form with an unknown intent', '/plans/northwind/goals/new', form('fly'), 422],
  [
    'a form from elsewhere',
    '/plans/northwind',
    { ...form('x'), headers: { Origin: 'https://evil.example' } },
    403,
  ],
  ['health', '/healthz', {}, 200],
  ['a static file', '/favicon.svg', {}, 200],
]

describe.each(asked)('%s', (_name, path, question, status) => {
  test('is answered as expected, with every protective header', async () => {
    const answer = await portal.ask(path, { as, ...question })
    expect(answer.status).toBe(status)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=_-]{16,}' 'self'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy.replace(/style-src-attr [^;]*;/, '')).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(answer.headers.get('x-powered-by')).toBe(null)
  })
})

test('every script and style of a page carries the nonce of its answer, and no two answers share one', async () => {
  const nonces = new Set<string>()
  for (const path of ['/plans/northwind', '/plans/northwind', '/plans/nowhere', '/sign-in?again']) {
    const answer = await portal.ask(path, { as })
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    const tags = (await answer.text()).match(/<(script|style)\b[^>]*>/g) ?? []
    expect(tags.length).toBeGreaterThan(0)
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    nonces.add(nonce ?? '')
  }
  expect(nonces.size).toBe(4)
})

test('a file that somebody left may run and load nothing, wherever it is opened', async () => {
  const outcome = makeOutcome(portal.db, makeGoal(portal.db, account))
  const body = new FormData()
  const fields = { outcomeId: outcome.id, measuredOn: '2026-04-30', value: '4', note: '', link: '' }
  for (const [name, value] of Object.entries({ intent: 'report', ...fields })) body.set(name, value)
  body.set('file', new File(['<script>alert(1)</script>'], 'notes.txt'))
  await portal.ask(`/plans/northwind/outcomes/${outcome.id}`, { as, method: 'POST', body })
  const file = portal.db.select({ id: files.id }).from(files).get()
  const answer = await portal.ask(`/plans/northwind/files/${file?.id}`, { as })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="notes.txt"/)
})

test('signed-in documents are kept by nobody', async () => {
  for (const path of [
    '/plans/northwind',
    '/plans/northwind/activity',
    '/plans/northwind/activity.data',
    '/plans/nowhere',
    '/',
  ]) {
    const answer = await portal.ask(path, { as })
    expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
  }
})

test('over https browsers are told to stay there, and the cookie is for this host alone', async () => {
  const secure = openPortal(build, { BASE_URL: 'https://cairn.test' })
  const answer = await secure.ask('/sign-in')
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
  secure.close()
  const plain = await portal.ask('/sign-in')
  expect(plain.headers.get('strict-transport-security')).toBe(null)
})
