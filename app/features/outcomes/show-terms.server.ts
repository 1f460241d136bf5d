import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeTerms, mayNameShare } from '#app/domain/access/outcomes-policy.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { type LedgerMeasurement, ledgerOf } from '#app/domain/outcomes/ledger.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { cadenceTitles } from '#app/domain/outcomes/outcome.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { valuationSentence, worthSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import { lifecycleOf } from '#app/domain/plan/goal.ts'
import { readDate, readNumber } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { figuresOf } from './ledger-figures.server.ts'
import type { OutcomePage } from './outcome-page-queries.server.ts'
import { listTermsVersions, type TermsVersionRow } from './terms-queries.server.ts'
import { storedValuation, toldOf } from './told-outcome.ts'

/** Versions shown: nobody reads further back, and the history has them all. */
const versionsAtMost = 20

type Asked = {
  actor: PlanActor
  account: { name: string; timeZone: string; currency: string }
  page: OutcomePage
  today: CalendarDate
}

/** How an outcome is counted, who agreed that, and how it was counted before. Two statements. */
export function showTerms(db: Db, asked: Asked) {
  const { actor, account, page } = asked
  const { outcome, goal, customerOwnerUserId } = page
  const ids = { accountId: actor.accountId, outcomeId: outcome.id }
  const versions = listTermsVersions(db, { ...ids, atMost: versionsAtMost })
  const [now] = versions
  if (!now) return null
  const figures = versions.length > 1 ? figuresOf(db, outcome.id) : []
  const told = toldOf(outcome)
  const isOpen = now.terms.agreedAt === null
  const mayAgree = mayAgreeTerms(actor, { customerOwnerUserId })
  const isOpenGoal = lifecycleOf({ proposedAt: null, ...goal }) === 'draft'
  return {
    outcomeId: outcome.id,
    number: outcome.termsNumber,
    sentence: valuationSentence(told, account.currency),
    worth: worthSentence(told, account.currency),
    share: outcome.attributionShare,
    shareText: outcome.attributionShare && `${readNumber(outcome.attributionShare)}%`,
    isRevenue: outcome.category === 'revenue_generated',
    margin: outcome.margin,
    marginText: outcome.margin && `${readNumber(outcome.margin)}%`,
    isOpen,
    /** Who did what, in its order. */
    facts: factsOf(now, asked),
    waitingFor: isOpen && !mayAgree ? waitingFor(page, account.name) : '',
    /** The goal is, or will be, put before the customer: agreeing it agrees these. */
    isAgreedWithGoal: isOpen && isOpenGoal && goal.proposedSide !== 'customer',
    may: { agree: mayAgree, nameShare: mayNameShare(actor) },
    versions: versions.length > 1 ? versions.map((version) => readVersion(version, figures, asked)) : [],
  }
}

export type ShownTerms = NonNullable<ReturnType<typeof showTerms>>

function factsOf({ terms, proposer, agreer }: TermsVersionRow, { account, today }: Asked): string[] {
  const { proposedAt, proposedBy, agreedAt, agreedBy } = terms
  const day = (instant: Date) => readDate(todayIn(account.timeZone, instant), { today })
  const by = (name: string | null) => (name ? ` by ${name}` : '')
  if (agreedAt && agreedBy && agreedBy === proposedBy && agreedAt.getTime() === proposedAt.getTime())
    return [`Set and agreed${by(agreer)} on ${day(agreedAt)}`]
  return [
    `Proposed${by(proposer)} on ${day(proposedAt)}`,
    ...(agreedAt ? [`Agreed${by(agreer)} on ${day(agreedAt)}`] : []),
  ]
}

function waitingFor({ ownerName, customerOwnerUserId }: OutcomePage, account: string): string {
  const approver = `an approver of ${account}`
  return ownerName && customerOwnerUserId ? `${ownerName} or ${approver}` : approver
}

/** One version in words, with what all figures until today come to by it. */
function readVersion(version: TermsVersionRow, figures: readonly LedgerMeasurement[], asked: Asked) {
  const { account, page, today } = asked
  const { terms } = version
  const { outcome } = page
  const { number, baselineValue, baselineOn, cadence, attributionShare } = terms
  const valuation = storedValuation(terms)
  const counted = { ...toldOf(outcome), baselineValue, cadence, valuation }
  const ledger = ledgerOf(
    { ...counted, ...valuation, attributionShare, margin: null, isAgreed: true },
    figures,
    { today, currency: account.currency },
  )
  const total = ledger && ledger.totals.verified + ledger.totals.reported
  return {
    number,
    isNow: number === outcome.termsNumber,
    isAgreed: terms.agreedAt !== null,
    facts: factsOf(version, asked),
    sentence: valuationSentence(counted, account.currency),
    measured: `From ${readFigure(baselineValue, outcome)} on ${readDate(baselineOn, { today })}, measured ${cadenceTitles[cadence].toLowerCase()}`,
    shareText: attributionShare === null ? 'share not said' : `share ${readNumber(attributionShare)}%`,
    totalText: total === null ? '' : readMoney(total, account.currency),
  }
}
