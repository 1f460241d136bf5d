import { addDays, type CalendarDate, todayIn } from '../calendar-date.ts'
import { readDate } from '../reading.ts'
import { type AskType, askTypeWords } from './ask.ts'
import type { AskEvidence, SentAsk } from './ask-evidence.ts'
import type { AskAnswer } from './ask-state.ts'
import { limitOf } from './budget.ts'
import { judgeBudget } from './judge-budget.ts'
import { type Judged, met, open } from './judged.ts'

/** What about the person decides whether they may be asked. */
export const rulesOfPerson = {
  not_departed: isHere,
  opted_in: isOpen,
  not_quiet: isNotQuiet,
  answers_respected: isAnswerRespected,
  no_question_open: isNothingWaiting,
  person_budget: hasRoom,
}

/** Days for which an answer keeps the same kind of question away; `never` closes it until they open it themselves. */
const answerRestDays = { not_now: 90, no: 365 } as const

function isHere({ person: { name, hasDeparted } }: AskEvidence): Judged {
  return hasDeparted
    ? open({ staff: `${name} has left`, advocate: 'You are marked as having left' })
    : met({ staff: `${name} is on the plan`, advocate: 'You are on the plan' })
}

function isOpen({ person: { name, openings, hasOptedOut } }: AskEvidence, type: AskType): Judged {
  const what = askTypeWords[type]
  if (openings.some((opening) => opening.type === type))
    return met({ staff: `${name} is open to ${what}`, advocate: `You are open to ${what}` })
  return open({
    staff: hasOptedOut
      ? `${name} does not want to be asked for anything`
      : `${name} has not opened themself to ${what}`,
    advocate: `You are not open to ${what}, so nobody asks you for it`,
  })
}

function isNotQuiet(evidence: AskEvidence): Judged {
  const { name, quietUntil } = evidence.person
  const today = todayOf(evidence)
  if (quietUntil === null || quietUntil < today)
    return met({ staff: `${name} has not asked for quiet`, advocate: 'You have not asked for quiet' })
  const day = readDate(quietUntil, { today })
  return open(
    { staff: `${name} wants quiet until ${day}`, advocate: `Quiet until ${day}: nobody asks you anything` },
    addDays(quietUntil, 1),
  )
}

function isAnswerRespected(evidence: AskEvidence, type: AskType): Judged {
  const { person } = evidence
  const what = askTypeWords[type]
  const answered = person.asks.filter((ask) => ask.type === type && ask.answeredAt !== null)
  if (isClosedForGood(evidence, type, answered))
    return open({
      staff: `${person.name} asked not to be asked again for ${what}`,
      advocate: `You said not to ask you again for ${what}; that holds until you open it yourself`,
    })
  const last = answered
    .flatMap((ask) => restOf(ask, evidence))
    .sort(byDay)
    .at(-1)
  if (!last || last.until <= todayOf(evidence))
    return met({
      staff: `No answer of ${person.name} stands against it`,
      advocate: `No answer of yours stands against being asked for ${what}`,
    })
  const day = readDate(last.until, { today: todayOf(evidence) })
  const said = last.answer === 'no' ? 'said no' : 'said “not now”'
  return open(
    {
      staff: `${person.name} ${said} to ${what}: not again before ${day}`,
      advocate: `You ${said} to ${what}: you are not asked again before ${day}`,
    },
    last.until,
  )
}

/** A `never` holds until an opening that is newer than it. */
function isClosedForGood({ person, now }: AskEvidence, type: AskType, answered: readonly SentAsk[]): boolean {
  const opening = person.openings.find((one) => one.type === type)
  return answered.some(
    ({ answer, answeredAt }) => answer === 'never' && (!opening || opening.openedAt <= (answeredAt ?? now)),
  )
}

type AnswerRest = { answer: AskAnswer; until: CalendarDate }

function restOf({ answer, answeredAt }: SentAsk, { timeZone }: AskEvidence): AnswerRest[] {
  if (!answeredAt || (answer !== 'not_now' && answer !== 'no')) return []
  return [{ answer, until: addDays(todayIn(timeZone, answeredAt), answerRestDays[answer]) }]
}

function byDay(a: AnswerRest, b: AnswerRest): number {
  return a.until < b.until ? -1 : Number(a.until > b.until)
}

function isNothingWaiting({ person }: AskEvidence, type: AskType): Judged {
  const what = askTypeWords[type]
  const isWaiting = person.asks.some((ask) => ask.type === type && isUnanswered(ask))
  return isWaiting
    ? open({
        staff: `${person.name} has been asked for ${what}, and has not answered yet`,
        advocate: `You have been asked for ${what}: nobody asks twice`,
      })
    : met({ staff: 'No such question is open', advocate: 'No such question waits for you' })
}

function hasRoom(evidence: AskEvidence, type: AskType): Judged {
  const { name, pointLimit, asks } = evidence.person
  const purse = { type, spendings: asks, limit: limitOf(pointLimit) }
  return judgeBudget(evidence, purse, { staff: name, advocate: 'You' })
}

function isUnanswered({ answer, withdrawnAt, expiredAt }: SentAsk): boolean {
  return answer === null && withdrawnAt === null && expiredAt === null
}

function todayOf({ timeZone, now }: AskEvidence): CalendarDate {
  return todayIn(timeZone, now)
}
