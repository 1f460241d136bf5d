import { type MouseEvent, type ReactNode, useId, useRef } from 'react'
import { Anchor } from './anchor.tsx'
import { type ButtonKind, type ButtonSize, buttonClass } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type DialogProps = {
  /** The words on the button that opens it: "Withdraw consent…". */
  opener: ReactNode
  openerKind?: ButtonKind
  openerSize?: ButtonSize
  /** The page that asks the same question, for readers without JavaScript and for a click with ⌘ or Ctrl. */
  fallbackHref: string
  /** The question or the consequence, as a heading. */
  title: string
  /** What will happen. */
  description?: ReactNode
  /** Usually a form. Given as a function it receives `close`, for a cancel button or after an answer. */
  children: ReactNode | ((close: () => void) => ReactNode)
  className?: string
}

/** Asks before a consequence. A native modal dialog: Escape, focus and the inert page behind come with it. */
export function Dialog(props: DialogProps) {
  const { opener, openerKind, openerSize, fallbackHref, title, description, children, className } = props
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const close = () => box.current?.close()
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    box.current?.showModal()
  }
  return (
    <>
      <Anchor
        href={fallbackHref}
        onClick={open}
        aria-haspopup="dialog"
        className={buttonClass({ kind: openerKind, size: openerSize })}
      >
        {opener}
      </Anchor>
      <dialog
        ref={box}
        aria-labelledby={id}
        aria-describedby={description ? `${id}about` : undefined}
        className={classNames(
          'm-auto w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line bg-card p-0 text-ink shadow-float',
          className,
        )}
      >
        <div className="p-5 sm:p-6">
          <DialogHead id={id} title={title} description={description} close={close} />
          {typeof children === 'function' ? children(close) : children}
        </div>
      </dialog>
    </>
  )
}

type HeadProps = { id: string; title: string; description: ReactNode; close: () => void }

function DialogHead({ id, title, description, close }: HeadProps) {
  return (
    <>
      <div className="mb-2 flex items-start justify-between gap-3">
        <h2 id={id} className="title-section">
          {title}
        </h2>
        <button
          type="button"
          onClick={close}
          aria-label="Close"
          className="-mt-1 -mr-2 inline-flex size-9 items-center justify-center rounded-control text-muted hover:bg-lichen"
        >
          <Icon name="cross" />
        </button>
      </div>
      {description && (
        <div id={`${id}about`} className="mb-4 text-muted">
          {description}
        </div>
      )}
    </>
  )
}
