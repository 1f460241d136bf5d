import { hash, verify } from '@node-rs/argon2'

/** argon2id with OWASP's parameters (19 MiB, two passes, one lane); runs off the event loop, about 9 ms. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'))
}

let decoy: Promise<string> | undefined

/** Whether the password fits. Without a hash (unknown address) it works as long and answers no. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return fits && stored !== null
}
