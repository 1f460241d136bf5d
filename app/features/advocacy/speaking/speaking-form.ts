import { z } from 'zod'
import { inviteAnswers, talkFormats } from '#app/domain/advocacy/speaking.ts'
import { isTimeZone } from '#app/domain/calendar-date.ts'
import { editForm } from '#app/domain/edit-form.ts'
import {
  checkbox,
  choice,
  optionalLink,
  optionalRecordId,
  optionalText,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'
import { isClockTime } from '#app/domain/zoned-time.ts'

const timeSentence = 'Fill in a time like 14:00'
const time = () => z.string(timeSentence).refine(isClockTime, timeSentence)

const eventFields = {
  name: requiredText(120, 'what the event is called'),
  place: optionalText(200),
  isOnline: checkbox(),
  link: optionalLink(),
  date: requiredDate(),
  time: time(),
  endDate: requiredDate(),
  endTime: time(),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone of the list, like Europe/Lisbon'),
  audience: optionalText(300),
  format: choice(talkFormats),
  topics: optionalText(300),
  region: optionalText(120),
  isRecorded: checkbox(),
  programme: optionalText(5000),
}

export const addEventForm = z.strictObject({
  ...eventFields,
  isOnline: eventFields.isOnline.default('no'),
  isRecorded: eventFields.isRecorded.default('no'),
  programme: eventFields.programme.default(''),
})
export type AddEvent = z.output<typeof addEventForm>

export const editEventForm = editForm({ eventId: recordId() }, eventFields, {
  isOnline: 'no',
  isRecorded: 'no',
})
export type EditEvent = z.output<typeof editEventForm>

export const eventForm = z.strictObject({ eventId: recordId() })
export type EventChoice = z.output<typeof eventForm>

export const inviteSpeakerForm = z.strictObject({
  eventId: recordId(),
  accountId: recordId(),
  userId: recordId(),
  /** The offer it takes up: then it is no ask. */
  offerId: optionalRecordId().default(''),
  title: requiredText(160, 'what the talk would be about'),
  message: optionalText(1500).default(''),
})
export type InviteSpeaker = z.output<typeof inviteSpeakerForm>

export const inviteForm = z.strictObject({ inviteId: recordId() })
export type InviteChoice = z.output<typeof inviteForm>

export const setSlotForm = z.strictObject({
  inviteId: recordId(),
  title: requiredText(160, 'what the talk is about'),
  date: requiredDate(),
  time: time(),
  minutes: z
    .string()
    .regex(/^\d{1,3}$/, 'Fill in minutes, from 5 to 480')
    .refine((value) => Number(value) >= 5 && Number(value) <= 480, 'Fill in minutes, from 5 to 480'),
})
export type SetSlot = z.output<typeof setSlotForm>

export const noteOutcomeForm = z.strictObject({
  inviteId: recordId(),
  outcome: choice(['delivered', 'no_show'] as const),
  note: optionalText(1000).default(''),
})
export type NoteOutcome = z.output<typeof noteOutcomeForm>

export const answerInviteForm = z.strictObject({ inviteId: recordId(), answer: choice(inviteAnswers) })
export type AnswerInvite = z.output<typeof answerInviteForm>

export const shownOfMeForm = z.strictObject({
  inviteId: recordId(),
  bio: optionalText(1200).default(''),
  allowsBio: checkbox().default('no'),
  allowsPhoto: checkbox().default('no'),
  allowsRecording: checkbox().default('no'),
})
export type ShownOfMe = z.output<typeof shownOfMeForm>

export const offerTalkForm = z.strictObject({
  topic: requiredText(160, 'what you would talk about'),
  note: optionalText(1000).default(''),
})
export type OfferTalk = z.output<typeof offerTalkForm>

export const offerForm = z.strictObject({ offerId: recordId() })
export type OfferChoice = z.output<typeof offerForm>
