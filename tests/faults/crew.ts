import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'

export type Worker = ChildProcessByStdio<null, Readable, null>

type CrewPlan = {
  /** How many work side by side. */
  size: number
  /** A process that writes to its standard output as soon as it is at work; told whether it will be killed. */
  start: (isToDie: boolean) => Worker
  /** Asked at every start: while true, the new one may be struck and is replaced when it ends. */
  isKilling: () => boolean
  /** Milliseconds after which even survivors are stopped. */
  endAfter: number
  random: () => number
}

/** Killed at work; ended by themselves with a failure; stopped because their time was up. */
export type CrewReport = { kills: number; failures: number; stopped: number }

/**
 * Starts processes that are killed with SIGKILL whenever `strike` is called, one at a time, and starts others in their
 * place. When the killing is over, those that are left may finish by themselves; `ended` tells how it went.
 */
export function startCrew(plan: CrewPlan) {
  const living = new Set<Worker>()
  const atWork = new Set<Worker>()
  const report: CrewReport = { kills: 0, failures: 0, stopped: 0 }
  let isTimeUp = false

  async function work(): Promise<void> {
    const isToDie = plan.isKilling()
    const worker = plan.start(isToDie)
    living.add(worker)
    if (isToDie) worker.stdout.once('data', () => atWork.add(worker))
    const { code, wasKilled } = await endOf(worker)
    living.delete(worker)
    atWork.delete(worker)
    if (isTimeUp) report.stopped += 1
    else if (wasKilled) report.kills += 1
    else if (code !== 0) report.failures += 1
    if (isToDie && !isTimeUp) await work()
  }

  async function workTogether(): Promise<CrewReport> {
    const limit = setTimeout(() => {
      isTimeUp = true
      for (const worker of living) worker.kill('SIGKILL')
    }, plan.endAfter)
    await Promise.all(Array.from({ length: plan.size }, work))
    clearTimeout(limit)
    return report
  }

  return {
    /** Kills one of those at work, by chance; false when nobody is. */
    strike: (): boolean => {
      const victim = [...atWork][Math.floor(plan.random() * atWork.size)]
      if (victim) atWork.delete(victim)
      return victim?.kill('SIGKILL') ?? false
    },
    ended: workTogether(),
  }
}

function endOf(worker: Worker): Promise<{ code: number | null; wasKilled: boolean }> {
  return new Promise((resolve) =>
    worker.once('close', (code, signal) => resolve({ code, wasKilled: signal === 'SIGKILL' })),
  )
}
