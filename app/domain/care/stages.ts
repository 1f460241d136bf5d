export const stages = ['capture', 'align', 'reinforce', 'elevate'] as const
export type Stage = (typeof stages)[number]

/** Title, purpose and guide of each CARE stage (DOMAIN.md §1). The guide raises a hint, never a block. */
export const stageFacts: Record<
  Stage,
  { title: string; purpose: string; guideDays: number | null; test: string }
> = {
  capture: {
    title: 'Capture',
    purpose: 'Capture context',
    guideDays: 30,
    test: 'Can you explain their business challenges without mentioning your product?',
  },
  align: {
    title: 'Align',
    purpose: 'Align solutions',
    guideDays: 60,
    test: 'Can the customer clearly explain how the product makes their job easier or their business better?',
  },
  reinforce: {
    title: 'Reinforce',
    purpose: 'Reinforce value',
    guideDays: null,
    test: 'Can you show specific business improvements that happened because of the product?',
  },
  elevate: {
    title: 'Elevate',
    purpose: 'Elevate to advocacy',
    guideDays: null,
    test: 'Are your best customers actively recommending you?',
  },
}
