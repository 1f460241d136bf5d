import type { Columns, ImportField } from './fields.ts'

/**
 * Column names as CRM exports and people's own lists have them, folded. HubSpot, Salesforce and Gainsight first,
 * then plain English, German and French.
 */
const known: Partial<Record<ImportField, readonly string[]>> = {
  externalId: [
    ...['company id', 'associated company ids', 'associated company id', 'associated company ids primary'],
    ...[
      'primary associated company id',
      'account id',
      'account id 18',
      'sfdc account id',
      'salesforce account id',
    ],
    ...[
      'crm id',
      'crm account id',
      'company gsid',
      'gsid',
      'account number',
      'customer id',
      'customer number',
    ],
    ...[
      'client id',
      'external id',
      'id',
      'kundennummer',
      'kunden nr',
      'kundennr',
      'debitorennummer',
      'firmen id',
    ],
    ...['numero client', 'n client', 'id client', 'code client', 'identifiant'],
  ],
  account: [
    ...[
      'company name',
      'associated company',
      'associated company primary',
      'account name',
      'company',
      'account',
    ],
    ...['customer', 'customer name', 'client', 'client name', 'organisation', 'organization', 'name'],
    ...['firma', 'firmenname', 'unternehmen', 'kunde', 'kundenname', 'account name kunde'],
    ...['entreprise', 'societe', 'raison sociale', 'nom de l entreprise', 'nom du client', 'compte'],
  ],
  domain: [
    ...[
      'company domain name',
      'domain',
      'domain name',
      'web domain',
      'website',
      'website url',
      'web site',
      'url',
    ],
    ...[
      'company website',
      'account website',
      'webseite',
      'homepage',
      'internetseite',
      'domane',
      'site web',
      'domaine',
    ],
  ],
  industry: [
    ...['industry', 'account industry', 'company industry', 'sector', 'vertical', 'branche', 'industrie'],
    ...['secteur', 'secteur d activite', 'activite'],
  ],
  currency: [
    ...[
      'currency',
      'account currency',
      'company currency',
      'currency iso code',
      'currencyisocode',
      'wahrung',
    ],
    ...['devise', 'monnaie'],
  ],
  timeZone: ['time zone', 'timezone', 'zeitzone', 'fuseau horaire'],
  investment: [
    ...[
      'investment',
      'investment tier',
      'tier',
      'account tier',
      'customer tier',
      'segment',
      'account segment',
    ],
    ...['betreuungsstufe', 'niveau d investissement'],
  ],
  potential: ['potential', 'potential score', 'potenzial', 'potentiel'],
  readiness: ['readiness', 'readiness score', 'bereitschaft', 'maturite'],
  stage: ['care stage', 'stage', 'current stage', 'phase', 'care phase', 'stufe', 'etape', 'phase care'],
  stageEnteredOn: [
    ...[
      'stage entered on',
      'stage since',
      'in stage since',
      'stage entered date',
      'stage start date',
      'stage date',
    ],
    ...['phase seit', 'in phase seit', 'depuis', 'etape depuis', 'date d entree'],
  ],
  owner: [
    ...[
      'csm email',
      'csm e mail',
      'owner email',
      'account owner email',
      'company owner',
      'account owner',
      'csm',
    ],
    ...['customer success manager', 'csm name', 'owner', 'betreuer', 'kundenbetreuer', 'verantwortlich'],
    ...['responsable', 'charge de compte', 'charge de clientele'],
  ],
  person: [
    ...[
      'full name',
      'contact name',
      'person name',
      'contact',
      'ansprechpartner',
      'kontakt',
      'vollstandiger name',
    ],
    ...['nom complet', 'interlocuteur', 'name'],
  ],
  firstName: ['first name', 'firstname', 'given name', 'vorname', 'prenom'],
  lastName: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'nachname',
    'familienname',
    'nom de famille',
    'nom',
  ],
  email: [
    ...['email', 'e mail', 'email address', 'e mail address', 'contact email', 'person email', 'work email'],
    ...['mail', 'e mail adresse', 'adresse e mail', 'adresse mail', 'courriel'],
  ],
  title: [
    ...['job title', 'title', 'contact title', 'person title', 'function', 'position', 'funktion', 'titel'],
    ...['jobtitel', 'berufsbezeichnung', 'fonction', 'poste', 'titre'],
  ],
  access: ['access', 'plan access', 'plan role', 'role on the plan', 'zugang', 'acces', 'acces au plan'],
  roles: [
    ...[
      'decision role',
      'decision roles',
      'part in decisions',
      'buying role',
      'role in decisions',
      'contact role',
    ],
    ...['company person role', 'role', 'roles', 'rolle', 'entscheiderrolle', 'role d achat'],
  ],
  doesInfluenceRenewal: [
    'influences renewal',
    'influences the renewal',
    'beeinflusst verlangerung',
    'influence le renouvellement',
  ],
  doesUncoverUseCases: [
    'uncovers use cases',
    'uncovers use case',
    'findet anwendungsfalle',
    'trouve des cas d usage',
  ],
  doesControlBudget: [
    'controls budget',
    'controls the budget',
    'budget holder',
    'budgetverantwortung',
    'controle le budget',
    'budget',
  ],
}

/** A column's name as it is compared: no accents, no case, no signs. "E-Mail-Adresse" → "e mail adresse". */
export function foldHeader(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What each column probably is, by its name; a field is given to the column whose name says it best. */
export function guessColumns(names: readonly string[]): Columns {
  const folded = names.map(foldHeader)
  const lists = listsFor(folded)
  const columns: Columns = {}
  for (const [field, wishes] of Object.entries(lists) as [ImportField, readonly string[]][]) {
    const wish = wishes.find((name) => folded.some((header, index) => header === name && !(index in columns)))
    const index =
      wish === undefined ? -1 : folded.findIndex((header, at) => header === wish && !(at in columns))
    if (index !== -1) columns[index] = field
  }
  return columns
}

/** What some names mean depends on their neighbours: HubSpot calls a contact's and a company's number "Record ID". */
function listsFor(folded: readonly string[]): Partial<Record<ImportField, readonly string[]>> {
  const isAny = (...names: string[]) => names.some((name) => folded.includes(name))
  const isAboutPeople = isAny(
    ...(known.firstName ?? []),
    ...(known.lastName ?? []).filter((name) => name !== 'nom'),
  )
  const { externalId = [], account = [], lastName = [], ...rest } = known
  const hasAccountName = account.some((name) => name !== 'name' && folded.includes(name))
  return {
    externalId: isAboutPeople ? externalId.filter((name) => name !== 'id') : ['record id', ...externalId],
    account:
      isAboutPeople || hasAccountName ? account.filter((name) => name !== 'name') : [...account, 'nom'],
    lastName: isAboutPeople ? lastName : [],
    ...rest,
  }
}
