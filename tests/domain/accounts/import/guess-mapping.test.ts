import { expect, test } from 'vitest'
import { foldHeader, guessColumns } from '#app/domain/accounts/import/guess-mapping.ts'
import { delimiterWords, detectDelimiter } from '#app/domain/tables/delimiter.ts'
import { decodeText, detectEncoding } from '#app/domain/tables/encoding.ts'
import { findHeader } from '#app/domain/tables/find-table.ts'
import {
  frenchList,
  gainsightCompanies,
  hubSpotCompanies,
  hubSpotContacts,
  salesforceReport,
} from './exports.ts'

/** The guess by column name. */
function guess(bytes: Uint8Array) {
  const text = decodeText(bytes, detectEncoding(bytes))
  const names = findHeader(text, delimiterWords[detectDelimiter(text)])?.names ?? []
  return Object.fromEntries(
    Object.entries(guessColumns(names)).map(([place, field]) => [names[Number(place)], field]),
  )
}

test('HubSpot, companies: the record is the company', () => {
  expect(guess(hubSpotCompanies)).toEqual({
    'Record ID': 'externalId',
    'Company name': 'account',
    'Company owner': 'owner',
    Industry: 'industry',
    'Company Domain Name': 'domain',
    'CARE stage': 'stage',
    'In stage since': 'stageEnteredOn',
  })
})

test('HubSpot, contacts: the record is the contact, and the owner is the contact’s', () => {
  expect(guess(hubSpotContacts)).toEqual({
    'First Name': 'firstName',
    'Last Name': 'lastName',
    Email: 'email',
    'Associated Company IDs': 'externalId',
    'Associated Company': 'account',
    'Job Title': 'title',
    'Buying Role': 'roles',
  })
})

test('Salesforce, a report with German names in it', () => {
  expect(guess(salesforceReport)).toEqual({
    'Account ID': 'externalId',
    'Account Name': 'account',
    'Account Owner Email': 'owner',
    Website: 'domain',
    Phase: 'stage',
    'Phase seit': 'stageEnteredOn',
    'First Name': 'firstName',
    'Last Name': 'lastName',
    Email: 'email',
    Title: 'title',
  })
})

test('Gainsight: the CRM’s ID rather than its own', () => {
  expect(guess(gainsightCompanies)).toEqual({
    'Company Name': 'account',
    'SFDC Account ID': 'externalId',
    Industry: 'industry',
    CSM: 'owner',
    Stage: 'stage',
    'Stage Start Date': 'stageEnteredOn',
    'Currency ISO Code': 'currency',
  })
})

test('French: with a first name beside it, Nom is the person’s', () => {
  expect(guess(frenchList)).toEqual({
    'Numéro client': 'externalId',
    Entreprise: 'account',
    'Site web': 'domain',
    'Secteur d’activité': 'industry',
    Devise: 'currency',
    Prénom: 'firstName',
    Nom: 'lastName',
    'Adresse e-mail': 'email',
    Fonction: 'title',
    'Contrôle le budget': 'doesControlBudget',
    'Accès au plan': 'access',
  })
})

test('plain and German lists; a name alone is the account’s, beside a company the person’s', () => {
  expect(guessColumns(['Firma', 'Webseite', 'Ansprechpartner', 'E-Mail-Adresse', 'Rolle'])).toEqual({
    0: 'account',
    1: 'domain',
    2: 'person',
    3: 'email',
    4: 'roles',
  })
  expect(guessColumns(['Name', 'ID', 'Website'])).toEqual({ 0: 'account', 1: 'externalId', 2: 'domain' })
  expect(guessColumns(['Name', 'Company', 'Email'])).toEqual({ 0: 'person', 1: 'account', 2: 'email' })
  expect(guessColumns(['Nom', 'Secteur'])).toEqual({ 0: 'account', 1: 'industry' })
})

test('nothing is guessed twice, and names are compared without accents, case and signs', () => {
  expect(guessColumns(['Email', 'E-mail', 'colour'])).toEqual({ 0: 'email' })
  expect(foldHeader('  E-Mail_Adresse*')).toBe('e mail adresse')
  expect(foldHeader('CurrencyIsoCode')).toBe('currency iso code')
  expect(foldHeader('Prénom')).toBe('prenom')
})
