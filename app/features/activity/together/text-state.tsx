import { useSyncExternalStore } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { OpenedText, TextState } from './join-text.ts'

type TextStateLineProps = {
  text: OpenedText
  /** What the record says already: "This is version 4." */
  settled: string
  /** What becomes of words that the record has not got: "It becomes version 5 when writing pauses." */
  coming: string
  isSettled: boolean
  /** Left out where the form around it has a press of its own. */
  hasPress?: boolean
}

/** Said quietly under the editor: where the words are, and who else is there. */
export function TextStateLine({ text, settled, coming, isSettled, hasPress = true }: TextStateLineProps) {
  const state = useTextState(text)
  const others = useSyncExternalStore(
    text.subscribe,
    () => text.others().join('\n'),
    () => '',
  )
  const refusal = useSyncExternalStore(text.subscribe, text.refusal, () => null)
  const isWaiting = !isSettled && (state === 'live' || state === 'sending')
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
      <p aria-live="polite">{isWaiting || state !== 'live' ? stateWords(state, coming) : settled}</p>
      {isWaiting && hasPress && (
        <Button type="button" size="small" onClick={text.settle}>
          Save now
        </Button>
      )}
      {others !== '' && <p>{alsoHere(others.split('\n'))}</p>}
      {refusal && (
        <p role="alert" className="w-full font-medium text-danger">
          {refusal}
        </p>
      )}
    </div>
  )
}

/** How the text stands between this browser and the server. */
export function useTextState(text: OpenedText): TextState {
  return useSyncExternalStore(text.subscribe, text.state, () => 'live' as const)
}

function stateWords(state: TextState, coming: string): string {
  if (state === 'live') return `Your words are kept. ${coming}`
  if (state === 'sending') return `Sending… ${coming}`
  if (state === 'offline') return 'Offline. Your words are kept here and are sent when you are back.'
  if (state === 'full')
    return 'This text is too long to take more. What you wrote last is still here: copy it.'
  return 'You cannot write here any more. What you wrote last is still here: copy it.'
}

function alsoHere(names: string[]): string {
  const [last = '', ...before] = [...names].reverse()
  const all = before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`
  return `${all} ${names.length === 1 ? 'has' : 'have'} this text open too.`
}
