import { type TalkFormat, talkFormatTitles } from './speaking.ts'

/** What an event looks for. */
export type Call = {
  topics: readonly string[]
  format: TalkFormat
  region: string
  isOnline: boolean
}

/** What somebody said in their profile: nothing said is no preference. */
export type SpeakerProfile = {
  isOpenToSpeaking: boolean
  topics: readonly string[]
  formats: readonly TalkFormat[]
  regions: string
}

/** `unsaid`: the profile is silent on it, which speaks neither for nor against. */
export type FitReason = {
  key: 'open' | 'topics' | 'format' | 'region'
  state: 'yes' | 'no' | 'unsaid'
  says: string
}

/**
 * Whether somebody's own profile fits a call, each point with its reason: open to speaking, one topic in common, the kind
 * of talk, and the place. Whether they may be asked now is another question (`readinessOf`).
 */
export function fitsOf(call: Call, profile: SpeakerProfile): FitReason[] {
  return [openness(profile), topics(call, profile), format(call, profile), region(call, profile)]
}

/** True when nothing speaks against it and they are open to speaking. */
export function doesFit(reasons: readonly FitReason[]): boolean {
  return reasons.every(({ state }) => state !== 'no')
}

/** How much speaks for somebody; more comes first. */
export function fitWeight(reasons: readonly FitReason[]): number {
  return reasons.filter(({ state }) => state === 'yes').length
}

function openness({ isOpenToSpeaking }: SpeakerProfile): FitReason {
  return isOpenToSpeaking
    ? { key: 'open', state: 'yes', says: 'Open to giving a talk' }
    : { key: 'open', state: 'no', says: 'Has not opened talks in their profile' }
}

function topics(call: Call, profile: SpeakerProfile): FitReason {
  if (call.topics.length === 0) return { key: 'topics', state: 'unsaid', says: 'Any topic' }
  if (profile.topics.length === 0) return { key: 'topics', state: 'unsaid', says: 'Names no topics' }
  const wanted = call.topics.map(fold)
  const common = profile.topics.filter((topic) => wanted.some((word) => isAlike(fold(topic), word)))
  return common.length > 0
    ? { key: 'topics', state: 'yes', says: `Likes to talk about ${common.join(', ')}` }
    : { key: 'topics', state: 'no', says: `Talks about ${profile.topics.join(', ')}` }
}

function format(call: Call, { formats }: SpeakerProfile): FitReason {
  if (formats.length === 0) return { key: 'format', state: 'unsaid', says: 'Names no kind of talk' }
  const names = formats.map((one) => talkFormatTitles[one].toLowerCase()).join(', ')
  const state = formats.includes(call.format) ? 'yes' : 'no'
  return { key: 'format', state, says: `Would give ${names}` }
}

function region(call: Call, profile: SpeakerProfile): FitReason {
  if (call.isOnline) return { key: 'region', state: 'yes', says: 'Online, from anywhere' }
  if (call.region === '') return { key: 'region', state: 'unsaid', says: 'Anywhere' }
  if (profile.regions.trim() === '') return { key: 'region', state: 'unsaid', says: 'Names no region' }
  const state = isAlike(fold(profile.regions), fold(call.region)) ? 'yes' : 'no'
  return { key: 'region', state, says: `Would go to ${profile.regions.trim()}` }
}

/** One text holds the other as whole words. */
function isAlike(one: string, other: string): boolean {
  return (
    one !== '' && other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `))
  )
}

function fold(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join(' ')
}
