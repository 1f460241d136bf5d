import { redirect } from '@remix-run/node'
import { homePathOf } from '#app/features/accounts/home-path.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'

/** Everybody's start: staff to their accounts, customers to their plan. */
export const loader = personLoader({
  load: ({ context, person }) => redirect(homePathOf(context.db, person)),
})
