import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldContext } from './field-wiring.ts'
import { Icon } from './icon.tsx'

export type FieldProps = {
  label: ReactNode
  /** What to write, where the label does not say it. Stands above the control. */
  hint?: ReactNode
  /** What is wrong and how to right it. Its line is kept free, so that nothing below moves when it comes or goes. */
  error?: string | undefined
  /** Marks the control as required; other fields say "optional". */
  isRequired?: boolean
  /** For a field whose neighbours say what it is: the label is read aloud only. */
  isLabelHidden?: boolean
  /** The control's id, where a FormMessage leads to it; made up otherwise. */
  id?: string
  className?: string
  /** One control from inputs.tsx; id, description and invalid state reach it by context. */
  children: ReactNode
}

/** A label, a hint, one control and the line where its error appears. */
export function Field({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id: givenId,
  className,
  children,
}: FieldProps) {
  const ownId = useId()
  const id = givenId ?? ownId
  const hintId = `${id}hint`
  const errorId = `${id}error`
  const describedBy = classNames(hint !== undefined && hintId, errorId)
  return (
    <FieldContext value={{ id, describedBy, isInvalid: Boolean(error), isRequired, isLabelHidden }}>
      <div className={classNames('relative flex flex-col', className)}>
        <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'mb-1 font-semibold'}>
          {label}
          {!isRequired && <span className="font-normal text-muted"> (optional)</span>}
        </label>
        {hint !== undefined && (
          <p id={hintId} className="-mt-0.5 mb-1 text-sm text-muted">
            {hint}
          </p>
        )}
        {children}
        <FieldError id={errorId} error={error} />
      </div>
    </FieldContext>
  )
}

/** The reserved line under a control. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  return (
    <p id={id} className="mt-0.5 mb-1.5 min-h-5 text-sm font-medium text-danger">
      {error && <Icon name="warning" className="mr-1 size-3.5 align-[-2px]" />}
      {error}
    </p>
  )
}
