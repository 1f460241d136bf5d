import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AppShell } from '#app/ui/app-shell.tsx'
import { AvatarStack } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { OfflineNotice } from '#app/ui/offline-notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'
import { ThemeSwitch } from '#app/ui/theme-switch.tsx'
import { Toast } from '#app/ui/toast.tsx'
import { ToastProvider } from '#app/ui/toast-provider.tsx'

// In plain Node: a component that touched `document` or `window` while rendering would throw here.
const html = renderToString(
  <ToastProvider initial={<Toast message="Saved" />}>
    <AppShell
      name="Northwind"
      homeHref="/"
      nav={[{ label: 'Plan', href: '/plan', isCurrent: true }]}
      banner={<OfflineNotice signInHref="/sign-in" />}
      aside={<ThemeSwitch />}
      asideWide={<AvatarStack label="Here now" people={[{ name: 'Priya Shah' }]} />}
    >
      <PageHeader
        title="Close the books"
        crumbs={[{ label: 'Plan', href: '/plan' }]}
        badge={<Badge>draft</Badge>}
      />
      <NavTabs label="Views" tabs={[{ label: 'Goals', href: '/goals', isCurrent: true }]} />
      <Card title="Value" tone="proud">
        <ProgressBar percent={40} expected={50} label="Progress" />
        <SplitBar solid={3} pale={1} label="3 verified, 1 reported" />
        <Menu label="Share">
          <MenuLink href="/print">Print</MenuLink>
        </Menu>
        <Dialog opener="Delete…" fallbackHref="/delete" title="Delete this goal">
          text
        </Dialog>
      </Card>
      <EmptyState title="No outcomes yet">One is enough to begin.</EmptyState>
    </AppShell>
  </ToastProvider>,
)

test('the page is whole without JavaScript: menus open, dialogs have a page, messages stand', () => {
  expect(html.match(/<details/g)).toHaveLength(2)
  expect(html).toContain('href="/delete"')
  expect(html).toContain('Saved')
})

test('there is one main, one h1 and a skip link before all else', () => {
  expect(html.match(/<main/g)).toHaveLength(1)
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html.indexOf('href="#main"')).toBe(html.indexOf('href='))
})

test('no style attribute and no inline handler, as the content security policy asks', () => {
  expect(html).not.toMatch(/ style=| on[a-z]+="/)
})

test('what needs a script is marked, so that it stays away without one', () => {
  expect(html.match(/needs-js/g)).toHaveLength(2)
})
