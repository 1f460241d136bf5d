import { expect, test } from 'vitest'
import type { Mail, MailKind, MailOf } from '#emails/catalogue.ts'
import { mailExamples } from '#emails/examples.ts'
import { mailLinks } from '#emails/links.ts'
import { renderMail } from '#emails/render.server.ts'

const baseUrl = 'https://success.lumen.example'
const setting = {
  vendor: { name: 'Lumen Analytics', accent: '#2B5C4D', timeZone: 'Europe/Berlin' },
  reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
  links: mailLinks({ baseUrl, secret: 'a key of tests only, long enough for one' }),
  sender: { address: 'plan@lumen.example', host: 'success.lumen.example' },
  opensUntil: null,
}

const draw = <K extends MailKind>(kind: K, change: Partial<MailOf<K>['facts']> = {}) =>
  renderMail({ kind, facts: { ...mailExamples[kind], ...change } } as Mail, setting)

test('each side is asked to sign in its own words, on the page of the gate', async () => {
  const customer = await draw('care-move-proposed')
  const vendor = await draw('care-move-proposed', { side: 'vendor', person: 'Maria Oliveira' })
  expect(customer.subject).toBe('Sign the move to Align')
  expect(vendor.subject).toBe('Northwind is ready for Align: sign')
  expect(customer.text).toContain(`Read and sign:\n${baseUrl}/plans/northwind/path/capture#sign\n`)
  expect(customer.text).toContain('The plan moves on once you and Lumen Analytics have signed.')
  expect(vendor.text).toContain(
    'Maria Oliveira proposes that it moves on once you and Northwind have signed.',
  )
})

test('a recorded agreement says until when it can be objected to', async () => {
  const { text } = await draw('care-signature-recorded')
  expect(text).toContain('You can object on that page until 4 July 2026. The plan then goes back to Capture.')
})

test('a rest is told with its reason and last day, and its end without', async () => {
  const rests = await draw('care-rest')
  const goesOn = await draw('care-rest', { isOver: true, untilOn: null })
  const endless = await draw('care-rest', { untilOn: null })
  expect(rests.text).toContain('Maria Oliveira let it rest in Align until 31 January 2027:')
  expect(endless.text).toContain('Maria Oliveira let it rest in Align:')
  expect(goesOn.subject).toBe('The Northwind plan goes on')
  expect(goesOn.text).not.toContain('Year end')
})

test('a deputy for a single day reads one day', async () => {
  const { text } = await draw('care-deputy-named', { startsOn: '2026-08-03', endsOn: '2026-08-03' })
  expect(text).toContain('on the Northwind plan with Lumen Analytics, on 3 August 2026.')
})
