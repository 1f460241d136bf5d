/** What a word of the vendor's vocabulary stands for. */
export const termKinds = ['product', 'feature', 'alias'] as const
export type TermKind = (typeof termKinds)[number]

export const termKindTitles: Record<TermKind, string> = {
  product: 'Product',
  feature: 'Feature',
  alias: 'Alias',
}
