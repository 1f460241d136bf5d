/**
 * What stands on a review's agenda. `goal`, `outcome`, `milestone`: made from what changed since the last review;
 * `topic`, `risk`: written by hand or proposed; `decision`, `next_step`: what the meeting ends with, which become steps
 * of the plan when it was held.
 */
export const reviewItemKinds = [
  'goal',
  'outcome',
  'milestone',
  'risk',
  'topic',
  'decision',
  'next_step',
] as const
export type ReviewItemKind = (typeof reviewItemKinds)[number]

export const reviewItemKindTitles: Record<ReviewItemKind, string> = {
  goal: 'Does this goal still hold?',
  outcome: 'What was measured',
  milestone: 'Steps',
  risk: 'Risks',
  topic: 'To talk about',
  decision: 'Decisions',
  next_step: 'Next steps',
}

/** Whether a goal still holds, as the meeting found. */
export const reviewItemAnswers = ['holds', 'changes', 'ends'] as const
export type ReviewItemAnswer = (typeof reviewItemAnswers)[number]

export const reviewItemAnswerTitles: Record<ReviewItemAnswer, string> = {
  holds: 'It still holds',
  changes: 'It needs a change',
  ends: 'It is no longer ours',
}

/** What people add by hand; the rest is built from what changed. */
export const writtenKinds = ['topic', 'risk', 'decision', 'next_step'] as const
export type WrittenKind = (typeof writtenKinds)[number]

export const writtenKindTitles: Record<WrittenKind, string> = {
  topic: 'Something to talk about',
  risk: 'A risk',
  decision: 'A decision',
  next_step: 'A next step',
}

/** What becomes a step of the plan when the review was held. */
export function becomesStep(kind: ReviewItemKind): boolean {
  return kind === 'decision' || kind === 'next_step'
}

/** The fields people edit, with their names in words. */
export const reviewItemFieldTitles = {
  title: 'What it is about',
  notes: 'What was said',
  answer: 'Does it still hold',
  ownerId: 'Who does it',
  dueOn: 'By when',
} as const
export type ReviewItemField = keyof typeof reviewItemFieldTitles

/** The fields an item of this kind has. */
export function fieldsOf(kind: ReviewItemKind): readonly ReviewItemField[] {
  if (kind === 'goal') return ['title', 'notes', 'answer']
  return becomesStep(kind) ? ['title', 'notes', 'ownerId', 'dueOn'] : ['title', 'notes']
}
