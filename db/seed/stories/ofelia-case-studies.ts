import type { CaseStudyPlan } from '../builders/case-studies.ts'

/** One story that readers have, and one that waits for Lucía's approval. */
export const ofeliaCaseStudies: CaseStudyPlan[] = [
  {
    title: 'A loan decision while the customer is still in the room',
    teller: 'lucia',
    began: { day: -57, asked: { day: -59, by: 'priya' } },
    texts: [
      {
        day: -50,
        by: 'priya',
        parts: {
          summary:
            'How Ofelia Bank answers small businesses before they leave the branch, and why nobody works a weekend for it.',
          challenge:
            'A baker who asked for a loan waited four days. The branch called the back office twice for every application, and the good customers took the money from whoever answered first.\n\nNobody was slow on purpose. Every paper lay somewhere else, and each missing one was found on a different day.',
          approach:
            'Credit operations and three branches sat down together and wrote one list of what a decision needs.\n\n- Every paper of an application lies in **one file**, with what is missing on top\n- The branch sees what the back office sees\n- One person in each branch answers for the queue',
          outcome:
            'The time to a decision went {{claim:time-to-decision-change}}. By the bank’s own count that was worth {{claim:time-to-decision-worth}} in loans that no longer went elsewhere.',
          quote: 'My people can say yes while the baker is still sitting there.',
          quoteName: 'Lucía Ferrer',
          quoteTitle: 'Head of business banking',
        },
      },
      {
        day: -48,
        by: 'lucia',
        parts: {
          quote:
            'My people can say yes while the baker is still sitting there. Nobody apologises on the telephone any more for a colleague they have never met.',
        },
      },
    ],
    review: { day: -47, by: 'priya' },
    approved: { day: -45, by: 'lucia' },
    allowed: { day: -44, basis: 'Head of business banking' },
    published: { day: -43, by: 'priya' },
    thanked: {
      suggested: { day: -42, by: 'priya' },
      what: 'A donation to a charity of their choice',
      amount: '250',
      promised: { day: -41, by: 'greta' },
    },
  },
  {
    title: 'Two applications in three without a telephone call',
    teller: 'carlos',
    began: { day: -14 },
    texts: [
      {
        day: -10,
        by: 'carlos',
        parts: {
          summary: 'What credit operations stopped asking for, and what the branches do with the time.',
          challenge:
            'Every application meant a telephone call, and most calls asked for a paper we already had.',
          approach: 'We read the questions of a whole month together and took out the ones nobody used.',
          outcome: 'Decisions come in {{claim:time-to-decision-value}} on average.',
          quote: 'The best question is the one you do not have to ask.',
          quoteName: 'Carlos Iglesias',
          quoteTitle: 'Credit operations lead',
        },
      },
      {
        day: -7,
        by: 'priya',
        parts: {
          outcome:
            'Decisions came down {{claim:time-to-decision-change}} on average, in all {{fact:31|branches they have}} branches.',
        },
      },
    ],
    comments: [
      { day: -5, by: 'lucia', section: 'outcome', body: 'Do we want to name the number of branches?' },
    ],
    suggestions: [
      {
        day: -5,
        by: 'nuria',
        section: 'quote',
        after: 'The best question is the one nobody has to ask.',
        why: 'That is how he says it.',
      },
    ],
    review: { day: -6, by: 'priya' },
  },
]
