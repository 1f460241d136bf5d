import { askTypeWords } from '../advocacy/ask.ts'
import type { AskAnswer } from '../advocacy/ask-state.ts'
import { consentScopeWords } from '../advocacy/consent-words.ts'
import { referralStateTitles } from '../advocacy/referral.ts'
import { rewardStateWords } from '../advocacy/reward.ts'
import type { InviteAnswer } from '../advocacy/speaking.ts'
import { type FreezeReason, storyStateTitles } from '../advocacy/story.ts'
import type { AdvocacyEvent } from './advocacy-event.ts'
import { about, byWriters, type Marked, plain, readFields, type SentencePart, say } from './sentence.ts'
import type { Sentences, ToldOf } from './told-event.ts'

const answerWords: Record<AskAnswer, string> = {
  yes: 'said yes to',
  not_now: 'said “not now” to',
  no: 'said no to',
  never: 'asked not to be asked again for',
}

const inviteWords: Record<InviteAnswer, string> = {
  accepted: 'would like to speak at',
  tentative: 'may speak at',
  declined: 'cannot speak at',
}

const freezeWords: Record<FreezeReason, string> = {
  disputed: 'a figure in it is disputed',
  corrected: 'a figure in it was corrected',
  withdrawn: 'a figure in it was withdrawn',
  terms_changed: 'how a figure in it is counted has changed',
}

/** What somebody did about a customer's voice; their name comes before it. */
export const advocacyDeeds: Sentences<AdvocacyEvent['kind']> = {
  'profile-changed': ({ texts }) => say`changed the ${readFields(texts.fields)} of their advocate profile`,
  'opted-out': () => say`does not want to be asked for anything any more`,
  'profile-invited': ({ texts }) => say`invited ${texts.person} to say what they may be asked`,
  'ask-sent': ({ texts, type }) => say`asked ${texts.person} for ${ask(type)}`,
  'ask-answered': ({ answer, type }) => say`${plain(answerWords[answer])} ${ask(type)}`,
  'ask-withdrawn': ({ texts, type }) => say`took back asking ${texts.person} for ${ask(type)}`,
  'ask-expired': ({ texts, type }) =>
    say`closed the question to ${texts.person} about ${ask(type)}: nobody answered within 30 days`,
  'ask-fulfilled': ({ texts, type }) => say`noted that ${texts.person} gave ${ask(type)}`,
  'asking-waived': ({ texts }) => say`allowed asking before Elevate: “${texts.reason}”`,
  'asking-waiver-ended': () => say`ended the permission to ask before Elevate`,
  'ask-template-saved': ({ texts }) => say`saved the words “${texts.template}” for asking`,
  'ask-template-archived': ({ texts }) => say`put the words “${texts.template}” away`,
  'story-nominated': ({ texts }) => say`suggested a case study with ${texts.person}: ${about(texts.story)}`,
  'story-moved': storyMoved,
  'story-written': ({ texts, number }) =>
    number === 1
      ? say`wrote the first text of ${about(texts.story)}`
      : say`changed the ${readFields(texts.fields)} of ${about(texts.story)}: version ${plain(String(number))}${byWriters(texts.writers)}`,
  'story-commented': ({ texts }) => say`wrote beside ${about(texts.story)}: “${texts.excerpt}”`,
  'story-suggested': ({ texts }) => say`suggested other words in ${about(texts.story)}`,
  'suggestion-settled': ({ texts, isTaken }) =>
    say`${plain(isTaken ? 'took over' : 'left')} suggested words in ${about(texts.story)}`,
  'legal-review-asked': ({ texts, number }) =>
    say`asked ${texts.person} for a legal review of version ${plain(String(number))} of ${about(texts.story)}`,
  'legal-review-answered': legalReviewAnswered,
  'legal-review-revoked': ({ texts }) => say`closed the legal review of ${texts.person}`,
  'story-frozen': ({ texts, because }) =>
    say`took ${about(texts.story)} down until it is approved again: ${plain(freezeWords[because])} (${texts.outcome})`,
  'company-speaker-named': ({ texts }) => say`let ${texts.person} speak for the company: “${texts.basis}”`,
  'company-speaker-ended': ({ texts }) => say`ended that ${texts.person} speaks for the company`,
  'consent-asked': ({ texts, scopes }) =>
    say`asked for consent to ${scopeWords(scopes)} in ${about(texts.about)}`,
  'consent-granted': ({ texts, scopes }) =>
    say`gave consent to ${scopeWords(scopes)} in ${about(texts.about)}`,
  'consent-declined': ({ texts, scopes }) =>
    say`did not give consent to ${scopeWords(scopes)} in ${about(texts.about)}`,
  'consent-withdrawn': ({ texts, scopes }) =>
    say`withdrew the consent of ${texts.person} to ${scopeWords(scopes)} in ${about(texts.about)}`,
  'consent-expired': ({ texts, scopes }) =>
    say`noted that the consent to ${scopeWords(scopes)} in ${about(texts.about)} has ended`,
  'consent-flagged': ({ texts }) =>
    say`asked somebody else to look at what ${texts.person} allowed for ${about(texts.about)}`,
  'consent-kept': ({ texts }) => say`confirmed what was allowed for ${about(texts.about)}`,
  'outside-copy-noted': ({ texts }) => say`noted a copy of ${about(texts.about)} in ${texts.place}`,
  'takedown-opened': ({ texts }) =>
    say`asked for the copy of ${about(texts.about)} in ${texts.place} to come down`,
  'takedown-done': ({ texts }) => say`took down the copy of ${about(texts.about)} in ${texts.place}`,
  'logo-added': () => say`added the company’s logo`,
  'logo-removed': () => say`removed the company’s logo`,
  'testimonial-submitted': ({ texts }) => say`gave a quote: “${texts.excerpt}”`,
  'testimonial-approved': ({ texts }) => say`accepted the quote of ${texts.person}`,
  'testimonial-rejected': ({ texts }) => say`gave the quote of ${texts.person} back: “${texts.reason}”`,
  'testimonial-published': ({ texts }) => say`put the quote of ${texts.person} on the wall`,
  'testimonial-unpublished': ({ texts }) => say`took the quote of ${texts.person} off the wall`,
  'referral-submitted': ({ texts }) => say`referred ${texts.company}`,
  'referral-moved': ({ texts, to }) =>
    say`noted about the referral of ${texts.company}: ${plain(referralStateTitles[to].toLowerCase())}`,
  'referral-erased': () => say`erased what was written about a referral`,
  'speaking-event-added': ({ texts }) => say`added the event ${about(texts.event)}`,
  'speaking-event-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of ${about(texts.event)}`,
  'speaking-event-cancelled': ({ texts }) => say`cancelled ${about(texts.event)}`,
  'speaker-invited': ({ texts }) => say`sent an invitation to speak at ${about(texts.event)}`,
  'speaker-answered': ({ texts, answer }) => say`${plain(inviteWords[answer])} ${about(texts.event)}`,
  'speaker-confirmed': ({ texts }) => say`confirmed the talk at ${about(texts.event)}`,
  'speaker-withdrawn': ({ texts }) => say`withdrew the invitation to speak at ${about(texts.event)}`,
  'talk-delivered': ({ texts }) => say`noted that the talk at ${about(texts.event)} was given`,
  'talk-missed': ({ texts }) => say`noted that the talk at ${about(texts.event)} did not take place`,
  'talk-offered': ({ texts }) => say`offered to speak about ${texts.topic}`,
  'talk-offer-closed': ({ texts }) => say`closed the offer to speak about ${texts.topic}`,
  'reward-proposed': ({ texts }) => say`suggested thanking ${texts.person} with ${texts.what}`,
  'reward-settled': ({ texts, as }) =>
    say`${plain(rewardStateWords[as])} the thank-you for ${texts.person}: ${texts.what}`,
  'embed-site-added': ({ texts }) => say`let ${texts.site} show the wall`,
  'embed-site-removed': ({ texts }) => say`no longer lets ${texts.site} show the wall`,
}

function storyMoved({ texts, to }: ToldOf<'story-moved'>): SentencePart[] {
  const moved = say`moved ${about(texts.story)} on: ${plain(storyStateTitles[to].toLowerCase())}`
  return texts.note === '' ? moved : [...moved, ...say` (“${texts.note}”)`]
}

function legalReviewAnswered({ texts, number, verdict }: ToldOf<'legal-review-answered'>): SentencePart[] {
  const version = plain(String(number))
  const said =
    verdict === 'approved'
      ? say`noted that ${texts.person} approved version ${version} of ${about(texts.story)}`
      : say`noted that ${texts.person} asks for changes in version ${version} of ${about(texts.story)}`
  return texts.note === '' ? said : [...said, ...say`: “${texts.note}”`]
}

function ask(type: keyof typeof askTypeWords): Marked {
  return plain(askTypeWords[type])
}

function scopeWords(scopes: readonly (keyof typeof consentScopeWords)[]): Marked {
  return plain(scopes.map((scope) => consentScopeWords[scope]).join(', '))
}
