import { type ReactNode, useState } from 'react'
import { Icon } from '#app/ui/icon.tsx'

type EditPanelProps = {
  id: string
  /** The words that open it: "Edit everything at once". */
  summary: string
  /** Open in the server's HTML: somebody came to edit, or a form was refused. */
  isOpenAtFirst: boolean
  /** The form. It is made anew on every opening, so that it starts from what stands now; `finish` does so too. */
  children: (round: number, finish: () => void) => ReactNode
}

/** A form folded away under its summary. Works without JavaScript. */
export function EditPanel({ id, summary, isOpenAtFirst, children }: EditPanelProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const [round, setRound] = useState(0)
  const follow = (isNowOpen: boolean) => {
    if (isNowOpen === isOpen) return
    setOpen(isNowOpen)
    if (isNowOpen) setRound((before) => before + 1)
  }
  const finish = () => {
    setRound((before) => before + 1)
    setOpen(false)
  }
  return (
    <details
      id={id}
      open={isOpen}
      onToggle={(event) => follow(event.currentTarget.open)}
      className="group rounded-card border border-line bg-card print-hidden"
    >
      <summary className="flex items-center gap-2 p-4 font-semibold text-moss sm:px-5.5">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="px-4 pb-5 sm:px-5.5">{children(round, finish)}</div>
    </details>
  )
}
