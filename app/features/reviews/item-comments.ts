/** How many comments stand beside each thing of an agenda, by its id. */
export type ItemComments = Record<string, number>

/** The review's page (`review`) with what is said about one thing of its agenda. */
export function itemCommentsPath(review: string, itemId: string): string {
  return `${review}?item=${itemId}#comments-item`
}
