import { wallAnswer } from '#app/features/advocacy/public/page-answers.server.tsx'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'what customers say is for everybody, from consents that are active now',
  load: (scene) => respond(scene, wallAnswer),
})
