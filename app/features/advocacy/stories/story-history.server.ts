import { asc, desc, eq } from 'drizzle-orm'
import { type StoryState, storyStateTitles } from '#app/domain/advocacy/story.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { storySteps, storyVersions } from '#db/schema/advocacy-stories.ts'
import { users } from '#db/schema/auth.ts'
import type { FoundStory } from './find-story.server.ts'

type Reading = { timeZone: string; now: Date }

const deeds: Partial<Record<StoryState, string>> = {
  nominated: 'suggested it',
  invited: 'asked for it',
  accepted: 'agreed to it',
  interviewing: 'planned the talk',
  customer_review: 'asked to read it',
  legal_review: 'asked for a legal review',
  approved: 'approved it',
  published: 'made it public',
  unpublished: 'took it down',
  declined: 'ended it',
}

/** What happened to a story, newest first: its steps and its texts, one line each. Two statements. */
export function storyHistory(db: Db, { id, isShared }: FoundStory, { timeZone, now }: Reading) {
  const today = todayIn(timeZone, now)
  const steps = db
    .select({ state: storySteps.state, at: storySteps.at, by: users.name, note: storySteps.note })
    .from(storySteps)
    .leftJoin(users, eq(users.id, storySteps.by))
    .where(eq(storySteps.storyId, id))
    .orderBy(asc(storySteps.at), asc(storySteps.id))
    .all()
  const texts = db
    .select({ number: storyVersions.number, at: storyVersions.writtenAt, by: users.name })
    .from(storyVersions)
    .innerJoin(users, eq(users.id, storyVersions.writtenBy))
    .where(eq(storyVersions.storyId, id))
    .orderBy(desc(storyVersions.number))
    .limit(60)
    .all()
  const lines = [
    ...steps.flatMap(({ state, at, by, note }) => {
      // a text that is written says so itself; what the vendor only thought about is not told here
      const deed = deeds[state] ?? (note === '' ? null : 'gave it back')
      const isOwn = state === 'nominated' && isShared
      if (deed === null || isOwn) return []
      // the step's note names the text that was approved
      if (state === 'approved') return [{ at, words: `${by} approved ${note.toLowerCase()}`, note: '' }]
      return [{ at, words: by ? `${by} ${deed}` : readAlone(state), note }]
    }),
    ...texts.map(({ number, at, by }) => ({ at, words: `${by} wrote version ${number}`, note: '' })),
  ]
  return lines
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, words, note }, index) => ({
      ...{ key: `${index}`, words, note, iso: at.toISOString() },
      on: readDate(todayIn(timeZone, at), { today }),
    }))
}

function readAlone(state: StoryState): string {
  return storyStateTitles[state]
}
