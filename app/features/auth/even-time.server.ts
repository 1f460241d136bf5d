import { setTimeout as pause } from 'node:timers/promises'

/** Longer than anything an answer waits for, so that all answers take the same time. Milliseconds. */
export const evenTime = 300

/** Does `work` and answers no earlier than `evenTime` after it began: known and unknown addresses look alike. */
export async function evenly<T>(work: () => T | Promise<T>, atLeast = evenTime): Promise<T> {
  const [result] = await Promise.all([work(), pause(atLeast)])
  return result
}
