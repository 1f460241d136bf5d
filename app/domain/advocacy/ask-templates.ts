import type { AskType } from './ask.ts'

/** Words to ask with. Fields in braces are filled in from the account: `merge-fields.ts`. */
export type AskWords = { title: string; subject: string; message: string }

/** What Cairn brings along, per type: the first is taken unless another is chosen. */
export const shippedAsks: Record<AskType, readonly [AskWords, ...AskWords[]]> = {
  testimonial: [
    {
      title: 'A sentence or two',
      subject: 'A sentence about what changed?',
      message:
        'Hello {first name},\n\nyour team has confirmed what changed: {outcome}.\n\nWould you say in a sentence or two, in your own words, what is different at {account} today? You see it before anybody else does, and you take it back whenever you like.\n\n{sender}',
    },
    {
      title: 'Short',
      subject: 'Two sentences from you?',
      message:
        'Hello {first name},\n\nwould you put into two sentences what is different at {account} today? It takes a minute on your phone.\n\n{sender}',
    },
  ],
  referral: [
    {
      title: 'Somebody with the same problem',
      subject: 'Do you know somebody with the same problem?',
      message:
        'Hello {first name},\n\nwhat you have reached at {account} others are still looking for: {outcome}.\n\nIf somebody comes to mind who struggles with what you have solved, would you introduce us? You name the company and the role; their name and address are theirs to give.\n\n{sender}',
    },
  ],
  reference_call: [
    {
      title: 'Half an hour',
      subject: 'Half an hour with somebody who is deciding?',
      message:
        'Hello {first name},\n\na company much like {account} is deciding, and would rather hear from you than from us. They would ask how it went, the difficult weeks included.\n\nWould you take half an hour, at a time of your choosing? We are not on the call.\n\n{sender}',
    },
  ],
  case_study: [
    {
      title: 'Your story, with its figures',
      subject: 'Would you tell your story?',
      message:
        'Hello {first name},\n\nyour team has confirmed what changed: {outcome}.\n\nWould you tell with us how {account} went about it? We talk for an hour and write; you change what you like, approve every word, and nothing is public before that.\n\n{sender}',
    },
    {
      title: 'Your story, in your own time',
      subject: 'Your story, when it suits you?',
      message:
        'Hello {first name},\n\nothers in your position would like to know how {account} went about it. There is no hurry: we talk when it suits you, we write, and you approve every word or leave it.\n\n{sender}',
    },
  ],
  speaking: [
    {
      title: 'A talk',
      subject: 'Would you speak about it?',
      message:
        'Hello {first name},\n\nyour team has confirmed what changed: {outcome}.\n\nWe bring people together who face what {account} has solved. Would you tell them how you went about it, in your own way? We help with everything around it, and you confirm once you have seen the programme.\n\n{sender}',
    },
  ],
}
