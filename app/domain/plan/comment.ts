/** What a comment can stand beside. */
export const commentSubjects = ['goal', 'outcome', 'measurement', 'milestone', 'stakeholder'] as const
export type CommentSubject = (typeof commentSubjects)[number]
