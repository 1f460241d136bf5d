import type { ActivityMail } from './activity-catalogue.ts'

const comment = {
  account: 'Northwind',
  path: '/plans/northwind/comments/01JZ0000000000000000000090',
  thing: 'Close the books in three days',
  notices: '01JZ0000000000000000000091',
}

/** Believable facts for a look at the mails about what somebody is told. */
export const activityExamples: { [K in ActivityMail['kind']]: Extract<ActivityMail, { kind: K }>['facts'] } =
  {
    'activity-mentioned': {
      ...comment,
      lines: [
        { person: 'Jonas Thiel', words: 'Maria, could you say which entities April left out?' },
        { person: 'Priya Shah', words: 'I think it was the two in Iberia. Do you agree, Maria?' },
      ],
    },
    'activity-commented': {
      ...comment,
      lines: [
        { person: 'Tom Lindqvist', words: 'We still wait for access to the EMEA ledger. Nine days so far.' },
      ],
    },
    'activity-assigned': {
      ...comment,
      path: '/plans/northwind/milestones/01JZ0000000000000000000092',
      thing: 'Name regional data owners',
      lines: [{ person: 'Priya Shah', words: 'Priya Shah added the step Name regional data owners' }],
    },
    'activity-digest': {
      userId: '01JZ0000000000000000000093',
      waiting: 2,
      more: 3,
      since: '27 April 2026',
      accounts: [
        {
          account: 'Northwind',
          path: '/plans/northwind',
          value: '€1,204.50 more confirmed since 27 April, €45,300.10 in all',
          waiting: [
            'Priya Shah reported 4.4 days for Month-end close',
            'Priya Shah proposed the goal One ledger',
          ],
          next: ['Name regional data owners, by 8 May', 'Quarterly review, on 12 May'],
          news: ['Jonas Thiel closed the goal Free 8 hours a week as achieved', '3 comments on One ledger'],
          more: 4,
        },
        {
          account: 'Ofelia Bank',
          path: '/plans/ofelia-bank',
          value: '',
          waiting: [],
          next: ['Review with the board, on 11 May'],
          news: ['Carlos Iglesias agreed how Applications without a call is counted'],
          more: 0,
        },
      ],
    },
  }
