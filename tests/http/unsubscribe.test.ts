import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStop, sealStop } from '#app/domain/auth/stop-token.ts'
import { unsubscribePath } from '#app/domain/paths.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'
import { fingerprint } from '../access/fingerprint.ts'

const build = await loadBuild()
let portal: Portal
let path: string
let maria: ReturnType<typeof makeMember>['user']
let [cookie, stranger] = ['', '']
const choices = () =>
  portal.db.$client.prepare("select kind, mail, account_id <> '' as isHere from notice_choices").all()
/** As a mail program does it: from its own servers, without cookies, with its own idea of an origin. */
const oneClick = (headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: {
    Origin: 'https://mail.example',
    'Content-Type': 'application/x-www-form-urlencoded',
    ...headers,
  },
  body: 'List-Unsubscribe=One-Click',
})

beforeAll(async () => {
  portal = openPortal(build)
  const account = makeAccount(portal.db, { name: 'Northwind' })
  maria = makeMember(portal.db, account, 'approver').user
  cookie = await portal.signIn(maria)
  stranger = await portal.signIn(makeMember(portal.db, account, 'approver').user)
  const stop = { userId: maria.id, kind: 'mentioned', accountId: account.id } as const
  path = unsubscribePath(sealStop(portal.world.secret, stop))
})
afterAll(() => portal.close())

describe('the link of a mail', () => {
  test('changes nothing when it is only opened, however often a scanner does', async () => {
    const before = fingerprint(portal.db)
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await portal.ask(path, { method })
      expect(page.status).toBe(200)
      if (method === 'GET') expect(await page.text()).toContain('Nothing has changed yet')
    }
    expect(fingerprint(portal.db)).toBe(before)
  })

  test('stops mails by one press of a mail program, twice with the same answer, and sends it nowhere', async () => {
    for (const origin of ['https://mail.example', '', 'null']) {
      const answer = await portal.ask(path, oneClick({ Origin: origin }))
      expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
      expect(choices()).toEqual([{ kind: 'mentioned', mail: 'never', isHere: 1 }])
    }
    expect(await (await portal.ask(path)).text()).toContain('These mails have stopped')
  })

  test('turned on again by whoever is signed in as that person, and by nobody else', async () => {
    expect((await portal.ask(path, form('resume-mails'))).status).toBe(403)
    expect((await portal.ask(path, { as: stranger, ...form('resume-mails') })).status).toBe(403)
    expect(choices()).toEqual([{ kind: 'mentioned', mail: 'never', isHere: 1 }])
    expect((await portal.ask(path, { as: cookie, ...form('resume-mails') })).status).toBe(303)
    expect(choices()).toEqual([{ kind: 'mentioned', mail: 'at_once', isHere: 1 }])
  })

  test('works as a plain form of its page', async () => {
    expect((await portal.ask(path, form('stop-mails'))).status).toBe(303)
    expect(choices()).toEqual([{ kind: 'mentioned', mail: 'never', isHere: 1 }])
  })
})

describe('what is let through from elsewhere is that press alone', () => {
  test('not with cookies, not on other addresses, not with another method', async () => {
    const before = fingerprint(portal.db)
    expect((await portal.ask(path, { as: cookie, ...oneClick() })).status).toBe(403)
    expect((await portal.ask(`${path}.data`, oneClick())).status).toBe(403)
    expect((await portal.ask(`${path}/more`, oneClick())).status).toBe(403)
    expect((await portal.ask('/notices', oneClick())).status).toBe(403)
    expect((await portal.ask(path, { ...oneClick(), method: 'PUT' })).status).toBe(403)
    expect(fingerprint(portal.db)).toBe(before)
  })

  test('forged, altered and borrowed links are missing, like those that never were', async () => {
    const before = fingerprint(portal.db)
    const token = path.replace('/unsubscribe/', '')
    const [note = '', seal = ''] = token.split('.')
    const other = Buffer.from(`${maria.id} to_sign `).toString('base64url')
    const elsewhere = sealStop('another server’s key, forty characters', {
      userId: maria.id,
      kind: 'to_sign',
      accountId: '',
    })
    const gone = sealStop(portal.world.secret, {
      userId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      kind: 'to_sign',
      accountId: '',
    })
    const wrong = [`${other}.${seal}`, `${note}.${'A'.repeat(43)}`, elsewhere, gone, note, 'x', 'a.b']
    for (const each of wrong) {
      expect([each, (await portal.ask(unsubscribePath(each))).status]).toEqual([each, 404])
      expect((await portal.ask(unsubscribePath(each), form('stop-mails'))).status).toBe(404)
    }
    expect((await portal.ask(unsubscribePath(gone), oneClick())).status).toBe(404)
    expect(fingerprint(portal.db)).toBe(before)
    expect(openStop(portal.world.secret, token)).toMatchObject({ kind: 'mentioned' })
  })
})
