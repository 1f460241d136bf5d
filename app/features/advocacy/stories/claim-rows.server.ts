import type { ClaimFigure } from '#app/domain/advocacy/story.ts'
import { groupBy } from '#app/domain/group-by.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** A figure as it stands in a text: what it is bound to, and the words it was printed with. */
export type ClaimRow = {
  versionId: string
  key: string
  outcomeId: string
  /** What is measured, as the outcome is called now. */
  outcome: string
  measurementId: string | null
  figure: ClaimFigure
  printed: string
  /** The day the bound measurement was true. */
  measuredOn: string | null
}

export type ClaimsByVersion = ReadonlyMap<string, ClaimRow[]>

const ofVersions = statement((db) =>
  db.$client.prepare<{ ids: string }, ClaimRow>(`
    select c.version_id as versionId, c.key, c.outcome_id as outcomeId, o.name as outcome,
      c.measurement_id as measurementId, c.figure, c.printed, m.measured_on as measuredOn
    from story_claims c join outcomes o on o.id = c.outcome_id
    left join measurements m on m.id = c.measurement_id
    where c.version_id in (select value from json_each(:ids))
    order by c.version_id, c.key`),
)

/** The figures of these texts, by text. One statement. */
export function claimsOf(db: Db, versionIds: readonly string[]): ClaimsByVersion {
  return groupBy(ofVersions(db).all({ ids: JSON.stringify(versionIds) }), ({ versionId }) => versionId)
}
