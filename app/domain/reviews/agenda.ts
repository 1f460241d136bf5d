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
