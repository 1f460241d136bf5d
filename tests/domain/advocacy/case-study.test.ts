import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canMove,
  isWritable,
  missingFor,
  movesFrom,
  type StoryMove,
  storyMoves,
  storyRules,
} from '#app/domain/advocacy/case-study.ts'
import { type StoryState, storyStates } from '#app/domain/advocacy/story.ts'

const all = {
  ...{ advocate: true, reason: true, whole_text: true, no_loose_figures: true, claims_stand: true },
  consents: true,
}

describe('where a side may move a story', () => {
  test.each<[StoryState, boolean, StoryMove[], StoryMove[]]>([
    ['nominated', false, ['decline'], ['invite', 'decline']],
    ['invited', false, ['accept', 'unask', 'decline'], ['unask', 'decline']],
    ['accepted', false, ['decline', 'interview', 'draft'], ['decline', 'interview', 'draft']],
    ['interviewing', false, ['decline', 'interview', 'draft'], ['decline', 'interview', 'draft']],
    ['drafting', false, ['decline', 'draft', 'review'], ['decline', 'draft', 'review']],
    ['drafting', true, ['draft', 'review', 'unpublish'], ['draft', 'review', 'unpublish']],
    [
      'customer_review',
      false,
      ['decline', 'draft', 'change', 'ask_legal', 'approve'],
      ['decline', 'draft', 'ask_legal'],
    ],
    [
      'legal_review',
      false,
      ['decline', 'draft', 'change', 'ask_legal', 'legal_back'],
      ['decline', 'draft', 'ask_legal', 'legal_back'],
    ],
    ['approved', false, ['decline', 'draft'], ['decline', 'draft', 'publish']],
    ['published', true, ['draft', 'unpublish'], ['draft', 'unpublish']],
    ['unpublished', false, ['draft'], ['draft']],
    ['declined', false, [], ['reopen']],
  ])('%s (public: %s)', (state, isPublic, customer, vendor) => {
    expect(movesFrom({ state, isPublic }, 'customer')).toEqual(customer)
    expect(movesFrom({ state, isPublic }, 'vendor')).toEqual(vendor)
  })

  test('nothing is approved but by the customer, nothing published but by the vendor from an approval', () => {
    for (const state of storyStates) {
      expect(canMove('approve', { state, isPublic: false }, 'vendor')).toBe(false)
      expect(canMove('publish', { state, isPublic: false }, 'customer')).toBe(false)
      expect(canMove('publish', { state, isPublic: true }, 'vendor')).toBe(state === 'approved')
    }
  })
})

test('whatever is pressed, a story is only public after approval, review and the customer agreeing to it', () => {
  const press = fc.record({
    move: fc.constantFrom(...storyMoves),
    side: fc.constantFrom('customer', 'vendor'),
  })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
      let state: StoryState = 'nominated'
      const made: StoryMove[] = []
      for (const { move, side } of presses) {
        const isPublic = made.lastIndexOf('publish') > made.lastIndexOf('unpublish')
        if (!canMove(move, { state, isPublic }, side as 'customer' | 'vendor')) continue
        state = storyRules[move].to
        made.push(move)
        if (move !== 'publish') continue
        const before = made.slice(0, -1)
        expect(before.at(-1)).toBe('approve')
        expect(before).toContain('accept')
        expect(before.lastIndexOf('review')).toBeGreaterThan(before.lastIndexOf('draft'))
      }
    }),
  )
})

test('a move says what it lacks', () => {
  expect(missingFor('approve', all)).toEqual([])
  expect(missingFor('approve', { ...all, claims_stand: false, whole_text: false })).toEqual([
    ...['whole_text', 'claims_stand'],
  ])
  expect(missingFor('publish', { ...all, consents: false, whole_text: false })).toEqual(['consents'])
  expect(missingFor('unpublish', { ...all, reason: false })).toEqual(['reason'])
})

test('a text is written from agreement on, and not in one that was declined', () => {
  expect(storyStates.filter(isWritable)).toEqual([
    ...['accepted', 'interviewing', 'drafting', 'customer_review', 'legal_review', 'approved', 'published'],
    'unpublished',
  ])
})
