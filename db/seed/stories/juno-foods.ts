import { tellAccount } from '../builders/account.ts'
import type { Book } from '../builders/book.ts'
import type { Cast } from '../builders/cast.ts'
import { tellComment, tellContext, tellGoal, tellProgress } from '../builders/goals.ts'
import { tellMember, tellPerson } from '../builders/persons.ts'
import { tellOutcome } from '../builders/series.ts'
import { tellStep } from '../builders/steps.ts'

/** Align: the goals are agreed, the first figures are in, one goal still waits for the customer's word. */
export function junoFoods(book: Book, { tom, priya }: Cast): void {
  const tale = tellAccount(book, {
    ...{
      day: -84,
      by: tom,
      team: [priya],
      name: 'Juno Foods',
      domain: 'juno.example',
      industry: 'Food',
      investment: 'standard',
    },
    ...{ currency: 'SEK', timeZone: 'Europe/Stockholm', stage: { now: 'align', since: -52 } },
  })
  const karin = tellMember(tale, {
    ...{
      day: -83,
      by: tom,
      name: 'Karin Ekström',
      title: 'Supply director',
      email: 'karin.ekstrom@juno.example',
      role: 'approver',
    },
    ...{ influencesRenewal: true, controlsBudget: true, roles: ['economic_buyer', 'decision_maker'] },
    privately: { influence: 'high', sentiment: 'supportive', lastContact: -8 },
  })
  const viktor = tellMember(tale, {
    ...{
      day: -82,
      by: tom,
      name: 'Viktor Hall',
      title: 'Demand planner',
      email: 'viktor.hall@juno.example',
      role: 'contributor',
    },
    ...{ reportsTo: karin, uncoversUses: true, roles: ['champion', 'end_user'] },
    privately: { influence: 'medium', sentiment: 'promoter', lastContact: -3 },
  })
  tellPerson(tale, {
    day: -60,
    by: viktor,
    name: 'Elsa Nyman',
    title: 'Store relations',
    reportsTo: karin,
    roles: ['influencer'],
  })
  tellContext(tale, {
    ...{ day: -80, by: tom, confirmed: { day: -76, by: karin } },
    words: {
      headline: 'Sell the salad before it wilts.',
      challenge:
        'We plan fresh food by last year’s calendar and throw away one crate in nine. When the sun comes out early, the shelves are empty by noon and the rest of the week is waste.',
      success:
        'Waste falls below five per cent, and a store that sells out knows it the evening before, in time to reorder.',
    },
  })
  const waste = tellGoal(tale, {
    ...{
      day: -72,
      by: tom,
      owner: karin,
      with: tom,
      priority: 'top',
      due: 120,
      agreed: { day: -69, by: karin },
    },
    title: 'Throw away less than five per cent of fresh food',
    why: 'Waste is the whole margin of the fresh counter.',
  })
  tellProgress(waste, { day: -40, by: tom, progress: 'on_track' })
  tellOutcome(waste, {
    ...{
      day: -68,
      by: viktor,
      name: 'Fresh food thrown away',
      category: 'cost_reduced',
      unit: 'percent',
      cadence: 'weekly',
    },
    ...{ baseline: '11.4', target: '5', targetDay: 120, reporter: viktor, confirmer: karin },
    figures: ['11.2', '11.3', '10.8', '10.1', '9.6', '9.8', { value: '9.1', isOpen: true }],
  })
  const reorder = tellGoal(tale, {
    ...{ day: -14, by: tom, owner: viktor, with: tom, due: 160 },
    title: 'Reorder the evening before, not the morning after',
    why: 'The lorry leaves at four. Whoever orders at nine gets nothing.',
  })
  const about = { subject: 'goal' as const, id: () => reorder.goalId }
  tellComment(tale, { day: -10, by: viktor, about, text: 'I would like to try it with three stores first.' })
  tellStep(tale, {
    day: -50,
    by: tom,
    title: 'Connect the tills of ten stores',
    stage: 'align',
    owner: viktor,
    due: -28,
    done: { day: -30, by: viktor },
  })
  tellStep(tale, {
    day: -30,
    by: tom,
    title: 'First week planned with the new forecast',
    stage: 'align',
    owner: viktor,
    due: -12,
    done: { day: -11, by: viktor },
  })
  tellStep(tale, {
    day: -12,
    by: tom,
    title: 'Say in a sentence what this changes for you',
    stage: 'align',
    owner: karin,
    due: 5,
  })
}
