import { reactTo } from '#app/features/activity/reactions.server.ts'
import { layShippedTemplates } from './lay-shipped-templates.server.ts'

/** A new vendor begins with the templates that come with Cairn. */
export function registerTemplateReactions(): void {
  reactTo({
    name: 'lay shipped templates',
    kinds: ['vendor-set-up'],
    react: (tx, { actorId }, at) => {
      layShippedTemplates(tx, { by: actorId }, at)
    },
  })
}
