import { monthEnds, monthName } from '../builders/calendar.ts'
import type { GoalPlan } from '../builders/goals.ts'

export const closeGoal = 'Cut month-end close from 10 days to 3'
export const boardGoal = 'One trusted revenue number for the board'

export const northwindGoals: GoalPlan[] = [
  {
    day: -343,
    by: 'priya',
    title: closeGoal,
    why: 'Every day of closing is a day on which nobody in finance looks ahead.',
    owner: 'maria',
    with: 'priya',
    priority: 'top',
    due: 40,
    agreed: { day: -341, by: 'maria' },
    solutions: [
      {
        day: -322,
        by: 'priya',
        capability: 'One ledger view',
        how: 'Reads the five regional ledgers every night, so that nobody re-keys a number.',
      },
    ],
    statement: {
      day: -279,
      by: 'maria',
      text: 'We stopped typing numbers from one screen into another. I see on the second day what I used to see on the ninth, and my controllers go home before eight.',
    },
    progress: { day: -300, by: 'priya', now: 'on_track' },
    outcomes: [
      {
        day: -342,
        by: 'priya',
        name: 'Month-end close',
        category: 'time_saved',
        unit: 'days',
        cadence: 'monthly',
        baseline: '10',
        target: { value: '3', day: 40 },
        worth: {
          factors: [
            ['42', 'people in finance'],
            ['8', 'hours a day'],
          ],
          ...{ rate: '52', per: 'an hour', nature: 'capacity' },
        },
        share: { by: 'maria', of: '80' },
        reporter: 'jonas',
        confirmer: 'maria',
        figures: [
          '10',
          '9.8',
          { value: '9.4', note: 'two regions on the new calendar' },
          '8.6',
          { value: '8.2', firstWritten: '2.8' },
          '7.7',
          {
            value: '7.9',
            dispute: { by: 'maria', reason: 'Bank holidays were counted as working days', isSettled: true },
          },
          '6.5',
          { value: '5.5', note: 'read from the close calendar' },
          {
            value: '4.4',
            by: 'priya',
            isOpen: true,
            note: 'first month with EMEA included',
            link: 'https://files.northwind.example/close-calendar',
          },
        ],
        usage: {
          day: -6,
          by: 'priya',
          name: 'Reconciliations run',
          weeks: [
            ...[4, 6, 9, 8, 12, 15, 19, 18, 24, 26, 31, 30, 35, 33, 38, 41],
            ...[40, 46, 44, 49, 52, 50, 47, 51, 58, 61, 64, 66, 70, 74, 79, 77],
            ...[82, 88, 91, 90, 97, 103, 101, 108],
          ],
        },
        figureComments: [
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
        ],
        comments: [
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
        ],
      },
    ],
  },
  {
    day: -330,
    by: 'maria',
    title: 'Free 8 hours a week of manual reporting',
    why: 'The controllers want to explain numbers instead of collecting them.',
    owner: 'jonas',
    with: 'priya',
    due: -20,
    agreed: { day: -327, by: 'priya' },
    solutions: [
      {
        day: -320,
        by: 'priya',
        capability: 'Report templates',
        how: 'Writes the eleven regional reports from one source.',
      },
    ],
    progress: { day: -290, by: 'jonas', now: 'on_track' },
    closed: { day: -1, by: 'jonas', as: 'achieved' },
    outcomes: [
      {
        day: -326,
        by: 'jonas',
        name: 'Hours of reporting saved',
        category: 'time_saved',
        unit: 'hours',
        unitLabel: 'per week',
        cadence: 'monthly',
        baseline: '0',
        target: { value: '8', day: -20 },
        worth: {
          factors: [['6', 'regional reports']],
          ...{ times: 'weekly', rate: '68', per: 'an hour of the agency', nature: 'cash' },
        },
        share: { by: 'maria', of: '60' },
        reporter: 'jonas',
        confirmer: 'maria',
        figures: ['0.5', '1.5', '2', '3.5', '4', '5', '6.2', '7.1', '7.8', '8.2'],
      },
    ],
  },
  {
    day: -260,
    by: 'maria',
    title: boardGoal,
    why: 'Three versions of revenue were shown in the last meeting. Nobody knew which one was right.',
    owner: 'maria',
    with: 'tom',
    priority: 'top',
    due: 86,
    agreed: { day: -258, by: 'tom' },
    solutions: [
      {
        day: -257,
        by: 'tom',
        capability: 'One ledger view',
        how: 'Shows revenue by one definition, with the entries behind it.',
      },
    ],
    statement: {
      day: -256,
      by: 'maria',
      text: 'In the board meeting there is one figure, and when somebody doubts it I can open the entries behind it while they are still speaking.',
    },
    progress: { day: -20, by: 'tom', now: 'at_risk' },
    outcomes: [
      {
        day: -257,
        by: 'tom',
        name: 'Regions in one ledger',
        category: 'quality',
        unit: 'count',
        unitLabel: 'region | regions',
        cadence: 'quarterly',
        baseline: '0',
        target: { value: '5', day: 86 },
        termsAgreed: 'maria',
        reporter: 'tom',
        confirmer: 'maria',
        figures: ['0', '1', { value: '2', isOpen: true, note: 'Iberia and Nordics' }],
      },
      {
        day: -250,
        by: 'tom',
        name: 'Corrections after close',
        category: 'quality',
        unit: 'count',
        unitLabel: 'entry | entries',
        cadence: 'monthly',
        baseline: '41',
        target: { value: '10', day: 86 },
        worth: { factors: [['3.5', 'hours to find and book']], rate: '52', per: 'an hour', nature: 'cash' },
        reporter: 'tom',
        confirmer: 'maria',
        figures: ['43', '40', '38', '39', '33', '30', '28', '24'],
      },
    ],
    comments: [
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
    ],
  },
]
