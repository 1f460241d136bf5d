/** Names in one text for a sentence: all of a few, else the first three and how many more. '' for none. */
export function nameSome(names: readonly string[]): string {
  if (names.length <= 4) return names.join(', ')
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}
