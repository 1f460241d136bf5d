import { createContext, useContext, useEffect, useId, useState } from 'react'

/** A fresh word per rendered page, from the server: makes every form's key its own. */
export const FormSeed = createContext('')

/**
 * The idempotency key of a form. Pressing twice sends the same key, and the server answers the second press with the
 * first one's answer. `round` counts answers, so that a form that stays on the page has a new key for its next turn.
 */
export function FormKey({ round = 0 }: { round?: number }) {
  return <input type="hidden" name="_key" value={useFormKey(round)} />
}

/**
 * The same as a text. The server's page carries one made from its seed; once scripts run, each form takes a random one,
 * because a page kept by the browser may be shown again with an old seed.
 */
export function useFormKey(round: number): string {
  const seed = useContext(FormSeed)
  const id = useId()
  const [random, setRandom] = useState('')
  useEffect(() => setRandom(Math.random().toString(36).slice(2)), [])
  return `${seed}${id}${random}${round}`
}
