import { redirect } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { staffSignInPath } from '#app/domain/paths.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { CodeEntry } from '#app/features/auth/code-entry.tsx'
import { Door } from '#app/features/auth/door.tsx'
import { type Doorway, letIn } from '#app/features/auth/doorway.server.ts'
import { enterAppCode, enterRecoveryCode } from '#app/features/auth/enter-second-factor.server.ts'
import { RecoveryCodeEntry } from '#app/features/auth/recovery-code-entry.tsx'
import { sessionWorld } from '#app/features/auth/sessions.server.ts'
import { codeForm, recoveryCodeForm } from '#app/features/auth/sign-in-forms.ts'
import { spendSecondFactor } from '#app/features/auth/staff-door.server.ts'
import { noStaffStep, readStaffStep } from '#app/features/auth/staff-step.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { Anchor } from '#app/ui/anchor.tsx'

const because = 'the second step of a staff sign-in comes before anybody is signed in'

export const loader = openLoader({
  because,
  load: (scene) => {
    if (!stepAt(scene)) throw redirect(staffSignInPath())
    return null
  },
})

export const action = openAction(because, {
  'enter-code': openIntent({
    may: () => true,
    form: codeForm,
    before: begin,
    run: (tx, _nobody, typed, at) => enterAppCode(tx, typed, at),
    done: finish,
  }),
  'use-recovery-code': openIntent({
    may: () => true,
    form: recoveryCodeForm,
    before: begin,
    run: (tx, _nobody, typed, at) => enterRecoveryCode(tx, typed, at),
    done: finish,
  }),
})

async function begin(scene: Doorway): Promise<Result<{ userId: string }>> {
  const step = stepAt(scene)
  if (!step) return refuse('gone', { message: 'Five minutes are over. Start again with your password.' })
  const spent = await spendSecondFactor(scene, step.userId)
  return spent.ok ? ok({ userId: step.userId }) : spent
}

async function finish(user: { id: string; kind: 'staff' | 'customer' }, scene: Doorway) {
  const { isSecure } = sessionWorld(scene.context)
  return { goTo: stepAt(scene)?.goTo ?? '/', headers: await letIn(scene, user, [noStaffStep(isSecure)]) }
}

function stepAt({ request, context }: Doorway) {
  const { isSecure, now } = sessionWorld(context)
  return readStaffStep(request.headers.get('cookie'), { secret: context.secret, isSecure, now })
}

export const meta: MetaFunction = () => [{ title: 'Staff sign-in' }]

export default function StaffCode() {
  return (
    <Door
      title="Now the code"
      lead="Open your authenticator app and type the six digits it shows."
      below={
        <Anchor href={staffSignInPath()} className="text-link">
          Start again
        </Anchor>
      }
    >
      <CodeEntry intent="enter-code" label="Six digits" button="Sign in" hasFocus />
      <RecoveryCodeEntry />
    </Door>
  )
}
