import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { MarkedPart } from '#app/domain/care/marked-text.ts'
import { TextArea } from '#app/ui/inputs.tsx'
import { Marked } from './context-text.tsx'

type TermTextAreaProps = ComponentProps<'textarea'> & {
  /** What stands in it at this moment, cut at the vendor's terms. */
  runs: readonly MarkedPart[]
  /** Told what stands in it, at every keystroke and once when the page has woken up. */
  onText: (text: string) => void
}

/**
 * A text area that marks the vendor's terms while somebody writes: the same text stands behind it, unseen but for its
 * marks, and gives it its height. Without JavaScript it is a plain text area.
 */
export function TermTextArea({ runs, onText, ...rest }: TermTextAreaProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [isLive, setLive] = useState(false)
  const tell = useRef(onText)
  tell.current = onText
  useEffect(() => {
    const written = frame.current?.querySelector('textarea')?.value
    if (written !== undefined) tell.current(written)
    setLive(true)
  }, [])
  return (
    <div ref={frame} className="grid *:[grid-area:1/1]">
      {isLive && (
        <div
          aria-hidden
          className="min-h-24 w-full rounded-control border border-transparent bg-card px-3 py-1.5 break-words whitespace-pre-wrap text-transparent pointer-coarse:text-[1rem] [&_mark]:p-0"
        >
          <Marked runs={runs} />
          {'\u200B'}
        </div>
      )}
      <TextArea
        {...rest}
        onInput={(event) => onText(event.currentTarget.value)}
        className={isLive ? 'relative resize-none overflow-hidden bg-transparent!' : undefined}
      />
    </div>
  )
}
