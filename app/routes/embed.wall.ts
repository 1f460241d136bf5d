import { embedAnswer } from '#app/features/advocacy/public/page-answers.server.tsx'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'the wall for frames on other sites; browsers show it on the allowed ones alone',
  load: (scene) => respond(scene, embedAnswer),
})
