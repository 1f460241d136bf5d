/** How a staff member answers one of the four tests when the book is audited. */
export const auditAnswers = ['yes', 'partly', 'no'] as const
export type AuditAnswer = (typeof auditAnswers)[number]
