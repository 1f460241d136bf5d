import type { Person } from '#app/domain/access/actor.ts'
import type { TermKind } from '#app/domain/care/term.ts'
import type { PromiseEnd } from '#app/domain/plan/sales-promise.ts'
import { addTerms } from '#app/features/care/add-terms.server.ts'
import { allowWord } from '#app/features/care/allow-word.server.ts'
import { endAllowedWord } from '#app/features/care/end-allowed-word.server.ts'
import { addPromise } from '#app/features/plan/add-promise.server.ts'
import { addSolution } from '#app/features/plan/add-solution.server.ts'
import { settlePromise } from '#app/features/plan/settle-promise.server.ts'
import { writeValueStatement } from '#app/features/plan/write-value-statement.server.ts'
import { type Book, must, on } from './book.ts'
import { actorOf, type Key, type Tale, type Who } from './people.ts'
import { type Words, wordsOn } from './words.ts'

export type VocabularyPlan = { day: number; by: Who; terms: { term: string; kind: TermKind }[] }

/** An admin writes down what the vendor's things are called. Told after the vendor's people have come in. */
export function tellVocabulary(book: Book, { day, by, terms }: VocabularyPlan): void {
  on(book, day, [
    '08:10',
    (tx, at) => {
      const { userId, name, email, staffRole } = by
      const person: Person = { userId, name, email, kind: 'staff', staffRole }
      must(addTerms(tx, person, { terms }, at))
    },
  ])
}

export type AllowedWordPlan = {
  day: number
  by: Key
  term: string
  reason: string
  ended?: { day: number; by: Key }
}

/** One of the vendor's terms is a plain word for this customer; it may count again later. */
export function tellAllowedWord(tale: Tale, { day, by, term, reason, ended }: AllowedWordPlan): void {
  const word = { allowedWordId: '' }
  on(tale.book, day, [
    '10:15',
    (tx, at) => {
      Object.assign(word, must(allowWord(tx, actorOf(tale, by), { term, reason }, at)))
    },
  ])
  if (!ended) return
  on(tale.book, ended.day, [
    '10:15',
    (tx, at) => {
      must(endAllowedWord(tx, actorOf(tale, ended.by), word, at))
    },
  ])
}

export type PromisePlan = {
  day: number
  by: Key
  text: Words
  origin?: string
  isInternal?: boolean
  settled?: { day: number; by: Key; as: PromiseEnd; note?: string }
}

/** What was promised before the sale is written down, and may be settled. */
export function tellPromise(tale: Tale, plan: PromisePlan): void {
  const { day, by, text, origin = '', isInternal = false, settled } = plan
  const promise = { promiseId: '' }
  on(tale.book, day, [
    '09:50',
    (tx, at) => {
      const visibility = isInternal ? ('internal' as const) : ('shared' as const)
      const input = { text: wordsOn(tale, text), origin, visibility }
      Object.assign(promise, must(addPromise(tx, actorOf(tale, by), input, at)))
    },
  ])
  if (!settled) return
  on(tale.book, settled.day, [
    '12:20',
    (tx, at) => {
      const input = { ...promise, as: settled.as, note: settled.note ?? '' }
      must(settlePromise(tx, actorOf(tale, settled.by), input, at))
    },
  ])
}

export type SolutionPlan = { day: number; by: Key; capability: string; how: string }
export type StatementPlan = { day: number; by: Key; text: string }

type Goal = { goalId: string }

/** The vendor ties what it has to a goal. */
export function tellSolutions(tale: Tale, goal: Goal, solutions: readonly SolutionPlan[] = []): void {
  for (const { day, by, capability, how } of solutions)
    on(tale.book, day, [
      '13:10',
      (tx, at) => {
        must(addSolution(tx, actorOf(tale, by), { goalId: goal.goalId, capability, how }, at))
      },
    ])
}

/** A customer says in their own words how it helps. */
export function tellStatement(tale: Tale, goal: Goal, statement: StatementPlan | undefined): void {
  if (!statement) return
  const { day, by, text } = statement
  on(tale.book, day, [
    '13:30',
    (tx, at) => {
      const input = { goalId: goal.goalId, edit: { values: { text }, was: {} } }
      must(writeValueStatement(tx, actorOf(tale, by), input, at))
    },
  ])
}
