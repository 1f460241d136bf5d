import { robotsAnswer } from '#app/features/advocacy/public/data-answers.server.ts'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'what crawlers may look at; the same for everybody',
  load: (scene) => respond(scene, robotsAnswer),
})
