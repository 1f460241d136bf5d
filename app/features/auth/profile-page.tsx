import { noticeChoicesPath, openingsPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { CodeEntry } from './code-entry.tsx'
import { DeviceList, type DeviceRow } from './device-list.tsx'
import { OwnDetailsForm } from './own-details-form.tsx'
import { PressButton } from './press-button.tsx'
import { SessionList, type SessionRow } from './session-list.tsx'

type ProfilePageProps = {
  email: string
  start: { name: string; title: string; timeZone: string }
  zones: string[]
  sessions: SessionRow[]
  /** Browsers that let a customer in by one press from a mail. */
  devices: DeviceRow[]
  /** Recovery codes left; null for customers, who have none. */
  codesLeft: number | null
}

/** What a person keeps about themself: details, sign-ins and, for staff, the way in without the phone. */
export function ProfilePage({ email, start, zones, sessions, devices, codesLeft }: ProfilePageProps) {
  return (
    <>
      <PageHeader title="Your profile" description={email} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title="About you">
          <OwnDetailsForm start={start} zones={zones} />
        </Card>
        <div className="grid gap-5">
          <Card title="Where you are signed in" count={sessions.length}>
            <SessionList sessions={sessions} />
            <div className="mt-3">
              <PressButton intent="sign-out-everywhere">Sign out everywhere</PressButton>
              <p className="mt-1.5 text-sm text-muted">
                Ends all of these, this browser included
                {devices.length > 0 && ', and forgets the browsers below'}.
              </p>
            </div>
            {devices.length > 0 && <DeviceList devices={devices} />}
          </Card>
          <Card title="What you are told">
            <p className="mb-3 text-muted">
              Of what you hear in the bell and by mail, when your week begins, and how dates are written for
              you.
            </p>
            <LinkButton href={noticeChoicesPath()}>Choose what you are told</LinkButton>
          </Card>
          {codesLeft === null ? <Openings /> : <RecoveryCodes left={codesLeft} />}
        </div>
      </div>
    </>
  )
}

function Openings() {
  return (
    <Card title="What you may be asked">
      <p className="mb-3 text-muted">
        A quote, an introduction, a talk: nobody asks you for any of them unless you have opened yourself to
        it.
      </p>
      <LinkButton href={openingsPath()}>Choose what you are open to</LinkButton>
    </Card>
  )
}

function RecoveryCodes({ left }: { left: number }) {
  return (
    <Card title="Recovery codes" count={`${left} left`}>
      <p className="mb-3 text-muted">
        Each lets you in once without your authenticator app. New ones replace those you have.
      </p>
      <CodeEntry
        intent="renew-recovery-codes"
        label="The six digits your app shows now"
        hint="To be sure that it is you"
        button="Make new recovery codes"
        kind="secondary"
      />
    </Card>
  )
}
