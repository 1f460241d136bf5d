import { todayIn } from '../calendar-date.ts'
import { readDate } from '../reading.ts'
import { type AskType, askTypeWords } from './ask.ts'
import type { AskEvidence } from './ask-evidence.ts'
import { askWeights, fitsAt, type Spending } from './budget.ts'
import { type Judged, met, open } from './judged.ts'

type Purse = { type: AskType; spendings: readonly Spending[]; limit: number }

/** Whether an ask fits into a budget, and if not, when it does. `whose` begins both sentences. */
export function judgeBudget(
  { now, timeZone }: Pick<AskEvidence, 'now' | 'timeZone'>,
  { type, spendings, limit }: Purse,
  whose: { staff: string; advocate: string },
): Judged {
  const weight = askWeights[type]
  const takes = `${askTypeWords[type]} takes ${countPoints(weight)}`
  const tell = (how: string) => ({ staff: `${whose.staff}: ${how}`, advocate: `${whose.advocate}: ${how}` })
  const fits = fitsAt(spendings, { weight, limit, now })
  if (fits === null) return open(tell(`${takes}, and the limit is ${countPoints(limit)} in 90 days`))
  if (fits <= now) return met(tell(`${takes}, and there is room for it`))
  const day = todayIn(timeZone, fits)
  const told = readDate(day, { today: todayIn(timeZone, now) })
  return open(tell(`${takes}, and there is room for it again on ${told}`), day)
}

/** "1 point", "3 points". */
export function countPoints(count: number): string {
  return count === 1 ? '1 point' : `${count} points`
}
