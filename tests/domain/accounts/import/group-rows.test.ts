import { expect, test } from 'vitest'
import { foldName, groupRows } from '#app/domain/accounts/import/group-rows.ts'
import type { AccountFacts, PersonFacts, ReadRow, RowProblem } from '#app/domain/accounts/import/read-row.ts'

let line = 1
function row(account: AccountFacts, person: PersonFacts | null = null, problems: RowProblem[] = []): ReadRow {
  line += 1
  return { line, account, person, problems }
}
const bad = (field: RowProblem['field']): RowProblem => ({ column: 0, field, value: 'x', reason: 'Bad' })
function group(...rows: ReadRow[]) {
  const first = rows[0]?.line ?? 0
  const { groups, problems } = groupRows(rows)
  return {
    groups: groups.map(({ account, lines, people }) => ({
      account,
      rows: lines.map((one) => one - first),
      people: people.map(({ facts }) => facts.name),
    })),
    problems: problems.map((problem) => [problem.line - first, problem.reason.replace(/ine \d+/, 'ine n')]),
  }
}

test('rows of one account are gathered wherever they stand: by ID, by domain, else by name', () => {
  const { groups } = group(
    row({ externalId: '1', name: 'Aster', domain: 'aster.example' }, { name: 'Maria' }),
    row({ name: 'Birch' }),
    row({ externalId: '1' }, { name: 'Jonas' }),
    row({ domain: 'aster.example', industry: 'Banking' }),
    row({ name: ' BIRCH' }, { name: 'Ida' }),
  )
  expect(groups).toEqual([
    {
      account: { externalId: '1', name: 'Aster', domain: 'aster.example', industry: 'Banking' },
      rows: [0, 2, 3],
      people: ['Maria', 'Jonas'],
    },
    { account: { name: 'Birch' }, rows: [1], people: [] },
  ])
})

test('two IDs are two accounts, though they share a domain and a name', () => {
  const { groups } = group(
    row({ externalId: '1', name: 'Group', domain: 'group.example' }),
    row({ externalId: '2', name: 'Group', domain: 'group.example' }),
  )
  expect(groups).toHaveLength(2)
})

test('a row that contradicts an earlier one of its account stays out', () => {
  const { groups, problems } = group(
    row({ externalId: '1', name: 'Aster', stage: 'align' }),
    row({ externalId: '1', name: 'Aster', stage: 'capture' }, { name: 'Maria' }),
  )
  expect(groups[0]).toMatchObject({ rows: [0], people: [] })
  expect(problems).toEqual([[1, 'An earlier line says “align” for the same account (line n)']])
})

test('a bad account cell keeps all rows of the account out, a bad person cell its own', () => {
  const whole = group(
    row({ externalId: '1', name: 'Aster' }, { name: 'Maria' }),
    row({ externalId: '1' }, null, [bad('currency')]),
    row({ externalId: '1' }, { name: 'Jonas' }),
  )
  expect(whole.groups).toEqual([])
  expect(whole.problems).toEqual([
    [0, 'Its account is left out, because of line n'],
    [1, 'Bad'],
    [2, 'Its account is left out, because of line n'],
  ])
  const own = group(row({ externalId: '2', name: 'Birch' }), row({ externalId: '2' }, null, [bad('email')]))
  expect(own.groups).toMatchObject([{ rows: [0] }])
  expect(own.problems).toEqual([[1, 'Bad']])
})

test('a person twice is one; one address for two names is refused', () => {
  const { groups, problems } = group(
    row({ externalId: '1' }, { name: 'Maria Ortiz', email: 'm@a.example' }),
    row({ externalId: '1' }, { name: 'maria  ortiz', email: 'm@a.example', title: 'CFO' }),
    row({ externalId: '1' }, { name: 'Max', email: 'm@a.example' }),
    row({ externalId: '1' }, { name: 'Maria Ortiz', email: 'other@a.example' }),
    row({ externalId: '1' }, { name: 'Maria Ortiz' }),
  )
  expect(groups[0]?.people).toEqual(['Maria Ortiz', 'Maria Ortiz'])
  expect(groups[0]?.rows).toEqual([0, 1, 3, 4])
  expect(problems).toEqual([[2, 'Line n has this e-mail address for maria  ortiz']])
})

test('broken lines belong to no account, and names are compared without case and spacing', () => {
  const broken = group(
    row({}, null, [{ column: null, field: null, value: '', reason: 'Broken' }]),
    row({ name: 'A' }),
  )
  expect(broken.groups).toMatchObject([{ rows: [1] }])
  expect(foldName(' Éclair\n SARL ')).toBe('éclair sarl')
})
