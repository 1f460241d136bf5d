import { sendDigests } from '#app/features/activity/notices/send-digests.server.ts'
import { verifiedSince } from '#app/features/outcomes/verified-since.server.ts'
import type { JobWorld } from './job.ts'

/** Every five minutes: the weekly summaries of those whose week has begun. */
export async function sendWeeklySummaries({
  db,
  clock,
  signal,
}: Pick<JobWorld, 'db' | 'clock' | 'signal'>): Promise<void> {
  await sendDigests({ db, clock, signal, worthOf: (asked) => verifiedSince(db, asked) })
}
