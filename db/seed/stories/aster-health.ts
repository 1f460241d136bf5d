import { tellAccount } from '../builders/account.ts'
import type { Book } from '../builders/book.ts'
import type { Cast } from '../builders/cast.ts'
import { tellComment, tellContext, tellGoal } from '../builders/goals.ts'
import { tellMember, tellPerson } from '../builders/persons.ts'
import { tellStep } from '../builders/steps.ts'

/** Capture, past its guide: the challenge is told in the vendor's words, and nobody named controls the budget. */
export function asterHealth(book: Book, { priya, greta }: Cast): void {
  const tale = tellAccount(book, {
    ...{ day: -38, by: priya, name: 'Aster Health', domain: 'aster-health.example', industry: 'Hospitals' },
    ...{ investment: 'deep', timeZone: 'Europe/Vienna' },
  })
  const helene = tellMember(tale, {
    ...{
      day: -37,
      by: priya,
      name: 'Helene Gruber',
      title: 'Head of operations',
      email: 'helene.gruber@aster-health.example',
    },
    ...{ role: 'approver', influencesRenewal: true, roles: ['decision_maker'] },
    privately: {
      influence: 'high',
      sentiment: 'neutral',
      lastContact: -11,
      note: 'Friendly, but says the money is decided elsewhere.',
    },
  })
  const emil = tellMember(tale, {
    ...{
      day: -36,
      by: priya,
      name: 'Emil Novotny',
      title: 'Data analyst',
      email: 'emil.novotny@aster-health.example',
    },
    ...{ role: 'contributor', reportsTo: helene, uncoversUses: true, roles: ['end_user'], joinsAfter: 3 },
    privately: { influence: 'low', sentiment: 'supportive', lastContact: -4 },
  })
  tellPerson(tale, {
    day: -30,
    by: emil,
    name: 'Ingrid Moser',
    title: 'Ward manager',
    reportsTo: helene,
    roles: ['influencer'],
  })
  tellContext(tale, {
    ...{ day: -34, by: priya },
    words: {
      headline: 'Beds that are free should look free.',
      challenge:
        'Aster Health needs Lumen dashboards for bed occupancy. Wards count beds by telephone three times a day, and the emergency room learns of free beds hours too late.',
      success:
        'Lumen Pulse shows every ward the same occupancy, and patients wait less than two hours for a bed.',
    },
  })
  const goal = tellGoal(tale, {
    ...{ day: -24, by: priya, owner: helene, with: priya, priority: 'top', due: 150 },
    title: 'Patients wait less than two hours for a bed',
    why: 'Long waits are the first line of every complaint.',
  })
  const done = { day: -30, by: priya }
  tellStep(tale, {
    day: -37,
    by: priya,
    title: 'Spend a morning on two wards',
    stage: 'capture',
    owner: priya,
    due: -29,
    done,
  })
  tellStep(tale, {
    day: -30,
    by: priya,
    title: 'Write the challenge in your own words',
    stage: 'capture',
    owner: helene,
    due: -10,
  })
  tellStep(tale, {
    day: -20,
    by: greta,
    title: 'Find out who controls the budget',
    stage: 'capture',
    owner: priya,
    due: -6,
    isInternal: true,
  })
  const about = { subject: 'goal' as const, id: () => goal.goalId }
  tellComment(tale, {
    day: -12,
    by: emil,
    about,
    text: 'We have measured waiting times since last year. I can bring the last twelve weeks.',
  })
}
