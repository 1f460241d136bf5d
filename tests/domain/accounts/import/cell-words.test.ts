import { expect, test } from 'vitest'
import * as words from '#app/domain/accounts/import/cell-words.ts'

const values = <T>(read: (text: string) => { ok: boolean; value?: T }, ...texts: string[]) =>
  texts.map((text) => read(text).value)
const reason = (read: { ok: true } | { ok: false; reason: string }) => (read.ok ? 'read' : read.reason)

test('yes and no in the words and signs of three languages', () => {
  expect(new Set(values(words.readYesNo, 'Yes', 'TRUE', '1', 'x', 'Ja', 'wahr', 'oui', '✓'))).toEqual(
    new Set([true]),
  )
  expect(new Set(values(words.readYesNo, 'no', 'False', '0', 'Nein', 'faux'))).toEqual(new Set([false]))
  expect(reason(words.readYesNo('maybe'))).toBe('Write yes or no')
})

test('stages and tiers', () => {
  expect(values(words.readStage, 'Capture', 'ALIGN', '3', 'Elevate to advocacy')).toEqual([
    'capture',
    'align',
    'reinforce',
    'elevate',
  ])
  expect(reason(words.readStage('Onboarding'))).toBe(
    'Write one of the stages: Capture, Align, Reinforce, Elevate',
  )
  expect(words.readStage('5').ok).toBe(false)
  expect(values(words.readTier, 'Deep', ' light ')).toEqual(['deep', 'light'])
  expect(words.readTier('Enterprise').ok).toBe(false)
})

test('currencies by code, sign or name', () => {
  expect(values(words.readCurrency, 'eur', 'USD - U.S. Dollar', '€', 'Euro', 'R$')).toEqual([
    'EUR',
    'USD',
    'EUR',
    'EUR',
    'BRL',
  ])
  expect(reason(words.readCurrency('Taler'))).toContain('EUR, USD, GBP')
})

test('time zones by their names, also as Salesforce writes them', () => {
  expect(
    values(
      words.readTimeZone,
      'europe/berlin',
      '(GMT+01:00) Central European Standard Time (Europe/Paris)',
      'America/New York',
      'UTC',
    ),
  ).toEqual(['Europe/Berlin', 'Europe/Paris', 'America/New_York', 'UTC'])
  expect(words.readTimeZone('+02:00').ok).toBe(false)
})

test('access and decision roles, HubSpot’s among them', () => {
  expect(values(words.readAccess, 'Approver', 'none', 'No access')).toEqual(['approver', '', ''])
  expect(reason(words.readAccess('boss'))).toBe('Write none, viewer, contributor or approver')
  expect(
    values(
      words.readDecisionRoles,
      'Champion;Decision Maker',
      'Budget Holder',
      'Other',
      'end_user|Legal & Compliance',
    ),
  ).toEqual([['decision_maker', 'champion'], ['economic_buyer'], [], ['end_user', 'legal']])
  expect(reason(words.readDecisionRoles('Champion, Wizard'))).toBe(
    '“Wizard” is no part in decisions that Cairn knows',
  )
})

test('addresses of people and of the web', () => {
  expect(
    values(words.readEmail, ' Maria@Northwind.EXAMPLE', 'Maria <m@n.example>', 'mailto:a@b.example'),
  ).toEqual(['maria@northwind.example', 'm@n.example', 'a@b.example'])
  expect(reason(words.readEmail('maria at northwind'))).toBe('This is not an e-mail address')
  expect(values(words.readDomain, 'https://www.Northwind.example/de?x=1', 'münchen.example')).toEqual([
    'northwind.example',
    'münchen.example',
  ])
  expect(reason(words.readDomain('not a site'))).toBe(
    'This is not a web domain. Write it like northwind.example',
  )
})
