import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from './field.tsx'

export type FieldsetProps = {
  legend: ReactNode
  hint?: ReactNode
  /** About the group as a whole; give '' to keep its line free. */
  error?: string | undefined
  isLegendHidden?: boolean
  className?: string
  /** Checkboxes, radios or Fields that belong together. */
  children: ReactNode
}

/** Several controls under one question. */
export function Fieldset({
  legend,
  hint,
  error,
  isLegendHidden = false,
  className,
  children,
}: FieldsetProps) {
  const id = useId()
  const describedBy = classNames(hint !== undefined && `${id}hint`, error !== undefined && `${id}error`)
  return (
    <fieldset className={className} aria-describedby={describedBy || undefined}>
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1 font-semibold'}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}hint`} className="-mt-0.5 mb-2 text-sm text-muted">
          {hint}
        </p>
      )}
      <div className="flex flex-col gap-2.5">{children}</div>
      {error !== undefined && <FieldError id={`${id}error`} error={error} />}
    </fieldset>
  )
}
