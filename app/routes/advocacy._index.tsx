import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings, maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import { mayKeepRegister, maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { exchangeOf } from '#app/features/accounts/portfolio-money.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { hubPage } from '#app/features/advocacy/hub/hub-page.server.ts'
import { HubPage } from '#app/features/advocacy/hub/hub-page.tsx'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db, at }, person, url }) => ({
    isAdmin: mayManageSettings(person),
    mayKeep: mayKeepRegister(person),
    hub: hubPage(db, {
      staffId: maySeeAllAccounts(person) ? null : person.userId,
      search: url.searchParams,
      now: at.now,
      exchangeOf: (used) => exchangeOf(db, used, at.now),
    }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Advocacy' }]

export default function Hub() {
  const { isAdmin, mayKeep, hub } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <HubPage hub={hub} mayKeepRegister={mayKeep} />
    </StaffFrame>
  )
}
