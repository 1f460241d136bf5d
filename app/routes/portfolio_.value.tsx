import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings, maySeePortfolio } from '#app/domain/access/accounts-policy.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { valuePage } from '#app/features/accounts/value/value-page.server.ts'
import { ValuePage } from '#app/features/accounts/value/value-page.tsx'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeePortfolio,
  load: ({ context: { db, at }, person, url: { searchParams } }) => {
    const page = Number(/^[1-9]\d{0,4}$/.exec(searchParams.get('page') ?? '')?.[0] ?? '1')
    const isMine = searchParams.get('mine') === 'yes'
    return {
      mayKeepRates: mayManageSettings(person),
      ...valuePage(db, { person, isMine, page, now: at.now }),
    }
  },
})

export const meta: MetaFunction = () => [{ title: 'Value · Portfolio' }]

export default function PortfolioValue() {
  const page = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={page.mayKeepRates}>
      <ValuePage {...page} />
    </StaffFrame>
  )
}
