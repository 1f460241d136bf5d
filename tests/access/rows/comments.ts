import { type Row, readers, vendors } from '../row.ts'

/** What people say to each other beside the things of a plan. */
export const commentRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.comments_.$comment': [
    { guard: 'plan', may: readers, params: ({ threadId }) => ({ comment: threadId }), answers: 302 },
    {
      guard: 'plan',
      may: vendors,
      params: ({ internalCommentId }) => ({ comment: internalCommentId }),
      answers: 302,
      refuses: { viewer: 404, contributor: 404, owner: 404, approver: 404, preview: 404 },
    },
  ],
}
