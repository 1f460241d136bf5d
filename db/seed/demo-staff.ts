import { hashSync } from '@node-rs/argon2'
import type { StaffRole } from '#app/domain/accounts/member.ts'
import type { TermKind } from '#app/domain/care/term.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users, vendor } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type Book, on } from './builders/book.ts'
import type { Who } from './builders/people.ts'
import type { RatePlan } from './builders/rates.ts'

export const vendorName = 'Lumen Analytics'

/** Everybody knows it, which is why demo users are refused in production and a demo answers only its own machine. */
export const demoPassword = 'four flat stones'

/** What the vendor calls its things; customers have other words for them. */
export const vocabulary: { term: string; kind: TermKind }[] = [
  { term: 'Lumen', kind: 'product' },
  { term: 'Lumen Pulse', kind: 'product' },
  { term: 'SmartSync', kind: 'feature' },
  { term: 'Pulse Board', kind: 'feature' },
  { term: 'Forecast Studio', kind: 'feature' },
  { term: 'Lumen dashboard', kind: 'alias' },
]

/** What other currencies were worth in euros. Nobody has set a rate for Canadian dollars yet. */
export const rates: readonly RatePlan[] = [
  { day: -410, currency: 'GBP', rate: '1.152' },
  { day: -408, currency: 'SEK', rate: '0.0884' },
  { day: -150, currency: 'GBP', rate: '1.168' },
  { day: -31, currency: 'GBP', rate: '1.1745' },
  { day: -30, currency: 'SEK', rate: '0.0912' },
]

type Colleague = { name: string; title: string; email: string; staffRole: StaffRole; totpSecret: string }

type Cast = Record<Colleagues, Who>
type Colleagues = 'adam' | 'greta' | 'priya' | 'tom'

const colleagues: Record<Colleagues, Colleague> = {
  adam: {
    ...{ name: 'Adam Novak', title: 'Head of customer operations', email: 'adam.novak@lumen.example' },
    ...{ staffRole: 'admin', totpSecret: 'MNQWS4TOFVSGK3LPFVQWIYLNFVXG65TB' },
  },
  greta: {
    ...{ name: 'Greta Sandberg', title: 'Lead, customer success', email: 'greta.sandberg@lumen.example' },
    ...{ staffRole: 'lead', totpSecret: 'MNQWS4TOFVSGK3LPFVTXEZLUMEWXGYLO' },
  },
  priya: {
    ...{ name: 'Priya Shah', title: 'CSM', email: 'priya.shah@lumen.example' },
    ...{ staffRole: 'csm', totpSecret: 'MNQWS4TOFVSGK3LPFVYHE2LZMEWXG2DB' },
  },
  tom: {
    ...{ name: 'Tom Lindqvist', title: 'CSM', email: 'tom.lindqvist@lumen.example' },
    ...{ staffRole: 'csm', totpSecret: 'MNQWS4TOFVSGK3LPFV2G63JNNRUW4ZDR' },
  },
}

/** The vendor and its people, from the day Cairn was set up for them. */
export function tellVendor(book: Book): Cast {
  const cast = Object.fromEntries(
    Object.entries(colleagues).map(([key, { name, title, email, staffRole }]) => {
      const ids = { userId: '', stakeholderId: '' }
      return [key, { name, title, email, staffRole, memberRole: null, ...ids }]
    }),
  ) as Cast
  on(book, -420, [
    '08:00',
    (tx, at) => {
      const facts = { name: vendorName, timeZone: 'Europe/Berlin', currency: 'EUR' }
      tx.insert(vendor)
        .values({ id: 1, ...facts, createdAt: at.now })
        .run()
      for (const [key, who] of Object.entries(cast)) hire(tx, { who, ...colleagues[key as Colleagues] }, at)
      const texts = { vendor: vendorName }
      recordEvent(tx, { kind: 'vendor-set-up', accountId: null, actorId: cast.adam.userId, texts }, at)
    },
  ])
  return cast
}

function hire(tx: Tx, { who, totpSecret, staffRole }: Colleague & { who: Who }, at: Moment): void {
  const { name, title, email } = who
  who.userId = at.newId()
  tx.insert(users)
    .values({
      id: who.userId,
      kind: 'staff',
      staffRole,
      ...{ name, title, email, totpSecret, isDemo: true },
      passwordHash: hashSync(demoPassword),
      totpConfirmedAt: at.now,
      createdAt: at.now,
    })
    .run()
  const joined = { kind: 'staff-joined' as const, accountId: null, actorId: who.userId, userId: who.userId }
  recordEvent(tx, { ...joined, texts: { person: name } }, at)
}
