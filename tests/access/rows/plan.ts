import { editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'
import { commentRows } from './comments.ts'
import { peopleRows } from './people.ts'
import { stepRows } from './steps.ts'

const goal = ({ goalId }: Place) => ({ goal: goalId })
const offered = { seenTitle: 'Offered by the vendor', seenTargetDate: '' }
const wished = { seenTitle: 'Wished by the customer', seenTargetDate: '' }

/** The plan's page, its goals, context, steps, people, comments and history. */
export const planRows: Record<string, Row | Row[]> = {
  'routes/plans.$account._index': { guard: 'plan', may: readers },
  'routes/plans.$account.activity': { guard: 'plan', may: readers },
  'routes/plans.$account.activity[.csv]': { guard: 'plan', may: readers },

  'routes/plans.$account.goals.new': { guard: 'plan', may: editors },
  'routes/plans.$account.goals.new add-goal': {
    guard: 'plan',
    may: editors,
    body: ({ stakeholderId, csmStakeholderId }) => ({
      title: 'Answer customers within a day',
      customerOwnerId: stakeholderId,
      vendorOwnerId: csmStakeholderId,
    }),
  },
  'routes/plans.$account.goals.$goal': { guard: 'plan', may: readers, params: goal },
  'routes/plans.$account.goals.$goal edit-goal': [
    {
      guard: 'plan',
      may: editors,
      params: goal,
      body: ({ goalId, ownerStakeholderId }) => ({
        goalId,
        why: 'The board asks on Mondays',
        'was:why': '',
        customerOwnerId: ownerStakeholderId,
      }),
    },
    {
      // owning a goal is the right to confirm: a contributor cannot give it to themself
      guard: 'plan',
      may: ['owner', 'approver', ...vendors],
      params: goal,
      body: ({ goalId, contributorStakeholderId }) => ({ goalId, customerOwnerId: contributorStakeholderId }),
    },
  ],
  'routes/plans.$account.goals.$goal propose-goal': {
    guard: 'plan',
    may: editors,
    params: ({ draftGoalId }) => ({ goal: draftGoalId }),
    body: ({ draftGoalId }) => ({ goalId: draftGoalId }),
  },
  'routes/plans.$account.goals.$goal agree-goal': [
    {
      guard: 'plan',
      may: ['owner', 'approver'],
      params: goal,
      body: ({ offeredGoalId }) => ({ goalId: offeredGoalId, ...offered }),
    },
    {
      guard: 'plan',
      may: vendors,
      params: goal,
      body: ({ wishedGoalId }) => ({ goalId: wishedGoalId, ...wished }),
    },
  ],
  'routes/plans.$account.goals.$goal close-goal': {
    guard: 'plan',
    may: editors,
    params: goal,
    body: ({ goalId }) => ({ goalId, closure: 'missed' }),
  },
  'routes/plans.$account.goals.$goal reopen-goal': {
    guard: 'plan',
    may: editors,
    params: goal,
    body: ({ closedGoalId }) => ({ goalId: closedGoalId }),
  },

  'routes/plans.$account.context': { guard: 'plan', may: readers },
  'routes/plans.$account.context write-context': {
    guard: 'plan',
    may: editors,
    body: () => ({ headline: 'Decide on this week’s figures', 'was:headline': '' }),
  },
  'routes/plans.$account.context confirm-context': {
    guard: 'plan',
    may: ['contributor', 'owner', 'approver'],
    body: () => ({ number: '1' }),
  },
  ...commentRows,
  ...stepRows,
  ...peopleRows,
}
