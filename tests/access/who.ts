/** Everybody who may come to an address. `owner` is a contributor who answers for one of the goals. */
export const everybody = [
  'nobody',
  'viewer',
  'contributor',
  'owner',
  'approver',
  'stranger',
  'csm',
  'otherCsm',
  'lead',
  'admin',
  'preview',
] as const
export type Who = (typeof everybody)[number]

/** A word that stands in everything internal; no answer to a customer may hold it. */
export const internalWord = 'Violetwood'
