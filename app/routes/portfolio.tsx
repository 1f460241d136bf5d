import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayImport, mayManageSettings, maySeePortfolio } from '#app/domain/access/accounts-policy.ts'
import { greetingAt, hourIn } from '#app/domain/accounts/portfolio.ts'
import { readWish } from '#app/domain/accounts/portfolio-wish.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { PortfolioPage } from '#app/features/accounts/portfolio-page.tsx'
import { readPortfolio } from '#app/features/accounts/read-portfolio.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeePortfolio,
  load: ({ context: { db, at }, person, signedIn, url }) => {
    const wish = readWish(url.searchParams)
    const timeZone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    const [firstName] = person.name.split(/\s+/u)
    return {
      isAdmin: mayManageSettings(person),
      mayImport: mayImport(person),
      mayKeepRates: mayManageSettings(person),
      greeting: `${greetingAt(hourIn(timeZone, at.now))}, ${firstName}`,
      ...readPortfolio(db, { person, wish, timeZone, now: at.now }),
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
