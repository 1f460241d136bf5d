import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import type { JobWorld } from './job.ts'

/** Every second: what the outbox holds, where there is somewhere to send it. */
export async function deliverMail({ transport, env, secret, ...world }: JobWorld): Promise<void> {
  const { baseUrl, mailFrom } = env
  if (transport) await deliverDueEmails({ ...world, transport, origin: { baseUrl, mailFrom, secret } })
}
