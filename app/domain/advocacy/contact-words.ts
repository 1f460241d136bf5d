/** The exact words somebody agrees to when they let themself be contacted. They name nobody but the vendor. */
export function contactWords(vendor: string): string {
  return `I want ${vendor} to contact me about this at the address above. ${vendor} uses what I wrote here for that only, and deletes all of it whenever I press “Delete what you have about me”.`
}
