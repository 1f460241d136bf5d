import { expect, test } from 'vitest'
import { describeEvent } from '#app/domain/activity/describe-event.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import type { ToldBody, ToldOf } from '#app/domain/activity/told-event.ts'
import type { ValueEvent } from '#app/domain/activity/value-event.ts'

const contract = { contractId: 'c', startsOn: '2026-04-01', endsOn: '2027-03-31' }
const rate = { currency: 'PLN', toCurrency: 'EUR', startsOn: '2026-05-01' }
const item = { reviewId: 'r', itemId: 'i' }
const onReview = { review: 'Spring review', item: 'Hire a controller' }
const expansion = { expansion: 'Two more regions', amount: '€40,000.00' }

/** One of every kind, with the sentence it reads when Maria Oliveira did it. */
const told: { [K in ValueEvent['kind']]: [Omit<ToldOf<K>, 'kind'>, string] } = {
  'terms-changed': [
    {
      ...{ outcomeId: 'o', number: 2 },
      texts: { outcome: 'Month-end close', fields: 'baseline', before: '€1,107.14', after: '€900.00' },
    },
    'Maria Oliveira changed the baseline of Month-end close: what it was worth so far reads €900.00 now, €1,107.14 before',
  ],
  'terms-agreed': [
    { outcomeId: 'o', number: 2, texts: { outcome: 'Month-end close' } },
    'Maria Oliveira agreed how Month-end close is counted',
  ],
  'measurement-withdrawn': [
    {
      ...{ measurementId: 'm', outcomeId: 'o', measuredOn: '2026-04-30' },
      texts: { outcome: 'Month-end close', value: '4.4 days' },
    },
    'Maria Oliveira withdrew 4.4 days for Month-end close on 30 April 2026',
  ],
  'measurements-imported': [
    { outcomeId: 'o', figures: 12, texts: { outcome: 'Month-end close' } },
    'Maria Oliveira brought in 12 figures for Month-end close',
  ],
  'usage-imported': [
    { seriesId: 's', points: 1, texts: { series: 'Reports run' } },
    'Maria Oliveira brought in 1 day of product usage: Reports run',
  ],
  'usage-shown': [
    { outcomeId: 'o', seriesId: 's', texts: { outcome: 'Month-end close', series: 'Reports run' } },
    'Maria Oliveira put Reports run behind the chart of Month-end close',
  ],
  'usage-hidden': [
    { outcomeId: 'o', texts: { outcome: 'Month-end close' } },
    'Maria Oliveira took product usage off the chart of Month-end close',
  ],
  'contract-added': [
    { ...contract, texts: {} },
    'Maria Oliveira added the contract from 1 April 2026 to 31 March 2027',
  ],
  'contract-changed': [
    { ...contract, texts: { fields: 'price' } },
    'Maria Oliveira changed the price of the contract from 1 April 2026 to 31 March 2027',
  ],
  'contract-removed': [
    { ...contract, texts: {} },
    'Maria Oliveira removed the contract from 1 April 2026 to 31 March 2027',
  ],
  'rate-set': [{ ...rate, texts: { rate: '0.23' } }, 'Maria Oliveira set 1 PLN to 0.23 EUR from 1 May 2026'],
  'rate-removed': [{ ...rate, texts: {} }, 'Maria Oliveira removed the rate of PLN to EUR from 1 May 2026'],
  'token-made': [
    { tokenId: 't', texts: { token: 'Data warehouse' } },
    'Maria Oliveira made the key Data warehouse for a program',
  ],
  'token-revoked': [
    { tokenId: 't', texts: { token: 'Data warehouse' } },
    'Maria Oliveira revoked the key Data warehouse',
  ],
  'expansion-opened': [
    { expansionId: 'e', texts: expansion },
    'Maria Oliveira opened the opportunity Two more regions of €40,000.00',
  ],
  'expansion-changed': [
    { expansionId: 'e', texts: { expansion: 'Two more regions', fields: 'amount' } },
    'Maria Oliveira changed the amount of the opportunity Two more regions',
  ],
  'expansion-closed': [
    { expansionId: 'e', as: 'won', texts: expansion },
    'Maria Oliveira closed the opportunity Two more regions of €40,000.00 as won',
  ],
  'expansion-reopened': [
    { expansionId: 'e', texts: { expansion: expansion.expansion } },
    'Maria Oliveira reopened the opportunity Two more regions',
  ],
  'review-item-added': [
    { ...item, texts: onReview },
    'Maria Oliveira put Hire a controller on the agenda of Spring review',
  ],
  'review-item-changed': [
    { ...item, texts: { ...onReview, fields: 'notes', writers: 'Ana Prager, Ben Okafor' } },
    'Maria Oliveira changed the notes of Hire a controller in Spring review (written together: Ana Prager, Ben Okafor)',
  ],
  'review-item-removed': [
    { ...item, texts: onReview },
    'Maria Oliveira took Hire a controller off the agenda of Spring review',
  ],
  'review-agenda-built': [
    { reviewId: 'r', items: 7, texts: { review: 'Spring review' } },
    'Maria Oliveira built the agenda of Spring review from what changed: 7 items',
  ],
  'document-asked-for': [
    { documentId: 'd', document: 'review-pptx', texts: { about: 'Spring review' } },
    'Maria Oliveira had a PowerPoint file made of Spring review',
  ],
}

test.each(Object.entries(told))('%s reads as a sentence', (kind, [facts, sentence]) => {
  const body = { kind, ...facts } as ToldBody
  expect(readSentence(describeEvent({ body, actorName: 'Maria Oliveira' }))).toBe(sentence)
})
