import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import type { OpenedText } from './join-text.ts'

export type TogetherPlace = {
  /** The account's socket: a path. */
  address: string
  /** What the text is called between browser and server. */
  name: string
  /** Whose unsent words this browser keeps. */
  personId: string
}

type WrittenTogetherProps<Parts> = {
  /** Null for as long as nobody looks at it (folded away): the text is not opened then. */
  place: TogetherPlace | null
  /** The form that works without JavaScript, and stays where the text cannot be opened. */
  plain: ReactNode
  /** Fetches what the editor is made of; a function that stays the same. */
  load: () => Promise<Parts>
  /** What takes the form's place once the text is here. */
  children: (text: OpenedText, parts: Parts) => ReactNode
}

/**
 * A long text that several people write at once. Its plain form stands first; once the text is open, the editor takes its
 * place, unless somebody is typing in the form already: they finish there.
 */
export function WrittenTogether<Parts>({ place, plain, load, children }: WrittenTogetherProps<Parts>) {
  const { address, name, personId } = place ?? nowhere
  const [opened, setOpened] = useState<{ text: OpenedText; parts: Parts } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (name === '') return
    const leaving = new AbortController()
    const { signal } = leaving
    const join = import('./join-text.ts').then(({ joinText }) =>
      joinText({ address, name, personId }, signal),
    )
    void Promise.all([join, load()])
      .then(([text, parts]) => {
        if (text) whenUntouched(box.current, signal, () => setOpened({ text, parts }))
      })
      // the plain form stays
      .catch(() => undefined)
    return () => {
      leaving.abort()
      setOpened(null)
    }
  }, [address, name, personId, load])
  return (
    <div ref={box}>
      {/* nothing of the plain form lives on in the editor, whatever the two are made of */}
      <Fragment key={opened ? 'together' : 'plain'}>
        {opened ? children(opened.text, opened.parts) : plain}
      </Fragment>
    </div>
  )
}

const nowhere: TogetherPlace = { address: '', name: '', personId: '' }

/** At once, or when nobody is in the form any more and nothing in it was changed. */
function whenUntouched(box: HTMLElement | null, signal: AbortSignal, swap: () => void): void {
  if (!box || signal.aborted) return
  if (!isTouched(box)) {
    swap()
    return
  }
  const look = () => {
    // where focus goes is known only after it has left
    setTimeout(() => {
      if (signal.aborted || isTouched(box)) return
      box.removeEventListener('focusout', look)
      swap()
    })
  }
  box.addEventListener('focusout', look, { signal })
}

function isTouched(box: HTMLElement): boolean {
  const { activeElement } = document
  if (
    activeElement?.matches('textarea, input, select, [contenteditable=true]') &&
    box.contains(activeElement)
  )
    return true
  const fields = [
    ...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type=hidden])'),
  ]
  return fields.some((field) => field.value !== field.defaultValue)
}
