import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { readFormula, readHolding, readImprovement } from '#app/domain/outcomes/count-words.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { valueNatureTitles } from '#app/domain/outcomes/valuation.ts'
import { valuationSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import { readDate, readFullDate, readNumber } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { readCountRows } from './count-rows.ts'
import { listFigures } from './outcome-page-queries.server.ts'
import { type CountedOutcome, type CountingAccount, ledgerOfOutcome } from './read-ledger.server.ts'

export type ShowCount = {
  actor: PlanActor
  account: { slug: string; name: string; timeZone: string }
  outcomeId: string
  now: Date
}

/** How an outcome is counted, row by row, or null when there is none on this account. Three statements. */
export function showCount(db: Db, { actor, account, outcomeId, now }: ShowCount) {
  const ids = { accountId: actor.accountId, outcomeId }
  const today = todayIn(account.timeZone, now)
  const found = ledgerOfOutcome(db, { ...ids, today })
  if (!found) return null
  const { outcome } = found
  const { currency, timeZone } = found.account
  const counted = { terms: outcome.terms, measure: outcome, currency }
  return {
    slug: account.slug,
    outcome: { id: outcome.id, name: outcome.name },
    goal: outcome.goal.title,
    sentence: valuationSentence({ ...outcome.terms, ...outcome, valuation: outcome.terms }, currency),
    formula: readFormula(counted),
    improvement: readImprovement(counted),
    holding: readHolding(outcome.terms),
    facts: factsOf(outcome, { account: account.name, timeZone, today }),
    totals: totalsOf(outcome, currency),
    until: untilWords(found.account, today),
    rows: readCountRows(outcome, listFigures(db, ids), { currency, timeZone, today }),
    mayEdit: mayEditOutcomes(actor),
  }
}

export type ShownCount = NonNullable<ReturnType<typeof showCount>>

function totalsOf({ ledger }: CountedOutcome, currency: string) {
  if (!ledger) return null
  const { verified, reported } = ledger.totals
  return {
    nature: valueNatureTitles[ledger.nature].toLowerCase(),
    total: readMoney(verified + reported, currency),
    ...{ verified, reported },
    verifiedText: readMoney(verified, currency),
    reportedText: readMoney(reported, currency),
    disputed: ledger.rows.filter(({ standing }) => standing === 'disputed').length,
  }
}

type Telling = { account: string; timeZone: string; today: CalendarDate }

function factsOf({ terms, agreement, baselineOn }: CountedOutcome, { account, timeZone, today }: Telling) {
  const on = (at: Date) => readDate(todayIn(timeZone, at), { today })
  const { agreedAt, agreedBy, proposedAt, proposedBy } = agreement
  const proposed = proposedAt && proposedBy ? ` ${proposedBy} proposed it, ${on(proposedAt)}.` : ''
  const { attributionShare: share } = terms
  return [
    { term: 'Baseline of', detail: readDate(baselineOn, { today }) },
    {
      term: 'Share put down to the product',
      detail:
        share === null ? `${account} has not said; counts in full, as reported` : `${readNumber(share)}%`,
    },
    {
      term: 'Agreed',
      detail: agreedAt
        ? `${agreedBy ? `by ${agreedBy}, ` : ''}${on(agreedAt)}`
        : `not yet, so it counts as reported.${proposed}`,
    },
  ]
}

/** "Counted until 4 May 2026." */
function untilWords({ until }: CountingAccount, today: CalendarDate): string {
  return until === today
    ? `Counted until today, ${readFullDate(until)}.`
    : `Counted until ${readFullDate(until)}, the day the account ended.`
}
