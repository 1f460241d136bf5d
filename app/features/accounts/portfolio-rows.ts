import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { timeInStage } from '#app/domain/accounts/portfolio.ts'
import { type Exchange, readExchanged } from '#app/domain/accounts/portfolio-money.ts'
import { type PortfolioWish, writeWish } from '#app/domain/accounts/portfolio-wish.ts'
import { blockerWords, waitingWords } from '#app/domain/accounts/portfolio-words.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import type { WhyNow } from '#app/domain/care/why-now.ts'
import { readWhyNow, whyNowSentence } from '#app/domain/care/why-now-sentence.ts'
import {
  auditPath,
  gatePath,
  milestonesPath,
  outcomesPath,
  pathPath,
  planPath,
  portfolioPath,
  reviewsPath,
} from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { BadgeTone } from '#app/ui/badge.tsx'
import type { NeedingRow } from './portfolio-now.server.ts'
import type { ListedAccount, StandingRow } from './portfolio-queries.server.ts'

/** An account on the map. */
export type MapCard = {
  slug: string
  name: string
  badge: { tone: BadgeTone; text: string } | null
  /** "12 d", where no badge says more. */
  days: string | null
  /** Criteria met; null where a bar says nothing. */
  progress: { percent: number; text: string } | null
  words: string
  /** "€184K cash delivered", where there is value. */
  worth: string | null
}

const isReady = ({ state }: StandingRow) => state <= 1
const isSlipping = ({ state }: StandingRow) => state === 1 || state === 2
const isResting = ({ state }: StandingRow) => state === 4

/** When, and in which currency, rows are read. */
type Reading = { now: Date; exchange: Exchange }

/** "€184K cash, €40K capacity delivered": never one sum of both; null while there is none. */
function worthOf(row: StandingRow, exchange: Exchange): string | null {
  const { currency, verifiedCash, reportedCash, verifiedCapacity, reportedCapacity } = row
  const natures = [
    [verifiedCash + reportedCash, 'cash'],
    [verifiedCapacity + reportedCapacity, 'capacity'],
  ] as const
  const parts = natures
    .filter(([minor]) => minor !== 0)
    .map(([minor, nature]) => `${readExchanged({ minor, currency }, exchange)} ${nature}`)
  return parts.length > 0 ? `${parts.join(', ')} delivered` : null
}

/** Contract value per year; null while no contract holds. */
function yearlyOf({ yearly, currency }: StandingRow, exchange: Exchange): string | null {
  return yearly > 0 ? readExchanged({ minor: yearly, currency }, exchange) : null
}

/** One account as its stage's column prints it; days and dates are those of the account's own zone. */
export function mapCard(row: StandingRow, { now, exchange }: Reading): MapCard {
  const { days, isPastGuide } = timeInStage(row.stage, row.stageEnteredOn, todayIn(row.timeZone, now))
  const badge = stateBadge(row) ?? (isPastGuide ? { tone: 'warning' as const, text: `${days} d` } : null)
  const { metCount, criteriaCount } = row
  const hasBar = metCount !== null && criteriaCount !== null && criteriaCount > 1 && !isResting(row)
  return {
    ...{ slug: row.slug, name: row.name, badge, words: wordsOf(row), worth: worthOf(row, exchange) },
    days: badge ? null : `${days} d`,
    progress: hasBar
      ? { percent: (metCount / criteriaCount) * 100, text: `${metCount} of ${criteriaCount} met` }
      : null,
  }
}

function stateBadge(row: StandingRow): MapCard['badge'] {
  if (isResting(row)) return { tone: 'neutral', text: 'resting' }
  if (isReady(row)) return { tone: 'good', text: 'ready' }
  return isSlipping(row) ? { tone: 'warning', text: 'slipping' } : null
}

/** What it waits for, in the words of its CSM. */
function wordsOf(row: StandingRow): string {
  if (isResting(row)) return 'content here by choice · no nudges'
  const main = mainWords(row)
  if (isReady(row) && isSlipping(row)) return `${main} · an earlier stage is slipping`
  return row.isLate ? `${main} · a step is late` : main
}

function mainWords(row: StandingRow): string {
  if (isReady(row)) return waitingWords(row.waitsFor)
  if (row.blocker) return blockerWords[row.blocker]
  if (row.metCount === null) return 'not looked at yet'
  return row.stage === 'elevate' ? 'recommending you' : 'nothing is missing'
}

export type PortfolioRow = {
  slug: string
  href: string
  name: string
  stage: Stage
  stageTitle: string
  investment: string
  days: number
  /** "38 days, guide 30", where the guide is past. */
  hint: string | null
  badge: MapCard['badge']
  words: string
  /** "14 May", where the step that is due first is late. */
  lateSince: string | null
  team: { id: string; name: string }[]
  lastActivity: string
  /** "€220K" a year. */
  yearly: string | null
  worth: string | null
}

/** One account as the list prints it, leading to its plan or to its audit; days and dates are those of the account's own zone. */
export function portfolioRow(
  account: ListedAccount,
  { now, exchange }: Reading,
  isAudit = false,
): PortfolioRow {
  const { slug, name, stage, investment, timeZone, team, lastActivity, nextDueOn } = account
  const today = todayIn(timeZone, now)
  const { days, guideDays, isPastGuide } = timeInStage(stage, account.stageEnteredOn, today)
  return {
    ...{ slug, name, stage, days, team },
    ...{ yearly: yearlyOf(account, exchange), worth: worthOf(account, exchange) },
    href: isAudit ? auditPath(slug) : planPath(slug),
    stageTitle: stageFacts[stage].title,
    investment: investmentTitles[investment],
    hint: isPastGuide && !isResting(account) ? `${days} days, guide ${guideDays}` : null,
    badge: stateBadge(account),
    words: wordsOf({ ...account, isLate: 0 }),
    lateSince: account.isLate && nextDueOn ? readDate(nextDueOn, { today }) : null,
    lastActivity:
      lastActivity === null ? '—' : readDate(todayIn(timeZone, new Date(lastActivity)), { today }),
  }
}

export type NowRow = {
  slug: string
  name: string
  stage: Stage
  /** "Reinforce", or "Reinforce → Elevate" where only signatures are missing. */
  stageWords: string
  badge: { tone: BadgeTone; text: string }
  todo: string
  /** Where that is done. */
  todoHref: string
  /** "€220K" a year. */
  yearly: string | null
}

const tones = { good: 'good', warn: 'warning', bad: 'danger', quiet: 'neutral' } as const

/** One account as the list of what needs somebody now prints it. */
export function nowRow(row: NeedingRow, { now, exchange }: Reading): NowRow {
  const why = readWhyNow(row)
  const told = why && whyNowSentence(why, todayIn(row.timeZone, now))
  const next = isReady(row) ? stages[stages.indexOf(row.stage) + 1] : undefined
  const { title } = stageFacts[row.stage]
  return {
    ...{ slug: row.slug, name: row.name, stage: row.stage },
    stageWords: next ? `${title} → ${stageFacts[next].title}` : title,
    badge: told ? { tone: tones[told.tone], text: told.badge } : { tone: 'neutral', text: 'Look' },
    todo: told ? told.sentence : 'Open the plan',
    yearly: yearlyOf(row, exchange),
    todoHref: why ? placeOf(why, row) : planPath(row.slug),
  }
}

/** Where a reason is dealt with. */
function placeOf(why: WhyNow, { slug, stage }: NeedingRow): string {
  if (why.key === 'not-audited') return auditPath(slug)
  if (why.key === 'disputed') return outcomesPath(slug)
  if (why.key === 'review-due') return reviewsPath(slug)
  if (why.key === 'step-late') return milestonesPath(slug)
  if (why.key === 'handoff') return pathPath(slug)
  return gatePath(slug, why.key === 'slipping' ? why.facts.stage : stage)
}

type Edge = { id: string; at: string }
type Found = { edges: [Edge, Edge] | null; hasEarlier: boolean; hasLater: boolean }

/** The addresses of the pages before and after this one. */
export function pageHrefs({ edges, hasEarlier, hasLater }: Found, wish: PortfolioWish) {
  if (!edges) return {}
  const [first, last] = edges
  const href = (side: 'before' | 'after', { id, at }: Edge) =>
    `${portfolioPath()}${writeWish(wish, { [side]: { id, name: at } })}`
  return {
    ...(hasEarlier ? { previousHref: href('before', first) } : {}),
    ...(hasLater ? { nextHref: href('after', last) } : {}),
  }
}

/** The first and the last row of a page, by what it is ordered by. */
export function edgesOf<Row extends { id: string }>(
  rows: readonly Row[],
  at: (row: Row) => string,
): [Edge, Edge] | null {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last
    ? [
        { id: first.id, at: at(first) },
        { id: last.id, at: at(last) },
      ]
    : null
}
