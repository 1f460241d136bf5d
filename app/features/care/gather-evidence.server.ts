import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import type { ContextEvidence, GateEvidence } from '#app/domain/care/evidence.ts'
import { recommendationCountsDays } from '#app/domain/care/recommendation.ts'
import type { SpellFacts, SpellWaiver } from '#app/domain/care/slipping.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import {
  type ContextRow,
  type GoalRow,
  type MilestoneRow,
  type OutcomeRow,
  type PersonRow,
  type ReviewRow,
  type SpellRow,
  toGoal,
  toMilestone,
  toOutcome,
  toPerson,
  toReview,
  toSpell,
  toWaiver,
  type WaiverRow,
} from './evidence-rows.ts'
import { evidenceStatements } from './evidence-statements.server.ts'
import { findProductTerms } from './product-terms.server.ts'
import { type RecommendationRows, toRecommendations } from './recommendation-rows.ts'

/** What the gates of an account look at, and the history of its stages, read at one instant. */
export type Gathered = {
  accountId: string
  slug: string
  isEnded: boolean
  evidence: GateEvidence
  /** Oldest first; the last one is the present spell. */
  spells: SpellFacts[]
  spell: SpellFacts | null
  /** Everything a lead let go and has not taken back, in any spell. */
  waivers: SpellWaiver[]
}

/** Longer than the longest rhythm of reviews: what was held before counts for no gate. */
const reviewsMatterDays = 400

/** The days for which a recommendation counts, and two for zones. A talk may be noted as given some days after it. */
const recommendationsMatterMs = (recommendationCountsDays + 2) * 86_400_000

/**
 * Reads an account's evidence in four statements, the same for the page that shows a gate and the command that
 * enforces it; null when there is no such account. Whoever shows it asks the policy first.
 */
export function gatherEvidence(
  db: Db,
  { accountId, now }: { accountId: string; now: Date },
): Gathered | null {
  const read = statements(db)
  const reviewsSince = addDays(todayIn('UTC', now), -reviewsMatterDays)
  const recommendedSince = now.getTime() - recommendationsMatterMs
  const account = read.account.get({ accountId, reviewsSince, recommendedSince, now: now.getTime() })
  if (!account) return null
  const { timeZone, stage, investment, name } = account
  const spells = parse<SpellRow[]>(account.spells).map(toSpell)
  const spell = spells.at(-1) ?? null
  const waivers = parse<WaiverRow[]>(account.waivers)
  const day = (instant: number) => todayIn(timeZone, new Date(instant))
  const evidence: GateEvidence = {
    today: todayIn(timeZone, now),
    timeZone,
    stage,
    investment,
    names: { account: name, vendor: account.vendor },
    context: contextOf(db, account, day),
    goals: parse<GoalRow[]>(read.goals.get({ accountId })?.goals).map(toGoal),
    outcomes: parse<OutcomeRow[]>(read.outcomes.get({ accountId })?.outcomes).map(toOutcome),
    people: parse<PersonRow[]>(account.people).map(toPerson),
    milestones: parse<MilestoneRow[]>(read.milestones.get({ accountId })?.milestones).map(toMilestone),
    reviews: parse<ReviewRow[]>(account.reviews).map(toReview),
    nextReviewOn: account.nextReviewAt === null ? null : day(account.nextReviewAt),
    openings: parse<[string, string, number][]>(account.openings).map(([userId, type, at]) => ({
      ...{ userId, type, openedAt: at, openedOn: day(at) },
    })),
    recommendations: toRecommendations(account, { day, now: now.getTime(), today: todayIn(timeZone, now) }),
    waivers: waivers.filter(([, spellId]) => spellId === spell?.id).map(toWaiver),
  }
  const letGo = waivers.map(([, spellId, criterion]) => ({ spellId, criterion }))
  const { slug, endedAt } = account
  return { accountId, slug, isEnded: endedAt !== null, evidence, spells, spell, waivers: letGo }
}

type AccountRow = {
  slug: string
  name: string
  investment: InvestmentTier
  stage: Stage
  timeZone: string
  endedAt: number | null
  nextReviewAt: number | null
  vendor: string
  context: string | null
  vocabulary: string
  allowed: string
} & RecommendationRows &
  Record<'spells' | 'people' | 'waivers' | 'reviews' | 'openings', string>

const statements = statement((db) => {
  const { account, goals, outcomes, milestones } = evidenceStatements
  const prepare = <Asked extends object, Row>(sql: string) => db.$client.prepare<Asked, Row>(sql)
  type Of = { accountId: string }
  return {
    account: prepare<Of & { reviewsSince: string; recommendedSince: number; now: number }, AccountRow>(
      account,
    ),
    goals: prepare<Of, { goals: string }>(goals),
    outcomes: prepare<Of, { outcomes: string }>(outcomes),
    milestones: prepare<Of, { milestones: string }>(milestones),
  }
})

function contextOf(db: Db, account: AccountRow, day: (instant: number) => string): ContextEvidence | null {
  if (account.context === null) return null
  const row = parse<ContextRow>(account.context)
  const [versionId, headline, challenge, success, writtenAt, confirmedAt, by] = row
  const vocabulary = `${account.vocabulary} ${account.vendor}`
  const asked = {
    vocabulary,
    versionId,
    texts: [headline, challenge, success],
    allowed: parse<string[]>(account.allowed),
  }
  return {
    ...{ versionId, headline, challenge, success },
    writtenOn: day(writtenAt),
    confirmed: confirmedAt === null ? null : { at: confirmedAt, on: day(confirmedAt), by: by ?? '' },
    productTerms: findProductTerms(db, asked),
  }
}

function parse<T>(json: string | undefined): T {
  return JSON.parse(json ?? '[]') as T
}
