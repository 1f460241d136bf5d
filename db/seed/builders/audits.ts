import { addDays } from '#app/domain/calendar-date.ts'
import type { AuditAnswer } from '#app/domain/care/audit.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { answerAudit } from '#app/features/care/answer-audit.server.ts'
import { placeAccount } from '#app/features/care/place-account.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'

export type AuditPlan = {
  day: number
  by: Key
  answers: Partial<Record<Stage, { answer: AuditAnswer; note?: string }>>
  /** Where the account is placed, and since which day it is believed to stand there. */
  placed: { in: Stage; since: number; reason: string }
}

/** Somebody of the vendor answers the four questions and places the account where they think it stands. */
export function tellAudit(tale: Tale, { day, by, answers, placed }: AuditPlan): void {
  on(tale.book, day, [
    '08:40',
    (tx, at) => {
      const told = Object.entries(answers).flatMap(([stage, { answer, note = '' }]) => [
        [stage, answer],
        [`${stage}Note`, note],
      ])
      const edit = { values: Object.fromEntries(told), was: {} }
      must(answerAudit(tx, actorOf(tale, by), { edit, next: undefined }, at))
      const since = addDays(tale.book.today, placed.since)
      must(
        placeAccount(
          tx,
          actorOf(tale, by),
          { stage: placed.in, since, reason: placed.reason, next: undefined },
          at,
        ),
      )
    },
  ])
}
