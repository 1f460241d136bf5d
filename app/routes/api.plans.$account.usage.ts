import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { usageBody } from '#app/features/outcomes/api/api-form.ts'
import { importUsage } from '#app/features/outcomes/usage/import-usage.server.ts'
import { apiAction } from '#app/http/api.server.ts'

/** Points of usage series, from a program: docs/api.md. */
export const action = apiAction({
  may: mayReport,
  body: usageBody,
  run: (tx, { actor }, { rows }, at) =>
    importUsage(
      tx,
      actor,
      { points: rows.map(({ date, ...point }) => ({ ...point, on: date })), source: 'api' },
      at,
    ),
})
