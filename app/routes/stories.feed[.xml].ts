import { feedAnswer } from '#app/features/advocacy/public/data-answers.server.ts'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'a feed of the stories that are public now',
  load: (scene) => respond(scene, feedAnswer),
})
