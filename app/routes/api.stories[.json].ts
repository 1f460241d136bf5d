import { storiesJsonAnswer } from '#app/features/advocacy/public/data-answers.server.ts'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'the public stories for the vendor’s own website, from consents that are active now',
  load: (scene) => respond(scene, storiesJsonAnswer),
})
