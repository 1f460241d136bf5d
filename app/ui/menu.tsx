import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react'
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

/**
 * A button with a small sheet under it; on a phone at the foot of the screen, in reach of the thumb. `<details>` opens
 * it without JavaScript; with it, Escape, a choice, a press outside and leaving by Tab close it, and the arrow keys
 * walk through it.
 */
export function Menu({
  label,
  accessibleName,
  kind,
  size,
  isBare = false,
  align = 'end',
  ...rest
}: MenuProps) {
  const { children, className } = rest
  const box = useRef<HTMLDetailsElement>(null)
  useClosing(box)
  return (
    <details
      ref={box}
      onKeyDown={walk}
      className={classNames('relative inline-block print-hidden', className)}
    >
      <summary
        aria-label={accessibleName}
        className={isBare ? 'list-none rounded-full' : buttonClass({ kind, size, className: 'list-none' })}
      >
        {label}
        {!isBare && <Icon name="chevron-down" className="-mr-1 size-3.5" />}
      </summary>
      <div
        className={classNames(
          'z-40 flex min-w-52 flex-col sm:w-max sm:max-w-72 rounded-card border border-line bg-card p-1.5 shadow-float',
          'max-sm:fixed max-sm:inset-x-4 max-sm:bottom-4 sm:absolute sm:mt-1.5',
          align === 'end' ? 'sm:right-0' : 'sm:left-0',
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

/** A dialog opened from a line must not lose its place: its opener and what happens inside leave the menu open. */
function useClosing(box: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = () => box.current?.removeAttribute('open')
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) close()
    }
    const choose = ({ target }: Event) => {
      const chosen = target instanceof Element ? target.closest('a[href], button') : null
      if (!chosen || !box.current?.contains(chosen)) return
      if (!chosen.closest('dialog') && !chosen.hasAttribute('aria-haspopup')) close()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('click', choose)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('click', choose)
    }
  }, [box])
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
  const here = items.indexOf(document.activeElement as HTMLElement)
  const step = event.key === 'ArrowDown' ? 1 : -1
  const start = here === -1 && step === -1 ? 0 : here
  items[(start + step + items.length) % items.length]?.focus()
}
