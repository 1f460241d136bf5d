import type { CaseStudyPlan } from '../builders/case-studies.ts'

/** Maria told it before anybody asked: a customer’s own story is welcome at every stage. */
export const northwindCaseStudy: CaseStudyPlan = {
  title: 'The board sees one number',
  teller: 'maria',
  began: { day: -80 },
  texts: [
    {
      day: -74,
      by: 'maria',
      parts: {
        summary: 'How a wholesaler with five regions stopped arguing about whose number was right.',
        challenge:
          'Five regions sent five files, and two weeks of every month went into making them agree. By the time the board had its figures, the month they spoke of was long over.',
        approach:
          'We agreed what a closed month means before we touched a tool.\n\n- One ledger for every region, with one owner each\n- Differences are settled where they arise, not at the end',
        outcome: 'The close now takes days instead of weeks.',
        quote: 'We stopped arguing about whose number was right.',
        quoteName: 'Maria Oliveira',
        quoteTitle: 'CFO',
      },
    },
    {
      day: -72,
      by: 'priya',
      parts: {
        outcome: 'The month-end close went {{claim:month-end-close-change}}, and it has stayed there.',
      },
    },
  ],
  review: { day: -71, by: 'priya' },
  approved: { day: -70, by: 'maria' },
  allowed: { day: -69, basis: 'Chief financial officer' },
  published: { day: -68, by: 'priya' },
}
