import { createContext, useContext } from 'react'

export type FieldWiring = {
  /** Ties the label to the control. */
  id: string
  /** The ids of hint and error line, in reading order. */
  describedBy: string
  isInvalid: boolean
  isRequired: boolean
  /** Nothing stands above the control. */
  isLabelHidden: boolean
}

export const FieldContext = createContext<FieldWiring | null>(null)

type Aria = {
  id?: string | undefined
  required?: boolean | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | undefined
}

/** The attributes a control inside a Field needs; nothing for one that stands alone with its own aria-label. */
export function useFieldWiring(): Aria {
  const wiring = useContext(FieldContext)
  if (!wiring) return {}
  return {
    id: wiring.id,
    required: wiring.isRequired || undefined,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': wiring.isInvalid || undefined,
  }
}
