import { freshnessDays } from '#app/domain/outcomes/ledger.ts'

/** How value is counted, for a reader who has never seen the product: the footnote of everything that leaves it. */
export function valueMethod(accountName: string): string[] {
  const { weekly, monthly, quarterly, yearly } = freshnessDays
  return [
    `Only figures that ${accountName} confirmed, under terms both sides agreed, are counted. What is reported but not confirmed, or disputed, is left out.`,
    `A state that lasts (hours a week, days to close) is worth its improvement on the baseline × money per unit × times a year × days ÷ 365 × the share ${accountName} puts down to the product. Each figure holds until the next one, for at most ${weekly} days where it is measured weekly, ${monthly} monthly, ${quarterly} quarterly, ${yearly} yearly.`,
    'A quantity per period (money saved in March) is worth its improvement on the baseline × money per unit × the share, once for each period.',
    'Each row is rounded to the smallest unit of the currency once, halves to the even one; totals add up rounded rows. Cash and capacity are not added: capacity is time freed, at what it costs.',
  ]
}
