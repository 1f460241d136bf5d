import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'
import { fingerprint } from '../access/fingerprint.ts'

const build = await loadBuild()
let portal: Portal
let as: string
let path: string

beforeAll(async () => {
  portal = openPortal(build)
  const account = makeAccount(portal.db, { name: 'Northwind' })
  as = await portal.signIn(makeMember(portal.db, account).user)
  const outcome = makeOutcome(portal.db, makeGoal(portal.db, account))
  path = `/plans/northwind/outcomes/${outcome.id}/bring`
})
afterAll(() => portal.close())

function upload(megabytes: number) {
  const body = new FormData()
  body.set('intent', 'bring')
  body.set('pasted', '2026-04-30 4.4, typed by hand')
  body.set('startsOn', '')
  body.set(
    'file',
    new File([new Uint8Array(megabytes * 1024 * 1024).fill(49)], 'close.csv', { type: 'text/csv' }),
  )
  return { as, method: 'POST', body }
}

test('a file of 30 MB is answered at its field, and what was typed stays', async () => {
  const before = fingerprint(portal.db)
  for (const end of ['', '.data']) {
    const answer = await portal.ask(path + end, upload(30))
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('This file is 30 MB large: 5 MB and 10,000 lines at most')
    expect(text).toContain('typed by hand')
  }
  expect(fingerprint(portal.db)).toBe(before)
})

test('beyond that the server stops reading, and says so', async () => {
  const answer = await portal.ask(path, upload(32))
  expect(answer.status).toBe(413)
  expect(await answer.text()).toBe('That is too large to send. The limit is 31 MB.')
})

test('a file of figures leads to the look at them, and only the press there takes them in', async () => {
  const body = new FormData()
  body.set('intent', 'bring')
  body.set('pasted', '')
  body.set('file', new File(['Month;Days\n2026-03-31;5,5\n2026-04-30;4,4\n'], 'close.csv'))
  const answer = await portal.ask(path, { as, method: 'POST', body })
  expect(answer.status).toBe(303)
  const look = answer.headers.get('location') ?? ''
  const page = await (await portal.ask(look, { as })).text()
  expect(page).toContain('2 new figures to take in')
  expect(page).toContain('From close.csv')
  expect(page).toContain('4.4 days')
})
