import { monthEnds, monthName } from '../builders/calendar.ts'
import type { CommentPlan } from '../builders/comments.ts'

/** Beside the newest figure of the close, which waits for Maria. */
export const figureTalk: CommentPlan[] = [
  {
    day: -3,
    by: 'priya',
    text: (today) =>
      `${monthName(monthEnds(today, 1)[0] ?? today)} has EMEA in it for the first time. Could you look at it, @Maria Oliveira?`,
    answers: [
      {
        day: -2,
        by: 'jonas',
        text: 'I counted it twice: Porto closed on the fifth day, everybody else on the fourth.',
        reactions: [{ by: 'priya', as: 'thanks' }],
      },
      {
        day: -2,
        by: 'tom',
        isInternal: true,
        text: '@Priya Shah, if Maria confirms this one, improvement holds is met. Better not to press her.',
        reactions: [{ by: 'priya', as: 'agreed' }],
      },
    ],
  },
]

/** Beside the close itself: a question that was settled. */
export const closeTalk: CommentPlan[] = [
  {
    day: -120,
    by: 'jonas',
    text: 'Do bank holidays count as working days here? In Porto there were two in June.',
    answers: [
      {
        day: -119,
        by: 'priya',
        text: 'They do not. The calendar of each region decides, @Jonas Thiel.',
        changed:
          'They do not. The calendar of each region decides, @Jonas Thiel, and the note beside the figure says which one was used.',
        reactions: [
          { by: 'jonas', as: 'thanks' },
          { by: 'maria', as: 'agreed' },
        ],
      },
    ],
    settled: { day: -119, by: 'jonas' },
  },
]

/** Beside the goal of one number: what waits, and what only the team says about it. */
export const ledgerTalk: CommentPlan[] = [
  {
    day: -9,
    by: 'tom',
    text: 'We still wait for access to the EMEA ledger, @Maria Oliveira. Nine days so far.',
    answers: [
      {
        day: -7,
        by: 'maria',
        text: 'I asked Ana on Thursday. She wants to know who reads it before she opens it. @Tom Lindqvist, can you write her one paragraph?',
        reactions: [{ by: 'tom', as: 'seen' }],
      },
      {
        day: -6,
        by: 'tom',
        text: 'It is with her now: two people, read only, and every look is logged.',
        reactions: [
          { by: 'maria', as: 'thanks' },
          { by: 'jonas', as: 'celebrate' },
        ],
      },
    ],
  },
  {
    day: -8,
    by: 'tom',
    isInternal: true,
    text: 'Ana holds the access back. Better if Maria asks her than if we do. What do you think, @Priya Shah?',
    answers: [
      {
        day: -8,
        by: 'priya',
        isInternal: true,
        text: 'Yes. And no pressure before the review: the figure counts from next month either way.',
      },
    ],
  },
]
