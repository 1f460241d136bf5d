import { readFullDate } from '#app/domain/reading.ts'
import { reviewItemAnswerTitles } from '#app/domain/reviews/agenda.ts'
import type { SnapshotGoal, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import { confirmedWords, itemAbout, wayWords } from '../review-chapters.ts'
import type { ReviewFacts } from '../review-facts.ts'
import { moneyWords, shareWords } from '../value-words.ts'
import { chartHeight, drawChart } from './chart.server.ts'
import type { Sheet } from './open-sheet.server.ts'
import { type Column, table } from './table.server.ts'
import { heading, styles, write } from './words.server.ts'

/** One goal: how it stands, whether it still holds, and each of its outcomes with chart, worth and figures. */
export function goalChapter(sheet: Sheet, facts: ReviewFacts, goal: SnapshotGoal): void {
  const item = itemAbout(facts, goal.id)
  const [first] = goal.outcomes
  heading(sheet, 2, goal.title, first?.measured ? chartHeight + 80 : 70)
  const answer = item?.answer ? `${reviewItemAnswerTitles[item.answer]}.` : ''
  write(sheet, [`${goal.standing}.`, answer].filter(Boolean).join(' '), styles.muted)
  if (item) write(sheet, item.notes, styles.body)
  if (goal.outcomes.length === 0) write(sheet, 'Nothing was measured for it yet.', styles.body)
  for (const outcome of goal.outcomes) outcomePart(sheet, facts, outcome)
}

const columns: readonly Column[] = [
  { title: 'Day', share: 0.26 },
  { title: 'Figure', share: 0.28 },
  { title: 'Who says so', share: 0.46 },
]

function outcomePart(sheet: Sheet, facts: ReviewFacts, outcome: SnapshotOutcome): void {
  heading(sheet, 3, outcome.name, outcome.measured ? chartHeight + 40 : 60)
  write(sheet, wayWords(outcome), styles.muted)
  drawChart(sheet, outcome, facts.snapshot.review.heldOn)
  const worth = worthWords(facts, outcome)
  if (worth) write(sheet, worth, { ...styles.body, after: 4 })
  const item = itemAbout(facts, outcome.id)
  if (item) write(sheet, item.notes, styles.body)
  if (outcome.figures.length === 0) {
    write(sheet, 'Nothing measured yet.', styles.body)
    return
  }
  table(
    sheet,
    columns,
    outcome.figures.map((figure) => [readFullDate(figure.on), figure.value, confirmedWords(facts, figure)]),
  )
}

/** "Worth €3,821.43 so far in cash, 55% of it confirmed." */
function worthWords({ snapshot: { value } }: ReviewFacts, { measured }: SnapshotOutcome): string | null {
  const worth = measured?.worth
  if (!worth || !value) return null
  const whole = moneyWords(worth.verified + worth.reported, value.currency)
  return `Worth ${whole} so far in ${worth.nature}, ${shareWords(worth)}.`
}
