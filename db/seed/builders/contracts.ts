import { addDays } from '#app/domain/calendar-date.ts'
import { addContract } from '#app/features/accounts/contract/add-contract.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'

/** A stretch of the contract, written down on `day`: its ends in days from today, its price as people type it. */
export type ContractPlan = { day: number; by: Key; from: number; to: number; price: string }

/** Somebody of the vendor writes down what the customer pays. */
export function tellContract(tale: Tale, { day, by, from, to, price }: ContractPlan): void {
  on(tale.book, day, [
    '09:05',
    (tx, at) => {
      const { today } = tale.book
      const input = { startsOn: addDays(today, from), endsOn: addDays(today, to), price }
      must(addContract(tx, actorOf(tale, by), input, at))
    },
  ])
}
