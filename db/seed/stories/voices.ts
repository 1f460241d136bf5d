import type { QuotePlan, ReferralPlan } from '../builders/voices.ts'

type Voices = { quotes: QuotePlan[]; referrals: ReferralPlan[] }

/** What customers say about what changed, and whom they sent: a wall, and a referral in every state. */
export const ofeliaVoices: Voices = {
  quotes: [
    {
      ...{ day: -58, by: 'lucia', rating: '5', isCompanyNamed: true },
      words:
        'A loan used to take us four days and two calls. Now the customer leaves the branch with a decision, and nobody remembers the calls.',
      read: { day: -55, by: 'priya', as: 'published' },
    },
    {
      ...{ day: -24, by: 'nuria', rating: '4', isCompanyNamed: true },
      words: 'My branch stopped opening on Saturdays for paperwork. That is the figure my people care about.',
      read: { day: -22, by: 'priya', as: 'published' },
    },
  ],
  referrals: [
    {
      ...{ day: -160, by: 'lucia', owner: 'priya' },
      came: { name: 'Inés Robledo', company: 'Meridiana Leasing', email: 'ines.robledo@meridiana.example' },
      moves: [
        { day: -157, by: 'priya', to: 'contacted' },
        { day: -140, by: 'priya', to: 'qualified' },
        { day: -118, by: 'priya', to: 'opportunity' },
        { day: -61, by: 'priya', to: 'won', amount: '84,000', currency: 'EUR' },
      ],
    },
    {
      ...{ day: -52, by: 'lucia', owner: 'priya' },
      came: { name: 'Álvaro Quintas', company: 'Banco Tajo', email: 'aquintas@bancotajo.example' },
      moves: [
        { day: -50, by: 'priya', to: 'contacted' },
        { day: -41, by: 'priya', to: 'qualified' },
        { day: -19, by: 'priya', to: 'opportunity' },
      ],
    },
    {
      ...{ day: -12, by: 'carlos' },
      introduced: {
        company: 'Caja Alpina',
        role: 'Head of credit operations',
        why: 'Their branches still send applications by courier, as ours did.',
      },
    },
  ],
}

export const northwindVoices: Voices = {
  quotes: [
    {
      ...{ day: -33, by: 'maria', rating: '5' },
      words: 'We argue about what the number means now, not about whose number is right.',
      read: { day: -31, by: 'priya', as: 'published' },
    },
    {
      ...{ day: -2, by: 'jonas', rating: '4' },
      words: 'The first of the month is a working day like any other. It used to be a week.',
    },
  ],
  referrals: [
    {
      ...{ day: -3, by: 'maria' },
      came: {
        ...{ name: 'Sigrid Halvorsen', company: 'Fjordline Shipping', email: 'sigrid@fjordline.example' },
        message: 'Six regions, nine ledgers. Mornings are best.',
      },
    },
    {
      ...{ day: -29, by: 'maria' },
      introduced: {
        company: 'Aster Health',
        role: 'Finance director',
        why: 'We met at a fair and compared how long we close.',
      },
    },
  ],
}

export const kestrelVoices: Voices = {
  quotes: [
    {
      ...{ day: -44, by: 'pieter', rating: '5', isTitleLeftOut: true },
      words: 'A lorry that drives home empty costs the same as a full one. We have far fewer of them.',
      read: { day: -42, by: 'tom', as: 'published' },
    },
  ],
  referrals: [
    {
      ...{ day: -9, by: 'pieter', owner: 'tom' },
      came: { name: 'Joost Dekker', company: 'Harbour & Holt', email: 'joost@harbourholt.example' },
      moves: [{ day: -7, by: 'tom', to: 'contacted' }],
    },
    {
      ...{ day: -84, by: 'pieter', owner: 'tom' },
      came: { name: 'Mieke Veldhuis', company: 'Veldhuis Cold Chain', email: 'mieke@veldhuis.example' },
      moves: [
        { day: -81, by: 'tom', to: 'contacted' },
        { day: -62, by: 'tom', to: 'lost', reason: 'Bound to their supplier for two more years' },
      ],
    },
  ],
}

export const junoVoices: Voices = {
  quotes: [
    {
      ...{ day: -37, by: 'karin', rating: '4' },
      words: 'We throw away half of what we used to, and the kitchens were the first to say so.',
      read: { day: -35, by: 'tom', as: 'published' },
    },
    {
      ...{ day: -10, by: 'viktor' },
      words: 'It saves us about two million a year, I would say, and perhaps more.',
      read: {
        ...{ day: -8, by: 'tom' },
        asks: 'The figure is not one that was confirmed. Would you say it without?',
      },
    },
  ],
  referrals: [
    {
      ...{ day: -27, by: 'karin', owner: 'tom' },
      came: { name: 'Aino Lehto', company: 'Polar Bakeries', email: 'aino.lehto@polarbakeries.example' },
      moves: [
        { day: -26, by: 'tom', to: 'contacted' },
        { day: -15, by: 'tom', to: 'qualified' },
      ],
    },
    {
      ...{ day: -48, by: 'karin', owner: 'tom' },
      came: { name: 'Gunnar Berg', company: 'Tundra Fishery', email: 'gunnar@tundrafishery.example' },
      moves: [{ day: -46, by: 'tom', to: 'disqualified', reason: 'One ship and no ledger to speak of' }],
    },
  ],
}

export const bluepeakVoices: Voices = {
  quotes: [],
  referrals: [
    {
      ...{ day: -131, by: 'daniel', lapses: -40 },
      introduced: { company: 'Strathmore Wind', role: 'Head of field operations', why: '' },
    },
  ],
}
