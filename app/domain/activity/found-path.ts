import {
  commentPath,
  contextPath,
  goalPath,
  milestonePath,
  outcomePath,
  personPath,
  planPath,
  planStoryPath,
  reviewPath,
  teamNotesPath,
} from '../paths.ts'
import type { FoundKind } from './found-kind.ts'

const pathOf: Record<FoundKind, (account: string, id: string) => string> = {
  account: (account) => planPath(account),
  person: personPath,
  goal: goalPath,
  outcome: outcomePath,
  milestone: milestonePath,
  review: reviewPath,
  story: planStoryPath,
  context: (account) => contextPath(account),
  comment: (account, commentId) => commentPath(account, { commentId }),
  team_notes: (account) => teamNotesPath(account),
}

/** The page of something found on the plan of `account` (its slug). */
export function foundPath(
  account: string,
  { kind, subjectId }: { kind: FoundKind; subjectId: string },
): string {
  return pathOf[kind](account, subjectId)
}
