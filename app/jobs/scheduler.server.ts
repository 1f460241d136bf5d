import { setTimeout as wait } from 'node:timers/promises'
import type { Env } from '#app/config/env.server.ts'
import { openTransport } from '#emails/transport.server.ts'
import { clearExpired } from './clear-expired.server.ts'
import { deliverMail } from './deliver-mail.server.ts'
import { endRests } from './end-rests.server.ts'
import type { Job, JobWorld } from './job.ts'
import { keepConsents } from './keep-consents.server.ts'
import { lapseReferrals } from './lapse-referrals.server.ts'
import { makeDocuments } from './make-documents.server.ts'
import { noteSpeakers } from './note-speakers.server.ts'
import { refreshAllContracts } from './refresh-contracts.server.ts'
import { refreshAllStandings } from './refresh-standings.server.ts'
import { refreshValue } from './refresh-value.server.ts'
import { remindMovers } from './remind-movers.server.ts'
import { remindPlanners } from './remind-planners.server.ts'
import { runImports } from './run-imports.server.ts'
import { saveOpenedAsks } from './save-opened-asks.server.ts'
import { savePlanVisits } from './save-plan-visits.server.ts'
import { saveReaders } from './save-readers.server.ts'
import { saveSessionRenewals } from './save-session-renewals.server.ts'
import { sendWeeklySummaries } from './send-digests.server.ts'
import { settleAsks } from './settle-asks.server.ts'
import { settleTexts } from './settle-texts.server.ts'
import { sweepFiles } from './sweep-files.server.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Every job of the server. Each leases what it takes, or does no harm when several processes do it at once. */
const jobs: readonly Job[] = [
  { name: 'deliver-mail', everyMs: second, run: deliverMail },
  { name: 'save-session-renewals', everyMs: minute, run: saveSessionRenewals, isRunAtStop: true },
  { name: 'save-readers', everyMs: minute, run: saveReaders, isRunAtStop: true },
  { name: 'save-plan-visits', everyMs: minute, run: savePlanVisits, isRunAtStop: true },
  { name: 'save-opened-asks', everyMs: minute, run: saveOpenedAsks, isRunAtStop: true },
  { name: 'run-imports', everyMs: second, run: runImports },
  { name: 'make-documents', everyMs: second, run: makeDocuments },
  { name: 'settle-texts', everyMs: 5 * second, run: settleTexts },
  { name: 'clear-expired', everyMs: hour, run: clearExpired },
  { name: 'end-rests', everyMs: hour, run: endRests },
  { name: 'remind-movers', everyMs: hour, run: remindMovers },
  { name: 'remind-planners', everyMs: hour, run: remindPlanners },
  { name: 'settle-asks', everyMs: hour, run: settleAsks },
  { name: 'lapse-referrals', everyMs: hour, run: lapseReferrals },
  { name: 'keep-consents', everyMs: 10 * minute, run: keepConsents },
  { name: 'note-speakers', everyMs: 15 * minute, run: noteSpeakers },
  { name: 'send-digests', everyMs: 5 * minute, run: sendWeeklySummaries },
  { name: 'refresh-standings', everyMs: minute, run: refreshAllStandings },
  { name: 'refresh-value', everyMs: 5 * minute, run: refreshValue },
  { name: 'refresh-contracts', everyMs: minute, run: refreshAllContracts },
  { name: 'sweep-files', everyMs: 24 * hour, run: sweepFiles },
]

type Surroundings = Omit<JobWorld, 'env' | 'transport' | 'random' | 'signal'> & { env: Env }

/** Shorter than the ten seconds in which a process has to end. What is still in flight then is leased, not lost. */
const longestGoodbye = 8000

/** Starts all jobs of this process. `stop` begins nothing new and waits for what is in flight. */
export function startJobs(surroundings: Surroundings): { stop(): Promise<void> } {
  const { env, log } = surroundings
  const transport = openTransport(env)
  if (!transport) log.warn({}, 'SMTP_URL is not set: mails wait in the outbox until it is')
  return schedule(jobs, { ...surroundings, transport, random: Math.random })
}

/** Loops over the given jobs: none overlaps itself, none stops another by failing. */
export function schedule(given: readonly Job[], world: Omit<JobWorld, 'signal'>): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loops = given.map((job) => loop(job, { ...world, signal: stopping.signal }))
  return {
    async stop() {
      stopping.abort()
      await Promise.race([Promise.all(loops), pause(longestGoodbye)])
    },
  }
}

async function loop(job: Job, world: JobWorld): Promise<void> {
  while (!world.signal.aborted) {
    await runOnce(job, world)
    await pause(job.everyMs, world.signal)
  }
  if (job.isRunAtStop) await runOnce(job, world)
}

async function runOnce(job: Job, world: JobWorld): Promise<void> {
  try {
    await job.run(world)
  } catch (error) {
    world.log.error({ job: job.name, ...whereFrom(error) }, 'a job failed and is tried again')
  }
}

/** The kind of an error and where it arose; its message may repeat what people wrote. */
function whereFrom(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  return { error: error.name, code: 'code' in error ? error.code : undefined, frames }
}

/** Waits, or less when the signal says so. */
async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined)
}
