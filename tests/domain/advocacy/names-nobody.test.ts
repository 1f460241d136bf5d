import { expect, test } from 'vitest'
import { namesSomebody } from '#app/domain/advocacy/names-nobody.ts'

const fine = {
  company: [
    'Kestrel Freight',
    'Hale & Sons',
    'Otto Group',
    'Ofelia Bank',
    'Thomas Cook Group',
    'Société Générale',
    '3M',
  ],
  role: [
    'Head of finance',
    'Chief Financial Officer',
    'Finance Director',
    'VP Operations, EMEA',
    'Leiterin Controlling',
    'Directeur Financier',
    'Whoever plans the routes',
    'CFO',
  ],
  why: [
    'They close their books by hand in four countries, as we did two years ago.',
    'We met at a fair in May 2025; 12 000 invoices a month, 45 people.',
    'Their Lisbon team has the problem we had in Porto.',
  ],
} as const

for (const field of ['company', 'role', 'why'] as const)
  test.each(fine[field])(`${field}: %s is nobody’s name`, (text) => {
    expect(namesSomebody(field, text)).toBe(null)
  })

const name =
  'This reads like somebody’s name. Write what they do, not who they are: no name is kept before they agree'
const companyName =
  'This reads like a person’s name. Write the company’s, with “Ltd”, “AG” or the like if it is named so'
const mail = 'Leave the e-mail address out: you send the introduction yourself'
const phone = 'Leave the telephone number out: they give it themselves if they want to'
const link = 'Leave links out: they could lead to a person'

test.each([
  ['company', 'Anna Lindqvist', companyName],
  ['company', 'anna.lindqvist@acme.example', mail],
  ['role', 'Anna Lindqvist', name],
  ['role', 'Zbigniew Brzozowski', name],
  ['role', 'Mr. Okafor, finance', name],
  ['role', 'Head of finance (Anna)', name],
  ['role', 'Frau Öztürk', name],
  ['role', 'CFO, +49 170 1234567', phone],
  ['role', 'CFO, cfo (at) acme.example', mail],
  ['why', 'I worked with Jürgen for years', name],
  ['why', 'Dr. Weber would like it', name],
  ['why', 'Call 0170 / 123 45 67', phone],
  ['why', 'See linkedin.com/in/someone', link],
  ['why', 'He is at a.b@acme.example', mail],
] as const)('%s: “%s” is refused with its reason', (field, text, reason) => {
  expect(namesSomebody(field, text)).toBe(reason)
})
