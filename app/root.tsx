import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { mayImport } from './domain/access/accounts-policy.ts'
import { signInPath } from './domain/paths.ts'
import { findVendor } from './features/accounts/find-vendor.server.ts'
import { countUnread } from './features/activity/notices/notice-queries.server.ts'
import { SeenPages } from './features/activity/notices/seen-pages.tsx'
import { Unread } from './features/activity/notices/unread.ts'
import { PaletteHost } from './features/activity/search/palette-host.tsx'
import { openLoader } from './http/loaders.server.ts'
import { LinkButton } from './ui/button.tsx'
import { ErrorPage, type ErrorPageProps, errorTitle } from './ui/error-page.tsx'
import { fontPreloads } from './ui/font-preloads.ts'
import { FormSeed } from './ui/form/form-key.tsx'
import { QuickForms } from './ui/form/quick-form.tsx'
import { useNonce } from './ui/nonce.ts'
import { OfflineNotice } from './ui/offline-notice.tsx'
import { PageLinks } from './ui/page-links.tsx'
import { NavigationPendingBar } from './ui/pending-bar.tsx'
import './ui/theme.css'
import { themeScript } from './ui/theme-script.ts'
import { ToastProvider } from './ui/toast-provider.tsx'

/** The colour that theme.css has by itself: its wash is chosen by hand. */
const ownAccent = '#2B5C4D'

export const loader = openLoader({
  because: 'every page, the sign-in page included, needs the vendor’s name and colours',
  load: ({ context, signedIn }) => {
    const vendor = findVendor(context.db)
    return {
      formSeed: context.at.newId(),
      vendorName: vendor?.name ?? 'Cairn',
      accent: vendor?.accent ?? null,
      logoFileId: vendor?.logoFileId ?? null,
      unread: signedIn ? countUnread(context.db, signedIn.person.userId) : 0,
      person: signedIn && {
        userId: signedIn.person.userId,
        name: signedIn.person.name,
        mayImport: mayImport(signedIn.person),
      },
    }
  },
})

export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: 'Cairn' }]
  return [{ title: errorTitle(isRouteErrorResponse(error) ? error.status : 500) }]
}

export default function Root() {
  const { formSeed, unread, person } = useLoaderData<typeof loader>()
  return (
    <FormSeed value={formSeed}>
      <ToastProvider>
        <NavigationPendingBar />
        <OfflineNotice signInHref={signInPath()} />
        <PageLinks />
        <QuickForms />
        <PaletteHost userId={person?.userId ?? null} />
        <SeenPages unread={unread} />
        <Unread value={unread}>
          <Outlet />
        </Unread>
      </ToastProvider>
    </FormSeed>
  )
}

/** The document around pages and error pages alike. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const nonce = useNonce()
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {fontPreloads.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="" href={href} />
        ))}
        <Meta />
        <ReloadWithoutScript />
        <Links />
        {data?.accent && data.accent !== ownAccent && (
          <style nonce={nonce} suppressHydrationWarning>{`:root{--vendor-accent:${data.accent}}`}</style>
        )}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** A page that waits for something (`reloadAfter` seconds in its data) looks again by itself where no script does it. */
function ReloadWithoutScript() {
  const seconds = useMatches()
    .map(({ data }) => (data as { reloadAfter?: number | null } | null)?.reloadAfter)
    .find(Boolean)
  if (!seconds) return null
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}

/** What people see when there is no page: the status's own words, and the way on. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  if (!isRouteErrorResponse(error)) return <ErrorMain kind={500} />
  const detail =
    typeof error.data?.message === 'string' && error.status !== 404 ? error.data.message : undefined
  const signIn = (
    <LinkButton kind="primary" isPlain href={`${signInPath()}?to=${encodeURIComponent(pathname + search)}`}>
      Sign in
    </LinkButton>
  )
  return <ErrorMain kind={error.status} detail={detail} action={error.status === 401 ? signIn : undefined} />
}

function ErrorMain(props: ErrorPageProps) {
  return (
    <main id="main" tabIndex={-1} className="outline-none">
      <ErrorPage {...props} />
    </main>
  )
}
