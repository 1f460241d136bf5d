import { slugOf } from '../accounts/account.ts'
import { type ClaimOutcome, claimable, printClaim, type Written } from './claims.ts'
import { type ClaimFigure, claimFigures } from './story.ts'

/** A figure that may stand in a text: its key there, and what it prints now. */
export type MenuClaim = {
  key: string
  outcomeId: string
  measurementId: string
  figure: ClaimFigure
  printed: string
  outcome: string
}

/** A key that a story uses already: it means the same thing in every text of it. */
export type KnownKey = { key: string; outcomeId: string; figure: ClaimFigure }

/**
 * Every figure of an account's verified outcomes, each with its key: the one this story knows it by, else its outcome's name
 * and what of it ("days-to-close-change"), with a number where two would be called the same.
 */
export function claimMenu(
  outcomes: readonly ClaimOutcome[],
  known: readonly KnownKey[],
  now: Written,
): MenuClaim[] {
  const taken = new Set(known.map(({ key }) => key))
  return outcomes.flatMap((outcome) => {
    const measurement = claimable(outcome)
    if (!measurement) return []
    return claimFigures.flatMap((figure): MenuClaim[] => {
      const bound = { figure, measurementId: measurement.id }
      const printed = printClaim(outcome, bound, now)
      if (printed === null) return []
      const used = known.find((one) => one.outcomeId === outcome.id && one.figure === figure)
      const key = used?.key ?? freeKey(`${slugOf(outcome.name).slice(0, 60)}-${figure}`, taken)
      taken.add(key)
      return [{ key, outcomeId: outcome.id, ...bound, printed, outcome: outcome.name }]
    })
  })
}

function freeKey(wished: string, taken: ReadonlySet<string>): string {
  const bare = wished.replace(/-+/g, '-').replace(/^-|-$/g, '')
  if (!taken.has(bare)) return bare
  let number = 2
  while (taken.has(`${bare}-${number}`)) number += 1
  return `${bare}-${number}`
}
