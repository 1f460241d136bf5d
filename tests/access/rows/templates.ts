import { type Row, vendors } from '../row.ts'
import type { Place, Story } from '../story.ts'
import { internalWord, type Who } from '../who.ts'

const list = 'routes/settings.templates'
const page = 'routes/settings.templates_.$template'
const apply = 'routes/plans.$account.templates'

type Body = NonNullable<Row['body']>

/** What an admin does with templates; they belong to the deployment, so no account's id stands in for another's. */
function adminRow(body?: Body): Row {
  return { guard: 'staff', may: ['admin'], ...(body ? { body } : {}) }
}

const params: Row['params'] = (_place, _who, { templateId }) => ({ template: templateId })

/** The same on the page of one template. */
function lineRow(fields: (story: Story) => Record<string, string>): Row {
  const body: Body = (_place: Place, story: Story, _who: Who) => ({
    templateId: story.templateId,
    ...fields(story),
  })
  return { ...adminRow(body), params }
}

const measure = {
  ...{ title: 'Days to close', days: '90', category: 'time_saved', unit: 'days', unitLabel: '' },
  ...{ direction: 'decrease', outcomeKind: 'level', cadence: 'monthly' },
}

/** Templates: kept by admins, applied by whoever looks after an account. */
export const templateRows: Record<string, Row | Row[]> = {
  [list]: adminRow(),
  [`${list} create-template`]: adminRow(() => ({ name: 'Clinics', industry: 'Healthcare' })),
  [`${list} add-shipped`]: adminRow(() => ({})),
  [`${list} restore-template`]: adminRow((_, { archivedTemplateId }) => ({ templateId: archivedTemplateId })),
  // no account stands behind a template: an id that is missing is 404 for admins, and others are 403 before that
  [page]: [
    { guard: 'staff', may: ['admin'], params, shows: () => [internalWord] },
    { guard: 'staff', may: [], params: () => ({ template: 'missing' }), refuses: { admin: 404 } },
  ],
  [`${page} edit-template`]: lineRow(() => ({ description: 'For clinics', 'was:description': '' })),
  [`${page} archive-template`]: lineRow(() => ({})),
  [`${page} duplicate-template`]: lineRow(() => ({})),
  [`${page} add-goal`]: lineRow(() => ({ title: 'Save paper', days: '180' })),
  [`${page} add-outcome`]: lineRow(({ goalLineId }) => ({ goalItemId: goalLineId, ...measure })),
  [`${page} add-milestone`]: lineRow(() => ({
    ...{ title: 'Train the team', stage: 'align', days: '14', ownerSide: 'vendor' },
  })),
  [`${page} edit-goal`]: lineRow(({ goalLineId }) => ({
    lineId: goalLineId,
    days: '90',
    'was:days': '180',
  })),
  [`${page} edit-milestone`]: lineRow(({ stepLineId }) => ({
    ...{ lineId: stepLineId, title: 'Meet them', 'was:title': 'Meet the people' },
  })),
  [`${page} edit-outcome`]: {
    ...lineRow(({ measureLineId }) => ({ lineId: measureLineId, days: '90', 'was:days': '150' })),
  },
  [`${page} remove-line`]: lineRow(({ stepLineId }) => ({ lineId: stepLineId })),
  [`${page} move-line`]: lineRow(({ secondStepLineId }) => ({ lineId: secondStepLineId, direction: 'up' })),
  [apply]: { guard: 'plan', may: vendors },
  [`${apply} apply-template`]: {
    guard: 'plan',
    may: vendors,
    body: ({ csmStakeholderId, ownerStakeholderId }, { templateId }) => ({
      ...{ templateId, vendorOwnerId: csmStakeholderId, customerOwnerId: ownerStakeholderId },
    }),
  },
}
