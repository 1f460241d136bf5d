import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { editGoal } from '#app/features/plan/edit-goal.server.ts'
import { editGoalForm } from '#app/features/plan/goal-form.ts'
import { registerReactions } from '#app/server/reactions.ts'
import { openDatabase } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'

/** What the test sends for a round: all begin from the same text, each writer leaves their own. */
export type RaceRound = { goalId: string; began: string; writers: { actor: PlanActor; text: string }[] }
export type RaceAnswer = { text: string; result: Result<unknown> }

registerReactions()
const db = openDatabase(process.argv[2] ?? '', { sync: 'OFF' })

process.on('message', ({ goalId, began, writers }: RaceRound) => {
  const answers = writers.map(({ actor, text }): RaceAnswer => {
    const input = editGoalForm.parse({ goalId, title: text, 'was:title': began })
    return { text, result: write(db, (tx) => editGoal(tx, actor, input, momentAt(new Date()))) }
  })
  process.send?.(answers)
})
process.send?.('ready')
