import { tellAccount } from '../builders/account.ts'
import type { Book, Tale } from '../builders/book.ts'
import type { Cast } from '../builders/cast.ts'
import { tellClosure, tellComment, tellContext, tellGoal, tellProgress } from '../builders/goals.ts'
import type { Who } from '../builders/people.ts'
import { tellMember } from '../builders/persons.ts'
import { tellOutcome } from '../builders/series.ts'
import { tellStep } from '../builders/steps.ts'

/** Elevate: a year of confirmed results, two goals reached and a new one begun. */
export function ofeliaBank(book: Book, { priya, greta }: Cast): void {
  const tale = tellAccount(book, {
    ...{
      day: -395,
      by: priya,
      team: [greta],
      name: 'Ofelia Bank',
      domain: 'ofelia.example',
      industry: 'Banking',
    },
    ...{ investment: 'deep', timeZone: 'Europe/Madrid', stage: { now: 'elevate', since: -64 } },
  })
  const { lucia, carlos } = tellPeople(tale, priya)
  tellContext(tale, {
    ...{ day: -390, by: priya, confirmed: { day: -388, by: lucia } },
    words: {
      headline: 'A loan decision while the customer is still in the room.',
      challenge:
        'Branch staff wait four days for a credit decision and call the back office twice for each. Good customers take the loan from whoever answers first.',
      success:
        'A small-business loan is decided within the hour, and two applications in three need no telephone call at all.',
    },
  })
  const decide = tellGoal(tale, {
    ...{
      day: -384,
      by: priya,
      owner: lucia,
      with: priya,
      priority: 'top',
      due: -40,
      agreed: { day: -382, by: lucia },
    },
    title: 'Decide small-business loans within a day',
    why: 'The first bank to answer gets the customer.',
  })
  tellProgress(decide, { day: -340, by: priya, progress: 'on_track' })
  tellOutcome(decide, {
    ...{
      day: -381,
      by: priya,
      name: 'Time to decision',
      category: 'time_saved',
      unit: 'hours',
      cadence: 'monthly',
    },
    ...{ baseline: '96', target: '24', targetDay: -40, reporter: carlos, confirmer: lucia },
    figures: ['92', '88', '79', '70', '58', '49', '41', '33', '28', '24', '21', '20'],
  })
  tellClosure(decide, { day: -35, by: lucia, closure: 'achieved' })
  const revenue = tellGoal(tale, {
    ...{
      day: -360,
      by: lucia,
      owner: carlos,
      with: priya,
      priority: 'top',
      due: 30,
      agreed: { day: -357, by: priya },
    },
    title: 'Win back the loans we lost to speed',
    why: 'We estimate three million a year of loans that only speed took from us.',
  })
  tellProgress(revenue, { day: -250, by: carlos, progress: 'on_track' })
  tellOutcome(revenue, {
    ...{
      day: -356,
      by: carlos,
      name: 'Loans won within a day',
      category: 'revenue_generated',
      unit: 'currency',
      kind: 'amount',
    },
    ...{
      cadence: 'monthly',
      baseline: '0',
      target: '260000',
      targetDay: 30,
      reporter: carlos,
      confirmer: lucia,
    },
    figures: [
      '18000',
      '44000',
      '61000',
      '97000',
      '120500',
      '131000',
      '164000',
      '188000',
      '203500',
      '231000',
      '247000',
    ],
  })
  const calls = tellGoal(tale, {
    ...{ day: -50, by: carlos, owner: carlos, with: priya, due: 140, agreed: { day: -48, by: priya } },
    title: 'Two applications in three without a call',
    why: 'Each call costs the branch twelve minutes with the customer waiting.',
  })
  tellProgress(calls, { day: -30, by: carlos, progress: 'on_track' })
  tellOutcome(calls, {
    ...{
      day: -47,
      by: carlos,
      name: 'Applications without a call',
      category: 'quality',
      unit: 'percent',
      cadence: 'weekly',
    },
    ...{ baseline: '22', target: '66', targetDay: 140, reporter: carlos, confirmer: lucia },
    figures: ['24', '27', '26', '31', '35'],
  })
  const done = { day: -66, by: lucia }
  tellStep(tale, {
    day: -90,
    by: priya,
    title: 'Review the year with the board',
    stage: 'reinforce',
    owner: lucia,
    due: -65,
    done,
  })
  tellStep(tale, {
    day: -20,
    by: priya,
    title: 'Tell the story of the one-day decision',
    stage: 'elevate',
    owner: carlos,
    due: 20,
  })
  const about = { subject: 'goal' as const, id: () => decide.goalId }
  tellComment(tale, {
    day: -34,
    by: lucia,
    about,
    text: 'Twenty hours on average, and nobody had to work a weekend for it. Thank you.',
  })
}

function tellPeople(tale: Tale, by: Who): Record<'lucia' | 'carlos', Who> {
  const lucia = tellMember(tale, {
    ...{
      day: -394,
      by,
      name: 'Lucía Ferrer',
      title: 'Head of business banking',
      email: 'lucia.ferrer@ofelia.example',
    },
    ...{
      role: 'approver',
      influencesRenewal: true,
      controlsBudget: true,
      roles: ['economic_buyer', 'executive_sponsor'],
    },
    privately: { influence: 'high', sentiment: 'promoter', lastContact: -12 },
  })
  const carlos = tellMember(tale, {
    ...{
      day: -393,
      by,
      name: 'Carlos Iglesias',
      title: 'Credit operations lead',
      email: 'carlos.iglesias@ofelia.example',
    },
    ...{ role: 'contributor', reportsTo: lucia, uncoversUses: true, roles: ['champion'], joinsAfter: 2 },
    privately: { influence: 'medium', sentiment: 'promoter', lastContact: -7 },
  })
  tellMember(tale, {
    ...{
      day: -200,
      by: lucia,
      name: 'Nuria Prat',
      title: 'Branch director',
      email: 'nuria.prat@ofelia.example',
      role: 'viewer',
    },
    ...{ reportsTo: lucia, roles: ['influencer'] },
  })
  return { lucia, carlos }
}
