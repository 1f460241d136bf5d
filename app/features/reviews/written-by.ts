/** Names of everybody who wrote a text at once, in the order in which they last did. */
export type WrittenBy = { writers?: readonly string[] }

/** What the history says of them; nothing where one person wrote. */
export function namesOf({ writers = [] }: WrittenBy): { writers?: string } {
  return writers.length > 1 ? { writers: writers.join(', ') } : {}
}
