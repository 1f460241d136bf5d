import { createContext } from 'react'

/** How many notices the reader has not read: the root knows, the bell says. */
export const Unread = createContext(0)
