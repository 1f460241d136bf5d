import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useControl } from './use-control.tsx'

/*
 * Native controls. Every prop and the ref pass through, so `{...register('name')}` works as it is. Give
 * `defaultValue` as well: react-hook-form does not write its own into the server's HTML, and the form must work
 * without JavaScript.
 */

const box =
  'w-full rounded-control border border-edge bg-card px-3 py-1.5 min-h-9 pointer-coarse:min-h-11 text-ink ' +
  'placeholder:text-faint hover:border-muted aria-invalid:border-danger aria-invalid:bg-danger-wash/40 ' +
  'disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken'

/** One line of text; `type` for e-mail, password, search, url. */
export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  const { aria, ring, tag } = useControl(rest.name)
  return (
    <>
      <input {...aria} type={type} {...rest} className={classNames(box, ring, className)} />
      {tag}
    </>
  )
}

/** Several lines; grows with its text where the browser can. */
export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  const { aria, ring, tag } = useControl(rest.name)
  return (
    <>
      <textarea
        {...aria}
        rows={rows}
        {...rest}
        className={classNames(box, 'field-sizing-content min-h-24', ring, className)}
      />
      {tag}
    </>
  )
}

/** A calendar date, `YYYY-MM-DD` in value and defaultValue; the browser shows it in the reader's way. */
export function DateInput({ className, ...rest }: ComponentProps<'input'>) {
  const { aria, ring, tag } = useControl(rest.name)
  return (
    <>
      <input {...aria} {...rest} type="date" className={classNames(box, 'max-w-48', ring, className)} />
      {tag}
    </>
  )
}

export type NumberInputProps = ComponentProps<'input'> & {
  /** Stands inside the box after the figure: "hours", "€". */
  unit?: string
}

/** A number with any decimals, unless `step` says otherwise. */
export function NumberInput({ className, unit, step = 'any', ...rest }: NumberInputProps) {
  const { aria, ring, tag } = useControl(rest.name)
  const input = (
    <input
      {...aria}
      inputMode="decimal"
      step={step}
      {...rest}
      type="number"
      className={classNames(box, unit !== undefined && 'pr-16', ring, className)}
    />
  )
  return (
    <>
      {unit === undefined ? (
        input
      ) : (
        <span className="relative block">
          {input}
          <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-muted">
            {unit}
          </span>
        </span>
      )}
      {tag}
    </>
  )
}

export type SelectProps = ComponentProps<'select'> & {
  options: readonly { value: string; label: string; isDisabled?: boolean }[]
  /** The first, empty choice: "Choose a person". Left out, the first option is chosen. */
  placeholder?: string
}

/** One of several, in the platform's own list. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const { aria, ring, tag } = useControl(rest.name)
  return (
    <>
      <span className="relative block">
        <select {...aria} {...rest} className={classNames(box, 'appearance-none pr-9', ring, className)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevron-down"
          className="pointer-events-none absolute inset-y-0 right-3 my-auto text-muted"
        />
      </span>
      {tag}
    </>
  )
}

/** One or, with `multiple`, several files. */
export function FileInput({ className, ...rest }: ComponentProps<'input'>) {
  const { aria } = useControl(undefined)
  return (
    <input
      {...aria}
      {...rest}
      type="file"
      className={classNames(
        'block w-full text-sm text-muted file:mr-3 file:min-h-9 file:rounded-control file:border file:border-line',
        'file:bg-card file:px-3.5 file:font-semibold file:text-ink hover:file:border-edge',
        className,
      )}
    />
  )
}
