import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'

export type Worker = ChildProcessByStdio<null, Readable, null>

type CrewPlan = {
  /** How many work side by side. */
  size: number
  /** A process that writes to its standard output as soon as it is at work. */
  start: () => Worker
  /** Shortest and longest time at work before kill -9, in milliseconds. */
  life: { shortest: number; longest: number }
  /** Asked at every start: while true, the new one will be killed and replaced. */
  isKilling: () => boolean
  /** Milliseconds after which even survivors are stopped. */
  endAfter: number
  random: () => number
}

/** Killed at work; ended by themselves with a failure; stopped because their time was up. */
export type CrewReport = { kills: number; failures: number; stopped: number }

/**
 * Starts processes, kills them with SIGKILL at random moments of their work and starts others in their place. When the
 * killing is over, those that are left may finish by themselves.
 */
export async function runCrew(plan: CrewPlan): Promise<CrewReport> {
  const living = new Set<Worker>()
  const report: CrewReport = { kills: 0, failures: 0, stopped: 0 }
  let isTimeUp = false
  const limit = setTimeout(() => {
    isTimeUp = true
    for (const worker of living) worker.kill('SIGKILL')
  }, plan.endAfter)

  async function work(): Promise<void> {
    const isToDie = plan.isKilling()
    const worker = plan.start()
    living.add(worker)
    const { code, wasKilled } = await lifeOf(worker, isToDie ? lifetime(plan) : null)
    living.delete(worker)
    if (isTimeUp) report.stopped += 1
    else if (wasKilled) report.kills += 1
    else if (code !== 0) report.failures += 1
    if (isToDie && !isTimeUp) await work()
  }

  await Promise.all(Array.from({ length: plan.size }, work))
  clearTimeout(limit)
  return report
}

function lifetime({ life, random }: CrewPlan): number {
  return life.shortest + random() * (life.longest - life.shortest)
}

/** Waits for a worker's end, which comes `life` milliseconds after its first word unless it is earlier. */
function lifeOf(worker: Worker, life: number | null): Promise<{ code: number | null; wasKilled: boolean }> {
  let timer: NodeJS.Timeout | undefined
  worker.stdout.once('data', () => {
    if (life !== null) timer = setTimeout(() => worker.kill('SIGKILL'), life)
  })
  return new Promise((resolve) =>
    worker.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, wasKilled: signal === 'SIGKILL' })
    }),
  )
}
