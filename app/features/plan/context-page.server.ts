import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayConfirmContext, mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { contextFields, contextFieldTitles, diffWords } from '#app/domain/plan/context.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { type ContextVersion, contextVersionsOf } from './context-queries.server.ts'
import { type Reading, readDay } from './read-details.ts'

const shownAtMost = 12

/** Everything the context's page shows: the text as it stands, and how it came to be. One statement. */
export function contextPage(db: Db, { actor, reading }: { actor: PlanActor; reading: Reading }) {
  const versions = contextVersionsOf(db, actor.accountId, shownAtMost + 1)
  const newest = versions[0]
  return {
    current: newest ? readCurrent(newest, reading) : null,
    versions: versions
      .slice(0, shownAtMost)
      .map((version, index) => readVersion(version, versions[index + 1], reading)),
    hasOlder: versions.length > shownAtMost,
    may: {
      edit: mayEditPlan(actor),
      confirm: newest !== undefined && newest.confirmedAt === null && mayConfirmContext(actor),
    },
  }
}

function readCurrent(version: ContextVersion, reading: Reading) {
  const { number, headline, challenge, success, writtenBy, confirmedBy, confirmedAt } = version
  return {
    ...{ number, headline, challenge, success },
    writtenBy: writtenBy ?? 'Cairn',
    writtenOn: readDay(version.writtenAt, reading),
    confirmed: confirmedAt && { by: confirmedBy ?? 'a former member', on: readDay(confirmedAt, reading) },
  }
}

/** One version as what it changed in the one before, field by field; untouched fields are left out. */
function readVersion(version: ContextVersion, before: ContextVersion | undefined, reading: Reading) {
  const { number, writtenBy, writtenAt, confirmedBy, confirmedAt } = version
  return {
    number,
    writtenBy: writtenBy ?? 'Cairn',
    writtenAt: readInstant(writtenAt, reading.timeZone),
    iso: writtenAt.toISOString(),
    confirmedBy: confirmedAt && (confirmedBy ?? 'a former member'),
    changes: contextFields
      .filter((field) => version[field] !== (before?.[field] ?? ''))
      .map((field) => ({
        title: contextFieldTitles[field],
        parts: diffWords(before?.[field] ?? '', version[field]),
      })),
  }
}
