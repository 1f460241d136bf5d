import type { MemberRole } from '../accounts/member.ts'
import type { CommentReactionKind, CommentSubject } from '../plan/comment.ts'
import type { GoalClosure } from '../plan/goal.ts'
import type { AdvocacyEvent } from './advocacy-event.ts'
import type { CareEvent } from './care-event.ts'
import type { ValueEvent } from './value-event.ts'

/**
 * Everything that can happen, closed: a new kind without its sentence in `describe-event.ts` does not compile.
 * Beside `kind` stand ids and plain facts; every word a person wrote or is called by goes into `texts`,
 * which can be erased without breaking the chain.
 */
export type EventBody =
  | { kind: 'vendor-set-up'; texts: { vendor: string } }
  | { kind: 'vendor-changed'; texts: { fields: string } }
  | { kind: 'staff-invited'; invitationId: string; staffRole: string; texts: { person: string } }
  | { kind: 'staff-joined'; userId: string; texts: { person: string } }
  | { kind: 'staff-role-changed'; userId: string; staffRole: string; texts: { person: string } }
  | { kind: 'staff-removed'; userId: string; texts: { person: string } }
  | { kind: 'name-changed'; userId: string; texts: { from: string; to: string } }
  | { kind: 'account-created'; texts: { account: string } }
  | { kind: 'account-changed'; texts: { fields: string } }
  | { kind: 'team-joined'; userId: string; texts: { person: string } }
  | { kind: 'team-left'; userId: string; texts: { person: string } }
  | { kind: 'member-invited'; invitationId: string; role: MemberRole; texts: { person: string } }
  | { kind: 'invitation-revoked'; invitationId: string; texts: { person: string } }
  | { kind: 'member-joined'; userId: string; role: MemberRole; texts: { person: string } }
  | { kind: 'member-role-changed'; userId: string; role: MemberRole; texts: { person: string } }
  | { kind: 'member-removed'; userId: string; texts: { person: string } }
  /** `writers`: everybody who wrote in it, where several did at once. */
  | {
      kind: 'context-written'
      contextId: string
      number: number
      texts: { fields: string; writers?: string }
    }
  | { kind: 'context-confirmed'; contextId: string; number: number; texts: Record<never, string> }
  | { kind: 'stakeholder-added'; stakeholderId: string; texts: { person: string } }
  | { kind: 'stakeholder-changed'; stakeholderId: string; texts: { person: string; fields: string } }
  | { kind: 'stakeholder-note-changed'; stakeholderId: string; texts: { person: string; fields: string } }
  | { kind: 'stakeholder-departed'; stakeholderId: string; texts: { person: string } }
  | { kind: 'stakeholder-returned'; stakeholderId: string; texts: { person: string } }
  | {
      kind: 'successor-named'
      stakeholderId: string
      successorId: string
      texts: { person: string; successor: string }
    }
  | { kind: 'goal-added'; goalId: string; texts: { goal: string } }
  | { kind: 'goal-changed'; goalId: string; texts: { goal: string; fields: string } }
  | { kind: 'goal-proposed'; goalId: string; texts: { goal: string } }
  | { kind: 'goal-agreed'; goalId: string; texts: { goal: string } }
  | { kind: 'goal-closed'; goalId: string; closure: GoalClosure; texts: { goal: string } }
  | { kind: 'goal-reopened'; goalId: string; texts: { goal: string } }
  | { kind: 'outcome-added'; outcomeId: string; goalId: string; texts: { outcome: string } }
  | { kind: 'outcome-changed'; outcomeId: string; goalId: string; texts: { outcome: string; fields: string } }
  | AdvocacyEvent
  | CareEvent
  | ValueEvent
  | MeasurementEvent
  | { kind: 'milestone-added'; milestoneId: string; texts: { milestone: string } }
  | { kind: 'milestone-changed'; milestoneId: string; texts: { milestone: string; fields: string } }
  | { kind: 'milestone-completed'; milestoneId: string; texts: { milestone: string } }
  | { kind: 'milestone-reopened'; milestoneId: string; texts: { milestone: string } }
  | CommentEvent
  /** The vendor's own notes about the account; internal. */
  | { kind: 'team-notes-written'; number: number; texts: { writers: string } }

type CommentFacts = { commentId: string; subject: CommentSubject; subjectId: string }

/** `about` is what the thing is called. */
type CommentEvent =
  | ({ kind: 'comment-written'; threadId?: string; texts: { about: string; excerpt: string } } & CommentFacts)
  | ({ kind: 'comment-edited'; texts: { about: string; excerpt: string } } & CommentFacts)
  | ({ kind: 'comment-deleted'; texts: { about: string } } & CommentFacts)
  | ({ kind: 'comment-resolved'; texts: { about: string; excerpt: string } } & CommentFacts)
  | ({ kind: 'comment-reopened'; texts: { about: string; excerpt: string } } & CommentFacts)
  /** `isOn` is false when it is taken back. */
  | ({
      kind: 'comment-reacted'
      reaction: CommentReactionKind
      isOn: boolean
      texts: { about: string; excerpt: string }
    } & CommentFacts)

/** `periodFrom`: the first day of an amount's period; `measuredOn` is its last. */
type MeasurementFacts = { measurementId: string; outcomeId: string; measuredOn: string; periodFrom?: string }

/** `value` is the figure with its unit as people read it ("4.4 days"). */
type MeasurementEvent =
  | ({ kind: 'measurement-reported'; texts: { outcome: string; value: string } } & MeasurementFacts)
  | ({
      kind: 'measurement-corrected'
      supersedesId: string
      texts: { outcome: string; value: string; before: string }
    } & MeasurementFacts)
  | ({ kind: 'measurement-verified'; texts: { outcome: string; value: string } } & MeasurementFacts)
  | ({
      kind: 'measurement-disputed'
      texts: { outcome: string; value: string; reason: string }
    } & MeasurementFacts)
  | ({ kind: 'dispute-ended'; texts: { outcome: string; value: string } } & MeasurementFacts)

export type EventKind = EventBody['kind']
export type EventOf<K extends EventKind> = Extract<EventBody, { kind: K }>
