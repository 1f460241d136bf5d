import type { Db } from '#db/client.server.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { makeAllowedWord, makePromise, makeSolution, makeValueStatement } from '#tests/factories/words.ts'
import { internalWord } from '../who.ts'
import type { People } from './people.ts'
import { type Account, at } from './told.ts'

type Goal = { id: string; accountId: string }

/**
 * Solutions, a word that is plain here, promises of both kinds; and what Align asks for: a second agreed goal that a
 * customer has said something about, and a first gain that a customer noted.
 */
export function makeWords(db: Db, account: Account, { people, goal }: { people: People; goal: Goal }) {
  const { csm, owner } = people
  const told = makeGoal(db, account, { title: 'Answer customers within a day' })
  makeSolution(db, told)
  makeValueStatement(db, told, { writtenBy: owner.user.id })
  makeMilestone(db, account, {
    title: 'The first report by itself',
    isFirstValue: true,
    completedAt: at.now,
    completedBy: owner.user.id,
    completedSide: 'customer',
  })
  const reason = `${internalWord} calls the archive that`
  const secret = { text: `${internalWord} hinted at a discount`, visibility: 'internal' as const }
  return {
    solutionId: makeSolution(db, goal).id,
    allowedWordId: makeAllowedWord(db, account, { term: 'SmartSync', reason, allowedBy: csm.user.id }).id,
    promiseId: makePromise(db, account, { addedBy: csm.user.id }).id,
    internalPromiseId: makePromise(db, account, { ...secret, addedBy: csm.user.id }).id,
  }
}
