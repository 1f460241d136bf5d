/** What one line of a template makes on an account. */
export const templateItemKinds = ['goal', 'outcome', 'milestone'] as const
export type TemplateItemKind = (typeof templateItemKinds)[number]
