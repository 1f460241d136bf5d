import type { CalendarDate } from '../calendar-date.ts'
import { readFullDate } from '../reading.ts'
import type { ConsentChannel, ConsentScope } from './consent.ts'
import { consentChannelWords, consentScopeTitles } from './consent-words.ts'

/** One thing to allow, as it stands beside its box. */
export type ConsentLine = {
  scope: ConsentScope
  channels: readonly ConsentChannel[]
  territory: readonly string[]
  expiresOn: CalendarDate | null
  /** What exactly: the quote's words, the figures, the name as printed; '' where the scope says it all. */
  exactly: string
}

/** Who allows what to whom: everything the words above the button are made of. */
export type ConsentScene = {
  vendor: string
  account: string
  /** What it is about, as people call it. */
  title: string
  signer: string
  /** What the signer's right to speak for the company rests on; '' for somebody who speaks for themself. */
  basis: string
  /** The start of the text's hash, where a text is concerned. */
  textHash: string | null
}

/** "the website and e-mail, only in DACH". */
export function readWhere({ channels, territory }: Pick<ConsentLine, 'channels' | 'territory'>): string {
  const where = joined(channels.map((channel) => consentChannelWords[channel]))
  return territory.length === 0 ? where : `${where}, only in ${joined(territory)}`
}

/**
 * The exact words a person agrees to: the page shows them above its button, the receipt repeats them, and the record
 * keeps them with their hash. The same scene and lines always give the same words.
 */
export function consentWords(scene: ConsentScene, lines: readonly ConsentLine[]): string {
  const { vendor, account, title, signer, basis, textHash } = scene
  const opening = `I, ${signer}, allow ${vendor} the following for “${title}”:`
  const standing =
    basis === ''
      ? `I speak for myself, as a member of ${account}.`
      : `I speak for myself and for ${account} (${basis}).`
  const text = textHash === null ? [] : [`It is for exactly the text with the fingerprint ${textHash}.`]
  const closing = 'I can take any of it back at any time, with one press, without saying why.'
  return [opening, ...lines.map(lineWords), ...text, standing, closing].join('\n')
}

function lineWords(line: ConsentLine): string {
  const what =
    line.exactly === ''
      ? consentScopeTitles[line.scope]
      : `${consentScopeTitles[line.scope]}: ${line.exactly}`
  const until = line.expiresOn === null ? '' : ` Until ${readFullDate(line.expiresOn)}.`
  return `– ${ended(what)} Where: ${ended(readWhere(line))}${until}`
}

/** With a full stop, unless a quote ends with its own. */
function ended(text: string): string {
  return /[.!?…]”?$/.test(text) ? text : `${text}.`
}

function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
