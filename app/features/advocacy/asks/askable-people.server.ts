import { type AskType, askTypeFacts, askTypes, askTypeWords } from '#app/domain/advocacy/ask.ts'
import { accountPoints, budgetAt, limitOf } from '#app/domain/advocacy/budget.ts'
import { inviteProblem } from '#app/domain/advocacy/profile-invitation.ts'
import { isReady, readinessOf } from '#app/domain/advocacy/readiness.ts'
import type { Db } from '#db/client.server.ts'
import { type Askable, gatherReadiness } from './gather-readiness.server.ts'

/**
 * Every member of an account as the vendor's side sees them: per type that they opened, whether it may be asked now and
 * if not why not; and whether they may be invited to open something. Three statements.
 */
export function askablePeople(db: Db, { accountId, now }: { accountId: string; now: Date }) {
  const people = gatherReadiness(db, { accountId, now }) ?? []
  const [first] = people
  const spendings = first?.evidence.account.spendings ?? []
  return {
    account: budgetAt(spendings, { limit: accountPoints, now }),
    waiver: first?.evidence.account.waiver ?? null,
    people: people.map(showPerson),
  }
}

export type AskablePerson = ReturnType<typeof showPerson>

function showPerson({ userId, evidence }: Askable) {
  const { person, now } = evidence
  const { used, limit } = budgetAt(person.asks, { limit: limitOf(person.pointLimit), now })
  const opened = new Set(person.openings.map(({ type }) => type))
  return {
    ...{ userId, name: person.name, used, limit, hasOptedOut: person.hasOptedOut },
    open: askTypes.filter((type) => opened.has(type)).map((type) => showType(evidence, type)),
    closed: askTypes.filter((type) => !opened.has(type)).map((type) => askTypeWords[type]),
    inviteProblem: inviteProblem(evidence),
  }
}

function showType(evidence: Askable['evidence'], type: AskType) {
  const rules = readinessOf(evidence, type)
  return {
    type,
    title: askTypeFacts[type].title,
    isReady: isReady(rules),
    whyNot: rules.filter(({ state }) => state === 'open').map(({ staff }) => staff),
    waived: rules.filter(({ state }) => state === 'waived').map(({ staff }) => staff),
  }
}
