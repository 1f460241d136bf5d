import { addDays } from '#app/domain/calendar-date.ts'
import { tellAccount } from '../builders/account.ts'
import type { Book, Tale } from '../builders/book.ts'
import { monthEnds, monthName } from '../builders/calendar.ts'
import type { Cast } from '../builders/cast.ts'
import {
  type GoalTale,
  tellClosure,
  tellComment,
  tellContext,
  tellGoal,
  tellProgress,
} from '../builders/goals.ts'
import type { Who } from '../builders/people.ts'
import { tellMember, tellPerson } from '../builders/persons.ts'
import { tellOutcome } from '../builders/series.ts'
import { tellStep } from '../builders/steps.ts'

type People = Cast & { maria: Who; jonas: Who }

/** Reinforce: most of the way to a close in three days; the newest figure waits for Maria. */
export function northwindTraders(book: Book, cast: Cast): void {
  const tale = tellAccount(book, {
    ...{ day: -352, by: cast.priya, team: [cast.tom], stage: { now: 'reinforce', since: -214 } },
    ...{ name: 'Northwind Traders', domain: 'northwind.example', industry: 'Wholesale', investment: 'deep' },
  })
  const people = tellPeople(tale, cast)
  tellWords(tale, people)
  const close = tellClose(tale, people)
  tellReporting(tale, people)
  const board = tellBoard(tale, people)
  tellSteps(tale, people, { close, board })
}

function tellPeople(tale: Tale, cast: Cast): People {
  const by = cast.priya
  const maria = tellMember(tale, {
    ...{
      day: -351,
      by,
      name: 'Maria Oliveira',
      title: 'CFO',
      email: 'maria.oliveira@northwind.example',
      role: 'approver',
    },
    ...{ influencesRenewal: true, controlsBudget: true, roles: ['economic_buyer', 'executive_sponsor'] },
    privately: {
      influence: 'high',
      sentiment: 'promoter',
      lastContact: -9,
      note: 'Wants the board to see one number. Prefers short calls on Thursdays.',
    },
  })
  const jonas = tellMember(tale, {
    ...{
      day: -350,
      by,
      name: 'Jonas Thiel',
      title: 'Controller',
      email: 'jonas.thiel@northwind.example',
      role: 'contributor',
    },
    ...{ uncoversUses: true, roles: ['champion', 'end_user'], reportsTo: maria },
    privately: { influence: 'medium', sentiment: 'supportive', lastContact: -5 },
  })
  tellMember(tale, {
    ...{
      day: -300,
      by,
      name: 'Ana Duarte',
      title: 'Head of EMEA finance',
      email: 'ana.duarte@northwind.example',
      role: 'viewer',
    },
    ...{ reportsTo: maria, roles: ['influencer'], joinsAfter: 4 },
    privately: {
      influence: 'medium',
      sentiment: 'sceptical',
      isBlocker: true,
      lastContact: -44,
      note: 'Fears that her region is compared with others.',
    },
  })
  tellPerson(tale, {
    day: -298,
    by: jonas,
    name: 'Lukas Brandt',
    title: 'IT lead',
    reportsTo: maria,
    roles: ['technical_lead'],
  })
  return { ...cast, maria, jonas }
}

function tellWords(tale: Tale, { priya, maria }: People): void {
  const challenge =
    'Our finance team re-keys numbers from five regions every month. Leadership decides on figures that are two weeks old.'
  const success =
    'The books are closed within three working days, every region reports in one way, and the board sees figures of the same week without anybody copying cells at night.'
  tellContext(tale, {
    day: -349,
    by: priya,
    words: { headline: 'Close the books faster.', challenge, success },
  })
  const headline = 'Close the books in three days, not ten.'
  tellContext(tale, { day: -345, by: maria, words: { headline }, confirmed: { day: -344, by: maria } })
}

function tellClose(tale: Tale, { priya, maria, jonas }: People): GoalTale {
  const goal = tellGoal(tale, {
    ...{
      day: -343,
      by: priya,
      owner: maria,
      with: priya,
      priority: 'top',
      due: 40,
      agreed: { day: -341, by: maria },
    },
    title: 'Cut month-end close from 10 days to 3',
    why: 'Every day of closing is a day on which nobody in finance looks ahead.',
  })
  const [newest = ''] = monthEnds(tale.book.today, 1)
  const outcome = tellOutcome(goal, {
    ...{
      day: -342,
      by: priya,
      name: 'Month-end close',
      category: 'time_saved',
      unit: 'days',
      cadence: 'monthly',
    },
    ...{ baseline: '10', target: '3', targetDay: 40, reporter: jonas, confirmer: maria },
    figures: [
      '10',
      '9.8',
      { value: '9.4', note: 'two regions on the new calendar' },
      '8.6',
      { value: '8.2', firstWritten: '2.8' },
      '7.7',
      {
        value: '7.9',
        dispute: { by: maria, reason: 'Bank holidays were counted as working days', isSettled: true },
      },
      '6.5',
      { value: '5.5', note: 'read from the close calendar' },
      {
        value: '4.4',
        by: priya,
        isOpen: true,
        note: 'first month with EMEA included',
        link: 'https://files.northwind.example/close-calendar',
      },
    ],
  })
  tellProgress(goal, { day: -300, by: priya, progress: 'on_track' })
  const about = { subject: 'outcome' as const, id: () => outcome.outcomeId }
  tellComment(tale, {
    day: -3,
    by: priya,
    about,
    text: `${monthName(newest)} has EMEA in it for the first time. Could you look at it, Maria?`,
  })
  return goal
}

function tellReporting(tale: Tale, { priya, maria, jonas }: People): void {
  const goal = tellGoal(tale, {
    ...{ day: -330, by: jonas, owner: jonas, with: priya, due: -20, agreed: { day: -327, by: priya } },
    title: 'Free 8 hours a week of manual reporting',
    why: 'The controllers want to explain numbers instead of collecting them.',
  })
  tellOutcome(goal, {
    ...{
      day: -326,
      by: jonas,
      name: 'Hours of reporting saved',
      category: 'time_saved',
      unit: 'hours',
      unitLabel: 'per week',
    },
    ...{ cadence: 'monthly', baseline: '0', target: '8', targetDay: -20, reporter: jonas, confirmer: maria },
    figures: ['0.5', '1.5', '2', '3.5', '4', '5', '6.2', '7.1', '7.8', '8.2'],
  })
  tellProgress(goal, { day: -290, by: jonas, progress: 'on_track' })
  tellClosure(goal, { day: -1, by: jonas, closure: 'achieved' })
}

function tellBoard(tale: Tale, { tom, maria }: People): GoalTale {
  const goal = tellGoal(tale, {
    ...{
      day: -260,
      by: maria,
      owner: maria,
      with: tom,
      priority: 'top',
      due: 86,
      agreed: { day: -258, by: tom },
    },
    title: 'One trusted revenue number for the board',
    why: 'Three versions of revenue were shown in the last meeting. Nobody knew which one was right.',
  })
  tellOutcome(goal, {
    ...{
      day: -257,
      by: tom,
      name: 'Regions in one ledger',
      category: 'quality',
      unit: 'count',
      unitLabel: 'region | regions',
    },
    ...{ cadence: 'quarterly', baseline: '0', target: '5', targetDay: 86, reporter: tom, confirmer: maria },
    figures: ['0', '1', { value: '2', isOpen: true, note: 'Iberia and Nordics' }],
  })
  tellOutcome(goal, {
    ...{
      day: -250,
      by: tom,
      name: 'Corrections after close',
      category: 'quality',
      unit: 'count',
      unitLabel: 'entry | entries',
    },
    ...{ cadence: 'monthly', baseline: '41', target: '10', targetDay: 86, reporter: tom, confirmer: maria },
    figures: ['43', '40', '38', '39', '33', '30', '28', '24'],
  })
  tellProgress(goal, { day: -20, by: tom, progress: 'at_risk' })
  const about = { subject: 'goal' as const, id: () => goal.goalId }
  tellComment(tale, {
    day: -9,
    by: tom,
    about,
    text: 'We still wait for access to the EMEA ledger. Nine days so far.',
  })
  tellComment(tale, {
    day: -8,
    by: tom,
    about,
    isInternal: true,
    text: 'Ana holds the access back. Better if Maria asks her than if we do.',
  })
  return goal
}

type Goals = Record<'close' | 'board', GoalTale>

function tellSteps(tale: Tale, { priya, tom, maria, jonas }: People, { close, board }: Goals): void {
  const [newest = addDays(tale.book.today, -20)] = monthEnds(tale.book.today, 1)
  const add = (step: Omit<Parameters<typeof tellStep>[1], 'by'>) => tellStep(tale, { by: priya, ...step })
  add({
    day: -348,
    title: 'Interview the five regional controllers',
    stage: 'capture',
    owner: priya,
    due: -330,
    done: { day: -332, by: priya },
  })
  add({
    day: -320,
    title: 'Agree one chart of accounts',
    stage: 'align',
    owner: jonas,
    due: -270,
    done: { day: -262, by: jonas },
  })
  add({
    day: -318,
    title: 'Connect the first ledger',
    stage: 'align',
    owner: priya,
    due: -280,
    done: { day: -283, by: priya },
    goal: close,
  })
  add({
    day: -210,
    title: 'Hold the first review with outcome data',
    stage: 'reinforce',
    owner: priya,
    due: -120,
    done: { day: -118, by: priya },
  })
  add({
    day: -8,
    title: `Confirm ${monthName(newest)} close time`,
    stage: 'reinforce',
    owner: maria,
    due: -2,
    goal: close,
  })
  add({ day: -20, title: 'Connect EMEA ledger', stage: 'reinforce', owner: priya, due: 7, goal: board })
  add({
    day: -18,
    title: 'Name regional data owners',
    stage: 'reinforce',
    owner: jonas,
    due: 11,
    goal: board,
  })
  add({
    day: -10,
    title: 'Speak with Ana about comparisons between regions',
    stage: 'reinforce',
    owner: tom,
    due: 3,
    isInternal: true,
  })
}
