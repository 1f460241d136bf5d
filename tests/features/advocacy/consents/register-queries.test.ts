import { expect, test } from 'vitest'
import { registerCsv, registerJson } from '#app/features/advocacy/consents/register-export.server.ts'
import { readRegister } from '#app/features/advocacy/consents/register-page.server.ts'
import { registerWish } from '#app/features/advocacy/consents/register-wish.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import { withdrawOwnConsent } from '#app/features/advocacy/consents/withdraw-own-consent.server.ts'
import { companySpeakers } from '#db/schema/advocacy-consents.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, may4, may5 } from '../../plan/plan-story.ts'
import { give, openConsentStory, personOf, requestFor } from './consent-story.ts'

const june = momentAt('2026-06-01T09:00:00Z')

/** Asked on 4 May at nine, the quote given and taken back a day later, the logo given until 20 May. */
function openRegister() {
  const story = openConsentStory()
  const { db, jonas, maria } = story
  db.update(companySpeakers).set({ basis: '=cmd()' }).run()
  write(db, (tx) => requestConsents(tx, requestFor(story, { scopes: ['quote', 'logo', 'name'] }), may4))
  const at = momentAt('2026-05-04T10:00:00Z')
  const [consentId = ''] = give(story, { as: jonas.actor, scopes: ['quote'], at }).consentIds
  give(story, {
    as: maria.actor,
    scopes: ['logo'],
    at,
    given: { expiresOn: '2026-05-20', channels: ['email'] },
  })
  done(db, withdrawOwnConsent, { as: personOf(jonas.user), input: { consentId }, at: may5 })
  return story
}

test.each([
  ['day=2026-05-04&time=11:30', ['name requested', 'logo requested', 'quote requested']],
  ['day=2026-05-04&time=12:00', ['name requested', 'logo granted', 'quote granted']],
  ['day=2026-05-03', []],
  ['day=2026-05-05', ['name requested', 'logo granted', 'quote withdrawn']],
  ['day=2026-05-20', ['name requested', 'logo granted', 'quote withdrawn']],
  ['day=2026-05-21', ['name requested', 'logo expired', 'quote withdrawn']],
  ['', ['name requested', 'logo expired', 'quote withdrawn']],
  ['state=granted&day=2026-05-06', ['logo granted']],
  ['channel=email&day=2026-05-06', ['logo granted']],
  ['account=nowhere', []],
  ['account=NORTH&state=withdrawn', ['quote withdrawn']],
  ['state=nonsense&time=99:00&before=x', ['name requested', 'logo expired', 'quote withdrawn']],
])('as of %s', (search, expected) => {
  const { db } = openRegister()
  const wish = registerWish(new URLSearchParams(search))
  const { rows } = readRegister(db, { wish, now: june.now, timeZone: 'Europe/Berlin' })
  expect(rows.map(({ scope, state }) => `${scope} ${state}`)).toEqual(expected)
})

test('both exports hold the same, with the words and who gave them, and no cell becomes a formula', async () => {
  const { db } = openRegister()
  const wish = registerWish(new URLSearchParams('state=granted'))
  const wanted = { wish, at: may5.now }
  const json = JSON.parse(await new Response(registerJson(db, wanted)).text())
  expect(json).toMatchObject({
    as_of: '2026-05-05T09:00:00.000Z',
    consents: [
      {
        ...{
          account: 'Northwind',
          scope: 'logo',
          state: 'granted',
          granted_by: 'Maria Oliveira',
          until: '2026-05-20',
        },
        ...{ basis: '=cmd()', channels: 'email', words: 'I allow logo.', withdrawn_at: '' },
      },
    ],
  })
  const [head = '', row = '', end] = (await new Response(registerCsv(db, wanted)).text()).split('\r\n')
  expect(head.startsWith('consent,account,about,')).toBe(true)
  expect(row).toContain(",Maria Oliveira,'=cmd(),")
  expect(end).toBe('')
})
