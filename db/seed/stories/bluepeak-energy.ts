import { addDays } from '#app/domain/calendar-date.ts'
import { tellAccount } from '../builders/account.ts'
import type { Book } from '../builders/book.ts'
import { monthName } from '../builders/calendar.ts'
import type { Cast } from '../builders/cast.ts'
import { tellComment, tellContext, tellGoal, tellProgress } from '../builders/goals.ts'
import { tellDeparture, tellMember, tellPerson } from '../builders/persons.ts'
import { tellOutcome } from '../builders/series.ts'
import { tellStep } from '../builders/steps.ts'

/** Reinforce with an open dispute: the savings count a team that has left. */
export function bluepeakEnergy(book: Book, { priya, tom }: Cast): void {
  const tale = tellAccount(book, {
    ...{
      day: -310,
      by: priya,
      team: [tom],
      name: 'Bluepeak Energy',
      domain: 'bluepeak.example',
      industry: 'Energy',
    },
    ...{
      investment: 'standard',
      currency: 'GBP',
      timeZone: 'Europe/London',
      stage: { now: 'reinforce', since: -150 },
    },
  })
  const daniel = tellMember(tale, {
    ...{
      day: -309,
      by: priya,
      name: 'Daniel Osei',
      title: 'VP service',
      email: 'daniel.osei@bluepeak.example',
      role: 'approver',
    },
    ...{ influencesRenewal: true, controlsBudget: true, roles: ['economic_buyer', 'executive_sponsor'] },
    privately: {
      influence: 'high',
      sentiment: 'sceptical',
      lastContact: -6,
      note: 'Does the sums himself. Bring the sheet, not the slide.',
    },
  })
  const ruth = tellMember(tale, {
    ...{
      day: -308,
      by: priya,
      name: 'Ruth Campbell',
      title: 'Contact centre manager',
      email: 'ruth.campbell@bluepeak.example',
    },
    ...{ role: 'contributor', reportsTo: daniel, uncoversUses: true, roles: ['champion'] },
    privately: { influence: 'medium', sentiment: 'supportive', lastContact: -10 },
  })
  const owen = tellPerson(tale, {
    day: -290,
    by: ruth,
    name: 'Owen Price',
    title: 'Night shift lead',
    reportsTo: ruth,
    roles: ['end_user'],
  })
  tellDeparture(tale, { day: -70, by: ruth, who: owen })
  tellContext(tale, {
    ...{ day: -305, by: priya, confirmed: { day: -301, by: daniel } },
    words: {
      headline: 'Answer the customer, not the backlog.',
      challenge:
        'When the weather turns, calls double within the hour and people wait half an hour to hear that an engineer is on the way. The night shift works from printed lists.',
      success:
        'Nine callers in ten are answered within two minutes, and the cost of a call falls by a third without a worse answer.',
    },
  })
  const cost = tellGoal(tale, {
    ...{
      day: -295,
      by: priya,
      owner: daniel,
      with: priya,
      priority: 'top',
      due: 75,
      agreed: { day: -292, by: daniel },
    },
    title: 'Cut overtime in the contact centre by half',
    why: 'Overtime is paid at twice the rate, and tired people give wrong answers.',
  })
  tellProgress(cost, { day: -5, by: priya, progress: 'at_risk' })
  const overtime = tellOutcome(cost, {
    ...{
      day: -291,
      by: priya,
      name: 'Overtime paid',
      category: 'cost_reduced',
      unit: 'currency',
      kind: 'amount',
      cadence: 'monthly',
    },
    ...{ baseline: '48000', target: '24000', targetDay: 75, reporter: ruth, confirmer: daniel },
    figures: [
      '47200',
      '46100',
      '43800',
      '41500',
      '39900',
      '37250',
      { value: '35600', firstWritten: '36500' },
      '33100',
      {
        value: '27400',
        by: priya,
        dispute: {
          by: daniel,
          reason: `Savings count a team that left in ${monthName(addDays(book.today, -70))}`,
        },
      },
    ],
  })
  const wait = tellGoal(tale, {
    ...{ day: -280, by: ruth, owner: ruth, with: tom, due: 45, agreed: { day: -277, by: tom } },
    title: 'Answer nine callers in ten within two minutes',
    why: 'People call us when their heating is off.',
  })
  tellProgress(wait, { day: -150, by: ruth, progress: 'on_track' })
  tellOutcome(wait, {
    ...{
      day: -276,
      by: ruth,
      name: 'Answered within two minutes',
      category: 'quality',
      unit: 'percent',
      cadence: 'weekly',
    },
    ...{ baseline: '54', target: '90', targetDay: 45, reporter: ruth, confirmer: daniel },
    figures: [
      '61',
      '60',
      '64',
      '66',
      '71',
      '70',
      '74',
      '75',
      '78',
      '77',
      '80',
      { value: '83', isOpen: true },
    ],
  })
  const about = { subject: 'outcome' as const, id: () => overtime.outcomeId }
  tellComment(tale, {
    day: -2,
    by: priya,
    about,
    text: 'You are right that the night team is missing from the baseline now. I recalculate it with Ruth and come back.',
  })
  tellComment(tale, {
    day: -1,
    by: priya,
    about,
    isInternal: true,
    text: 'Without the night team it is closer to £30,900. Still good, but say so first.',
  })
  tellStep(tale, {
    day: -4,
    by: priya,
    title: 'Recalculate overtime without the night team',
    stage: 'reinforce',
    owner: priya,
    due: 4,
    goal: cost,
  })
}
