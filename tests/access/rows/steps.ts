import { customers, editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'
import { internalWord, type Who } from '../who.ts'

const step = 'routes/plans.$account.milestones_.$milestone'
const stepParams = ({ milestoneId }: Place) => ({ milestone: milestoneId })
const hidden = Object.fromEntries([...customers, 'preview'].map((who) => [who, 404]))

const editStep: Row = {
  guard: 'plan',
  may: editors,
  params: stepParams,
  body: ({ milestoneId, ownerStakeholderId, goalId }) => ({
    milestoneId,
    title: 'Connect both ledgers',
    'was:title': 'Connect the ledger',
    ownerId: ownerStakeholderId,
    goalId,
  }),
}
const hideStep: Row = {
  guard: 'plan',
  may: vendors,
  params: stepParams,
  body: ({ milestoneId }) => ({ milestoneId, visibility: 'internal', 'was:visibility': 'shared' }),
}
const completeStep: Row = {
  guard: 'plan',
  may: editors,
  params: stepParams,
  body: ({ milestoneId }) => ({ milestoneId }),
}
const completeInternalStep: Row = {
  guard: 'plan',
  may: vendors,
  params: stepParams,
  body: ({ internalMilestoneId }) => ({ milestoneId: internalMilestoneId }),
  refuses: { contributor: 404, owner: 404, approver: 404 },
}
const reopenStep: Row = {
  guard: 'plan',
  may: editors,
  params: stepParams,
  body: ({ doneMilestoneId }) => ({ milestoneId: doneMilestoneId }),
}

/** Each side accepts what the other one completed, and nobody what their own did. */
const acceptStep: Row[] = [
  {
    guard: 'plan',
    may: ['contributor', 'owner', 'approver'],
    params: stepParams,
    body: ({ vendorDoneMilestoneId }) => ({ milestoneId: vendorDoneMilestoneId, seen: '1' }),
  },
  {
    guard: 'plan',
    may: vendors,
    params: stepParams,
    body: ({ customerDoneMilestoneId }) => ({ milestoneId: customerDoneMilestoneId, seen: '1' }),
  },
]
/** What the plan waits for is an approver's or the vendor's to say. */
const markStep: Row = {
  guard: 'plan',
  may: ['approver', ...vendors],
  params: stepParams,
  body: ({ milestoneId }) => ({ milestoneId, isRequired: 'yes', 'was:isRequired': 'no' }),
}
const reorderSteps: Row = {
  guard: 'plan',
  may: editors,
  body: ({ vendorDoneMilestoneId, customerDoneMilestoneId }) => ({
    stage: 'capture',
    seen: `${vendorDoneMilestoneId},${customerDoneMilestoneId}`,
    move: `${customerDoneMilestoneId} up`,
  }),
}

/** What only the vendor sees is there for the vendor; that nobody else sees it is asked of every answer. */
function internalForVendors(who: Who): string[] {
  return vendors.some((vendor) => vendor === who) ? [internalWord] : []
}

/** Dated steps: shared ones, and those that only the vendor sees. */
export const stepRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.milestones': { guard: 'plan', may: readers, shows: internalForVendors },
  'routes/plans.$account.milestones add-milestone': [
    {
      guard: 'plan',
      may: editors,
      body: ({ goalId, ownerStakeholderId }) => ({
        title: 'Train the team',
        stage: 'align',
        goalId,
        ownerId: ownerStakeholderId,
      }),
    },
    {
      guard: 'plan',
      may: vendors,
      body: () => ({ title: 'Call about renewal', stage: 'align', visibility: 'internal' }),
    },
  ],
  'routes/plans.$account.milestones edit-milestone': [editStep, hideStep, markStep],
  'routes/plans.$account.milestones complete-milestone': [completeStep, completeInternalStep],
  'routes/plans.$account.milestones reopen-milestone': reopenStep,
  'routes/plans.$account.milestones accept-milestone': acceptStep,
  'routes/plans.$account.milestones reorder-milestones': reorderSteps,
  [step]: [
    { guard: 'plan', may: readers, params: stepParams },
    {
      guard: 'plan',
      may: vendors,
      params: ({ internalMilestoneId }) => ({ milestone: internalMilestoneId }),
      refuses: hidden,
    },
  ],
  [`${step} edit-milestone`]: [editStep, hideStep, markStep],
  [`${step} complete-milestone`]: [completeStep, completeInternalStep],
  [`${step} reopen-milestone`]: reopenStep,
  [`${step} accept-milestone`]: acceptStep,
}
