/** How an account came into a stage: opened there, believed to be there when it was imported, or moved. */
export const spellCauses = ['opened', 'placed', 'moved', 'stepped_back', 'returned'] as const
export type SpellCause = (typeof spellCauses)[number]
