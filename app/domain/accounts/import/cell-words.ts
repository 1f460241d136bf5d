import { isTimeZone } from '../../calendar-date.ts'
import { type Stage, stages } from '../../care/stages.ts'
import { emailAddress } from '../../form-fields.ts'
import { type DecisionRole, decisionRoles } from '../../plan/stakeholder.ts'
import type { Cell } from '../../tables/cell.ts'
import { type Currency, currencies, type InvestmentTier, investmentTiers } from '../account.ts'
import { accountFields } from '../account-fields.ts'
import { type MemberRole, memberRoles } from '../member.ts'
import { foldHeader as fold } from './guess-mapping.ts'

/** Cells that hold one word of a list, or an address: how people write them, and what is said when they cannot be read. */

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'wahr', 'oui', 'o', 'vrai', 'on', '✓', '✔'])
const no = new Set(['no', 'n', 'false', '0', 'nein', 'falsch', 'non', 'faux', 'off', '✗', '✘'])

export function readYesNo(text: string): Cell<boolean> {
  const word = text.trim().toLowerCase()
  if (yes.has(word)) return { ok: true, value: true }
  if (no.has(word)) return { ok: true, value: false }
  return { ok: false, reason: 'Write yes or no' }
}

export function readStage(text: string): Cell<Stage> {
  const word = fold(text).split(' ')[0] ?? ''
  const stage = stages.find((one) => one === word) ?? stages[Number(/^[1-4]$/.exec(word)?.[0] ?? 0) - 1]
  if (stage) return { ok: true, value: stage }
  return { ok: false, reason: 'Write one of the stages: Capture, Align, Reinforce, Elevate' }
}

export function readTier(text: string): Cell<InvestmentTier> {
  const word = fold(text)
  const tier = investmentTiers.find((one) => one === word)
  if (tier) return { ok: true, value: tier }
  return { ok: false, reason: 'Write one of the tiers: deep, standard, light' }
}

const signs: Record<string, Currency> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  R$: 'BRL',
}
const currencyWords: Record<string, Currency> = {
  euro: 'EUR',
  'us dollar': 'USD',
  'u s dollar': 'USD',
  'british pound': 'GBP',
  'pound sterling': 'GBP',
  'swiss franc': 'CHF',
  'schweizer franken': 'CHF',
}

/** "EUR", "eur - Euro", "€". */
export function readCurrency(text: string): Cell<Currency> {
  const plain = text.trim()
  const code = /^[a-z]{3}(?![a-z])/i.exec(plain)?.[0].toUpperCase()
  const found = signs[plain] ?? currencyWords[fold(plain)] ?? currencies.find((currency) => currency === code)
  if (found) return { ok: true, value: found }
  return { ok: false, reason: `Write one of the currencies Cairn keeps: ${currencies.join(', ')}` }
}

const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]))

/** "Europe/Berlin", also as Salesforce writes it: "(GMT+01:00) Central European Standard Time (Europe/Berlin)". */
export function readTimeZone(text: string): Cell<string> {
  const name = /\(([A-Za-z]+\/[A-Za-z_/+-]+)\)\s*$/.exec(text)?.[1] ?? text.trim().replaceAll(' ', '_')
  const listed = zones.get(name.toLowerCase())
  if (listed) return { ok: true, value: listed }
  if (/^[A-Za-z]/.test(name) && name.length <= 64 && isTimeZone(name)) return { ok: true, value: name }
  return { ok: false, reason: 'Write the time zone’s name, like Europe/Berlin' }
}

/** The role on the plan, or '' for a person of the plan without a login. */
export function readAccess(text: string): Cell<MemberRole | ''> {
  const word = fold(text)
  if (['none', 'no', 'no access', 'without login', 'keiner', 'ohne', 'aucun', 'sans'].includes(word))
    return { ok: true, value: '' }
  const role = memberRoles.find((one) => one === word)
  if (role) return { ok: true, value: role }
  return { ok: false, reason: 'Write none, viewer, contributor or approver' }
}

const roleWords: Record<string, DecisionRole> = {
  'budget holder': 'economic_buyer',
  'economic decision maker': 'economic_buyer',
  buyer: 'procurement',
  purchasing: 'procurement',
  'business user': 'end_user',
  user: 'end_user',
  sponsor: 'executive_sponsor',
  'executive sponsor': 'executive_sponsor',
  'legal compliance': 'legal',
  'legal and compliance': 'legal',
  'technical buyer': 'technical_lead',
  'technical evaluator': 'technical_lead',
  evaluator: 'influencer',
  entscheider: 'decision_maker',
  decideur: 'decision_maker',
  anwender: 'end_user',
  utilisateur: 'end_user',
  einkauf: 'procurement',
  achats: 'procurement',
}
/** Choices of HubSpot and Salesforce that say nothing about decisions. */
const noRole = new Set(['other', 'blocker', 'none', 'not applicable', 'unknown', 'sonstige', 'autre'])

/** One or several parts in decisions, with separators between: "Champion; Decision Maker". */
export function readDecisionRoles(text: string): Cell<DecisionRole[]> {
  const held = new Set<DecisionRole>()
  for (const part of text.split(/[;,|\n/]+/)) {
    const word = fold(part)
    if (!word || noRole.has(word)) continue
    const role = decisionRoles.find((one) => one.replaceAll('_', ' ') === word) ?? roleWords[word]
    if (!role)
      return { ok: false, reason: `“${part.trim().slice(0, 60)}” is no part in decisions that Cairn knows` }
    held.add(role)
  }
  return { ok: true, value: decisionRoles.filter((role) => held.has(role)) }
}

const email = emailAddress()

/** In small letters, out of "Maria Ortiz <maria@northwind.example>" too. */
export function readEmail(text: string): Cell<string> {
  const inside = /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text)?.[1] ?? text.trim().replace(/^mailto:/i, '')
  const parsed = email.safeParse(inside)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, reason: 'This is not an e-mail address' }
}

/** The domain alone, out of a whole web address too. */
export function readDomain(text: string): Cell<string> {
  const parsed = accountFields.domain.safeParse(text.trim())
  if (parsed.success && parsed.data) return { ok: true, value: parsed.data }
  return { ok: false, reason: 'This is not a web domain. Write it like northwind.example' }
}
