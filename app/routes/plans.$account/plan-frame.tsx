import type { ReactNode } from 'react'
import {
  accountConsentsPath,
  accountSettingsPath,
  activityPath,
  advocacyPath,
  choosePlanPath,
  contractPath,
  expansionPath,
  membersPath,
  outcomesPath,
  peoplePath,
  planPath,
  planStoriesPath,
  portfolioPath,
  quotesPath,
  referralsPath,
  reviewsPath,
  rewardsPath,
  talksPath,
  teamNotesPath,
  usagePath,
} from '#app/domain/paths.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { PreviewBanner } from '#app/features/accounts/preview-banner.tsx'
import { HereNow } from '#app/features/activity/here-now.tsx'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { AppShell } from '#app/ui/app-shell.tsx'
import { MenuLink } from '#app/ui/menu.tsx'
import type { FrameData } from './read-frame.ts'

export type PlanFrameProps = FrameData & { vendorName: string; pathname: string; children: ReactNode }

/** What stands around every page of one plan. Props only: it renders the same with no router around it. */
export function PlanFrame({ account, person, vendorName, pathname, children, ...eyes }: PlanFrameProps) {
  const nav = [
    { label: 'Plan', href: planPath(account.slug) },
    { label: 'Outcomes', href: outcomesPath(account.slug) },
    { label: 'People', href: peoplePath(account.slug) },
    { label: 'Reviews', href: reviewsPath(account.slug) },
    { label: 'Advocacy', href: advocacyPath(account.slug) },
    { label: 'Activity', href: activityPath(account.slug) },
  ]
  const place = besideOf(account.slug).find(({ path }) => pathname.startsWith(path))?.under ?? pathname
  const current = nav.findLast(({ href }) => place.startsWith(href))?.href
  return (
    <AppShell
      name={account.name}
      counterpart={vendorName}
      homeHref={planPath(account.slug)}
      passed={account.passed}
      nav={nav.map((item) => ({ ...item, isCurrent: item.href === current }))}
      banner={
        <PreviewBanner
          accountSlug={account.slug}
          accountName={account.name}
          isPreview={eyes.isPreview}
          isVendor={eyes.isVendor}
        />
      }
      aside={
        <>
          <HereNow />
          <SearchButton plan={account.slug} />
          <PersonMenu person={person}>
            {eyes.mayManageMembers && <MenuLink href={membersPath(account.slug)}>Who has access</MenuLink>}
            {eyes.mayKeepExpansions && <MenuLink href={expansionPath(account.slug)}>Opportunities</MenuLink>}
            {eyes.isVendor && <MenuLink href={teamNotesPath(account.slug)}>Team notes</MenuLink>}
            {eyes.mayKeepContracts && <MenuLink href={contractPath(account.slug)}>Contract</MenuLink>}
            {eyes.mayManageTeam && (
              <MenuLink href={accountSettingsPath(account.slug)}>Account settings</MenuLink>
            )}
            <MenuLink href={person.isStaff ? portfolioPath() : choosePlanPath()}>
              {person.isStaff ? 'All accounts' : 'Your plans'}
            </MenuLink>
          </PersonMenu>
        </>
      }
    >
      {children}
    </AppShell>
  )
}

/** Pages that are read beside others, without a place of their own in the bar. */
function besideOf(slug: string) {
  return [
    { path: usagePath(slug), under: outcomesPath(slug) },
    { path: accountConsentsPath(slug), under: advocacyPath(slug) },
    { path: talksPath(slug), under: advocacyPath(slug) },
    { path: rewardsPath(slug), under: advocacyPath(slug) },
    { path: planStoriesPath(slug), under: advocacyPath(slug) },
    { path: quotesPath(slug), under: advocacyPath(slug) },
    { path: referralsPath(slug), under: advocacyPath(slug) },
  ]
}
