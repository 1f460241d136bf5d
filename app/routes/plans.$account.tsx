import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { mayManageMembers, mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import { stages } from '#app/domain/care/stages.ts'
import {
  accountSettingsPath,
  activityPath,
  choosePlanPath,
  livePath,
  membersPath,
  outcomesPath,
  peoplePath,
  planPath,
  portfolioPath,
} from '#app/domain/paths.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { PreviewBanner } from '#app/features/accounts/preview-banner.tsx'
import { useLivePlan } from '#app/features/activity/use-live-plan.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import { MenuLink } from '#app/ui/menu.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ account, actor, person }) => ({
    account: { name: account.name, slug: account.slug, passed: stages.indexOf(account.stage) },
    person: { userId: person.userId, name: person.name, isStaff: person.kind === 'staff' },
    isPreview: actor.side === 'customer' && actor.isPreview,
    isVendor: actor.side === 'vendor',
    mayManageMembers: mayManageMembers(actor),
    mayManageTeam: mayManageTeam(actor),
  }),
})

export default function Plan() {
  const { account, person, isPreview, isVendor, mayManageMembers, mayManageTeam } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  const { pathname } = useLocation()
  useLivePlan(livePath(account.slug))
  const nav = [
    { label: 'Plan', href: planPath(account.slug) },
    { label: 'Outcomes', href: outcomesPath(account.slug) },
    { label: 'People', href: peoplePath(account.slug) },
    { label: 'Activity', href: activityPath(account.slug) },
  ]
  const current = nav.findLast(({ href }) => pathname.startsWith(href))?.href
  return (
    <AppShell
      name={account.name}
      counterpart={vendorName}
      homeHref={planPath(account.slug)}
      passed={account.passed}
      nav={nav.map((item) => ({ ...item, isCurrent: item.href === current }))}
      banner={<PreviewBanner accountSlug={account.slug} accountName={account.name} isPreview={isPreview} isVendor={isVendor} />}
      aside={
        <PersonMenu person={person}>
          {mayManageMembers && <MenuLink href={membersPath(account.slug)}>Who has access</MenuLink>}
          {mayManageTeam && <MenuLink href={accountSettingsPath(account.slug)}>Account settings</MenuLink>}
          <MenuLink href={person.isStaff ? portfolioPath() : choosePlanPath()}>
            {person.isStaff ? 'All accounts' : 'Your plans'}
          </MenuLink>
        </PersonMenu>
      }
    >
      <Outlet />
    </AppShell>
  )
}
