import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import {
  advocacyHubPath,
  brandLogoPath,
  importsPath,
  portfolioPath,
  searchPath,
  settingsPath,
} from '#app/domain/paths.ts'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { AppShell } from '#app/ui/app-shell.tsx'
import { PersonMenu } from './person-menu.tsx'

/** What the root loader says about the reader and the vendor on every page. */
type RootFacts = {
  vendorName: string
  logoFileId: string | null
  person: { userId: string; name: string; mayImport: boolean } | null
}

/** The frame of the vendor's own pages. Import and settings are shown to those who may open them. */
export function StaffFrame({ isAdmin, children }: { isAdmin: boolean; children: ReactNode }) {
  const facts = useRouteLoaderData<RootFacts>('root')
  const { pathname } = useLocation()
  const isIn = (path: string) => pathname.startsWith(path)
  const elsewhere = [settingsPath(), importsPath(), advocacyHubPath(), searchPath()]
  const nav = [
    { label: 'Portfolio', href: portfolioPath(), isCurrent: !elsewhere.some(isIn) },
    { label: 'Advocacy', href: advocacyHubPath(), isCurrent: isIn(advocacyHubPath()) },
    ...(facts?.person?.mayImport
      ? [{ label: 'Import', href: importsPath(), isCurrent: isIn(importsPath()) }]
      : []),
    ...(isAdmin ? [{ label: 'Settings', href: settingsPath(), isCurrent: isIn(settingsPath()) }] : []),
  ]
  return (
    <AppShell
      name={facts?.vendorName ?? 'Cairn'}
      homeHref={portfolioPath()}
      logo={facts?.logoFileId && <Logo fileId={facts.logoFileId} />}
      nav={nav}
      aside={
        facts?.person && (
          <>
            <SearchButton />
            <PersonMenu person={facts.person} />
          </>
        )
      }
    >
      {children}
    </AppShell>
  )
}

/** Beside the vendor's name, which says it already. */
function Logo({ fileId }: { fileId: string }) {
  return <img src={`${brandLogoPath()}?of=${fileId}`} alt="" className="h-6 w-auto max-w-32 object-contain" />
}
