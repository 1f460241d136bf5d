import { expect, test } from 'vitest'
import {
  mayApplyTemplates,
  mayCreateAccount,
  mayKeepContracts,
  mayKeepPerson,
  mayManageMembers,
  mayManageSettings,
  mayManageTeam,
  mayManageTemplates,
  mayPreview,
  maySeeAllAccounts,
  maySeePortfolio,
} from '#app/domain/access/accounts-policy.ts'
import type { CustomerActor, Person, PlanActor, VendorActor } from '#app/domain/access/actor.ts'

const who = { accountId: 'a', userId: 'u', name: 'N' }
const customer = (role: CustomerActor['role'], isPreview = false): CustomerActor => ({
  ...who,
  side: 'customer',
  role,
  isPreview,
})
const vendor = (staffRole: VendorActor['staffRole']): VendorActor => ({
  ...who,
  side: 'vendor',
  staffRole,
  isOnTeam: true,
})

const actors: [string, PlanActor][] = [
  ['viewer', customer('viewer')],
  ['contributor', customer('contributor')],
  ['approver', customer('approver')],
  ['preview', customer('contributor', true)],
  ['csm', vendor('csm')],
  ['lead', vendor('lead')],
  ['admin', vendor('admin')],
]

test.each([
  ['mayManageMembers', mayManageMembers, ['approver', 'csm', 'lead', 'admin']],
  ['mayManageTeam', mayManageTeam, ['csm', 'lead', 'admin']],
  ['mayKeepContracts', mayKeepContracts, ['csm', 'lead', 'admin']],
  ['mayApplyTemplates', mayApplyTemplates, ['csm', 'lead', 'admin']],
  ['mayPreview', mayPreview, ['preview', 'csm', 'lead', 'admin']],
  [
    'mayKeepPerson of the customer',
    (a: PlanActor) => mayKeepPerson(a, 'customer'),
    ['contributor', 'approver', 'csm', 'lead', 'admin'],
  ],
  ['mayKeepPerson of the vendor', (a: PlanActor) => mayKeepPerson(a, 'vendor'), ['csm', 'lead', 'admin']],
] as const)('%s', (_name, may, allowed) => {
  expect(actors.filter(([, actor]) => may(actor)).map(([name]) => name)).toEqual(allowed)
})

const person = (kind: Person['kind'], staffRole: Person['staffRole']): Person => ({
  userId: 'u',
  name: 'N',
  email: 'e',
  kind,
  staffRole,
})

const persons: [string, Person][] = [
  ['customer', person('customer', null)],
  ['a customer with a staff role', person('customer', 'admin')],
  ['csm', person('staff', 'csm')],
  ['lead', person('staff', 'lead')],
  ['admin', person('staff', 'admin')],
]

test.each([
  ['maySeePortfolio', maySeePortfolio, ['csm', 'lead', 'admin']],
  ['mayCreateAccount', mayCreateAccount, ['csm', 'lead', 'admin']],
  ['maySeeAllAccounts', maySeeAllAccounts, ['lead', 'admin']],
  ['mayManageSettings', mayManageSettings, ['admin']],
  ['mayManageTemplates', mayManageTemplates, ['admin']],
] as const)('%s', (_name, may, allowed) => {
  expect(persons.filter(([, one]) => may(one)).map(([name]) => name)).toEqual(allowed)
})
