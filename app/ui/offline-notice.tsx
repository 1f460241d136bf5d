import { type ReactNode, useSyncExternalStore } from 'react'
import { onTrouble, type Trouble, troubleNow } from './connection.ts'
import { Icon } from './icon.tsx'

export type OfflineNoticeProps = {
  /** Where people sign in. */
  signInHref: string
}

/**
 * A line under the top bar while something stands between this page and the server: no connection, or no right to it
 * any more. The page stays as it is, with everything typed. Its live region is there from the start.
 */
export function OfflineNotice({ signInHref }: OfflineNoticeProps) {
  const trouble = useSyncExternalStore(subscribe, now, () => null)
  return (
    <div role="status" className="sticky top-0 z-30 print-hidden">
      {trouble && (
        <p className="flex items-center justify-center gap-2 bg-warning-wash px-4 py-1.5 text-sm font-medium text-warning">
          <Icon name={trouble === 'offline' || trouble === 'unreachable' ? 'offline' : 'lock'} />
          <span>{sentences(signInHref)[trouble]}</span>
        </p>
      )}
    </div>
  )
}

/** A tab of its own keeps this page as it is; whoever comes back to it goes on where they were. */
const sentences = (signInHref: string): Record<Trouble, ReactNode> => ({
  offline: 'You are offline. What you saved is safe; new changes wait until you are back.',
  unreachable: 'The server does not answer. What you typed stays here and is sent as soon as it does.',
  'signed-out': (
    <>
      You are signed out. What you typed stays here.{' '}
      <a href={signInHref} target="_blank" rel="noreferrer" className="underline">
        Sign in<span className="sr-only"> in a new tab</span>
      </a>
      , then come back to this tab.
    </>
  ),
  gone: 'This page is not there for you any more. What you typed stays here, so that you can copy it.',
})

function now(): Trouble | null {
  return navigator.onLine ? troubleNow() : 'offline'
}

function subscribe(listener: () => void) {
  const leave = onTrouble(listener)
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    leave()
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
