import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'
import { type Doorway, limitsAt, networkAt } from './doorway.server.ts'
import { prepareStaffSecrets } from './new-secrets.server.ts'
import { alreadySetUpSentence } from './set-up-vendor.server.ts'
import { isSetUp, isSetupToken } from './setup-address.server.ts'
import { deriveTotpSecret } from './totp.server.ts'

/** Whose second factor the set-up page offers. */
export const setUpOwner = { kind: 'set-up', id: 'first-admin' } as const

type Typed = {
  token: string
  logo: File | undefined
  email: string
  name: string
  password: string
  code: string
}

/** Checks the key and what was chosen, and stores the logo, before the command. Limits hold per network. */
export async function setUpAtDoor(door: Doorway, typed: Typed, limiter = limitsAt(door)) {
  const { db, secret, at, env } = door.context
  const spent = await limiter.spend([{ limit: 'set-up-network', of: networkAt(door) }])
  if (!spent.ok) return spent
  if (!isSetupToken(typed.token, secret)) return refuse('not-found')
  if (isSetUp(db)) return refuse('gone', { message: alreadySetUpSentence })
  const totpSecret = deriveTotpSecret(secret, setUpOwner)
  const prepared = await prepareStaffSecrets(typed, { totpSecret, now: at.now })
  if (!prepared.ok) return prepared
  const logo = await storeLogo(env.dataFolder, typed.logo)
  return logo.ok ? ok({ ...prepared.value, logo: logo.value, secret }) : logo
}

async function storeLogo(dataFolder: string, file: File | undefined): Promise<Result<StoredUpload | null>> {
  if (!file) return ok(null)
  const stored = await storeUpload({ dataFolder, file, isImageOnly: true })
  return stored.ok ? stored : refuseFields({ logo: stored.refusal.message ?? 'Choose another picture' })
}
