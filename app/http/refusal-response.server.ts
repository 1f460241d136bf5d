import type { Refusal, RefusalCode } from '#app/domain/refusal.ts'

/** The one place where refusals become statuses and sentences. */
const answers: Record<RefusalCode, { status: number; sentence: string }> = {
  invalid: { status: 422, sentence: 'Some fields need another look. Nothing you typed is lost.' },
  'not-signed-in': { status: 401, sentence: 'Sign in to go on. What you typed stays here.' },
  'not-found': { status: 404, sentence: 'There is nothing at this address, or it is not for you.' },
  'not-allowed': { status: 403, sentence: 'Your role on this plan does not allow that.' },
  'changed-meanwhile': {
    status: 409,
    sentence: 'Somebody else changed this while you were writing. Choose which text stays.',
  },
  'already-done': { status: 409, sentence: 'That has already been done.' },
  gone: { status: 410, sentence: 'This link has been used or has run out.' },
  'too-many': { status: 429, sentence: 'That was tried too often. Wait a little and try again.' },
  'too-large': { status: 413, sentence: 'That is too large to send.' },
}

export function statusOf(code: RefusalCode): number {
  return answers[code].status
}

/** The sentence people read: the refusal's own, or the one that goes with its code. */
export function sentenceOf(refusal: Refusal): string {
  return refusal.message ?? answers[refusal.code].sentence
}

/** A refusal as an error page: thrown by loaders, shown by the nearest error boundary. */
export function refusalResponse(refusal: Refusal): Response {
  return Response.json(
    { code: refusal.code, message: sentenceOf(refusal) },
    { status: statusOf(refusal.code) },
  )
}
