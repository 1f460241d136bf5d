import { tellAccount } from '../builders/account.ts'
import type { Book } from '../builders/book.ts'
import type { Cast } from '../builders/cast.ts'
import { tellMember } from '../builders/persons.ts'
import { tellStep } from '../builders/steps.ts'

/** Capture, twelve days old: two people, one step, everything else still to be written. */
export function pallasLegal(book: Book, { tom }: Cast): void {
  const tale = tellAccount(book, {
    ...{
      day: -12,
      by: tom,
      name: 'Pallas Legal',
      domain: 'pallas.example',
      industry: 'Law',
      investment: 'light',
    },
  })
  const nadia = tellMember(tale, {
    ...{
      day: -11,
      by: tom,
      name: 'Nadia Rahimi',
      title: 'Managing partner',
      email: 'nadia.rahimi@pallas.example',
      role: 'approver',
    },
    ...{ influencesRenewal: true, controlsBudget: true, roles: ['decision_maker'], joinsAfter: 3 },
  })
  tellMember(tale, {
    ...{
      day: -9,
      by: tom,
      name: 'Ben Adler',
      title: 'Office lead',
      email: 'ben.adler@pallas.example',
      role: 'contributor',
    },
    ...{ reportsTo: nadia, roles: ['end_user'], joinsAfter: 2 },
  })
  tellStep(tale, {
    day: -6,
    by: tom,
    title: 'An hour about your practice, without a screen',
    stage: 'capture',
    owner: tom,
    due: 6,
  })
}
