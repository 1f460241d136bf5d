import type { SpeakingMail, TalkDate } from './speaking-catalogue.ts'

const date: TalkDate = {
  accountSlug: 'northwind',
  inviteId: '01JZ0000000000000000000021',
  event: 'Finance Forum',
  talk: 'From ten days to three',
  place: 'Centro de Congressos, Lisbon',
  startsAt: '2026-06-12T12:00:00.000Z',
  minutes: 45,
  timeZone: 'Europe/Lisbon',
  sequence: 0,
  stampedAt: '2026-05-18T09:00:00.000Z',
  state: 'invited',
  organizer: 'Priya Shah',
  attendee: { name: 'Maria Oliveira', email: 'maria@northwind.example' },
}
const { sequence: _, stampedAt: __, state: ___, ...note } = date
const { accountSlug, inviteId, event, talk, organizer } = date
const past = { accountSlug, inviteId, event, talk, organizer }

/** Believable facts for a look at the mails about talks and thanks. */
export const speakingExamples: {
  [K in SpeakingMail['kind']]: Extract<SpeakingMail, { kind: K }>['facts']
} = {
  'advocacy-talk-invited': {
    ...date,
    message: 'Your month-end close is what the finance people there would most like to hear about.',
  },
  'advocacy-talk-changed': { ...date, sequence: 1, startsAt: '2026-06-12T14:30:00.000Z', hasToConfirm: true },
  'advocacy-talk-to-confirm': { ...date, sequence: 2, state: 'accepted' },
  'advocacy-talk-cancelled': { ...date, sequence: 3, because: 'event' },
  'advocacy-talk-note': note,
  'advocacy-talk-thanks': past,
  'advocacy-talk-missed': past,
  'advocacy-reward': {
    accountSlug: 'northwind',
    rewardId: '01JZ0000000000000000000020',
    about: 'testimonial',
    what: 'A donation to a charity of your choice',
    worth: '€50.00',
    money: { minor: 5000, currency: 'EUR' },
    state: 'approved',
  },
}
