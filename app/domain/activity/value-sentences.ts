import { expansionStateTitles } from '../insights/expansion.ts'
import { readFullDate } from '../reading.ts'
import { documentKindTitles } from '../reviews/document.ts'
import { figureTime } from './figure-time.ts'
import { about, byWriters, type Marked, plain, readFields, type SentencePart, say } from './sentence.ts'
import type { Sentences, ToldOf } from './told-event.ts'
import type { ValueEvent } from './value-event.ts'

/** What somebody did to how value is counted, and to what a review is made of; their name comes before it. */
export const valueDeeds: Sentences<ValueEvent['kind']> = {
  'terms-changed': termsChanged,
  'terms-agreed': ({ texts }) => say`agreed how ${about(texts.outcome)} is counted`,
  'measurement-withdrawn': ({ texts, ...figure }) =>
    say`withdrew ${texts.value} for ${about(texts.outcome)}${figureTime(figure)}`,
  'measurements-imported': ({ texts, figures }) =>
    say`brought in ${count(figures, 'figure')} for ${about(texts.outcome)}`,
  'usage-imported': ({ texts, points }) =>
    say`brought in ${count(points, 'day')} of product usage: ${about(texts.series)}`,
  'usage-shown': ({ texts }) => say`put ${texts.series} behind the chart of ${about(texts.outcome)}`,
  'usage-hidden': ({ texts }) => say`took product usage off the chart of ${about(texts.outcome)}`,
  'contract-added': (told) => say`added the contract ${span(told)}`,
  'contract-changed': ({ texts, ...told }) =>
    say`changed the ${readFields(texts.fields)} of the contract ${span(told)}`,
  'contract-removed': (told) => say`removed the contract ${span(told)}`,
  'rate-set': ({ currency, toCurrency, startsOn, texts }) =>
    say`set 1 ${plain(currency)} to ${texts.rate} ${plain(toCurrency)} from ${day(startsOn)}`,
  'rate-removed': ({ currency, toCurrency, startsOn }) =>
    say`removed the rate of ${plain(currency)} to ${plain(toCurrency)} from ${day(startsOn)}`,
  'token-made': ({ texts }) => say`made the key ${texts.token} for a program`,
  'token-revoked': ({ texts }) => say`revoked the key ${texts.token}`,
  'expansion-opened': ({ texts }) => say`opened the opportunity ${about(texts.expansion)} of ${texts.amount}`,
  'expansion-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of the opportunity ${about(texts.expansion)}`,
  'expansion-closed': ({ texts, as }) =>
    say`closed the opportunity ${about(texts.expansion)} of ${texts.amount} as ${plain(expansionStateTitles[as].toLowerCase())}`,
  'expansion-reopened': ({ texts }) => say`reopened the opportunity ${about(texts.expansion)}`,
  'review-item-added': ({ texts }) => say`put ${texts.item} on the agenda of ${about(texts.review)}`,
  'review-item-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of ${texts.item} in ${about(texts.review)}${byWriters(texts.writers)}`,
  'review-item-removed': ({ texts }) => say`took ${texts.item} off the agenda of ${about(texts.review)}`,
  'review-agenda-built': ({ texts, items }) =>
    say`built the agenda of ${about(texts.review)} from what changed: ${count(items, 'item')}`,
  'document-asked-for': ({ document, texts }) =>
    say`had ${plain(documentKindTitles[document])} made of ${about(texts.about)}`,
}

function termsChanged({ texts }: ToldOf<'terms-changed'>): SentencePart[] {
  const changed = say`changed the ${readFields(texts.fields)} of ${about(texts.outcome)}`
  if (texts.before === '' || texts.before === texts.after) return changed
  return [...changed, ...say`: what it was worth so far reads ${texts.after} now, ${texts.before} before`]
}

function count(number: number, one: string): Marked {
  return plain(number === 1 ? `1 ${one}` : `${number} ${one}s`)
}

function span({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Marked {
  return plain(`from ${readFullDate(startsOn)} to ${readFullDate(endsOn)}`)
}

function day(date: string): Marked {
  return plain(readFullDate(date))
}
