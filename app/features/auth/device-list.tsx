import { profilePath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'

export type DeviceRow = { deviceId: string; device: string; until: string; isThis: boolean }

/** The browsers in which a person comes in from a mail by one press, each with a way to end that. */
export function DeviceList({ devices }: { devices: DeviceRow[] }) {
  return (
    <section className="mt-5 border-t border-line pt-4">
      <h3 className="font-semibold">Browsers that remember you</h3>
      <p className="mt-1 text-sm text-muted">
        There a mail’s button takes one press to let you in, for 180 days after you last signed in. Signing
        out in a browser makes it forget you.
      </p>
      <ul className="mt-2 divide-y divide-line">
        {devices.map(({ deviceId, device, until, isThis }) => (
          <li key={deviceId} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2.5">
            <span className="font-semibold">{device || 'An unknown browser'}</span>
            {isThis && <Badge tone="good">this browser</Badge>}
            <span className="ml-auto text-sm text-muted">until {until}</span>
            <QuickForm intent="forget-device" action={profilePath()} hidden={{ deviceId }}>
              <Button type="submit" size="small">
                Forget<span className="sr-only"> {device}</span>
              </Button>
            </QuickForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
