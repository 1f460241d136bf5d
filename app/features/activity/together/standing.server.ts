import { readSharedTextName } from '#app/domain/activity/shared-text.ts'
import type { Db } from '#db/client.server.ts'
import { textHandler } from './text-handlers.server.ts'
import type { Visitor } from './visitor.ts'

/** Whether a person has this text, and may write in it; undefined when it does not exist for them. */
export function standingOf(db: Db, { actor }: Visitor, documentName: string) {
  const name = readSharedTextName(documentName)
  return name && textHandler(name.kind).find(db, actor, name.subjectId)
}

/** Thrown at whoever may not go on; not an error of ours, so it says nothing to the log. */
export class TurnedAway extends Error {
  readonly code: number
  readonly reason: string
  constructor(code: number, reason: string) {
    super('')
    this.code = code
    this.reason = reason
  }
}
