import { logoAnswer } from '#app/features/advocacy/public/picture-answers.server.tsx'
import { respond } from '#app/features/advocacy/public/respond.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'

export const loader = openLoader({
  because: 'a company’s logo, while it stands on a public page with their consent',
  load: (scene) => respond(scene, (world) => logoAnswer(world, scene.params.logo ?? '')),
})
