import type { SpeakingMail } from './speaking-catalogue.ts'

/** Believable facts for a look at the mails about talks and thanks. */
export const speakingExamples: {
  [K in SpeakingMail['kind']]: Extract<SpeakingMail, { kind: K }>['facts']
} = {
  'advocacy-reward': {
    accountSlug: 'northwind',
    rewardId: '01JZ0000000000000000000020',
    about: 'testimonial',
    what: 'A donation to a charity of your choice',
    worth: '€50.00',
    state: 'approved',
  },
}
