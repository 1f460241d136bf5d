import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { classNames } from './class-names.ts'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'

type ButtonLook = {
  /** primary: the one thing to do here; secondary: the others; quiet: words only; danger: cannot be taken back. */
  kind?: ButtonKind
  size?: ButtonSize
  className?: string
  children: ReactNode
}

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'type' | 'disabled'> & {
    /** Always said aloud: a forgotten type submits the form around it. */
    type: 'button' | 'submit' | 'reset'
    /** Its work is under way: it keeps focus and width, and ignores further presses. */
    isPending?: boolean
    isDisabled?: boolean
  }

/** A button. Works as a plain submit button without JavaScript. */
export function Button({
  kind,
  size,
  isPending = false,
  isDisabled = false,
  className,
  ...rest
}: ButtonProps) {
  const { children, onClick, type, ...others } = rest
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isPending) return event.preventDefault()
    onClick?.(event)
  }
  return (
    <button
      {...others}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={press}
      className={buttonClass({ kind, size, className })}
    >
      {isPending && <Spinner />}
      {children}
    </button>
  )
}

export type LinkButtonProps = ButtonLook & ComponentProps<typeof Anchor>

/** A link that looks like a button, for going somewhere; use Button for doing something. */
export function LinkButton({ kind, size, className, ...rest }: LinkButtonProps) {
  return <Anchor {...rest} className={buttonClass({ kind, size, className })} />
}

const kindClass: Record<ButtonKind, string> = {
  primary: 'bg-moss-fill text-on-moss-fill border-transparent hover:bg-moss-fill-strong',
  secondary: 'bg-card text-ink border-line hover:border-edge',
  quiet: 'text-moss border-transparent hover:bg-lichen',
  danger: 'bg-danger-fill text-white border-transparent hover:brightness-90',
}

const sizeClass: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2.5 py-0.5 text-sm pointer-coarse:min-h-9',
  medium: 'min-h-9 px-3.5 py-1 text-base pointer-coarse:min-h-11',
}

/** The button's look for an element that is neither: a `<summary>`, a file field's label. */
export function buttonClass({
  kind = 'secondary',
  size = 'medium',
  className,
}: Omit<ButtonLook, 'children'>) {
  return classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-control border font-semibold select-none',
    'transition-colors disabled:opacity-55 aria-disabled:opacity-75 print-hidden',
    kindClass[kind],
    sizeClass[size],
    className,
  )
}

function Spinner() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" fill="none" aria-hidden="true" className="animate-spin">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" opacity="0.3" />
      <path d="M8 2a6 6 0 0 1 6 6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
