import { readFullDate } from '#app/domain/reading.ts'
import type { ReviewItemKind } from '#app/domain/reviews/agenda.ts'
import type { SnapshotItem, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import type { ReviewFacts } from './review-facts.ts'

/** The agenda's items of some kinds, in its order. */
export function itemsOf({ snapshot }: ReviewFacts, ...kinds: ReviewItemKind[]): SnapshotItem[] {
  return (snapshot.agenda ?? []).filter(({ kind }) => kinds.includes(kind))
}

/** What was said about a goal or an outcome of the review. */
export function itemAbout(facts: ReviewFacts, subjectId: string): SnapshotItem | undefined {
  return facts.snapshot.agenda?.find((item) => item.subjectId === subjectId)
}

/** Who took part, by side; reviews of form 1 know names only. */
export function peopleOf({ snapshot }: ReviewFacts) {
  const { people, attendees } = snapshot.review
  const line = ({ name, title }: { name: string; title: string }) => [name, title].filter(Boolean).join(', ')
  if (!people) return { all: attendees, vendor: [], customer: [] }
  const of = (side: 'vendor' | 'customer') => people.filter((person) => person.side === side).map(line)
  return { all: people.map(line), vendor: of('vendor'), customer: of('customer') }
}

/** "Held on 12 May 2026, the first review", or since when it looks back. */
export function heldWords({ snapshot }: ReviewFacts): string {
  const held = `Held on ${readFullDate(snapshot.review.heldOn)}`
  return snapshot.since
    ? `${held}, looking back to ${readFullDate(snapshot.since)}`
    : `${held}, the first review`
}

/** "(Maria Okafor, by 26 August 2026)": who answers for a decision; '' where nobody does. */
export function doerWords({ owner, dueOn }: SnapshotItem): string {
  const words = [owner, dueOn ? `by ${readFullDate(dueOn)}` : ''].filter(Boolean).join(', ')
  return words && `(${words})`
}

/** "From 10 days on 1 January 2026 to 3 days by 30 June 2026." */
export function wayWords({ baseline, baselineOn, target, targetOn }: SnapshotOutcome): string {
  return `From ${baseline} on ${readFullDate(baselineOn)}, aiming at ${target} by ${readFullDate(targetOn)}.`
}

/** Who confirmed a figure, in a table's words. */
export function confirmedWords(
  { confirmedBy }: ReviewFacts,
  figure: { measurementId: string; isVerified: boolean },
): string {
  if (!figure.isVerified) return 'Reported, not confirmed'
  const name = confirmedBy[figure.measurementId]
  return name ? `Confirmed by ${name}` : 'Confirmed'
}

/** How figures are counted, at the foot of every document. */
export const methodNotes = [
  'A figure is confirmed when somebody on the customer’s side who may confirm it has said that it is right. Everything else is reported. Disputed figures count in neither.',
  'A state that lasts is worth its improvement on the baseline times what a unit is worth, for the days until the next figure, and never longer than the measure’s rhythm allows. A quantity per period is worth its improvement once. Both are taken times the share of the improvement that the customer puts down to the product.',
  'Value counts as confirmed when the figure is confirmed, the customer has agreed how it is counted, and has said that share. Cash is money that came in or did not go out; capacity is time freed, which is not money until it is used. The two are never added.',
] as const
