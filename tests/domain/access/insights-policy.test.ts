import { expect, test } from 'vitest'
import type { CustomerActor, VendorActor } from '#app/domain/access/actor.ts'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'

const who = { accountId: 'a', userId: 'u', name: 'N' }

test('opportunities are the vendor’s side alone', () => {
  for (const staffRole of ['csm', 'lead', 'admin'] as const) {
    const vendor: VendorActor = { ...who, side: 'vendor', staffRole, isOnTeam: true }
    expect(mayKeepExpansions(vendor)).toBe(true)
  }
  for (const role of ['viewer', 'contributor', 'approver'] as const) {
    const customer: CustomerActor = { ...who, side: 'customer', role, isPreview: false }
    expect(mayKeepExpansions(customer)).toBe(false)
    expect(mayKeepExpansions({ ...customer, isPreview: true })).toBe(false)
  }
})
