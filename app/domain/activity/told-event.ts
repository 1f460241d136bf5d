import type { EventBody, EventKind, EventOf } from './event.ts'
import type { SentencePart } from './sentence.ts'

/** A recorded event read back: the same facts, but any of its words may have been erased since. */
export type ToldBody = ToldOf<EventKind>
export type ToldOf<K extends EventKind> = Erasable<EventOf<K>>
type Erasable<B> = B extends EventBody
  ? Omit<B, 'texts'> & { texts: { [F in keyof B['texts']]: string | null } }
  : never

/** One sentence per kind: what compiles is complete. */
export type Sentences<K extends EventKind> = { [Kind in K]: (told: ToldOf<Kind>) => SentencePart[] }
