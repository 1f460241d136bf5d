/** The fields of a solution, with their names in words. */
export const solutionFieldTitles = {
  capability: 'What helps',
  how: 'How it should help',
} as const
