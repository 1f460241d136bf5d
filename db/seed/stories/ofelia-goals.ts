import type { GoalPlan } from '../builders/goals.ts'

export const ofeliaGoals: GoalPlan[] = [
  {
    day: -384,
    by: 'priya',
    title: 'Decide small-business loans within a day',
    why: 'The first bank to answer gets the customer.',
    owner: 'lucia',
    with: 'priya',
    priority: 'top',
    due: -40,
    agreed: { day: -382, by: 'lucia' },
    solutions: [
      {
        day: -370,
        by: 'priya',
        capability: 'Decision in one file',
        how: 'Brings every paper of an application into one view, with what is missing.',
      },
    ],
    statement: {
      day: -310,
      by: 'lucia',
      text: 'My people can say yes while the baker is still sitting there. Nobody apologises on the telephone any more for a colleague they have never met.',
    },
    progress: { day: -340, by: 'priya', now: 'on_track' },
    closed: { day: -35, by: 'lucia', as: 'achieved' },
    outcomes: [
      {
        day: -381,
        by: 'priya',
        name: 'Time to decision',
        category: 'time_saved',
        unit: 'hours',
        cadence: 'monthly',
        baseline: '96',
        target: { value: '24', day: -40 },
        worth: {
          factors: [
            ['310', 'applications a month'],
            ['0.02', 'of which go elsewhere for each hour'],
          ],
          ...{ rate: '190', per: 'of margin each', nature: 'cash' },
        },
        share: { by: 'lucia', of: '70' },
        reporter: 'carlos',
        confirmer: 'lucia',
        figures: ['92', '88', '79', '70', '58', '49', '41', '33', '28', '24', '21', '20'],
      },
    ],
    comments: [
      {
        day: -210,
        by: 'carlos',
        text: 'Weekend applications wait until Monday and pull the average up. Do we leave them in?',
        answers: [
          {
            day: -209,
            by: 'priya',
            text: 'Leave them in. Your customers wait on weekends too, and that is what you want to shorten.',
            reactions: [{ by: 'lucia', as: 'agreed' }],
          },
        ],
        settled: { day: -208, by: 'lucia' },
      },
      {
        day: -34,
        by: 'lucia',
        text: 'Less than a day on average, and nobody had to work a weekend for it. Thank you, @Priya Shah.',
        reactions: [
          { by: 'priya', as: 'thanks' },
          { by: 'carlos', as: 'celebrate' },
        ],
        answers: [
          {
            day: -33,
            by: 'priya',
            isInternal: true,
            text: 'This sentence is the case study. I will ask her whether we may use it.',
          },
        ],
      },
    ],
  },
  {
    day: -360,
    by: 'lucia',
    title: 'Win back the loans we lost to speed',
    why: 'We estimate three million a year of loans that only speed took from us.',
    owner: 'carlos',
    with: 'priya',
    priority: 'top',
    due: 30,
    agreed: { day: -357, by: 'priya' },
    solutions: [
      {
        day: -350,
        by: 'priya',
        capability: 'Decision in one file',
        how: 'Shows each morning which applications can be answered today.',
      },
    ],
    statement: {
      day: -305,
      by: 'carlos',
      text: 'We answer before the other bank has opened its post. I can count the loans that stayed with us because of that, and I do it every month.',
    },
    progress: { day: -250, by: 'carlos', now: 'on_track' },
    outcomes: [
      {
        day: -356,
        by: 'carlos',
        name: 'Loans won within a day',
        category: 'revenue_generated',
        unit: 'currency',
        kind: 'amount',
        cadence: 'monthly',
        baseline: '0',
        target: { value: '260000', day: 30 },
        share: { by: 'lucia', of: '50', margin: '4.5' },
        reporter: 'carlos',
        confirmer: 'lucia',
        figures: [
          ...['18000', '44000', '61000', '97000', '120500', '131000'],
          ...['164000', '188000', '203500', '231000', '247000'],
        ],
      },
    ],
  },
  {
    day: -50,
    by: 'lucia',
    title: 'Two applications in three without a call',
    why: 'Each call costs the branch twelve minutes with the customer waiting.',
    owner: 'carlos',
    with: 'priya',
    due: 140,
    agreed: { day: -48, by: 'priya' },
    solutions: [
      {
        day: -46,
        by: 'priya',
        capability: 'Branch checklist',
        how: 'Asks for everything once, at the counter, so that nobody has to ring.',
      },
    ],
    progress: { day: -30, by: 'carlos', now: 'on_track' },
    outcomes: [
      {
        day: -47,
        by: 'carlos',
        name: 'Applications without a call',
        category: 'quality',
        unit: 'percent',
        cadence: 'weekly',
        baseline: '22',
        target: { value: '66', day: 140 },
        worth: {
          factors: [
            ['9', 'calls'],
            ['12', 'minutes'],
          ],
          ...{ times: 'weekly', rate: '0.6', per: 'a minute', nature: 'capacity' },
        },
        reporter: 'carlos',
        confirmer: 'lucia',
        figures: ['24', '27', '26', '31', '35'],
      },
    ],
  },
]
