import { type Stage, stageFacts } from '../../app/domain/care/stages.ts'

/** What a stage is about, in words for everybody: continues "In Align, …". */
const whatHappens: Record<Stage, string> = {
  capture: 'you write down together what is to be reached, and who takes part',
  align: 'each goal is tied to what will serve it, and a first gain is reached',
  reinforce: 'results are measured, confirmed and looked at together',
  elevate: 'those who like to can tell others what was reached',
}

/** The name of a stage: "Align". */
export function stageTitle(stage: Stage): string {
  return stageFacts[stage].title
}

/** A sentence on what comes with a stage: "In Align, every goal gets …". */
export function aboutStage(stage: Stage): string {
  return `In ${stageTitle(stage)}, ${whatHappens[stage]}.`
}
