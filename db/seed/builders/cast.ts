import type { Book } from './book.ts'
import type { Who } from './people.ts'

/** The vendor's people, who appear in all stories. */
export type Cast = Record<'priya' | 'tom' | 'greta' | 'adam', Who>

/** Tells one account's story into a book. */
export type Story = (book: Book, cast: Cast) => void
