import type { Row } from '../row.ts'
import type { Place } from '../story.ts'
import type { Who } from '../who.ts'

const staff = ['csm', 'otherCsm', 'lead', 'admin', 'preview'] as const
/** A page for those who are not signed in; the others are sent to where they belong. */
const atTheDoor = (who: Who) => (who === 'nobody' ? 200 : 302)
/** Too late for the step before: the data says so, the page begins again. */
const tooLate = (status: number) => (_who: Who, isData: boolean) => (isData ? status : 302)
/** A mail's note that opens nothing: told to whoever stands at the door; the page sends the others on. */
const oldNote = (who: Who, isData: boolean) => (isData || who === 'nobody' ? 410 : 302)
const unknown = (_place: Place, who: Who) => ({
  token: `a-token-that-was-never-given-to-${who}`.padEnd(43, '0'),
})
const newcomer = { name: 'Nina New', password: 'six green stones by the lake', code: '123456' }

/** Doors and what is about the signed-in person themself. Tokens are such that nobody was given: right ones are tried in tests/features/auth. */
export const authRows: Record<string, Row | Row[]> = {
  root: { guard: 'open', path: '/sign-in', ways: ['child'] },
  'routes/_index': { guard: 'person', answers: 302 },
  'routes/$': { guard: 'open', answers: 404 },

  'routes/sign-in': { guard: 'open', answers: atTheDoor },
  'routes/sign-in ask-for-mail': {
    guard: 'open',
    body: (_place, _story, who) => ({ email: `${who}.unknown@example.com`, to: '/' }),
  },
  'routes/sign-in continue-as': {
    guard: 'open',
    answers: oldNote,
    body: () => ({ to: '/profile', ticket: 'a-note-that-nobody-sealed' }),
  },
  'routes/sign-in mail-the-reader': {
    guard: 'open',
    answers: oldNote,
    body: () => ({ to: '/profile', ticket: 'a-note-that-nobody-sealed' }),
  },
  'routes/sign-in_.check': { guard: 'open', answers: 302 },
  'routes/sign-in_.check enter-code': {
    guard: 'open',
    answers: tooLate(422),
    body: () => ({ code: '123456' }),
  },
  'routes/sign-in_.check ask-again': { guard: 'open', answers: tooLate(410) },
  'routes/sign-in_.link.$token': { guard: 'open', answers: 404, params: unknown },
  'routes/sign-in_.link.$token use-link': { guard: 'open', answers: 404, params: unknown },
  'routes/sign-in_.link.$token enter-code': {
    guard: 'open',
    answers: 404,
    params: unknown,
    body: () => ({ code: '123456' }),
  },
  'routes/sign-in_.link.$token send-fresh-link': { guard: 'open', answers: 404, params: unknown },
  'routes/sign-in_.staff': { guard: 'open', answers: atTheDoor },
  'routes/sign-in_.staff check-password': {
    guard: 'open',
    answers: (who, isData) => (isData || who === 'nobody' ? 422 : 302),
    body: (_place, _story, who) => ({
      email: `${who}.unknown@example.com`,
      password: 'not the password',
      to: '/',
    }),
  },
  'routes/sign-in_.staff_.code': { guard: 'open', answers: 302 },
  'routes/sign-in_.staff_.code enter-code': {
    guard: 'open',
    answers: tooLate(410),
    body: () => ({ code: '123456' }),
  },
  'routes/sign-in_.staff_.code use-recovery-code': {
    guard: 'open',
    answers: tooLate(410),
    body: () => ({ code: 'aaaa-bbbb-cccc' }),
  },
  'routes/sign-out': { guard: 'open', answers: 302 },
  'routes/sign-out sign-out': { guard: 'open' },

  'routes/invitation.$token': { guard: 'open', answers: 404, params: unknown },
  'routes/invitation.$token accept': { guard: 'open', answers: 404, params: unknown },
  'routes/welcome.$token': { guard: 'open', answers: 404, params: unknown },
  'routes/welcome.$token set-up': { guard: 'open', answers: 404, params: unknown, body: () => newcomer },
  'routes/setup.$token': { guard: 'open', answers: 404, params: unknown },
  'routes/setup.$token set-up': {
    guard: 'open',
    answers: 404,
    params: unknown,
    body: () => ({
      ...newcomer,
      vendor: 'Fathom',
      accent: '#2B5C4D',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      email: 'nina@example.com',
    }),
  },

  'routes/profile': { guard: 'person' },
  'routes/profile save-profile': {
    guard: 'person',
    body: () => ({ name: 'Robin Renamed', title: 'Controller', timeZone: 'Europe/Berlin' }),
  },
  'routes/profile sign-out-everywhere': { guard: 'person' },
  'routes/profile forget-device': {
    guard: 'person',
    answers: 404,
    body: () => ({ deviceId: 'x'.repeat(43) }),
  },
  'routes/profile renew-recovery-codes': {
    guard: 'person',
    may: staff,
    body: (_place, { code }) => ({ code }),
  },
  'routes/profile_.recovery-codes': { guard: 'person', answers: 302 },
  'routes/profile_.recovery-codes kept-them': { guard: 'person' },

  'routes/dev.mailbox._index': { guard: 'open', answers: 404 },
  'routes/dev.mailbox.$id': { guard: 'open', answers: 404 },
  'routes/dev.mails': { guard: 'open', answers: 404 },
}
