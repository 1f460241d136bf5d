import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'

/** A line under the top bar while the device has no connection. Its live region is there from the start. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-warning-wash px-4 py-1.5 text-sm font-medium text-warning">
          <Icon name="offline" />
          You are offline. What you saved is safe; new changes wait until you are back.
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
