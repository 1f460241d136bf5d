import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import { hashRecoveryCode } from '#app/domain/auth/recovery-codes.ts'
import { staffStepCookie } from '#app/features/auth/staff-step.ts'
import { recoveryCodes, signInTokens } from '#db/schema/auth.ts'
import { makeAccount, makeMember, makeStaff } from '#tests/factories/people.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
const browser = 'a'.repeat(32)
let portal: Portal

beforeEach(() => {
  portal = openPortal(build)
  onTestFinished(() => portal.close())
})

/** Whoever is signed in sends the same form, with the same key, as they did before they signed in again. */
const key = { _key: '01KEEPMEFORLATER0000000000' }

describe('what opens the door once does not open it again for a form that was answered before', () => {
  test('the link of a mail', async () => {
    const account = makeAccount(portal.db, { name: 'Northwind' })
    const { user: maria } = makeMember(portal.db, account)
    const { user: jonas } = makeMember(portal.db, account)
    const token = makeLink(maria.id)
    const use = async (as: string) => portal.ask(`/sign-in/link/${token}`, { as, ...form('use-link', key) })
    const first = await use(`${await portal.signIn(jonas)}; cairn_browser=${browser}`)
    expect([first.status, sessionIn(first)]).toEqual([303, true])
    const again = await use(`${await portal.signIn(jonas)}; cairn_browser=${browser}`)
    expect([again.status, sessionIn(again)]).toEqual([410, false])
  })

  test('a recovery code', async () => {
    const greta = makeStaff(portal.db, 'lead', { totpSecret: 'JBSWY3DPEHPK3PXP' })
    portal.db
      .insert(recoveryCodes)
      .values({ userId: greta.id, codeHash: hashRecoveryCode('k7mp-2xqa-9dtn') })
      .run()
    const { secret, clock } = portal.world
    const at = { secret, now: clock().now, isSecure: false }
    const step = staffStepCookie({ userId: greta.id, goTo: '/' }, at).split(';')[0]
    const use = async () => {
      const as = `${await portal.signIn(greta)}; ${step}`
      return portal.ask('/sign-in/staff/code', {
        as,
        ...form('use-recovery-code', { code: 'k7mp-2xqa-9dtn', ...key }),
      })
    }
    const first = await use()
    expect([first.status, sessionIn(first)]).toEqual([303, true])
    const again = await use()
    expect([again.status, sessionIn(again)]).toEqual([422, false])
  })
})

/** A link that the browser asked for just now. */
function makeLink(userId: string): string {
  const { secret, clock } = portal.world
  const { now, newId } = clock()
  const id = newId()
  const token = deriveToken(secret, 'sign-in', id)
  portal.db
    .insert(signInTokens)
    .values({
      id,
      userId,
      tokenHash: hashSecret(token),
      codeHash: hashSecret('no code'),
      browserHash: hashSecret(browser),
      goTo: '/',
      requestedAt: now,
      expiresAt: new Date(now.getTime() + 600_000),
    })
    .run()
  return token
}

function sessionIn(answer: Response): boolean {
  return answer.headers.getSetCookie().some((cookie) => /^cairn_session=\w/.test(cookie))
}
