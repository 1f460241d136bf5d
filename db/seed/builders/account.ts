import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { createAccountForm } from '#app/features/accounts/account-form.ts'
import { addTeamMember } from '#app/features/accounts/add-team-member.server.ts'
import { createAccount } from '#app/features/accounts/create-account.server.ts'
import { type Book, must, on } from './book.ts'
import { actorOf, type Key, type Tale, type Who, whoIs } from './people.ts'

export type Opening = {
  day: number
  by: Key
  /** More of the vendor's people, who join at once. */
  team?: Key[]
  name: string
  domain: string
  industry: string
  investment: InvestmentTier
  currency?: string
  timeZone?: string
}

/** Begins an account's story in Capture: somebody of the vendor opens it and the team joins. */
export function tellAccount(book: Book, cast: Record<Key, Who>, opening: Opening): Tale {
  const { day, by, team = [] } = opening
  const tale: Tale = { book, name: opening.name, accountId: '', slug: '', people: { ...cast } }
  on(book, day, [
    '08:30',
    (tx, at) => {
      const { userId, name, email, staffRole } = whoIs(tale, by)
      const person = { userId, name, email, kind: 'staff' as const, staffRole }
      Object.assign(tale, must(createAccount(tx, person, createAccountForm.parse(formOf(opening)), at)))
      for (const key of team)
        must(addTeamMember(tx, actorOf(tale, by), { userId: whoIs(tale, key).userId }, at))
    },
  ])
  return tale
}

function formOf({ name, domain, industry, investment, ...place }: Opening) {
  const { currency = 'EUR', timeZone = 'Europe/Berlin' } = place
  return { name, domain, industry, investment, currency, timeZone }
}
