import { editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'

const person = 'routes/plans.$account.people.$stakeholder'
const personParams = ({ stakeholderId }: Place) => ({ stakeholder: stakeholderId })
const successor: Row = {
  guard: 'plan',
  may: editors,
  body: ({ departedId, stakeholderId }) => ({ stakeholderId: departedId, successorId: stakeholderId }),
}

/** The people who matter to the plan: each customer keeps its own side, the vendor both. */
export const peopleRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.people._index': { guard: 'plan', may: readers },
  'routes/plans.$account.people._index name-successor': successor,
  'routes/plans.$account.people.new': { guard: 'plan', may: editors },
  'routes/plans.$account.people.new add-stakeholder': [
    {
      guard: 'plan',
      may: editors,
      body: ({ stakeholderId }) => ({
        side: 'customer',
        name: 'Fritz Finance',
        title: '',
        reportsToId: stakeholderId,
      }),
    },
    {
      guard: 'plan',
      may: vendors,
      body: ({ csmStakeholderId }) => ({
        side: 'vendor',
        name: 'Sara Sales',
        title: '',
        reportsToId: csmStakeholderId,
      }),
    },
  ],
  [person]: { guard: 'plan', may: readers, params: personParams },
  [`${person} edit-stakeholder`]: {
    guard: 'plan',
    may: editors,
    params: personParams,
    body: ({ stakeholderId, ownerStakeholderId }) => ({
      stakeholderId,
      title: 'Controller',
      'was:title': '',
      reportsToId: ownerStakeholderId,
    }),
  },
  [`${person} edit-stakeholder-note`]: {
    guard: 'plan',
    may: vendors,
    params: personParams,
    body: ({ stakeholderId }) => ({ stakeholderId, note: 'Asked twice about the price' }),
  },
  [`${person} mark-stakeholder-departed`]: [
    { guard: 'plan', may: editors, params: personParams, body: ({ stakeholderId }) => ({ stakeholderId }) },
    {
      guard: 'plan',
      may: vendors,
      params: personParams,
      body: ({ vendorPersonId }) => ({ stakeholderId: vendorPersonId }),
    },
  ],
  [`${person} return-stakeholder`]: {
    guard: 'plan',
    may: editors,
    params: personParams,
    body: ({ departedId }) => ({ stakeholderId: departedId }),
  },
  [`${person} name-successor`]: { ...successor, params: personParams },
}
