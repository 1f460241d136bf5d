import { type ReactNode, useRef } from 'react'
import { hasTypedText } from './typed-text.ts'

export type WhileWrittenProps = {
  /** Whether the reader may use what is inside now. */
  isOffered: boolean
  children: ReactNode
}

/**
 * A form that the reader may use, and that outlives the right to it for as long as something typed stands in it: what
 * others do meanwhile (a goal is closed) takes nobody's words away. Sent, it is refused with a sentence and keeps them.
 */
export function WhileWritten({ isOffered, children }: WhileWrittenProps) {
  const box = useRef<HTMLDivElement>(null)
  const isKept = isOffered || (box.current !== null && hasTypedText(box.current))
  if (!isKept) return null
  return (
    <div ref={box} className="contents">
      {children}
    </div>
  )
}
