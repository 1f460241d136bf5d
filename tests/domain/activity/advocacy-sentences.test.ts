import { expect, test } from 'vitest'
import type { AdvocacyEvent } from '#app/domain/activity/advocacy-event.ts'
import { describeEvent } from '#app/domain/activity/describe-event.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import type { ToldBody, ToldOf } from '#app/domain/activity/told-event.ts'

const who = 'Maria Oliveira'
const lucia = { person: 'Lucia Ferrer' }
const ask = { askId: 'a', userId: 'u', type: 'case_study' as const }
const story = { storyId: 's' }
const days = { story: 'Two days instead of fourteen' }
const consent = {
  subjectKind: 'story' as const,
  subjectId: 's',
  scopes: ['name' as const, 'quote' as const],
}
const inDays = { about: days.story }
const talk = { inviteId: 'i', speakingEventId: 'e', texts: { event: 'Ledger Forum' } }
const event = { speakingEventId: 'e' }
const copy = { place: 'the spring sales deck', ...inDays }
const quote = { testimonialId: 't' }

/** One of every kind, with the sentence both sides read when Maria Oliveira did it. */
const told: { [K in AdvocacyEvent['kind']]: [Omit<ToldOf<K>, 'kind'>, string] } = {
  'profile-changed': [
    { userId: 'u', texts: { fields: 'topics' } },
    `${who} changed the topics of their advocate profile`,
  ],
  'opted-out': [{ userId: 'u', texts: {} }, `${who} does not want to be asked for anything any more`],
  'profile-invited': [
    { userId: 'u', texts: lucia },
    `${who} invited Lucia Ferrer to say what they may be asked`,
  ],
  'ask-sent': [{ ...ask, texts: lucia }, `${who} asked Lucia Ferrer for a case study`],
  'ask-answered': [{ ...ask, answer: 'not_now', texts: {} }, `${who} said “not now” to a case study`],
  'ask-withdrawn': [{ ...ask, texts: lucia }, `${who} took back asking Lucia Ferrer for a case study`],
  'ask-expired': [
    { ...ask, texts: lucia },
    `${who} closed the question to Lucia Ferrer about a case study: nobody answered within 30 days`,
  ],
  'ask-fulfilled': [{ ...ask, texts: lucia }, `${who} noted that Lucia Ferrer gave a case study`],
  'asking-waived': [
    { waiverId: 'w', texts: { reason: 'They offered' } },
    `${who} allowed asking before Elevate: “They offered”`,
  ],
  'asking-waiver-ended': [{ waiverId: 'w', texts: {} }, `${who} ended the permission to ask before Elevate`],
  'ask-template-saved': [
    { templateId: 't', texts: { template: 'Short and warm' } },
    `${who} saved the words “Short and warm” for asking`,
  ],
  'ask-template-archived': [
    { templateId: 't', texts: { template: 'Short and warm' } },
    `${who} put the words “Short and warm” away`,
  ],
  'story-nominated': [
    { ...story, texts: { ...days, ...lucia } },
    `${who} suggested a case study with Lucia Ferrer: ${days.story}`,
  ],
  'story-moved': [
    { ...story, to: 'customer_review', texts: { ...days, note: 'After the call' } },
    `${who} moved ${days.story} on: with the customer to approve (“After the call”)`,
  ],
  'story-written': [
    { ...story, number: 2, texts: { ...days, fields: 'challenge,quote' } },
    `${who} changed the challenge and quote of ${days.story}: version 2`,
  ],
  'story-commented': [
    { ...story, texts: { ...days, excerpt: 'Is this ours?' } },
    `${who} wrote beside ${days.story}: “Is this ours?”`,
  ],
  'story-suggested': [
    { ...story, suggestionId: 'g', texts: days },
    `${who} suggested other words in ${days.story}`,
  ],
  'suggestion-settled': [
    { ...story, suggestionId: 'g', isTaken: true, texts: days },
    `${who} took over suggested words in ${days.story}`,
  ],
  'legal-review-asked': [
    { ...story, legalReviewId: 'l', number: 3, texts: { ...days, person: 'H. Brandt' } },
    `${who} asked H. Brandt for a legal review of version 3 of ${days.story}`,
  ],
  'legal-review-answered': [
    {
      ...{ ...story, legalReviewId: 'l', number: 3, verdict: 'changes' },
      texts: { ...days, person: 'H. Brandt', note: 'No city' },
    },
    `${who} noted that H. Brandt asks for changes in version 3 of ${days.story}: “No city”`,
  ],
  'legal-review-revoked': [
    { ...story, legalReviewId: 'l', texts: { person: 'H. Brandt' } },
    `${who} closed the legal review of H. Brandt`,
  ],
  'story-frozen': [
    { ...story, because: 'disputed', texts: { ...days, outcome: 'Month-end close' } },
    `${who} took ${days.story} down until it is approved again: a figure in it is disputed (Month-end close)`,
  ],
  'company-speaker-named': [
    { userId: 'u', texts: { ...lucia, basis: 'Head of marketing' } },
    `${who} let Lucia Ferrer speak for the company: “Head of marketing”`,
  ],
  'company-speaker-ended': [
    { userId: 'u', texts: lucia },
    `${who} ended that Lucia Ferrer speaks for the company`,
  ],
  'consent-asked': [
    { ...consent, texts: inDays },
    `${who} asked for consent to use their name, quote them in ${days.story}`,
  ],
  'consent-granted': [
    { ...consent, receiptId: 'r', texts: inDays },
    `${who} gave consent to use their name, quote them in ${days.story}`,
  ],
  'consent-declined': [
    { ...consent, texts: inDays },
    `${who} did not give consent to use their name, quote them in ${days.story}`,
  ],
  'consent-withdrawn': [
    { ...consent, texts: { ...inDays, ...lucia } },
    `${who} withdrew the consent of Lucia Ferrer to use their name, quote them in ${days.story}`,
  ],
  'consent-expired': [
    { ...consent, texts: inDays },
    `${who} noted that the consent to use their name, quote them in ${days.story} has ended`,
  ],
  'consent-flagged': [
    { ...consent, texts: { ...inDays, ...lucia } },
    `${who} asked somebody else to look at what Lucia Ferrer allowed for ${days.story}`,
  ],
  'consent-kept': [{ ...consent, texts: inDays }, `${who} confirmed what was allowed for ${days.story}`],
  'outside-copy-noted': [
    { copyId: 'c', texts: copy },
    `${who} noted a copy of ${days.story} in the spring sales deck`,
  ],
  'takedown-opened': [
    { takedownId: 'd', texts: copy },
    `${who} asked for the copy of ${days.story} in the spring sales deck to come down`,
  ],
  'takedown-done': [
    { takedownId: 'd', texts: copy },
    `${who} took down the copy of ${days.story} in the spring sales deck`,
  ],
  'logo-added': [{ logoId: 'l', texts: {} }, `${who} added the company’s logo`],
  'logo-removed': [{ logoId: 'l', texts: {} }, `${who} removed the company’s logo`],
  'testimonial-submitted': [{ ...quote, texts: { excerpt: 'It pays' } }, `${who} gave a quote: “It pays”`],
  'testimonial-approved': [{ ...quote, texts: lucia }, `${who} accepted the quote of Lucia Ferrer`],
  'testimonial-rejected': [
    { ...quote, texts: { ...lucia, reason: 'Too long' } },
    `${who} gave the quote of Lucia Ferrer back: “Too long”`,
  ],
  'testimonial-published': [{ ...quote, texts: lucia }, `${who} put the quote of Lucia Ferrer on the wall`],
  'testimonial-unpublished': [
    { ...quote, texts: lucia },
    `${who} took the quote of Lucia Ferrer off the wall`,
  ],
  'referral-submitted': [{ referralId: 'r', texts: { company: 'Kestrel' } }, `${who} referred Kestrel`],
  'referral-moved': [
    { referralId: 'r', to: 'qualified', texts: { company: 'Kestrel' } },
    `${who} noted about the referral of Kestrel: a good fit`,
  ],
  'referral-erased': [{ referralId: 'r', texts: {} }, `${who} erased what was written about a referral`],
  'speaking-event-added': [{ ...event, texts: talk.texts }, `${who} added the event Ledger Forum`],
  'speaking-event-changed': [
    { ...event, texts: { ...talk.texts, fields: 'place' } },
    `${who} changed the place of Ledger Forum`,
  ],
  'speaking-event-cancelled': [{ ...event, texts: talk.texts }, `${who} cancelled Ledger Forum`],
  'speaker-invited': [talk, `${who} sent an invitation to speak at Ledger Forum`],
  'speaker-answered': [{ ...talk, answer: 'tentative' }, `${who} may speak at Ledger Forum`],
  'speaker-confirmed': [talk, `${who} confirmed the talk at Ledger Forum`],
  'speaker-withdrawn': [talk, `${who} withdrew the invitation to speak at Ledger Forum`],
  'talk-delivered': [talk, `${who} noted that the talk at Ledger Forum was given`],
  'talk-missed': [talk, `${who} noted that the talk at Ledger Forum did not take place`],
  'talk-offered': [
    { offerId: 'o', texts: { topic: 'closing faster' } },
    `${who} offered to speak about closing faster`,
  ],
  'talk-offer-closed': [
    { offerId: 'o', texts: { topic: 'closing faster' } },
    `${who} closed the offer to speak about closing faster`,
  ],
  'reward-proposed': [
    { rewardId: 'w', about: 'referral', texts: { ...lucia, what: 'a donation' } },
    `${who} suggested thanking Lucia Ferrer with a donation`,
  ],
  'reward-settled': [
    { rewardId: 'w', as: 'issued', texts: { ...lucia, what: 'a donation' } },
    `${who} sent the thank-you for Lucia Ferrer: a donation`,
  ],
  'embed-site-added': [
    { siteId: 'x', texts: { site: 'https://lumen.example' } },
    `${who} let https://lumen.example show the wall`,
  ],
  'embed-site-removed': [
    { siteId: 'x', texts: { site: 'https://lumen.example' } },
    `${who} no longer lets https://lumen.example show the wall`,
  ],
}

test.each(Object.entries(told))('%s reads as a sentence', (kind, [facts, sentence]) => {
  const body = { kind, ...facts } as ToldBody
  expect(readSentence(describeEvent({ body, actorName: who }))).toBe(sentence)
})
