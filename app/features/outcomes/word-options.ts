/** What a list offers. */
export type Options = { value: string; label: string }[]

/** The words of an enumeration as options of a list. */
export function choices<W extends string>(words: readonly W[], titles: Record<W, string>): Options {
  return words.map((word) => ({ value: word, label: titles[word] }))
}
