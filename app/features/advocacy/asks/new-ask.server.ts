import { type AskType, askTypeFacts, askTypes } from '#app/domain/advocacy/ask.ts'
import { fillIn } from '#app/domain/advocacy/merge-fields.ts'
import { type ReadinessRule, readinessOf } from '#app/domain/advocacy/readiness.ts'
import type { Db } from '#db/client.server.ts'
import { wordsFor } from './ask-words.server.ts'
import { gatherReadiness } from './gather-readiness.server.ts'
import { provenOutcome } from './proven-outcome.server.ts'

type Wish = {
  account: { id: string; name: string }
  sender: string
  vendorName: string
  /** What the address asks for. */
  search: URLSearchParams
  now: Date
}

/** How each rule stands, for the vendor's side. */
export type ShownRule = Pick<ReadinessRule, 'key' | 'state' | 'staff'>

/**
 * The page on which an ask is written: whom, for what, from which words, the fields filled in, and how the rules stand.
 * Without a person in the address it asks for one. At most six statements.
 */
export function newAsk(db: Db, { account, sender, vendorName, search, now }: Wish) {
  const everybody = gatherReadiness(db, { accountId: account.id, now }) ?? []
  const people = everybody.map(({ userId, evidence }) => ({ userId, name: evidence.person.name }))
  const types = askTypes.map((type) => ({ type, title: askTypeFacts[type].title }))
  const type: AskType = askTypes.find((one) => one === search.get('type')) ?? 'testimonial'
  const person = everybody.find(({ userId }) => userId === search.get('person'))
  if (!person) return { people, types, type, person: null }
  const { name } = person.evidence.person
  const values = {
    ...{ name, 'first name': name.split(/\s+/u)[0] ?? name, account: account.name, sender },
    ...{ vendor: vendorName, outcome: provenOutcome(db, account.id) },
  }
  const words = wordsFor(db, type)
  const chosen = words.find(({ key }) => key === search.get('words')) ?? words[0]
  return {
    ...{ people, types, type },
    person: {
      ...{ userId: person.userId, name },
      rules: readinessOf(person.evidence, type).map(({ key, state, staff }) => ({ key, state, staff })),
      words: words.map(({ key, title }) => ({ key, title })),
      chosen: chosen?.key ?? '',
      start: {
        subject: fillIn(chosen?.subject ?? '', values),
        message: fillIn(chosen?.message ?? '', values),
      },
    },
  }
}

export type NewAskData = ReturnType<typeof newAsk>
