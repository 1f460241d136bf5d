import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayApproveStory, mayAskForAdvocacy, mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import { mayComment } from '#app/domain/access/plan-policy.ts'
import { isWritable, movesFrom } from '#app/domain/advocacy/case-study.ts'
import { uncovered } from '#app/domain/advocacy/consent.ts'
import { consentScopeWords } from '#app/domain/advocacy/consent-words.ts'
import { freezeSentences } from '#app/domain/advocacy/freeze-words.ts'
import { storyStateTitles } from '#app/domain/advocacy/story.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate, readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import {
  type FoundStory,
  findStory,
  firstWritten,
  newestVersion,
  type StoryVersion,
  standingOf,
} from './find-story.server.ts'
import { readVersion } from './read-version.server.ts'
import { storyHistory } from './story-history.server.ts'
import { storyNotes } from './story-notes.server.ts'
import { tellersOf } from './story-people.server.ts'
import { needsOf } from './version-needs.server.ts'
import { weighText } from './weigh-text.server.ts'

type Asked = {
  actor: PlanActor
  account: { slug: string; timeZone: string }
  storyId: string
  now: Date
}

/** Everything one story's page shows, or null where there is none for this reader. A fixed number of statements. */
export function storyPage(db: Db, { actor, account, storyId, now }: Asked) {
  const story = findStory(db, actor, storyId)
  if (!story) return null
  const version = newestVersion(db, story.id)
  const reading = { timeZone: account.timeZone, now }
  const tellers = tellersOf(db, story.accountId)
  const mayKeep = mayAskForAdvocacy(actor)
  return {
    slug: account.slug,
    story: {
      ...readStory(story, reading),
      teller: tellers.find(({ userId }) => userId === story.advocateId)?.name ?? null,
    },
    version: version ? readText(db, { story, version, now, timeZone: account.timeZone }) : null,
    ...storyNotes(db, { story, newest: version, reading }),
    history: storyHistory(db, story, reading),
    tellers: mayKeep ? tellers.map(({ userId, name }) => ({ value: userId, label: name })) : [],
    moves: movesFrom(standingOf(story), actor.side),
    may: {
      write: mayWriteStory(actor, story) && isWritable(story.state),
      settle: mayWriteStory(actor, story),
      approve: mayApproveStory(actor, story),
      keep: mayKeep,
      comment: mayComment(actor),
    },
    isVendor: actor.side === 'vendor',
  }
}

export type StoryPageData = NonNullable<ReturnType<typeof storyPage>>

type Reading = { timeZone: string; now: Date }

function readStory(story: FoundStory, { timeZone, now }: Reading) {
  const { id, title, slug, state, frozenBecause, frozenAt, interviewOn, advocateId } = story
  const today = todayIn(timeZone, now)
  const isPublic = story.publishedVersionId !== null
  return {
    ...{ id, title, slug, state, advocateId, interviewOn, isPublic, isShared: story.isShared },
    stateTitle: storyStateTitles[state],
    wasPublic: story.publishedAt !== null,
    interview: interviewOn && readFullDate(interviewOn),
    frozen: frozenAt && {
      because: frozenBecause ? freezeSentences[frozenBecause] : '',
      on: readDate(todayIn(timeZone, frozenAt), { today }),
    },
    /** Readers have an older text than the one that is written. */
    isNewerWritten: isPublic && state !== 'published',
  }
}

function readSpan(from: Date, until: Date, { timeZone, now }: Reading): string {
  const today = todayIn(timeZone, now)
  const [first, last] = [todayIn(timeZone, from), todayIn(timeZone, until)]
  const end = readDate(last, { today })
  if (first === last) return end
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7)
  return isOneMonth ? `${Number(first.slice(8))}–${end}` : `${readDate(first, { today })} – ${end}`
}

type Text = { story: FoundStory; version: StoryVersion; now: Date; timeZone: string }

/** The newest text as it reads, what it lacks, and which consents its page still takes. */
function readText(db: Db, { story, version, now, timeZone }: Text) {
  const weighed = weighText(db, story, version)
  const moment = { now: now.getTime(), today: todayIn(timeZone, now) }
  const needs = needsOf(db, version)
  const open = uncovered(needs, consentsAbout(db, { about: 'story', aboutId: story.id }), moment)
  return {
    ...readVersion(version, weighed.claims),
    id: version.id,
    number: version.number,
    /** The days from the first text to this one: "12–19 May", "28 May – 3 Jun". */
    written: readSpan(firstWritten(db, story.id) ?? version.writtenAt, version.writtenAt, { timeZone, now }),
    hash: version.hash,
    isApproved: story.approvedVersionId === version.id,
    gaps: weighed.gaps,
    loose: weighed.loose,
    figures: weighed.claims.map(({ key, outcome, printed, because, outcomeId }) => ({
      ...{ key, outcome, printed, outcomeId },
      because: because && freezeSentences[because],
    })),
    consents: needs.map(({ scope, isEssential }) => ({
      ...{ scope, words: consentScopeWords[scope], isEssential },
      isGiven: !open.some((use) => use.scope === scope),
    })),
  }
}
