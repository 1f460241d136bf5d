import { createContext, useContext } from 'react'

/** The nonce of this answer's content security policy. Only the server knows it: browsers hide it from scripts. */
export const Nonce = createContext('')

export function useNonce(): string {
  return useContext(Nonce)
}
