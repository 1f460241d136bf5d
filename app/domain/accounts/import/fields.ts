/** What a column of a file can be. The first half is about the account, the second about a person of it. */
export const accountImportFields = [
  'externalId',
  'account',
  'domain',
  'industry',
  'currency',
  'timeZone',
  'investment',
  'potential',
  'readiness',
  'stage',
  'stageEnteredOn',
  'owner',
] as const

export const personImportFields = [
  'person',
  'firstName',
  'lastName',
  'email',
  'title',
  'access',
  'roles',
  'doesInfluenceRenewal',
  'doesUncoverUseCases',
  'doesControlBudget',
] as const

export const importFields = [...accountImportFields, ...personImportFields] as const
export type ImportField = (typeof importFields)[number]

export const importFieldTitles: Record<ImportField, string> = {
  externalId: 'Account: its ID elsewhere',
  account: 'Account: name',
  domain: 'Account: web domain',
  industry: 'Account: industry',
  currency: 'Account: currency',
  timeZone: 'Account: time zone',
  investment: 'Account: investment tier',
  potential: 'Account: potential, 1 to 5',
  readiness: 'Account: readiness, 1 to 5',
  stage: 'Account: CARE stage',
  stageEnteredOn: 'Account: in the stage since',
  owner: 'Account: colleague in charge',
  person: 'Person: full name',
  firstName: 'Person: first name',
  lastName: 'Person: last name',
  email: 'Person: e-mail address',
  title: 'Person: job title',
  access: 'Person: access to the plan',
  roles: 'Person: part in decisions',
  doesInfluenceRenewal: 'Person: influences the renewal',
  doesUncoverUseCases: 'Person: uncovers use cases',
  doesControlBudget: 'Person: controls the budget',
}

export function isAccountField(field: ImportField): boolean {
  return (accountImportFields as readonly string[]).includes(field)
}

/** Which column is which field, by the column's place from 0; columns left out are not read. */
export type Columns = Record<string, ImportField>

/** What is chosen about a file's columns. */
export type Mapping = {
  columns: Columns
  /** What becomes of accounts that are not here yet: made, or their rows left out. */
  newAccounts: 'make' | 'leave-out'
}

/** What is wrong with a choice of columns, as one sentence, or null. */
export function columnsProblem(columns: Columns): string | null {
  const chosen = Object.values(columns)
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index)
  if (twice) return `Two columns are chosen for “${importFieldTitles[twice]}”. Choose one of them.`
  const has = (...fields: ImportField[]) => fields.some((field) => chosen.includes(field))
  if (!has('externalId', 'account', 'domain'))
    return 'Choose the column that says which account a row is about: its ID, its name or its web domain.'
  if (chosen.some((field) => !isAccountField(field)) && !has('person', 'lastName', 'firstName'))
    return 'Choose the column with the people’s names: the full name, or first and last name.'
  return null
}
