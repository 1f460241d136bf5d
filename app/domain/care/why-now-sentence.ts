import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import { readDate } from '../reading.ts'
import { type CriterionKey, criterionTitles } from './criteria.ts'
import { stageFacts } from './stages.ts'
import { type WhyNow, type WhyNowDetails, type WhyNowKey, whyNowKeys } from './why-now.ts'

/** A row of "needs you today": why, and what to do. For the vendor's side. */
export type WhyNowTold = { badge: string; tone: 'good' | 'warn' | 'bad' | 'quiet'; sentence: string }

/** How a reason reads on `today`; days in it grow by themselves. */
export function whyNowSentence(why: WhyNow, today: CalendarDate): WhyNowTold {
  const tell = told[why.key] as (given: Omit<WhyNow, 'key'>, today: CalendarDate) => WhyNowTold
  return tell(why, today)
}

type Columns = { whyNow: string | null; whySince: string | null; whyFacts: string | null }

/** A reason out of the columns of `account_standings`; null when there is none, or one this code does not know. */
export function readWhyNow({ whyNow, whySince, whyFacts }: Columns): WhyNow | null {
  const key = whyNowKeys.find((known) => known === whyNow)
  return key && whySince && whyFacts
    ? ({ key, since: whySince, facts: JSON.parse(whyFacts) } as WhyNow)
    : null
}

type Told = {
  [K in WhyNowKey]: (why: { since: CalendarDate; facts: WhyNowDetails[K] }, today: CalendarDate) => WhyNowTold
}

/** From so many days on a missing signature is called late. */
const lateSignatureDays = 14

const told: Told = {
  objected: ({ facts: { reason, by } }) => ({
    badge: 'Objected',
    tone: 'bad',
    sentence: `“${reason}” — talk with ${by} before the next move`,
  }),
  disputed: ({ facts: { reason, by, outcome, count } }) => ({
    badge: count > 1 ? `${count} disputed` : 'Disputed',
    tone: 'bad',
    sentence: `${reason === '' ? outcome : `“${reason}”`} — answer ${by}`,
  }),
  'gate-ready': ({ facts }) => ({ badge: 'Gate ready', tone: 'good', sentence: readySentence(facts) }),
  'customer-to-sign': ({ since, facts: { toStage, approver } }, today) => {
    const days = daysBetween(since, today)
    const isLate = days >= lateSignatureDays
    const move = stageFacts[toStage].title
    return {
      badge: isLate ? `Unsigned for ${days} days` : 'Gate ready',
      tone: isLate ? 'warn' : 'good',
      sentence: approver
        ? `Ask ${approver} to sign the move to ${move}`
        : `Nobody can sign the move to ${move} for the customer: invite an approver`,
    }
  },
  handoff: ({ facts: { stage, from, to } }) => ({
    badge: 'Handoff',
    tone: 'quiet',
    sentence: `${to} takes ${stageFacts[stage].title} over from ${from}: read the note and accept`,
  }),
  'waiver-asked': ({ facts: { criterion, by } }) => ({
    badge: 'Waiver asked',
    tone: 'warn',
    sentence: `Answer ${by}: may “${criterionTitles[criterion]}” be let go?`,
  }),
  slipping: ({ facts: { stage, criterion } }) => ({
    badge: 'Slipping',
    tone: 'warn',
    sentence: `${stageFacts[stage].title}: “${criterionTitles[criterion]}” is no longer so`,
  }),
  'review-due': ({ facts: { dueOn, lastOn, figures } }, today) => {
    const last = lastOn === null ? 'No review yet' : `Last review ${daysBetween(lastOn, today)} days ago`
    const show = figures === 1 ? '1 measurement to show' : `${figures} measurements to show`
    return {
      badge: dueOn < today ? 'Review overdue' : 'Review due',
      tone: 'warn',
      sentence: figures > 0 ? `${last} · ${show}` : last,
    }
  },
  'step-late': ({ facts: { title, dueOn } }, today) => {
    const days = daysBetween(dueOn, today)
    return {
      badge: days === 1 ? '1 day late' : `${days} days late`,
      tone: 'warn',
      sentence: `“${title}” was due on ${readDate(dueOn, { today })}`,
    }
  },
  'past-guide': ({ since, facts: { stage, criterion, detail } }, today) => ({
    badge: `${daysBetween(since, today)} days in ${stageFacts[stage].title}`,
    tone: 'warn',
    sentence:
      [criterion && nextActions[criterion], detail].filter(Boolean).join(' · ') || 'See what it waits for',
  }),
  'not-audited': ({ facts: { stage } }) => ({
    badge: 'Not audited',
    tone: 'quiet',
    sentence: `Answer the four questions: does it really stand in ${stageFacts[stage].title}?`,
  }),
}

function readySentence({ toStage, isProposed, hasCustomerSigned }: WhyNowDetails['gate-ready']): string {
  const move = `the move to ${stageFacts[toStage].title}`
  if (!isProposed) return `Everything is there: propose ${move} again`
  return hasCustomerSigned ? `The customer has signed ${move}: sign it too` : `Sign ${move}`
}

/** What somebody of the vendor does next about an unmet criterion. */
export const nextActions: Record<CriterionKey, string> = {
  context_written: 'Write down their challenge with them',
  context_product_free: 'Say it in their language',
  context_confirmed: 'Ask for their “yes, that is us”',
  measure_of_success: 'Agree how success is measured',
  decision_maker_known: 'Find out who decides',
  milestones_capture: 'Finish the required steps',
  solutions_linked: 'Tie something to every agreed goal',
  value_in_their_words: 'Ask how it helps, in their words',
  first_value: 'Bring them to their first gain',
  milestones_align: 'Finish the required steps',
  verified_improvement: 'Get a figure confirmed',
  improvement_holds: 'Get a second figure confirmed',
  reviewed_with_data: 'Hold a review',
  no_open_dispute: 'Settle the dispute',
  customer_open_to_advocacy: 'Tell them what they can open',
  milestones_reinforce: 'Finish the required steps',
  recommending: 'Ask for a recommendation',
}
