import { tellAccount } from '../builders/account.ts'
import type { Book } from '../builders/book.ts'
import type { Cast } from '../builders/cast.ts'
import { tellContext, tellGoal, tellProgress } from '../builders/goals.ts'
import { tellMember, tellPerson } from '../builders/persons.ts'
import { tellOutcome } from '../builders/series.ts'
import { tellStep } from '../builders/steps.ts'

/** Reinforce: good figures that nobody has looked at together for a long time; the last three wait. */
export function kestrelFreight(book: Book, { tom }: Cast): void {
  const tale = tellAccount(book, {
    ...{
      day: -340,
      by: tom,
      name: 'Kestrel Freight',
      domain: 'kestrel.example',
      industry: 'Logistics',
      investment: 'standard',
    },
    stage: { now: 'reinforce', since: -170 },
  })
  const pieter = tellMember(tale, {
    ...{
      day: -339,
      by: tom,
      name: 'Pieter van Dam',
      title: 'Director of operations',
      email: 'pieter.vandam@kestrel.example',
    },
    ...{
      role: 'approver',
      influencesRenewal: true,
      controlsBudget: true,
      roles: ['economic_buyer', 'decision_maker'],
    },
    privately: { influence: 'high', sentiment: 'supportive', lastContact: -61 },
  })
  const sofia = tellMember(tale, {
    ...{
      day: -338,
      by: tom,
      name: 'Sofia Lindgren',
      title: 'Dispatch lead',
      email: 'sofia.lindgren@kestrel.example',
    },
    ...{ role: 'contributor', reportsTo: pieter, uncoversUses: true, roles: ['champion', 'end_user'] },
    privately: { influence: 'medium', sentiment: 'promoter', lastContact: -13 },
  })
  tellPerson(tale, {
    day: -300,
    by: sofia,
    name: 'Marek Zielinski',
    title: 'Fleet manager',
    reportsTo: pieter,
    roles: ['influencer'],
  })
  tellContext(tale, {
    ...{ day: -336, by: tom, confirmed: { day: -334, by: pieter } },
    words: {
      headline: 'Fewer empty kilometres, fewer angry calls.',
      challenge:
        'One lorry in four drives home empty, and dispatchers learn of a late delivery from the customer. Prices follow habit, because nobody can see in time which lanes lose money.',
      success: 'Less than one kilometre in seven is empty, and customers hear of a delay from us first.',
    },
  })
  const empty = tellGoal(tale, {
    ...{
      day: -330,
      by: tom,
      owner: pieter,
      with: tom,
      priority: 'top',
      due: 60,
      agreed: { day: -328, by: pieter },
    },
    title: 'Bring empty kilometres under 15 per cent',
    why: 'Diesel for empty lorries is the largest cost that nobody planned.',
  })
  tellProgress(empty, { day: -280, by: tom, progress: 'on_track' })
  tellOutcome(empty, {
    ...{
      day: -327,
      by: tom,
      name: 'Empty kilometres',
      category: 'cost_reduced',
      unit: 'percent',
      cadence: 'monthly',
    },
    ...{ baseline: '26', target: '15', targetDay: 60, reporter: sofia, confirmer: pieter },
    figures: [
      '25.4',
      '24.8',
      '24.9',
      '23.1',
      '22',
      '21.4',
      '20.2',
      '19',
      { value: '18.3', isOpen: true },
      { value: '17.9', isOpen: true },
    ],
  })
  const delays = tellGoal(tale, {
    ...{ day: -300, by: sofia, owner: sofia, with: tom, due: 100, agreed: { day: -297, by: tom } },
    title: 'Tell customers of a delay before they call',
    why: 'A delay that is announced costs an apology. One that is not costs the contract.',
  })
  tellProgress(delays, { day: -200, by: sofia, progress: 'on_track' })
  tellOutcome(delays, {
    ...{
      day: -296,
      by: sofia,
      name: 'Delays announced first',
      category: 'quality',
      unit: 'percent',
      cadence: 'monthly',
    },
    ...{ baseline: '31', target: '90', targetDay: 100, reporter: sofia, confirmer: pieter },
    figures: ['33', '38', '47', '52', '58', '61', '66', { value: '72', isOpen: true }],
  })
  const done = { day: -180, by: sofia }
  tellStep(tale, {
    day: -200,
    by: tom,
    title: 'Share lane prices with dispatch',
    stage: 'align',
    owner: sofia,
    due: -176,
    done,
  })
  tellStep(tale, {
    day: -60,
    by: tom,
    title: 'Plan the next review',
    stage: 'reinforce',
    owner: tom,
    due: -14,
  })
  tellStep(tale, {
    day: -25,
    by: tom,
    title: 'Bring three lanes that still lose money',
    stage: 'reinforce',
    owner: pieter,
    due: 12,
    goal: empty,
  })
}
