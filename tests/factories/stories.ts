import type { ClaimFigure } from '#app/domain/advocacy/story.ts'
import { hashStory, type StoryText } from '#app/domain/advocacy/story-hash.ts'
import type { Db } from '#db/client.server.ts'
import type { accounts } from '#db/schema/accounts.ts'
import { stories, storyClaims, storySteps, storyVersions } from '#db/schema/advocacy-stories.ts'
import { momentAt } from './moment.ts'

type Account = typeof accounts.$inferSelect
type Story = typeof stories.$inferSelect

/** A whole text of a story; everything can be set. */
export function aStoryText(given: Partial<StoryText> = {}): StoryText {
  return {
    title: 'From two weeks to two days',
    summary: 'How a bank closes its books in a third of the time.',
    challenge: 'Five regions sent their own files, and nobody trusted the sum.',
    approach: 'One ledger, agreed **together**.\n\n- One owner in each region',
    outcome: 'The books close sooner.',
    quote: 'We stopped arguing about whose number was right.',
    quoteName: 'Elin Larsen',
    quoteTitle: 'CFO',
    showsLogo: false,
    showsPhoto: false,
    ...given,
  }
}

type Given = Partial<Story> & {
  writtenBy: string
  text?: Partial<StoryText>
  claims?: { key: string; outcomeId: string; measurementId: string; figure: ClaimFigure; printed: string }[]
  now?: string
}

/** A story with one text that is public, as if approved and published at `now`. */
export function makePublishedStory(
  db: Db,
  account: Account,
  { writtenBy, text, claims = [], ...given }: Given,
) {
  const at = momentAt(given.now)
  const [id, versionId] = [at.newId(), at.newId()]
  const written = aStoryText(text)
  const hash = hashStory(written, Object.fromEntries(claims.map(({ key, printed }) => [key, printed])))
  const { now: _, ...row } = given
  const story = db
    .insert(stories)
    .values({
      ...{ id, accountId: account.id, slug: `story-${id.slice(-6).toLowerCase()}`, title: written.title },
      ...{ state: 'published', approvedVersionId: versionId, publishedVersionId: versionId },
      ...{ publishedAt: at.now, createdAt: at.now, createdBy: writtenBy, ...row },
    })
    .returning()
    .get()
  const facts = { storyId: id, number: 1, hash, writtenAt: at.now, writtenBy, side: 'vendor' as const }
  db.insert(storyVersions)
    .values({ id: versionId, ...facts, ...written })
    .run()
  for (const claim of claims)
    db.insert(storyClaims)
      .values({ versionId, ...claim })
      .run()
  db.insert(storySteps).values({ id: at.newId(), storyId: id, state: 'published', at: at.now }).run()
  return { story, versionId, hash, text: written }
}
