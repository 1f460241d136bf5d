import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { frameScriptAnswer } from '#app/features/advocacy/public/script-answers.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'the script inside the framed wall; the same for everybody',
  load: (scene) => respond(scene, frameScriptAnswer),
})
