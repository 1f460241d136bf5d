import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { brandLogoPath, portfolioPath, settingsPath } from '#app/domain/paths.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import { PersonMenu } from './person-menu.tsx'

/** What the root loader says about the reader and the vendor on every page. */
type RootFacts = {
  vendorName: string
  logoFileId: string | null
  person: { userId: string; name: string } | null
}

/** The frame of the vendor's own pages. Settings are shown to those who may open them. */
export function StaffFrame({ isAdmin, children }: { isAdmin: boolean; children: ReactNode }) {
  const facts = useRouteLoaderData<RootFacts>('root')
  const { pathname } = useLocation()
  const nav = [
    { label: 'Portfolio', href: portfolioPath(), isCurrent: !pathname.startsWith(settingsPath()) },
    { label: 'Settings', href: settingsPath(), isCurrent: pathname.startsWith(settingsPath()) },
  ]
  return (
    <AppShell
      name={facts?.vendorName ?? 'Cairn'}
      homeHref={portfolioPath()}
      logo={facts?.logoFileId && <Logo fileId={facts.logoFileId} />}
      nav={isAdmin ? nav : nav.slice(0, 1)}
      aside={facts?.person && <PersonMenu person={facts.person} />}
    >
      {children}
    </AppShell>
  )
}

/** Beside the vendor's name, which says it already. */
function Logo({ fileId }: { fileId: string }) {
  return <img src={`${brandLogoPath()}?of=${fileId}`} alt="" className="h-6 w-auto max-w-32 object-contain" />
}
