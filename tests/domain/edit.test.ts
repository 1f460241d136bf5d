import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planEdit } from '#app/domain/edit.ts'

const fields = ['title', 'why', 'owner'] as const
type Texts = Record<(typeof fields)[number], string>
// few different texts, so that they often meet
const word = fc.constantFrom('', 'a', 'b', 'c')
const texts = fc.record({ title: word, why: word, owner: word })

test('a field only this writer changed is a change; one that says the same already is left alone', () => {
  const current = { title: 'Old', why: 'Same', owner: '' }
  const edit = { values: { title: 'New', why: 'Same' }, was: { title: 'Old', why: 'Older' } }
  expect(planEdit(current, edit)).toEqual({ changes: { title: 'New' }, clashes: [] })
})

test('a field both changed differently is a clash with both texts', () => {
  const edit = { values: { title: 'Mine' }, was: { title: 'Old' } }
  expect(planEdit({ title: 'Theirs' }, edit)).toEqual({
    changes: {},
    clashes: [{ field: 'title', theirs: 'Theirs', yours: 'Mine' }],
  })
})

test('without what the writer began from, a field is saved as it comes', () => {
  expect(planEdit({ title: 'Theirs' }, { values: { title: 'Mine' }, was: {} })).toEqual({
    changes: { title: 'Mine' },
    clashes: [],
  })
})

test('alone, a writer always gets what they left behind, and nothing clashes', () => {
  fc.assert(
    fc.property(texts, texts, (began, left) => {
      const plan = planEdit(began, { values: left, was: began })
      expect(plan.clashes).toEqual([])
      expect({ ...began, ...plan.changes }).toEqual(left)
    }),
  )
})

test('two writers who began from the same text: different fields never meet, and no text is ever lost', () => {
  fc.assert(
    fc.property(texts, texts, texts, (began, theirs, yours) => {
      const plan = planEdit(theirs, { values: yours, was: began })
      const saved: Texts = { ...theirs, ...plan.changes }
      for (const field of fields) {
        const clash = plan.clashes.find((candidate) => candidate.field === field)
        const changedByThem = theirs[field] !== began[field]
        const changedByMe = yours[field] !== began[field]
        const isClash = changedByThem && changedByMe && theirs[field] !== yours[field]
        expect(clash).toEqual(isClash ? { field, theirs: theirs[field], yours: yours[field] } : undefined)
        if (!isClash) expect(saved[field]).toBe(changedByMe ? yours[field] : theirs[field])
      }
    }),
  )
})

test('having seen their text, one choice settles a clash', () => {
  fc.assert(
    fc.property(word, word, (theirs, yours) => {
      const mine = planEdit({ title: theirs }, { values: { title: yours }, was: { title: theirs } })
      expect(mine.clashes).toEqual([])
      expect({ title: theirs, ...mine.changes }).toEqual({ title: yours })
      const kept = planEdit({ title: theirs }, { values: { title: theirs }, was: { title: theirs } })
      expect(kept).toEqual({ changes: {}, clashes: [] })
    }),
  )
})
