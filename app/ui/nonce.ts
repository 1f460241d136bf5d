import { createContext, useContext } from 'react'

/** The nonce of this answer's content security policy. Only the server knows it: browsers hide it from scripts. */
export const Nonce = createContext('')

export function useNonce(): string {
  return useContext(Nonce)
}

/**
 * The nonce of the document that is open, for what is drawn into it: on the server the answer's, in the browser that of a
 * script in the page, whichever answer brought the rest.
 */
export function useDocumentNonce(): string {
  const given = useContext(Nonce)
  if (given !== '' || typeof document === 'undefined') return given
  return [...document.scripts].find(({ nonce }) => nonce)?.nonce ?? ''
}
