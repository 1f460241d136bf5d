import type { ReactNode } from 'react'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { useVendorName } from './use-vendor-name.ts'

type DoorProps = {
  title: string
  /** One or two sentences under the title: where the reader is and what happens next. */
  lead?: ReactNode
  /** Under the card: the other way in. */
  below?: ReactNode
  /** Room for two columns of fields: set-up and welcome. */
  isWide?: boolean
  /** Stones of the cairn that are laid. */
  passed?: number
  children?: ReactNode
}

/** A page before the plan: one narrow card under the cairn, with the vendor's name above the title. */
export function Door({ title, lead, below, isWide = false, passed = 4, children }: DoorProps) {
  const vendorName = useVendorName()
  return (
    <main
      id="main"
      className={classNames(
        'mx-auto flex min-h-dvh w-full flex-col px-4 py-10 sm:pt-[12vh]',
        isWide ? 'max-w-3xl' : 'max-w-md',
      )}
    >
      <header className="mb-6 flex flex-col items-center text-center">
        <CairnMark size={56} passed={passed} />
        <p className="eyebrow mt-4">{vendorName}</p>
        <h1 className="title-page mt-1">{title}</h1>
        {lead !== undefined && <p className="mt-2 max-w-[46ch] text-muted">{lead}</p>}
      </header>
      {children !== undefined && <Card>{children}</Card>}
      {below !== undefined && <div className="mt-5 text-center text-muted">{below}</div>}
    </main>
  )
}
