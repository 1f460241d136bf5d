import { mayImport } from '#app/domain/access/accounts-policy.ts'
import { findImport } from '#app/features/accounts/import/find-import.server.ts'
import { problemsBody } from '#app/features/accounts/import/problems-csv.server.ts'
import { attachmentHeader } from '#app/features/files/file-name.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** The rows of an import that stay out, as a file to put right and upload again. */
export const loader = staffLoader({
  may: mayImport,
  load: ({ context: { db, env }, params }) => {
    const one = findImport(db, params.import ?? '')
    if (!one?.checkedAt || one.cancelledAt) throw refusalResponse({ code: 'not-found' })
    return new Response(problemsBody(db, env.dataFolder, one), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': attachmentHeader(`${one.fileName.replace(/\.\w+$/, '')} rows left out.csv`),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})
