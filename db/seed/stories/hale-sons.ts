import { tellAccount } from '../builders/account.ts'
import type { Book } from '../builders/book.ts'
import type { Cast } from '../builders/cast.ts'
import { tellContext, tellGoal, tellProgress } from '../builders/goals.ts'
import { tellMember } from '../builders/persons.ts'
import { tellOutcome } from '../builders/series.ts'
import { tellStep } from '../builders/steps.ts'

/** Reinforce, light and content: one goal, confirmed every quarter, nothing that presses. */
export function haleSons(book: Book, { tom }: Cast): void {
  const tale = tellAccount(book, {
    ...{
      day: -370,
      by: tom,
      name: 'Hale & Sons',
      domain: 'hale.example',
      industry: 'Building',
      investment: 'light',
    },
    ...{ currency: 'GBP', timeZone: 'Europe/London', stage: { now: 'reinforce', since: -230 } },
  })
  const george = tellMember(tale, {
    ...{
      day: -369,
      by: tom,
      name: 'George Hale',
      title: 'Managing director',
      email: 'george@hale.example',
      role: 'approver',
    },
    ...{
      influencesRenewal: true,
      controlsBudget: true,
      roles: ['economic_buyer', 'decision_maker'],
      joinsAfter: 3,
    },
    privately: {
      influence: 'high',
      sentiment: 'supportive',
      lastContact: -48,
      note: 'Happy as it is. Asks for nothing more, and means it.',
    },
  })
  const beth = tellMember(tale, {
    ...{
      day: -365,
      by: george,
      name: 'Beth Hale',
      title: 'Office manager',
      email: 'beth@hale.example',
      role: 'contributor',
    },
    ...{ reportsTo: george, uncoversUses: true, roles: ['champion', 'end_user'] },
  })
  tellContext(tale, {
    ...{ day: -360, by: george, confirmed: { day: -355, by: george } },
    words: {
      headline: 'Quotes that leave the house the same day.',
      challenge:
        'A quote takes us a week, because the prices stand in three books and in my head. By then the customer has asked the next builder.',
      success: 'A quote goes out on the day of the visit, and at the end of the job it was right.',
    },
  })
  const goal = tellGoal(tale, {
    ...{
      day: -350,
      by: george,
      owner: george,
      with: tom,
      priority: 'top',
      due: 90,
      agreed: { day: -347, by: tom },
    },
    title: 'Send a quote on the day of the visit',
    why: 'The first quote on the table usually wins.',
  })
  tellProgress(goal, { day: -260, by: tom, progress: 'on_track' })
  tellOutcome(goal, {
    ...{
      day: -346,
      by: beth,
      name: 'Days to a quote',
      category: 'time_saved',
      unit: 'days',
      cadence: 'quarterly',
    },
    ...{ baseline: '7', target: '1', targetDay: 90, reporter: beth, confirmer: george },
    figures: ['4.5', '2.5', '1.5'],
  })
  const done = { day: -305, by: beth }
  tellStep(tale, {
    day: -340,
    by: tom,
    title: 'Put the three price books into one',
    stage: 'align',
    owner: beth,
    due: -300,
    done,
  })
}
