import type { ReactNode } from 'react'

type DeedProps = {
  /** Where it is done without a script. */
  href: string
  onPress: () => void
  children: ReactNode
}

/** Something to do with a comment: opens a form in its place, or where no script runs, the page that has it open. */
export function Deed({ href, onPress, children }: DeedProps) {
  return (
    <a
      href={href}
      className="inline-flex min-h-7 items-center text-sm font-medium text-moss hover:underline hover:underline-offset-4 print-hidden pointer-coarse:min-h-9"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onPress()
      }}
    >
      {children}
    </a>
  )
}
