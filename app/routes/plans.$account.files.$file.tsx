import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { findFile } from '#app/features/files/find-file.server.ts'
import { downloadFile } from '#app/features/files/serve-file.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** A file of the plan, always as a download; whether this reader may have it, the file itself decides. */
export const loader = planLoader({
  may: maySeePlan,
  load: async ({ context, actor, params }) => {
    const found = findFile(context.db, actor, params.file ?? '')
    if (!found.ok) throw refusalResponse(found.refusal)
    const response = await downloadFile(context.env.dataFolder, found.value)
    if (response) return response
    context.log.error({ sha256: found.value.sha256 }, 'a file is missing from the disk')
    throw refusalResponse({ code: 'not-found' })
  },
})
