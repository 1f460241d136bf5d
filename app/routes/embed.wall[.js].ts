import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { wallScriptAnswer } from '#app/features/advocacy/public/script-answers.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'the script with which another site shows the wall; the same for everybody',
  load: (scene) => respond(scene, wallScriptAnswer),
})
