import { z } from 'zod'
import { consentAbouts, consentChannels, consentScopes } from '#app/domain/advocacy/consent.ts'
import {
  choice,
  choices,
  optionalRecordId,
  optionalText,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'

export const consentChoiceForm = z.strictObject({ consentId: recordId() })
export type ConsentChoice = z.output<typeof consentChoiceForm>

/** One of a receipt, or all of it (''). */
export const receiptForm = z.strictObject({ consentId: optionalRecordId() })

export type ThingChoice = { about: (typeof consentAbouts)[number]; aboutId: string }

/** The thing in an address, or nothing. */
export function thingIn({ about, thing }: Record<string, string | undefined>): ThingChoice | null {
  const kind = consentAbouts.find((word) => word === about)
  return kind && thing ? { about: kind, aboutId: thing } : null
}

/** SHA-256 (hex) of what the page showed; '' where no text is concerned. */
const seen = () => z.string('Reload the page').regex(/^([0-9a-f]{64})?$/, 'Reload the page')

export const giveForm = z.strictObject({
  scopes: choices(consentScopes).refine((chosen) => chosen !== '', 'Tick what may be used'),
  channels: choices(consentChannels).refine((chosen) => chosen !== '', 'Choose where it may be used'),
  /** Regions with commas between; '' for everywhere. */
  territory: optionalText(300),
  expiresOn: requiredDate(),
  /** The text that stood there, and every word above the button. */
  textHash: seen(),
})
export type GiveInput = z.output<typeof giveForm>

export const nameSpeakerForm = z.strictObject({
  userId: recordId(),
  basis: requiredText(200, 'what it rests on, for example “head of marketing”'),
})
export type NameSpeaker = z.output<typeof nameSpeakerForm>

export const endSpeakerForm = z.strictObject({ speakerId: recordId() })
export type EndSpeaker = z.output<typeof endSpeakerForm>

export const noteCopyForm = z.strictObject({
  /** What it is of: kind and id, as the list of things names them. */
  thing: z
    .string('Choose one of the list')
    .regex(/^(story|testimonial|talk|account) [0-9A-HJKMNP-TV-Z]{26}$/i, 'Choose one of the list'),
  channel: choice(consentChannels),
  place: requiredText(500, 'where it is'),
})
export type NoteCopy = z.output<typeof noteCopyForm>

export const finishTakedownForm = z.strictObject({
  takedownId: recordId(),
  note: optionalText(500).default(''),
})
export type FinishTakedown = z.output<typeof finishTakedownForm>
