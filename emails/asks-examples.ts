import type { AsksMail } from './asks-catalogue.ts'

const ask = {
  askId: '01JZ0000000000000000000020',
  account: 'Northwind',
  type: 'case_study' as const,
  subject: 'Would you tell your story?',
  message:
    'Hello Maria,\n\nsince April your month-end close takes 4.4 days instead of 10, and you confirmed it yourselves. Others in finance would like to know how you did it.\n\nWould you tell it with us? We talk for an hour, we write, and nothing is published before you have approved every word.',
  sender: 'Priya Shah',
}

/** Believable facts for a look at the mails about asks. */
export const asksExamples: { [K in AsksMail['kind']]: Extract<AsksMail, { kind: K }>['facts'] } = {
  'advocacy-ask': ask,
  'advocacy-ask-reminder': { ...ask, askedOn: '2026-05-04' },
  'advocacy-ask-answered': {
    askId: ask.askId,
    account: 'Northwind',
    accountSlug: 'northwind',
    type: 'case_study',
    person: 'Maria Oliveira',
    answer: 'yes',
  },
  'advocacy-profile-invitation': {
    userId: '01JZ0000000000000000000021',
    account: 'Northwind',
    sender: 'Priya Shah',
  },
}
