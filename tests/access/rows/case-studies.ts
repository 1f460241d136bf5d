import { customers, editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'

const list = 'routes/plans.$account.stories._index'
const page = 'routes/plans.$account.stories.$story'
const write = 'routes/plans.$account.stories.$story_.write'
const legal = 'routes/legal-review.$token'
/** What only the vendor knows of is not there for the customer. */
const unknown = { viewer: 404, contributor: 404, owner: 404, approver: 404, preview: 404 }
const draft = ({ draftStoryId: story }: Place) => ({ story })
const read = ({ reviewText: { storyId: story } }: Place) => ({ story })
const nobody = () => ({ token: 'a-token-that-was-never-given-to-anybody'.padEnd(43, '0') })
const hash = 'a'.repeat(64)

/** Case studies: both sides write, the customer approves, the vendor asks and publishes. */
export const caseStudyRows: Record<string, Row | Row[]> = {
  [list]: { guard: 'plan', may: readers },
  [`${list} nominate-story`]: {
    guard: 'plan',
    may: vendors,
    refuses: unknown,
    body: ({ viewerUserId: advocateId }) => ({ title: 'A story', advocateId }),
  },
  [`${list} start-story`]: { guard: 'plan', may: customers, body: () => ({ title: 'My story' }) },
  [page]: [
    { guard: 'plan', may: readers, params: draft },
    {
      ...{ guard: 'plan', may: vendors, refuses: unknown },
      params: ({ nominatedStoryId: story }) => ({ story }),
    },
  ],
  // a figure of this plan is disputed, and then the rules of asking let nobody be asked
  [`${page} invite-story`]: {
    ...{ guard: 'plan', may: vendors, refuses: unknown, answers: 403 },
    params: ({ nominatedStoryId: story }) => ({ story }),
    body: ({ nominatedStoryId: storyId }) => ({ storyId, subject: 'Your story', message: 'May we?' }),
  },
  [`${page} edit-story`]: {
    ...{ guard: 'plan', may: vendors, refuses: unknown },
    params: draft,
    body: ({ draftStoryId: storyId }) => ({ storyId, slug: 'another-address' }),
  },
  [`${page} plan-interview`]: {
    ...{ guard: 'plan', may: editors },
    params: ({ acceptedStoryId: story }) => ({ story }),
    body: ({ acceptedStoryId: storyId }) => ({ storyId, interviewOn: '2026-05-12', note: 'By phone' }),
  },
  [`${page} decline-story`]: {
    ...{ guard: 'plan', may: editors },
    params: draft,
    body: ({ draftStoryId: storyId }) => ({ storyId, note: '' }),
  },
  [`${page} reopen-story`]: {
    ...{ guard: 'plan', may: vendors, refuses: unknown },
    params: ({ declinedStoryId: story }) => ({ story }),
    body: ({ declinedStoryId: storyId }) => ({ storyId, note: '' }),
  },
  [`${page} comment-on-story`]: {
    ...{ guard: 'plan', may: [...customers, ...vendors] },
    params: draft,
    body: ({ draftStoryId: storyId }) => ({ storyId, section: 'outcome', body: 'Is it so?' }),
  },
  [`${page} resolve-comment`]: {
    ...{ guard: 'plan', may: editors },
    params: draft,
    body: ({ draftStoryId: storyId, storyCommentId: commentId }) => ({ storyId, commentId }),
  },
  [`${page} suggest-words`]: {
    ...{ guard: 'plan', may: [...customers, ...vendors] },
    params: draft,
    body: ({ draftStoryId: storyId, draftVersionId: versionId }) => ({
      ...{ storyId, versionId, section: 'outcome', after: 'A little sooner.', why: '' },
    }),
  },
  [`${page} take-suggestion`]: {
    ...{ guard: 'plan', may: editors },
    params: draft,
    body: ({ draftStoryId: storyId, suggestionId, draftVersionId: versionId }) => ({
      ...{ storyId, suggestionId, versionId },
    }),
  },
  [`${page} leave-suggestion`]: {
    ...{ guard: 'plan', may: editors },
    params: draft,
    body: ({ draftStoryId: storyId, suggestionId }) => ({
      ...{ storyId, suggestionId, versionId: '01KQFW0000VERS10N0F0NE0000' },
    }),
  },
  [`${page} ask-for-review`]: {
    ...{ guard: 'plan', may: editors },
    params: draft,
    body: ({ draftStoryId: storyId }) => ({ storyId, note: '' }),
  },
  [`${page} ask-for-changes`]: {
    ...{ guard: 'plan', may: ['approver'] },
    params: read,
    body: ({ reviewText: { storyId } }) => ({ storyId, note: 'Say reduced' }),
  },
  [`${page} approve-story`]: {
    ...{ guard: 'plan', may: ['approver'] },
    params: read,
    body: ({ reviewText }) => reviewText,
  },
  [`${page} invite-legal`]: {
    ...{ guard: 'plan', may: editors },
    params: read,
    body: ({ reviewText: { storyId } }) => ({ storyId, name: 'H. Brandt', email: 'brandt@law.example' }),
  },
  [`${page} revoke-legal`]: {
    ...{ guard: 'plan', may: editors },
    params: ({ legalStoryId: story }) => ({ story }),
    body: ({ legalStoryId: storyId, legalReviewId }) => ({ storyId, legalReviewId }),
  },
  [`${page} publish-story`]: {
    ...{ guard: 'plan', may: vendors, refuses: unknown },
    params: ({ approvedText: { storyId: story } }) => ({ story }),
    body: ({ approvedText }) => approvedText,
  },
  [`${page} unpublish-story`]: {
    ...{ guard: 'plan', may: editors },
    params: ({ publishedStoryId: story }) => ({ story }),
    body: ({ publishedStoryId: storyId }) => ({ storyId, note: 'Rebranding' }),
  },
  [write]: { guard: 'plan', may: editors, params: draft },
  [`${write} write-story`]: {
    ...{ guard: 'plan', may: editors },
    params: draft,
    body: ({ draftStoryId: storyId }) => ({ storyId, challenge: 'Slower.' }),
  },
  'routes/plans.$account.stories.$story_.versions': { guard: 'plan', may: readers, params: draft },
  [legal]: { guard: 'open', answers: 404, params: nobody },
  [`${legal} approve-text`]: {
    guard: 'open',
    answers: 404,
    params: nobody,
    body: () => ({ hash, note: '' }),
  },
  [`${legal} ask-for-changes`]: {
    ...{ guard: 'open', answers: 404, params: nobody },
    body: () => ({ hash, note: 'Too bold' }),
  },
  [`${legal} comment-on-story`]: {
    ...{ guard: 'open', answers: 404, params: nobody },
    body: () => ({ section: 'outcome', body: 'Hm' }),
  },
  [`${legal} suggest-words`]: {
    ...{ guard: 'open', answers: 404, params: nobody },
    body: () => ({ section: 'outcome', after: 'Hm', why: '' }),
  },
}
