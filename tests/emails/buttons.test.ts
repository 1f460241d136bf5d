import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mailTitle } from '#app/domain/accounts/mail-titles.ts'
import { openMailTicket, splitMailTicket } from '#app/domain/auth/mail-ticket.ts'
import type { Mail, MailKind } from '#emails/catalogue.ts'
import { mailExamples } from '#emails/examples.ts'
import { mailLinks } from '#emails/links.ts'
import { mailKinds, renderMail } from '#emails/render.server.ts'
import type { MailSetting } from '#emails/template.ts'

const baseUrl = 'https://success.lumen.example'
const secret = 'a key of tests only, long enough for one'
const userId = '01JZ0000000000000000000099'
const setting: MailSetting = {
  vendor: { name: 'Lumen Analytics', accent: '#7A3B2E', timeZone: 'Europe/Berlin' },
  reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
  links: mailLinks({ baseUrl, secret, reader: { userId, until: new Date('2026-06-18T09:00:00Z') } }),
  sender: { address: 'plan@lumen.example', host: 'success.lumen.example' },
  opensUntil: new Date('2026-05-18T23:30:00Z'),
}

/** Doors that need no login: their links hold a token of their own. */
const ownDoors: MailKind[] = [
  'auth-sign-in',
  'accounts-invitation',
  'accounts-staff-invitation',
  'advocacy-consent-receipt',
  'advocacy-legal-review',
  'advocacy-referral-received',
]

/** The page each mail is about, by the name of its route, with the place on it. */
const things: Partial<Record<MailKind, string>> = {
  'auth-sign-in': 'sign-in_.link.$token',
  'accounts-invitation': 'invitation.$token',
  'accounts-staff-invitation': 'welcome.$token',
  'accounts-joined': 'plans.$account.members',
  'outcomes-to-confirm': 'plans.$account.outcomes.$outcome#figure',
  'outcomes-several-to-confirm': 'plans.$account.outcomes._index#to-confirm',
  'outcomes-disputed': 'plans.$account.outcomes.$outcome#figure',
  'outcomes-terms-proposed': 'plans.$account.outcomes.$outcome#terms',
  'plan-goal-proposed': 'plans.$account.goals.$goal',
  'plan-step-to-accept': 'plans.$account.milestones_.$milestone',
  'care-move-proposed': 'plans.$account.path_.$stage#sign',
  'care-move-reminder': 'plans.$account.path_.$stage#sign',
  'care-signature-void': 'plans.$account.path_.$stage#sign',
  'care-signature-recorded': 'plans.$account.path_.$stage',
  'care-move-declined': 'plans.$account.path_.$stage',
  'care-move-withdrawn': 'plans.$account.path_.$stage',
  'care-move-objected': 'plans.$account.path_.$stage',
  'care-waiver-asked': 'plans.$account.path_.$stage',
  'care-move-passed': 'plans.$account.path',
  'care-stepped-back': 'plans.$account.path',
  'care-rest': 'plans.$account.path',
  'care-handoff-opened': 'plans.$account.path_.handoffs.$handoff',
  'care-deputy-named': 'plans.$account.path_.deputies',
  'reviews-invitation': 'plans.$account.reviews.$review',
  'reviews-changed': 'plans.$account.reviews.$review',
  'reviews-cancelled': 'plans.$account.reviews.$review',
  'reviews-to-sign': 'plans.$account.reviews.$review',
  'reviews-to-schedule': 'plans.$account.reviews.new',
  'advocacy-ask': 'asks.$ask',
  'advocacy-ask-reminder': 'asks.$ask',
  'advocacy-ask-answered': 'plans.$account.advocacy.asks.$ask',
  'advocacy-profile-invitation': 'profile_.advocacy',
  'advocacy-consent-asked': 'plans.$account.consents.$about.$thing',
  'advocacy-consent-ending': 'plans.$account.consents.$about.$thing',
  'advocacy-consent-withdrawn': 'plans.$account.consents._index',
  'advocacy-consent-ended': 'plans.$account.consents._index',
  'advocacy-consent-flagged': 'plans.$account.consents._index',
  'advocacy-consent-receipt': 'consents.$token',
  'advocacy-story-review': 'plans.$account.stories.$story',
  'advocacy-story-answered': 'plans.$account.stories.$story',
  'advocacy-story-frozen': 'plans.$account.stories.$story',
  'advocacy-legal-review': 'legal-review.$token',
  'advocacy-referral-came': 'advocacy_.referrals_.$referral',
  'advocacy-referral-news': 'plans.$account.referrals',
  'advocacy-referral-received': 'r.i.$token',
  'advocacy-quote-submitted': 'plans.$account.quotes.$quote',
  'advocacy-quote-returned': 'plans.$account.quotes.$quote',
  'advocacy-quote-published': 'plans.$account.quotes.$quote',
  'advocacy-talk-invited': 'plans.$account.talks.$invite',
  'advocacy-talk-changed': 'plans.$account.talks.$invite',
  'advocacy-talk-to-confirm': 'plans.$account.talks.$invite',
  'advocacy-talk-cancelled': 'plans.$account.talks.$invite',
  'advocacy-talk-note': 'plans.$account.talks.$invite',
  'advocacy-talk-thanks': 'plans.$account.talks.$invite',
  'advocacy-talk-missed': 'plans.$account.talks.$invite',
  'advocacy-reward': 'plans.$account.rewards',
}

const routes = readdirSync('app/routes')
  .map((name) => name.replace(/\.tsx?$/, ''))
  .filter((name) => name !== '$')

describe.each(mailKinds)('%s', (kind) => {
  test('has exactly one button, which leads to a page there is, and to the very thing', async () => {
    const url = await buttonOf({ kind, facts: mailExamples[kind] } as Mail)
    const route = routeOf(url.pathname)
    expect(route).toMatch(/^\w/)
    const thing = things[kind]
    if (thing !== undefined) expect(`${route}${url.hash}`).toBe(thing)
  })

  test('names its reader to the sign-in page, unless its link is a door of its own', async () => {
    const url = await buttonOf({ kind, facts: mailExamples[kind] } as Mail)
    const { path, ticket } = splitMailTicket(url)
    const reader = openMailTicket(secret, { ticket, path, now: new Date('2026-05-19T09:00:00Z') })
    expect(reader).toEqual(ownDoors.includes(kind) ? null : { userId, fragment: url.hash })
  })
})

test('an admin’s list names what could not be mailed', () => {
  expect(Object.keys(things).filter((kind) => mailTitle(kind) === 'Mail')).toEqual([])
})

test('whoever is to name somebody who speaks for the company gets to where that is done', async () => {
  const facts = { ...mailExamples['advocacy-consent-asked'], needsSpeaker: true }
  const url = await buttonOf({ kind: 'advocacy-consent-asked', facts })
  expect(`${routeOf(url.pathname)}${url.hash}`).toBe('plans.$account.consents._index#speakers')
})

test('calendar entries, which are passed on, name no reader', async () => {
  for (const kind of ['reviews-invitation', 'advocacy-talk-invited'] as const) {
    const { calendar } = await renderMail({ kind, facts: mailExamples[kind] } as Mail, setting)
    expect(calendar?.content).toContain('URL')
    expect(calendar?.content.replace(/\r\n /g, '')).not.toContain('mail=')
  }
})

async function buttonOf(mail: Mail): Promise<URL> {
  const { html } = await renderMail(mail, setting)
  const buttons = [...html.matchAll(/<a[^>]*class="action"[^>]*>/g)]
  expect(buttons).toHaveLength(1)
  const href = /href="([^"]+)"/.exec(buttons[0]?.[0] ?? '')?.[1] ?? ''
  return new URL(href.replaceAll('&amp;', '&'))
}

/** The route that answers an address; one that names more of it wins over one with more holes. */
function routeOf(path: string): string {
  const fitting = routes.filter((name) => patternOf(name).test(path))
  const holes = (name: string) => name.split('$').length
  return fitting.sort((a, b) => holes(a) - holes(b))[0] ?? ''
}

function patternOf(name: string): RegExp {
  const parts = name
    .split('.')
    .filter((part) => part !== '_index')
    .map((part) => part.replace(/_$/, ''))
  return new RegExp(`^/${parts.map((part) => (part.startsWith('$') ? '[^/]+' : part)).join('/')}$`)
}
