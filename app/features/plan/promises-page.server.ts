import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepPromises, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Db } from '#db/client.server.ts'
import { type PromiseRow, promisesOf } from './promise-queries.server.ts'
import { type Reading, readDay } from './read-details.ts'

/** Everything the promises' page shows, dates in words: those that wait for a word, and those that have had it. One statement. */
export function promisesPage(db: Db, { actor, reading }: { actor: PlanActor; reading: Reading }) {
  const promises = promisesOf(db, actor).map((row) => readPromise(row, reading))
  return {
    open: promises.filter(({ settled }) => settled === null),
    settled: promises.filter(({ settled }) => settled !== null),
    may: { keep: mayKeepPromises(actor), addInternal: maySeeInternal(actor) },
  }
}

function readPromise(row: PromiseRow, reading: Reading) {
  const { id, text, origin, visibility, addedBy, addedAt, settledAs, settledAt, settledBy, settledNote } = row
  return {
    ...{ id, text, origin },
    isInternal: visibility === 'internal',
    added: `Written down by ${addedBy ?? 'a former member'}, ${readDay(addedAt, reading)}`,
    settled: settledAs && {
      as: settledAs,
      note: settledNote,
      about: `${settledBy ?? 'a former member'}, ${readDay(settledAt, reading)}`,
    },
  }
}

export type ShownPromise = ReturnType<typeof readPromise>
