import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings, maySeeAllAccounts, maySeePortfolio } from '#app/domain/access/accounts-policy.ts'
import { greetingAt, hourIn, readCursor } from '#app/domain/accounts/portfolio.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { PortfolioPage } from '#app/features/accounts/portfolio-page.tsx'
import { listAccounts } from '#app/features/accounts/portfolio-queries.server.ts'
import { pageHrefs, portfolioRow } from '#app/features/accounts/portfolio-rows.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeePortfolio,
  load: ({ context: { db, at }, person, signedIn, url }) => {
    const search = (url.searchParams.get('search') ?? '').trim().slice(0, 200)
    const after = readCursor(url.searchParams.get('after'))
    const before = readCursor(url.searchParams.get('before'))
    const found = listAccounts(db, person, { search, after, before })
    const timeZone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    const [firstName] = person.name.split(/\s+/u)
    return {
      isAdmin: mayManageSettings(person),
      greeting: `${greetingAt(hourIn(timeZone, at.now))}, ${firstName}`,
      seesAll: maySeeAllAccounts(person),
      search,
      rows: found.accounts.map((account) => portfolioRow(account, at.now)),
      ...pageHrefs(found, search),
    }
  },
})

export const meta: MetaFunction = () => [{ title: 'Portfolio' }]

export default function Portfolio() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <PortfolioPage {...page} />
    </StaffFrame>
  )
}
