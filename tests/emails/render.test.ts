import { describe, expect, test } from 'vitest'
import type { Mail, MailKind } from '#emails/catalogue.ts'
import { mailExamples } from '#emails/examples.ts'
import { subjectAtMost } from '#emails/header-text.ts'
import { mailLinks } from '#emails/links.ts'
import { mailKinds, renderMail } from '#emails/render.server.ts'
import type { MailSetting } from '#emails/template.ts'

const baseUrl = 'https://success.lumen.example'
const setting: MailSetting = {
  vendor: { name: 'Lumen Analytics', accent: '#7A3B2E', timeZone: 'Europe/Berlin' },
  reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
  links: mailLinks({ baseUrl, secret: 'a key of tests only, long enough for one' }),
  sender: { address: 'plan@lumen.example', host: 'success.lumen.example' },
  opensUntil: new Date('2026-05-18T23:30:00Z'),
}

describe.each(mailKinds)('%s', (kind) => {
  test('has a short subject, a preheader, one button and a plain part that says the same', async () => {
    const { subject, html, text } = await renderMail(exampleOf(kind), setting)
    expect(subject.length).toBeGreaterThan(10)
    expect(subject.length).toBeLessThan(60)
    expect(html.match(/class="action"/g)).toHaveLength(1)
    const preheader = /<div[^>]*display:none[^>]*>([^<]+)/.exec(html)?.[1] ?? ''
    expect(preheader.length).toBeGreaterThan(30)
    const href = /<a[^>]*class="action"[^>]*>/.exec(html)?.[0].match(/href="([^"]+)"/)?.[1] ?? ''
    expect(text).toContain(`:\n${href}\n`)
    expect(text).not.toMatch(/[<>{}\u200B-\u200F\uFEFF]|&\w+;|undefined|null|\[object|\n{3}/)
    expect(text).not.toContain(preheader.trim())
    expect(text.split('\n').filter((line) => line.length > 0).length).toBeGreaterThan(4)
  })

  test('weighs under 60 KB, loads nothing, and links nowhere but to the base URL', async () => {
    const { html, text } = await renderMail(exampleOf(kind), setting)
    expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024)
    expect(html).not.toMatch(/<(img|script|iframe|object|link|form)\b|url\(|@import|javascript:/i)
    const links = [...html.matchAll(/href="([^"]+)"/g), ...text.matchAll(/(https?:\/\/\S+)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(links.length).toBeGreaterThan(1)
    expect(links.filter((link) => !link.startsWith(`${baseUrl}/`))).toEqual([])
  })

  test('knows the dark, and names its language', async () => {
    const { html } = await renderMail(exampleOf(kind), setting)
    expect(html).toContain('<html dir="ltr" lang="en">')
    expect(html).toContain('@media (prefers-color-scheme:dark){.paper,')
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('background-color:#7A3B2E')
  })

  test('takes names with line breaks, markup and no end', async () => {
    const wild = 'Ada\r\nBcc: eve@example.com\u2028<b>&"Lovelace"</b> '.repeat(12)
    const facts = Object.fromEntries(
      Object.entries(mailExamples[kind]).map(([name, value]) => [
        name,
        typeof value === 'string' && isWords(name) ? wild : value,
      ]),
    )
    const mail = { kind, facts } as Mail
    const { subject, html, headers } = await renderMail(mail, {
      ...setting,
      vendor: { ...setting.vendor, name: wild, accent: '#fff;background:url(https://eve.example)' },
    })
    expect(subject).not.toMatch(/[\r\n\u2028\u2029\0]/)
    expect(Array.from(subject).length).toBeLessThanOrEqual(subjectAtMost)
    for (const value of Object.values(headers)) expect(value).not.toMatch(/[\r\n]/)
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('eve.example')
  })
})

test('a sign-in mail carries link and code, and says how long they last; neither is in subject or preheader', async () => {
  const mail = exampleOf('auth-sign-in')
  const { subject, html, text } = await renderMail(mail, setting)
  const code = setting.links.code(mailExamples['auth-sign-in'].signInTokenId)
  expect(code).toMatch(/^\d{6}$/)
  expect(text).toContain(`\n${code}\n`)
  expect(text).toContain(`Sign in:\n${setting.links.signIn(mailExamples['auth-sign-in'].signInTokenId)}\n`)
  expect(text).toContain('Link and code last 10 minutes from the moment you asked.')
  expect(subject).toBe('Sign in to Lumen Analytics')
  expect(/<div[^>]*display:none[^>]*>([^<]+)/.exec(html)?.[1]).not.toContain(code)
})

test('an invitation says its last day in the vendor’s zone and what the role may do', async () => {
  const { subject, text } = await renderMail(exampleOf('accounts-invitation'), setting)
  expect(subject).toBe('Priya Shah invites you to the Northwind plan')
  expect(text).toContain('works once, until 19 May 2026.')
  expect(text).toContain(
    'You can edit goals, confirm what was measured, agree goals and invite your colleagues.',
  )
})

test('members and staff are invited to different doors', async () => {
  const member = await renderMail(exampleOf('accounts-invitation'), setting)
  const staff = await renderMail(exampleOf('accounts-staff-invitation'), setting)
  expect(member.text).toMatch(/https:\/\/success\.lumen\.example\/invitation\/[\w-]{43}\n/)
  expect(staff.text).toMatch(/https:\/\/success\.lumen\.example\/welcome\/[\w-]{43}\n/)
})

test('the plain part reads like a letter', async () => {
  const { text } = await renderMail(exampleOf('outcomes-to-confirm'), setting)
  expect(text).toBe(`Is this figure right?

Jonas Thiel reported a new figure on your plan. You can say whether it holds.

Month-end close

4.4 days

Measured on 30 April 2026, reported by Jonas Thiel

Confirm or dispute:
https://success.lumen.example/plans/northwind/outcomes/01JZ0000000000000000000005?figure=01JZ0000000000000000000004#figure

Once you confirm it, it counts as verified, and everyone on the plan sees that it was you.

You get this mail because you may confirm what is measured on this plan. Lumen Analytics keeps its success plans in Cairn.
`)
})

function exampleOf(kind: MailKind): Mail {
  return { kind, facts: mailExamples[kind] } as Mail
}

/** Facts that people wrote, rather than ids, dates and words of ours. */
function isWords(name: string): boolean {
  return !/Id$|On$|Stage$|^stage$|^side$|^criterion$|^isOver$|^role$|^accountSlug$|At$|^timeZone$|^minutes$|^sequence$|^attendee$|^about$|^state$|^scopes$|^needsSpeaker$|^consentIds$|^copies$|^type$|^answer$|^step$/.test(
    name,
  )
}

test('dates, figures, times and money read as the reader writes them, in their own time zone', async () => {
  const reader = { locale: 'de-DE', timeZone: 'America/New_York' }
  const draw = async (kind: MailKind) => (await renderMail(exampleOf(kind), { ...setting, reader })).text
  expect(await draw('outcomes-to-confirm')).toContain('\n4,4 days\n')
  expect(await draw('outcomes-to-confirm')).toContain('Measured on 30. April 2026')
  expect(await draw('advocacy-reward')).toContain('Worth 50,00\u00A0€')
  expect(await draw('accounts-invitation')).toContain('until 18. Mai 2026')
  expect(await draw('advocacy-talk-note')).toContain('Lisbon time. For you 08:00, New York time')
  expect(await draw('reviews-to-schedule')).not.toMatch(/\d (March|June) 2026/)
})
