import type { ReactNode } from 'react'
import {
  askTemplatesPath,
  embedSettingsPath,
  keysPath,
  mailSettingsPath,
  ratesPath,
  settingsPath,
  staffSettingsPath,
  templatesPath,
  vocabularyPath,
} from '#app/domain/paths.ts'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StaffFrame } from './staff-frame.tsx'

type SettingsPageProps = {
  title: string
  description: string
  current: 'vendor' | 'staff' | 'vocabulary' | 'mail' | 'templates' | 'rates' | 'keys' | 'asking' | 'embed'
  /** What lies above, on a page of one thing among several. */
  crumbs?: readonly { label: string; href: string }[]
  actions?: ReactNode
  children: ReactNode
}

/** The frame of the settings pages: for admins only. */
export function SettingsPage({ title, description, current, crumbs, actions, children }: SettingsPageProps) {
  return (
    <StaffFrame isAdmin>
      <PageHeader title={title} description={description} crumbs={crumbs} actions={actions} />
      <NavTabs
        label="Settings"
        tabs={[
          { label: 'Your company', href: settingsPath(), isCurrent: current === 'vendor' },
          { label: 'Staff', href: staffSettingsPath(), isCurrent: current === 'staff' },
          { label: 'Vocabulary', href: vocabularyPath(), isCurrent: current === 'vocabulary' },
          { label: 'Templates', href: templatesPath(), isCurrent: current === 'templates' },
          { label: 'Asking', href: askTemplatesPath(), isCurrent: current === 'asking' },
          { label: 'Exchange rates', href: ratesPath(), isCurrent: current === 'rates' },
          { label: 'Keys', href: keysPath(), isCurrent: current === 'keys' },
          { label: 'Wall elsewhere', href: embedSettingsPath(), isCurrent: current === 'embed' },
          { label: 'Mail', href: mailSettingsPath(), isCurrent: current === 'mail' },
        ]}
      />
      {children}
    </StaffFrame>
  )
}
