import { customers, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'
import { internalWord } from '../who.ts'

const page = 'routes/plans.$account.comments_.$subject.$thing'
const one = 'routes/plans.$account.comments_'
const shared = { visibility: 'shared', isSure: 'yes', text: 'Shall we look at this on Monday?' }
const internal = { visibility: 'internal', text: 'They will not renew like this' }
const hidden = Object.fromEntries(customers.map((who) => [who, 404]))
const params = ({ goalId }: Place) => ({ subject: 'goal', thing: goalId })
const both = { guard: 'plan', may: [...customers, ...vendors], params } as const
const ofVendor = { guard: 'plan', may: vendors, params } as const

/** The same for a shared thread, and for one that customers must not find. */
function onThreads(body: (ids: { commentId: string }) => Record<string, string>, may: Row['may']): Row[] {
  return [
    { guard: 'plan', may, params, body: ({ threadId }) => body({ commentId: threadId }) },
    {
      ...ofVendor,
      body: ({ internalCommentId }) => body({ commentId: internalCommentId }),
      refuses: hidden,
    },
  ]
}

const onGoal = ({ goalId }: Place) => ({ subject: 'goal', subjectId: goalId })

const writing: Row[] = [
  { ...both, body: (place) => ({ ...onGoal(place), ...shared }) },
  { ...both, body: (place) => ({ ...onGoal(place), ...shared, threadId: place.threadId }) },
  { ...ofVendor, body: (place) => ({ ...onGoal(place), ...internal }) },
  {
    // an internal thread is not there for customers
    ...ofVendor,
    body: (place) => ({ ...onGoal(place), ...internal, threadId: place.internalCommentId }),
    refuses: hidden,
  },
  {
    ...ofVendor,
    body: ({ internalMilestoneId: subjectId }) => ({ subject: 'milestone', subjectId, ...internal }),
    refuses: hidden,
  },
  { ...both, body: ({ vendorFigureId: subjectId }) => ({ subject: 'measurement', subjectId, ...shared }) },
  { ...both, body: ({ stakeholderId: subjectId }) => ({ subject: 'stakeholder', subjectId, ...shared }) },
  { ...both, body: ({ itemId: subjectId }) => ({ subject: 'review_item', subjectId, ...shared }) },
  { ...both, body: ({ outcomeId: subjectId }) => ({ subject: 'outcome', subjectId, ...shared }) },
  {
    ...ofVendor,
    body: ({ spellId: subjectId }) => ({ subject: 'stage', subjectId, ...internal }),
    refuses: hidden,
  },
]

/** What people say to each other beside the things of a plan. */
export const commentRows: Record<string, Row | Row[]> = {
  [page]: {
    guard: 'plan',
    may: readers,
    params,
    shows: () => ['When does the ledger arrive?'],
    hides: (who) => (vendors.some((vendor) => vendor === who) ? [] : [internalWord]),
  },
  [`${page} write-comment`]: writing,
  [`${page} edit-comment`]: [
    {
      ...both,
      may: ['viewer'],
      body: ({ threadId }) => ({
        commentId: threadId,
        text: 'When, then?',
        'was:text': 'When does the ledger arrive?',
      }),
    },
    {
      ...both,
      may: ['csm'],
      body: ({ internalCommentId }) => ({ commentId: internalCommentId, text: 'It is late' }),
      refuses: hidden,
    },
  ],
  [`${page} delete-comment`]: [
    { ...both, may: ['viewer'], body: ({ threadId }) => ({ commentId: threadId }) },
    // a lead answers for what the vendor's people said
    { ...ofVendor, body: ({ answerId }) => ({ commentId: answerId }) },
  ],
  [`${page} resolve-thread`]: onThreads((ids) => ids, [...customers, ...vendors]),
  [`${page} reopen-thread`]: {
    ...both,
    may: ['contributor', 'owner', 'approver', ...vendors],
    body: ({ csmThreadId }) => ({ commentId: csmThreadId }),
  },
  [`${page} react-to-comment`]: onThreads(
    (ids) => ({ ...ids, reaction: 'agreed' }),
    [...customers, ...vendors],
  ),
  [`${one}.people`]: [
    { guard: 'plan', may: [...customers, ...vendors], search: '?visibility=shared' },
    { guard: 'plan', may: vendors, search: '?visibility=internal' },
  ],
  [`${one}.$comment`]: [
    { guard: 'plan', may: readers, params: ({ threadId }) => ({ comment: threadId }), answers: 302 },
    {
      ...ofVendor,
      params: ({ internalCommentId }) => ({ comment: internalCommentId }),
      answers: 302,
      refuses: { ...hidden, preview: 404 },
    },
  ],
}
