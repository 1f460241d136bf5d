import type { MailOf } from './catalogue.ts'
import type { StoriesMail } from './stories-catalogue.ts'

const story = {
  account: 'Northwind',
  accountSlug: 'northwind',
  storyId: '01JZ000000000000000000000D',
  title: 'From two weeks to two days',
}

/** Believable facts of the mails about case studies. */
export const storiesExamples: { [K in StoriesMail['kind']]: MailOf<K>['facts'] } = {
  'advocacy-story-review': {
    ...story,
    number: 4,
    person: 'Priya Shah',
    note: 'The quote is now exactly as you said it on the call.',
  },
  'advocacy-story-answered': {
    ...story,
    person: 'Maria Oliveira',
    verdict: 'changes',
    note: 'Say “reduced” instead of “saved”, and leave the regions out.',
  },
  'advocacy-legal-review': {
    legalReviewId: '01JZ000000000000000000000E',
    account: 'Northwind',
    title: 'From two weeks to two days',
    person: 'Maria Oliveira',
    name: 'Hanna Brandt',
  },
  'advocacy-story-frozen': { ...story, outcome: 'Days to close', because: 'disputed' },
}
