import { storiesAnswer } from '#app/features/advocacy/public/page-answers.server.tsx'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'published stories are for everybody, from consents that are active now',
  load: (scene) => respond(scene, (world, search) => storiesAnswer(world, search.get('industry'))),
})
