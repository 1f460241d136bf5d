import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayConfirmContext, mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isStaleSince } from '#app/domain/care/gates/capture.ts'
import { markTerms } from '#app/domain/care/marked-text.ts'
import { findTerms, type Vocabulary } from '#app/domain/care/vocabulary.ts'
import { contextFields, contextFieldTitles, contextWords, diffWords } from '#app/domain/plan/context.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { type ContextVersion, contextVersionsOf } from './context-queries.server.ts'
import { countPromises } from './promise-queries.server.ts'
import { type Reading, readDay } from './read-details.ts'

const shownAtMost = 12

/** The vendor's words, and those of them that are plain words on this account. */
type Words = { vocabulary: Vocabulary; allowed: ReadonlySet<string> }

type Wish = { actor: PlanActor; reading: Reading; words: Words }

/**
 * Everything the context's page shows: the text as it stands, with the vendor's terms marked for whoever may change it,
 * how it came to be, and how many promises stand beside it. Two statements.
 */
export function contextPage(db: Db, { actor, reading, words }: Wish) {
  const versions = contextVersionsOf(db, actor.accountId, shownAtMost + 1)
  const newest = versions[0]
  return {
    current: newest ? readCurrent(newest, reading, mayEditPlan(actor) ? words : null) : null,
    versions: versions
      .slice(0, shownAtMost)
      .map((version, index) => readVersion(version, versions[index + 1], reading)),
    hasOlder: versions.length > shownAtMost,
    promises: countPromises(db, actor),
    isVendor: actor.side === 'vendor',
    may: {
      edit: mayEditPlan(actor),
      confirm: newest !== undefined && waitsForConfirmation(newest, reading) && mayConfirmContext(actor),
    },
  }
}

/** Nobody has confirmed this version, or so long ago that it no longer counts. */
function waitsForConfirmation({ confirmedAt }: ContextVersion, { timeZone, now }: Reading): boolean {
  return confirmedAt === null || isStaleSince(todayIn(timeZone, confirmedAt), todayIn(timeZone, now))
}

function readCurrent(version: ContextVersion, reading: Reading, words: Words | null) {
  const { number, headline, challenge, success, writtenBy, confirmedBy, confirmedAt } = version
  const runsOf = (text: string) =>
    markTerms(text, words ? findTerms(words.vocabulary, text, words.allowed) : [])
  const runs = { headline: runsOf(headline), challenge: runsOf(challenge), success: runsOf(success) }
  return {
    ...{ number, headline, challenge, success, runs },
    words: contextWords({ challenge, success }),
    terms: contextFields.flatMap((field) =>
      runs[field].flatMap(({ text, isTerm }) => (isTerm ? [text] : [])),
    ),
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
