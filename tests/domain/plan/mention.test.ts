import { expect, test } from 'vitest'
import { isReached, type KnownPerson, mentionsIn, namingsIn, partsOf } from '#app/domain/plan/mention.ts'

const person = (name: string, standing: KnownPerson['standing'] = 'member'): KnownPerson => ({
  ...{ userId: standing === 'no-login' ? null : name, name, standing },
})
const maria = person('Maria Oliveira')
const marian = person('Maria Oliveira Santos')
const jonas = person('Jonas Thiel')
const priya = person('Priya Shah', 'team')
const greta = person('Greta Sandberg', 'lead')
const otto = person('Otto Left', 'left')
const nadia = person('Nadia Diaz', 'no-login')
const people = [maria, marian, jonas, priya, greta, otto, nadia]

const named = (text: string) => namingsIn(text, people).map(({ from, to }) => text.slice(from, to))
const shared = (text: string, before: string[] = []) =>
  mentionsIn({ text, visibility: 'shared', people, before })
const internal = (text: string) => mentionsIn({ text, visibility: 'internal', people })

test('a name is found by its longest form, in any case, and ends where it ends', () => {
  expect(named('@Maria Oliveira Santos and @maria oliveira’s team')).toEqual([
    '@Maria Oliveira Santos',
    '@maria oliveira',
  ])
  expect(named('(@Jonas Thiel), @Jonas.')).toEqual(['@Jonas Thiel', '@Jonas'])
  expect(named('@Jonasson @Jonas-Peter @Jonas_ @Jonas2')).toEqual([])
})

test('an @ inside a word or before nothing names nobody', () => {
  expect(named('write to office@Jonas Thiel or a.@Jonas Thiel, @ Jonas Thiel, @@Jonas Thiel')).toEqual([])
})

test('accents are one letter however they are typed', () => {
  const zoe = person('Zoé Łaska')
  expect(namingsIn('@Zoe\u0301 Łaska'.normalize('NFC'), [zoe])).toHaveLength(1)
})

test('a first name alone is enough where it can mean only one person who is told', () => {
  expect(shared('@Jonas, could you look?')).toEqual({ mentioned: ['Jonas Thiel'] })
  expect(shared('@Maria, could you look?')).toEqual({
    problem: 'This could be Maria Oliveira or Maria Oliveira Santos. Write the whole name after the @',
  })
})

test('people of the very same name are all told', () => {
  const twins = [person('Ana Costa'), { ...person('Ana Costa'), userId: 'other' }]
  expect(mentionsIn({ text: '@Ana Costa', visibility: 'shared', people: twins })).toEqual({
    mentioned: ['Ana Costa', 'other'],
  })
})

test('a shared comment reaches members and team, an internal one team and leads', () => {
  const reached = (visibility: 'shared' | 'internal') =>
    people.filter((one) => isReached(one, visibility)).map(({ name }) => name)
  expect(reached('shared')).toEqual([maria.name, marian.name, jonas.name, priya.name])
  expect(reached('internal')).toEqual([priya.name, greta.name])
  expect(shared('@Priya Shah and @Jonas Thiel, @Jonas Thiel')).toEqual({
    mentioned: ['Priya Shah', 'Jonas Thiel'],
  })
  expect(internal('@Greta')).toEqual({ mentioned: ['Greta Sandberg'] })
})

test('whoever names somebody that is not told of it hears why', () => {
  const end = 'Take away the @ to name them all the same'
  expect(shared('@Otto Left')).toEqual({
    problem: `Otto Left has left, so nobody would tell them. ${end}`,
  })
  expect(shared('@Nadia')).toEqual({
    problem: `Nadia Diaz has no login here, so nobody would tell them. ${end}`,
  })
  expect(shared('@Greta Sandberg')).toEqual({
    problem: `Greta Sandberg is not on the team of this account, so nobody would tell them. ${end}`,
  })
  expect(internal('@Maria Oliveira asked')).toEqual({
    problem: `Maria Oliveira does not see what stays on your side. ${end}`,
  })
  expect(shared('@everybody, @home and @Somebody Else stay words')).toEqual({ mentioned: [] })
})

test('whoever was mentioned before stays so after they left', () => {
  expect(shared('@Otto Left, thank you', ['Otto Left'])).toEqual({ mentioned: ['Otto Left'] })
})

test('a comment in parts loses nothing', () => {
  const text = '@Jonas and @Priya Shah: see @Maria Oliveira'
  const parts = partsOf(text, [jonas, priya])
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.filter(({ isName }) => isName).map((part) => part.text)).toEqual(['@Jonas', '@Priya Shah'])
  expect(partsOf('nobody here', [])).toEqual([{ text: 'nobody here', isName: false }])
})

test('a text of nothing but @ is read quickly', () => {
  const many = Array.from({ length: 300 }, (_, index) => person(`Person Number ${index}`))
  const began = performance.now()
  expect(namingsIn(' @P'.repeat(1600), many)).toEqual([])
  expect(performance.now() - began).toBeLessThan(1500)
})
