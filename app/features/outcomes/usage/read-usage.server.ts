import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { correlationOf, correlationSentence } from '#app/domain/outcomes/correlation.ts'
import type { Dated } from '#app/domain/outcomes/series.ts'
import type { Db } from '#db/client.server.ts'
import type { ShownUsage } from './usage-choice.tsx'
import { usageBehind, usageChoices } from './usage-queries.server.ts'

type Asked = { actor: PlanActor; outcomeId: string; series: readonly Dated[] }

/**
 * What stands behind an outcome's chart, how the two move together, and what this reader could put there instead. `series`
 * are the counting figures, oldest first. One statement, two for those who may choose.
 */
export function readUsage(db: Db, { actor, outcomeId, series }: Asked) {
  const { accountId } = actor
  const behind = usageBehind(db, { accountId, outcomeId })
  const moves =
    behind &&
    correlationOf(
      series.filter(({ disputedAt }) => disputedAt === null),
      behind.points,
    )
  const shown: ShownUsage | null = behind && {
    seriesId: behind.seriesId,
    name: behind.name,
    sentence: moves ? correlationSentence(moves) : '',
  }
  return { behind, shown, choices: mayReport(actor) ? usageChoices(db, accountId) : [] }
}
