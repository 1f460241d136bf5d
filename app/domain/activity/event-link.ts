import {
  commentPath,
  contextPath,
  contractPath,
  expansionPath,
  goalPath,
  membersPath,
  milestonesPath,
  outcomePath,
  pathPath,
  personPath,
  planPath,
  promisesPath,
  reviewPath,
  teamNotesPath,
} from '../paths.ts'
import type { ToldBody } from './told-event.ts'

/** What an event is about, as far as a page shows it. `id` is that of the goal, outcome, person, review or comment. */
export type EventSubject =
  | { kind: 'goal' | 'outcome' | 'person' | 'review' | 'comment'; id: string }
  | {
      kind:
        | 'team-notes'
        | 'plan'
        | 'path'
        | 'context'
        | 'promises'
        | 'milestones'
        | 'members'
        | 'contract'
        | 'expansion'
    }

/** The thing an event is about, or null when no page of the plan shows it. */
export function subjectOf(body: ToldBody): EventSubject | null {
  if ('commentId' in body) return { kind: 'comment', id: body.commentId }
  if ('goalId' in body && !('outcomeId' in body)) return { kind: 'goal', id: body.goalId }
  if ('outcomeId' in body) return { kind: 'outcome', id: body.outcomeId }
  if ('successorId' in body) return { kind: 'person', id: body.successorId }
  if ('stakeholderId' in body) return { kind: 'person', id: body.stakeholderId }
  if ('milestoneId' in body) return { kind: 'milestones' }
  if ('contextId' in body) return { kind: 'context' }
  if ('reviewId' in body) return { kind: 'review', id: body.reviewId }
  if ('expansionId' in body) return { kind: 'expansion' }
  if ('contractId' in body) return { kind: 'contract' }
  if ('promiseId' in body) return { kind: 'promises' }
  if ('toStage' in body) return { kind: 'path' }
  if (body.kind === 'team-notes-written') return { kind: 'team-notes' }
  if (body.kind.startsWith('member-') || body.kind === 'invitation-revoked') return { kind: 'members' }
  return body.kind === 'account-created' ? { kind: 'plan' } : null
}

/** The address on the plan of `account` (its slug) where a subject stands. */
export function subjectPath(account: string, subject: EventSubject): string {
  switch (subject.kind) {
    case 'goal':
      return goalPath(account, subject.id)
    case 'outcome':
      return outcomePath(account, subject.id)
    case 'person':
      return personPath(account, subject.id)
    case 'comment':
      return commentPath(account, { commentId: subject.id })
    case 'review':
      return reviewPath(account, subject.id)
    case 'path':
      return pathPath(account)
    case 'promises':
      return promisesPath(account)
    case 'expansion':
      return expansionPath(account)
    case 'contract':
      return contractPath(account)
    case 'team-notes':
      return teamNotesPath(account)
    case 'context':
      return contextPath(account)
    case 'milestones':
      return milestonesPath(account)
    case 'members':
      return membersPath(account)
    case 'plan':
      return planPath(account)
  }
}
