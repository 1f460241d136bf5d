import type { ConsentsMail } from './consents-catalogue.ts'

const thing = { account: 'Northwind', accountSlug: 'northwind', title: 'From two weeks to two days' }
const page = { ...thing, about: 'story', aboutId: '01JZ000000000000000000000B' } as const

/** Believable facts for a look at the mails about what may be used. */
export const consentsExamples: { [K in ConsentsMail['kind']]: Extract<ConsentsMail, { kind: K }>['facts'] } =
  {
    'advocacy-consent-asked': {
      ...page,
      person: 'Priya Shah',
      scopes: ['name', 'title', 'quote', 'company_name', 'logo'],
      needsSpeaker: false,
    },
    'advocacy-consent-withdrawn': {
      ...page,
      scopes: ['quote', 'photo'],
      person: 'Maria Oliveira',
      copies: 2,
      side: 'vendor',
    },
    'advocacy-consent-ending': {
      ...page,
      consentIds: '01JZ000000000000000000000D 01JZ000000000000000000000E',
      scopes: ['name', 'quote'],
      expiresOn: '2027-06-12',
    },
    'advocacy-consent-ended': { ...page, scopes: ['name', 'quote'], copies: 1, side: 'vendor' },
    'advocacy-consent-flagged': {
      ...page,
      scopes: ['logo', 'company_name'],
      person: 'Maria Oliveira',
      isOver: false,
      side: 'customer',
    },
    'advocacy-consent-receipt': {
      ...thing,
      receiptId: '01JZ000000000000000000000C',
      words: [
        'I, Maria Oliveira, allow Lumen Analytics the following for “From two weeks to two days”:',
        '– Quote me: “We stopped arguing about whose number was right.”. The website. Until 12 June 2027.',
        'I speak for myself, as a member of Northwind.',
        'I can take any of it back at any time, with one press, without saying why.',
      ].join('\n'),
      wordsHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  }
