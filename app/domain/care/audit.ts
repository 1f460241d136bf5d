import { type Stage, stages } from './stages.ts'

/** How a staff member answers one of the four tests when the book is audited. */
export const auditAnswers = ['yes', 'partly', 'no'] as const
export type AuditAnswer = (typeof auditAnswers)[number]

export const auditAnswerTitles: Record<AuditAnswer, string> = { yes: 'Yes', partly: 'Partly', no: 'No' }

export type AuditAnswers = Partial<Record<Stage, AuditAnswer>>

/**
 * The stage that the answers speak for: the first one whose test is not answered yes, for there the work is. Elevate
 * when all four are yes; null while a test that would decide has no answer.
 */
export function suggestedStage(answers: AuditAnswers): Stage | null {
  const first = stages.find((stage) => answers[stage] !== 'yes')
  if (first === undefined) return 'elevate'
  return answers[first] === undefined ? null : first
}

/** The tests without an answer, in their order. */
export function openTests(answers: AuditAnswers): Stage[] {
  return stages.filter((stage) => answers[stage] === undefined)
}
