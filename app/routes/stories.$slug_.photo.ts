import { photoAnswer } from '#app/features/advocacy/public/picture-answers.server.tsx'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'the face beside a published quote, while that person allows it',
  load: (scene) => respond(scene, (world) => photoAnswer(world, scene.params.slug ?? '')),
})
