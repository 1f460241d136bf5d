import { cardAnswer } from '#app/features/advocacy/public/picture-answers.server.tsx'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'the picture that others’ sites show where a public story is shared',
  load: (scene) => respond(scene, (world) => cardAnswer(world, scene.params.slug ?? '')),
})
