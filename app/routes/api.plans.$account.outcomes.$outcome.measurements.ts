import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { figuresBody } from '#app/features/outcomes/api/api-form.ts'
import { sendFigures } from '#app/features/outcomes/api/send-figures.server.ts'
import { apiAction } from '#app/http/api.server.ts'

/** Figures of an outcome, from a program: docs/api.md. */
export const action = apiAction({
  may: mayReport,
  body: figuresBody,
  run: (tx, caller, { rows, params }, at) =>
    sendFigures(tx, caller, { rows, outcomeId: params.outcome ?? '' }, at),
})
