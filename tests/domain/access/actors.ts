import type { CustomerActor, VendorActor } from '#app/domain/access/actor.ts'

const customer = (role: CustomerActor['role'], isPreview = false): CustomerActor => ({
  ...{ side: 'customer', accountId: 'account', userId: role, name: role, role, isPreview },
})
const vendor = (staffRole: VendorActor['staffRole']): VendorActor => ({
  ...{ side: 'vendor', accountId: 'account', userId: staffRole, name: staffRole, staffRole, isOnTeam: true },
})

/** One actor of each kind on one account; their user ids are their names here. */
export const actors = {
  viewer: customer('viewer'),
  contributor: customer('contributor'),
  approver: customer('approver'),
  onlooker: customer('contributor', true),
  csm: vendor('csm'),
  lead: vendor('lead'),
  admin: vendor('admin'),
}

export type Who = keyof typeof actors
export const everybody = Object.keys(actors) as Who[]
export const staff: Who[] = ['csm', 'lead', 'admin']
