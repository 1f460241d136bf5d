import type { ReviewItemKind } from './agenda.ts'
import type { ReviewSnapshot, SnapshotGoal, SnapshotItem, SnapshotOutcome } from './snapshot.ts'

/** One idea of a review, for a slide of its own. */
export type Slide =
  | { kind: 'title' }
  | { kind: 'path' }
  | { kind: 'value' }
  /** `item`: what the agenda says of it, where it is on it. */
  | { kind: 'goal'; goal: SnapshotGoal; item: SnapshotItem | null }
  | { kind: 'outcome'; goal: SnapshotGoal; outcome: SnapshotOutcome; item: SnapshotItem | null }
  | { kind: 'steps' }
  | { kind: 'items'; of: Extract<ReviewItemKind, 'risk' | 'topic'>; items: SnapshotItem[] }
  | { kind: 'decisions'; items: SnapshotItem[] }

/**
 * What a review shows, in the order a meeting takes it: where we are, what it was worth, each goal with its outcomes,
 * steps, risks, what else there is to talk about, and what is decided. The same for a review that is ahead (drawn from
 * the plan) and for one that was held (its snapshot); parts that older snapshots do not have are left out.
 */
export function slidesOf(snapshot: ReviewSnapshot): Slide[] {
  const { agenda = [], goals, path, value } = snapshot
  const about = (kind: ReviewItemKind, subjectId: string) =>
    agenda.find((item) => item.kind === kind && item.subjectId === subjectId) ?? null
  const of = (...kinds: ReviewItemKind[]) => agenda.filter(({ kind }) => kinds.includes(kind))
  return [
    { kind: 'title' },
    ...(path ? [{ kind: 'path' } as const] : []),
    ...(value ? [{ kind: 'value' } as const] : []),
    ...goals.flatMap((goal): Slide[] => [
      { kind: 'goal', goal, item: about('goal', goal.id) },
      ...goal.outcomes.map(
        (outcome): Slide => ({ kind: 'outcome', goal, outcome, item: about('outcome', outcome.id) }),
      ),
    ]),
    { kind: 'steps' },
    ...(['risk', 'topic'] as const)
      .map((kind): Slide => ({ kind: 'items', of: kind, items: of(kind) }))
      .filter((slide) => slide.kind === 'items' && slide.items.length > 0),
    { kind: 'decisions', items: of('decision', 'next_step') },
  ]
}

/** Where a press leads: to another slide, counted from 1, out of it, or nowhere. */
export type SlideMove = number | 'leave' | 'full-screen' | null

/** What a key means on slide `here` of `count`; null for keys that are none of ours. */
export function moveByKey(key: string, { here, count }: { here: number; count: number }): SlideMove {
  if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(key)) return Math.min(count, here + 1)
  if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) return Math.max(1, here - 1)
  if (key === 'Home') return 1
  if (key === 'End') return count
  if (key === 'Escape') return 'leave'
  return key === 'f' ? 'full-screen' : null
}

/** The slide an address names ("#3"), from 1 to `count`; the first for anything else. */
export function slideOfHash(hash: string, count: number): number {
  const number = /^#(\d{1,4})$/.test(hash) ? Number(hash.slice(1)) : 1
  return Math.min(Math.max(1, number), count)
}
