import { useNavigation } from '@remix-run/react'

export type PendingBarProps = {
  /** Something is on its way. */
  isPending: boolean
}

/** A thin moving line at the very top while a page or an answer is on its way. */
export function PendingBar({ isPending }: PendingBarProps) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden print-hidden"
    >
      {isPending && <div className="pending-slide h-full w-2/5 bg-moss" />}
    </div>
  )
}

/** The same, following the router. Once, in the root. */
export function NavigationPendingBar() {
  return <PendingBar isPending={useNavigation().state !== 'idle'} />
}
