import type { ReactNode } from 'react'
import { mailSettingsPath, settingsPath, staffSettingsPath } from '#app/domain/paths.ts'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StaffFrame } from './staff-frame.tsx'

type SettingsPageProps = {
  title: string
  description: string
  current: 'vendor' | 'staff' | 'mail'
  children: ReactNode
}

/** The frame of the settings pages: for admins only. */
export function SettingsPage({ title, description, current, children }: SettingsPageProps) {
  return (
    <StaffFrame isAdmin>
      <PageHeader title={title} description={description} />
      <NavTabs
        label="Settings"
        tabs={[
          { label: 'Your company', href: settingsPath(), isCurrent: current === 'vendor' },
          { label: 'Staff', href: staffSettingsPath(), isCurrent: current === 'staff' },
          { label: 'Mail', href: mailSettingsPath(), isCurrent: current === 'mail' },
        ]}
      />
      {children}
    </StaffFrame>
  )
}
