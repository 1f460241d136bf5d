import { readFullDate } from '#app/domain/reading.ts'
import { reviewItemKindTitles } from '#app/domain/reviews/agenda.ts'
import type { SnapshotItem, SnapshotStep } from '#app/domain/reviews/snapshot.ts'
import { doerWords, itemsOf } from '../review-chapters.ts'
import type { ReviewFacts } from '../review-facts.ts'
import { ensureRoom, type Sheet } from './open-sheet.server.ts'
import { type Column, table } from './table.server.ts'
import { heading, heightOf, list, styles, write } from './words.server.ts'

/** What else was talked about, with its notes: risks, topics, steps of the agenda. */
export function talkChapter(sheet: Sheet, facts: ReviewFacts): void {
  const kinds = (['risk', 'topic', 'milestone'] as const).filter((kind) => itemsOf(facts, kind).length > 0)
  const { notes } = facts.snapshot.review
  if (kinds.length === 0 && notes === '') return
  heading(sheet, 2, 'What was talked about', 90)
  for (const kind of kinds) {
    heading(sheet, 3, reviewItemKindTitles[kind], 30)
    for (const item of itemsOf(facts, kind)) talked(sheet, item)
  }
  if (notes === '') return
  heading(sheet, 3, 'Notes', 30)
  write(sheet, notes, styles.body)
}

function talked(sheet: Sheet, { title, notes }: SnapshotItem): void {
  // what was said stays with what it is about
  if (notes !== '') ensureRoom(sheet, heightOf(sheet, title, styles.strong, sheet.width) + 36)
  write(sheet, title, notes ? { ...styles.strong, after: 1 } : styles.body)
  write(sheet, notes, styles.body)
}

/** What the meeting decided, and who does what by when. */
export function decisionsChapter(sheet: Sheet, facts: ReviewFacts): void {
  const decisions = itemsOf(facts, 'decision')
  const next = itemsOf(facts, 'next_step')
  if (facts.snapshot.agenda === undefined) return
  heading(sheet, 2, 'Decisions and next steps', 110)
  if (decisions.length + next.length === 0) {
    write(sheet, 'Nothing was decided or agreed to be done.', styles.body)
    return
  }
  if (decisions.length > 0) {
    heading(sheet, 3, 'Decisions', 30)
    list(
      sheet,
      decisions.map((item) => [withNotes(item), doerWords(item)].filter(Boolean).join(' ')),
    )
  }
  if (next.length === 0) return
  heading(sheet, 3, 'Next steps', 60)
  table(
    sheet,
    todo,
    next.map((item) => [
      withNotes(item),
      item.owner ?? 'Nobody yet',
      item.dueOn ? readFullDate(item.dueOn) : 'No date',
    ]),
  )
}

const longestNote = 1200

/** A decision with what was said about it. What would fill more than half a page stands in the portal. */
function withNotes({ title, notes }: SnapshotItem): string {
  if (notes === '') return title
  const said =
    notes.length > longestNote ? `${notes.slice(0, longestNote)}… (the rest stands in the portal)` : notes
  return `${title}: ${said}`
}

const todo: readonly Column[] = [
  { title: 'What', share: 0.54 },
  { title: 'Who', share: 0.24 },
  { title: 'By', share: 0.22 },
]

const dated = (last: string): readonly Column[] => [
  { title: 'Step', share: 0.54 },
  { title: 'Who', share: 0.24 },
  { title: last, share: 0.22 },
]

/** Steps done since the last review, and those ahead. */
export function stepsChapter(sheet: Sheet, { snapshot: { steps, since } }: ReviewFacts): void {
  if (steps.done.length + steps.ahead.length === 0) return
  heading(sheet, 2, 'Steps', 110)
  if (steps.done.length > 0) {
    heading(sheet, 3, since ? `Done since ${readFullDate(since)}` : 'Done so far', 60)
    table(sheet, dated('Done on'), steps.done.map(stepRow))
  }
  if (steps.ahead.length === 0) return
  heading(sheet, 3, 'Ahead', 60)
  table(sheet, dated('Due on'), steps.ahead.map(stepRow))
}

function stepRow({ title, owner, on }: SnapshotStep): string[] {
  return [title, owner ?? 'Nobody yet', on ? readFullDate(on) : 'No date']
}
