import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { printedStories, printedStoryBySlug } from '#app/features/advocacy/stories/printed-story.server.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { makePublishedStory } from '#tests/factories/stories.ts'
import { openPlanStory } from '../../plan/plan-story.ts'

function openPublished() {
  const story = openPlanStory()
  const { db, account, maria } = story
  const outcome = makeOutcome(db, makeGoal(db, account))
  const authorId = maria.user.id
  const measurement = makeMeasurement(db, outcome, { authorId, value: '2', verifiedAt: new Date() })
  const claim = { key: 'close-value', outcomeId: outcome.id, measurementId: measurement.id }
  const made = makePublishedStory(db, account, {
    ...{ writtenBy: authorId, advocateId: authorId, slug: 'two-days' },
    text: { title: 'Down to {{claim:close-value}}', outcome: 'Now {{claim:close-value}}.', showsPhoto: true },
    claims: [{ ...claim, figure: 'value', printed: '2 days' }],
  })
  return { ...story, made }
}

test('a public page gets everything it prints, figures in the words they were approved with', () => {
  const { db, account, maria, made } = openPublished()
  const found = printedStoryBySlug(db, 'two-days')
  expect(found).toEqual({ state: 'public', story: printedStories(db)[0] })
  const story = printedStories(db)[0]
  expect(story).toMatchObject({
    ...{ slug: 'two-days', title: 'Down to 2 days', accountId: account.id, advocateId: maria.user.id },
    ...{
      company: { name: 'Northwind', industry: '' },
      hash: made.hash,
      publishedAt: Date.UTC(2026, 4, 4, 9),
    },
    quote: { text: 'We stopped arguing about whose number was right.', name: 'Elin Larsen', title: 'CFO' },
    figures: [{ outcome: 'Month-end close', printed: '2 days', measuredOn: '2026-04-30' }],
    ...{ logoFileId: null, photoFileId: null },
  })
  expect(story?.sections.map(({ section }) => section)).toEqual([
    ...['summary', 'challenge', 'approach', 'outcome'],
  ])
  const plain = { bold: false, italic: false }
  expect(story?.sections[3]?.blocks).toEqual([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Now ', ...plain },
        { kind: 'figure', text: '2 days', ...plain },
        { kind: 'text', text: '.', ...plain },
      ],
    },
  ])
  expect(story?.needs.map(({ scope }) => scope)).toEqual([
    ...['company_name', 'case_study', 'metrics', 'quote', 'name', 'title', 'photo'],
  ])
})

test('what is frozen or taken down is gone, what never was public is nothing', () => {
  const { db, made } = openPublished()
  const set = (values: Partial<typeof stories.$inferInsert>) =>
    db.update(stories).set(values).where(eq(stories.id, made.story.id)).run()
  const gone = { state: 'gone', storyId: made.story.id }
  set({ frozenAt: new Date() })
  expect(printedStoryBySlug(db, 'two-days')).toEqual(gone)
  expect(printedStories(db)).toEqual([])
  set({ frozenAt: null, publishedVersionId: null })
  expect(printedStoryBySlug(db, 'two-days')).toEqual(gone)
  expect(printedStories(db)).toEqual([])
  set({ publishedAt: null })
  expect(printedStoryBySlug(db, 'two-days')).toBeNull()
  expect(printedStoryBySlug(db, 'another')).toBeNull()
})
