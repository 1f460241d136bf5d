import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from './field.tsx'
import { writerRing } from './presence/writer-tag.tsx'
import { useFieldName, useWriterAt } from './presence/writers.ts'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  /** A quieter second line: what ticking it means. */
  hint?: ReactNode
  error?: string | undefined
  /** A badge at the right end of the row. */
  aside?: ReactNode
  /** checkbox: each on its own; radio: one of those with the same name. */
  kind?: 'checkbox' | 'radio'
}

const tick =
  'bg-center bg-no-repeat checked:border-moss checked:bg-moss-fill checked:bg-[image:var(--tick)] [--tick:url(data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2016%2016%22%20fill=%22none%22%20stroke=%22white%22%20stroke-width=%222%22%3E%3Cpath%20d=%22M3.5%208.5l3%203%206-7%22/%3E%3C/svg%3E)]'

const dot = 'checked:border-[5px] checked:border-moss'

/** A tick or a radio dot with its words, all of them pressable. Ref and props pass through to the input. */
export function Checkbox({
  label,
  hint,
  error,
  aside,
  kind = 'checkbox',
  className,
  ...rest
}: CheckboxProps) {
  const ownId = useId()
  const id = rest.id ?? ownId
  const describedBy = classNames(hint !== undefined && `${id}hint`, error !== undefined && `${id}error`)
  const writer = useWriterAt(useFieldName(rest.name))
  return (
    <div
      title={writer && `${writer.name} is here`}
      className={classNames('flex items-start gap-3 rounded-control', writerRing(writer), className)}
    >
      <input
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        {...rest}
        id={id}
        type={kind}
        className={classNames(
          'mt-[2px] size-4.5 shrink-0 appearance-none border border-edge bg-card disabled:opacity-55',
          'aria-invalid:border-danger',
          kind === 'radio' ? `rounded-full ${dot}` : `rounded-[5px] ${tick}`,
        )}
      />
      <div className="min-w-0 grow">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
        {error !== undefined && <FieldError id={`${id}error`} error={error} />}
      </div>
      {aside}
    </div>
  )
}
