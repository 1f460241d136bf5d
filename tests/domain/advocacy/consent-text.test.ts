import { expect, test } from 'vitest'
import { type ConsentLine, consentWords, readWhere } from '#app/domain/advocacy/consent-text.ts'

const scene = {
  ...{ vendor: 'Lumen Analytics', account: 'Northwind', title: 'Two days', signer: 'Maria Oliveira' },
  ...{ basis: '', textHash: 'ab12' },
}
const quote: ConsentLine = {
  scope: 'quote',
  channels: ['website', 'email'],
  territory: [],
  expiresOn: '2027-05-12',
  exactly: '“No more arguing.”',
}

test('the words name who allows what to whom, where, until when and for which text', () => {
  expect(consentWords(scene, [quote]).split('\n')).toEqual([
    'I, Maria Oliveira, allow Lumen Analytics the following for “Two days”:',
    '– Quote me: “No more arguing.” Where: the website and e-mail. Until 12 May 2027.',
    'It is for exactly the text with the fingerprint ab12.',
    'I speak for myself, as a member of Northwind.',
    'I can take any of it back at any time, with one press, without saying why.',
  ])
})

test('whoever speaks for the company says on what that rests', () => {
  const logo: ConsentLine = { ...quote, scope: 'logo', exactly: '', expiresOn: null }
  const words = consentWords({ ...scene, basis: 'Head of marketing', textHash: null }, [logo])
  expect(words).toContain('– Use our logo. Where: the website and e-mail.\n')
  expect(words).toContain('I speak for myself and for Northwind (Head of marketing).')
  expect(words).not.toContain('fingerprint')
})

test('the same scene gives the same words, and any change gives others', () => {
  const said = consentWords(scene, [quote])
  expect(consentWords({ ...scene }, [{ ...quote }])).toBe(said)
  expect(consentWords(scene, [{ ...quote, exactly: '“Less arguing.”' }])).not.toBe(said)
})

test('places and regions read as one line', () => {
  expect(readWhere({ channels: ['website'], territory: [] })).toBe('the website')
  expect(readWhere({ channels: ['press', 'event', 'email'], territory: ['DACH', 'the UK'] })).toBe(
    'the press, events and e-mail, only in DACH and the UK',
  )
})
