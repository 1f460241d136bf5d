import { sitemapAnswer } from '#app/features/advocacy/public/data-answers.server.ts'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'which pages are public now, for search engines',
  load: (scene) => respond(scene, sitemapAnswer),
})
