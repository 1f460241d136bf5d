import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type BigFigureProps = {
  /** The number, formatted for the reader: "€184,300", "4.4". */
  value: ReactNode
  /** Its unit, smaller: "days". */
  unit?: ReactNode
  /** What it counts; stands under it. */
  caption?: ReactNode
  size?: 'medium' | 'large'
}

/** A number worth reading, in Fraunces. */
export function BigFigure({ value, unit, caption, size = 'medium' }: BigFigureProps) {
  return (
    <div>
      <p
        className={classNames(
          'font-serif font-semibold tracking-tight',
          size === 'large' ? 'text-[2.5rem] leading-12' : 'text-[1.75rem] leading-9',
        )}
      >
        {value}
        {unit && <span className="ml-0.5 text-base font-semibold tracking-normal text-muted"> {unit}</span>}
      </p>
      {caption && <p className="text-sm text-muted">{caption}</p>}
    </div>
  )
}
