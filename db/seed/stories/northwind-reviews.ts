import type { ReviewPlan } from '../builders/reviews.ts'
import { boardGoal, closeGoal } from './northwind-goals.ts'

/** One that both sides signed, with what they decided; and one ahead, with what people bring to it. */
export const northwindReviews: ReviewPlan[] = [
  {
    day: -130,
    by: 'priya',
    title: 'First review with outcome data',
    on: -118,
    with: ['maria', 'jonas', 'priya'],
    notes: 'Close is under nine days. EMEA is next. Ana joins the next review.',
    held: {
      by: 'priya',
      vendor: { day: -117, by: 'priya' },
      customer: { day: -115, by: 'maria' },
      holds: { [closeGoal]: 'holds', [boardGoal]: 'changes' },
      decided: [
        {
          kind: 'decision',
          by: 'maria',
          title: 'Take EMEA in before the year ends',
          notes: 'Four regions are enough for the close, and not for the board.',
          owner: 'maria',
          due: -95,
          done: { day: -97, by: 'maria' },
        },
        {
          kind: 'next_step',
          by: 'jonas',
          title: 'Show Ana how the regions are compared',
          owner: 'priya',
          due: -80,
          done: { day: -82, by: 'priya' },
        },
        {
          kind: 'risk',
          by: 'jonas',
          title: 'Two controllers leave in autumn',
          notes: 'Their regions close by hand until somebody follows.',
        },
      ],
    },
  },
  {
    day: -8,
    by: 'priya',
    title: 'Quarterly review',
    on: 6,
    place: 'Video call',
    with: ['maria', 'jonas', 'ana', 'priya', 'tom'],
    brought: [
      {
        kind: 'topic',
        by: 'jonas',
        title: 'What comes after three days?',
        notes: 'The team would like to close the quarter the same way.',
      },
      {
        kind: 'next_step',
        by: 'priya',
        title: 'Measure October again with all five regions',
        owner: 'jonas',
        due: 20,
      },
    ],
    notes: 'How far are we with EMEA?\nDoes the board goal still hold?\nWhat comes after three days?',
  },
]
