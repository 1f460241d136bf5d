import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Anchor } from './anchor.tsx'
import { type ButtonKind, type ButtonSize, buttonClass } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type MenuProps = {
  /** The words on the button. */
  label: ReactNode
  /** Said instead of the label, where that is only a picture. */
  accessibleName?: string
  kind?: ButtonKind
  size?: ButtonSize
  /** Draws the label as it is, without a button around it: for an avatar. */
  isBare?: boolean
  /** Which edge of the button the sheet is flush with. */
  align?: 'start' | 'end'
  /** MenuLink and MenuButton, or anything small. */
  children: ReactNode
  className?: string
}

/** A button with a small sheet under it. `<details>` opens it without JavaScript; with it, Escape, a press outside
 * and leaving by Tab close it, and the arrow keys walk through it. */
export function Menu({ label, accessibleName, kind, size, isBare = false, align = 'end', ...rest }: MenuProps) {
  const { children, className } = rest
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeFromOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) box.current?.removeAttribute('open')
    }
    const kinds = ['pointerdown', 'focusin'] as const
    for (const kind of kinds) document.addEventListener(kind, closeFromOutside)
    return () => kinds.forEach((kind) => document.removeEventListener(kind, closeFromOutside))
  }, [])
  return (
    <details ref={box} onKeyDown={walk} className={classNames('relative inline-block print-hidden', className)}>
      <summary
        aria-label={accessibleName}
        className={isBare ? 'list-none rounded-full' : buttonClass({ kind, size, className: 'list-none' })}
      >
        {label}
        {!isBare && <Icon name="chevron-down" className="-mr-1 size-3.5" />}
      </summary>
      <div
        className={classNames(
          'absolute z-30 mt-1.5 flex min-w-52 max-w-[calc(100vw-2rem)] flex-col rounded-card border border-line',
          'bg-card p-1.5 shadow-float',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {children}
      </div>
    </details>
  )
}

const itemClass =
  'flex w-full items-center gap-2 rounded-control px-3 py-1.5 text-left pointer-coarse:min-h-11 hover:bg-lichen'

/** A line of a Menu that leads somewhere. */
export function MenuLink({ className, ...rest }: ComponentProps<typeof Anchor>) {
  return <Anchor {...rest} className={classNames(itemClass, className)} />
}

/** A line of a Menu that does something: a submit button inside a form, usually. */
export function MenuButton({ className, type = 'submit', ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type={type} className={classNames(itemClass, className)} />
}

function walk(event: KeyboardEvent<HTMLDetailsElement>) {
  const box = event.currentTarget
  const summary = box.querySelector('summary')
  if (event.key === 'Escape' && box.open) {
    event.stopPropagation()
    box.open = false
    summary?.focus()
    return
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
  event.preventDefault()
  box.open = true
  const items = [...box.querySelectorAll<HTMLElement>('a[href], button:not(:disabled)')]
  const here = items.findIndex((item) => item === document.activeElement)
  const step = event.key === 'ArrowDown' ? 1 : -1
  const start = here === -1 && step === -1 ? 0 : here
  items[(start + step + items.length) % items.length]?.focus()
}
