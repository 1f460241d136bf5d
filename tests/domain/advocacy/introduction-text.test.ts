import { expect, test } from 'vitest'
import { introductionMailto, introductionText } from '#app/domain/advocacy/introduction-text.ts'

const facts = {
  vendor: 'Lumen',
  referrer: 'Maria',
  account: 'Northwind',
  company: 'Kestrel & Sons',
  role: 'Head of finance',
  why: 'You close by hand, as we did.',
  link: 'https://x.example/r/i/abc',
}

test('a text to send oneself: who, why, where to answer, and nobody’s name', () => {
  const { subject, body } = introductionText(facts)
  expect(subject).toBe('Lumen, and why I thought of you')
  expect(body).toBe(
    [
      'Hello,',
      'at Northwind we work with Lumen, and I thought of you at Kestrel & Sons.',
      'You close by hand, as we did.',
      'If you would like to hear from them, you can say so here, or say no: https://x.example/r/i/abc',
      'Lumen does not have your name or address, and only gets them if you write them in there yourself.',
      'Best wishes,\nMaria',
    ].join('\n\n'),
  )
  expect(introductionText({ ...facts, why: '' }).body).not.toContain('\n\n\n')
})

test('as an address for the reader’s own mail program it has no recipient, and cannot be given one by its words', () => {
  const mailto = introductionMailto({ subject: 'a&cc=evil@x.example', body: 'one\ntwo?bcc=evil' })
  expect(mailto).toBe('mailto:?subject=a%26cc%3Devil%40x.example&body=one%0D%0Atwo%3Fbcc%3Devil')
})
