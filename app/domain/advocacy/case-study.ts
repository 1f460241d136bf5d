import type { Side } from '../accounts/account.ts'
import type { StoryState } from './story.ts'

/** Everything that moves a case study on (DOMAIN.md §2). */
export const storyMoves = [
  'invite',
  'accept',
  'unask',
  'decline',
  'reopen',
  'interview',
  'draft',
  'review',
  'change',
  'ask_legal',
  'legal_back',
  'approve',
  'publish',
  'unpublish',
] as const
export type StoryMove = (typeof storyMoves)[number]

/** What must be so before a move; whoever asks finds out and says so (`missingFor`). */
export type StoryNeed =
  | 'advocate'
  | 'reason'
  | 'whole_text'
  | 'no_loose_figures'
  | 'claims_stand'
  | 'consents'

type Rule = {
  from: readonly StoryState[]
  to: StoryState
  /** The sides that may make it; policies say who of them. Cairn moves in the name of whoever answered. */
  by: readonly Side[]
  needs: readonly StoryNeed[]
}

const both = ['customer', 'vendor'] as const
const writing = ['accepted', 'interviewing', 'drafting', 'customer_review', 'legal_review'] as const
const text = ['whole_text', 'no_loose_figures', 'claims_stand'] as const

/**
 * The life of a case study: where each move leads from where, which side may make it, and what it needs. A public story that
 * is edited goes back to `drafting` while readers keep the text they have (`publishedVersionId`); only `unpublish`, a freeze
 * or a missing consent takes it from them.
 */
export const storyRules: Record<StoryMove, Rule> = {
  invite: { from: ['nominated'], to: 'invited', by: ['vendor'], needs: ['advocate'] },
  accept: { from: ['invited'], to: 'accepted', by: ['customer'], needs: [] },
  /** The question was taken back, ran out, or was answered with “not now”. */
  unask: { from: ['invited'], to: 'nominated', by: both, needs: [] },
  decline: { from: ['nominated', 'invited', ...writing, 'approved'], to: 'declined', by: both, needs: [] },
  reopen: { from: ['declined'], to: 'nominated', by: ['vendor'], needs: [] },
  interview: { from: ['accepted', 'interviewing'], to: 'interviewing', by: both, needs: [] },
  draft: {
    from: [...writing, 'approved', 'published', 'unpublished'],
    to: 'drafting',
    by: both,
    needs: [],
  },
  review: { from: ['drafting'], to: 'customer_review', by: both, needs: text },
  change: {
    from: ['customer_review', 'legal_review'],
    to: 'drafting',
    by: ['customer'],
    needs: ['reason'],
  },
  ask_legal: { from: ['customer_review', 'legal_review'], to: 'legal_review', by: both, needs: text },
  legal_back: { from: ['legal_review'], to: 'customer_review', by: both, needs: [] },
  approve: { from: ['customer_review'], to: 'approved', by: ['customer'], needs: text },
  publish: { from: ['approved'], to: 'published', by: ['vendor'], needs: ['claims_stand', 'consents'] },
  unpublish: {
    from: ['published', 'drafting', 'customer_review', 'legal_review', 'approved'],
    to: 'unpublished',
    by: both,
    needs: ['reason'],
  },
}

/** What of a story decides what may be done with it: its state, and whether readers have a text of it. */
export type StoryStanding = { state: StoryState; isPublic: boolean }

/** Whether this side may make this move from here; what the move needs is another question. */
export function canMove(move: StoryMove, { state, isPublic }: StoryStanding, side: Side): boolean {
  const { from, by } = storyRules[move]
  if (!from.includes(state) || !by.includes(side)) return false
  if (move === 'unpublish') return isPublic
  // whoever wants to end a story that readers have takes it down first
  return move !== 'decline' || !isPublic
}

/** The moves open to a side from here, in the order of a story's life. */
export function movesFrom(standing: StoryStanding, side: Side): StoryMove[] {
  return storyMoves.filter((move) => canMove(move, standing, side))
}

/** What is known of a story by whoever wants to move it. */
export type StoryFacts = Readonly<Record<StoryNeed, boolean>>

/** What a move still lacks, in the order in which it is put right. */
export function missingFor(move: StoryMove, facts: StoryFacts): StoryNeed[] {
  return storyRules[move].needs.filter((need) => !facts[need])
}

/** Each need as a sentence for whoever lacks it. */
export const storyNeedSentences: Record<StoryNeed, string> = {
  advocate: 'Say whose story it is.',
  reason: 'Say why in a sentence.',
  whole_text: 'The challenge, the approach and the outcome each need words.',
  no_loose_figures: 'A number in it is neither a verified figure nor marked as another kind of number.',
  claims_stand: 'A figure in it no longer stands.',
  consents: 'Not everybody has given the consent it takes.',
}

/** Whether a text can be changed in this state at all. */
export function isWritable(state: StoryState): boolean {
  return storyRules.draft.from.includes(state)
}
