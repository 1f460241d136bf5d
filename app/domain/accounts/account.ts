export const investmentTiers = ['deep', 'standard', 'light'] as const
export type InvestmentTier = (typeof investmentTiers)[number]

/** Who may see a comment, milestone or file: both sides, or the vendor's side only. */
export const visibilities = ['shared', 'internal'] as const
export type Visibility = (typeof visibilities)[number]

export const sides = ['customer', 'vendor'] as const
export type Side = (typeof sides)[number]

/** Currencies offered when an account or the vendor is set up (ISO 4217). */
export const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'JPY',
  'BRL',
  'INR',
] as const
export type Currency = (typeof currencies)[number]

/**
 * The address part of an account made from its name: "Société Générale & Co." → "societe-generale-co".
 * At most 48 characters; names without a Latin letter or digit give "account".
 */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  return plain || 'account'
}
