import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { OutcomeLedger } from '#app/domain/outcomes/ledger.ts'
import { readMoney, readWholeMoney } from '#app/domain/outcomes/money.ts'
import { valueNatureTitles } from '#app/domain/outcomes/valuation.ts'
import { valuationSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import type { Db } from '#db/client.server.ts'
import { type CountedOutcome, ledgerOfOutcome } from './read-ledger.server.ts'

/** What an outcome was worth so far, in words. Plain JSON. */
export type OutcomeWorth = {
  /** "Each hour saved × €52 an hour, every month, counted as capacity" */
  sentence: string
  /** Whole money and to the cent: "€96,400", "€96,400.12"; null while nothing says what a unit is worth. */
  total: { whole: string; exact: string } | null
  /** "capacity" */
  nature: string
  verified: number
  /** "€74,900 confirmed", "nothing confirmed yet" */
  verifiedText: string
  /** What keeps it from counting as confirmed, whatever its figures are: a sentence, or ''. */
  openText: string
  /** By measurement: what each of the figures asked for was worth, to the cent. */
  rows: Record<string, string>
}

type Asked = {
  accountId: string
  outcomeId: string
  today: CalendarDate
  accountName: string
  /** Of which figures the worth is told one by one. */
  shown: readonly { id: string }[]
}

/** The worth of one outcome, or null when there is none on this account. Two statements. */
export function worthOfOutcome(db: Db, { accountName, shown, ...asked }: Asked): OutcomeWorth | null {
  const found = ledgerOfOutcome(db, asked)
  if (!found) return null
  const { outcome, account } = found
  const { terms, ledger } = outcome
  const { currency } = account
  const { verified, reported } = ledger?.totals ?? { verified: 0, reported: 0 }
  const total = verified + reported
  return {
    sentence: valuationSentence({ ...terms, ...outcome, valuation: terms }, currency),
    total: ledger && { whole: readWholeMoney(total, currency), exact: readMoney(total, currency) },
    nature: valueNatureTitles[terms.nature].toLowerCase(),
    verified,
    verifiedText:
      verified === 0 ? 'nothing confirmed yet' : `${readWholeMoney(verified, currency)} confirmed`,
    openText: openOf(outcome, accountName),
    rows: ledger ? rowWorths(ledger, new Set(shown.map(({ id }) => id)), currency) : {},
  }
}

function openOf({ terms, ledger }: CountedOutcome, accountName: string): string {
  if (!ledger) return ''
  if (terms.attributionShare === null)
    return `Counts in full, as reported, until ${accountName} says what share of it is the product’s.`
  return terms.isAgreed ? '' : 'Counts as reported until both sides agree how it is counted.'
}

function rowWorths({ rows }: OutcomeLedger, shown: ReadonlySet<string>, currency: string) {
  const counting = rows.filter(
    ({ measurementId, standing }) => standing !== 'disputed' && shown.has(measurementId),
  )
  return Object.fromEntries(
    counting.map(({ measurementId, worth }) => [measurementId, readMoney(worth, currency)]),
  )
}
