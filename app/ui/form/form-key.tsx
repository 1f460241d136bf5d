import { createContext, useContext, useId } from 'react'

/** A fresh word per rendered page, from the server: makes every form's key its own. */
export const FormSeed = createContext('')

/**
 * The idempotency key of a form. Pressing twice sends the same key, and the server answers the second press with the
 * first one's answer. `round` counts answers, so that a form that stays on the page has a new key for its next turn.
 */
export function FormKey({ round = 0 }: { round?: number }) {
  const seed = useContext(FormSeed)
  return <input type="hidden" name="_key" value={`${seed}${useId()}${round}`} />
}
