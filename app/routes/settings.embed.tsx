import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { embedScriptPath, embedSettingsPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { addEmbedSite } from '#app/features/advocacy/public/add-embed-site.server.ts'
import { EmbedSettings } from '#app/features/advocacy/public/embed-settings.tsx'
import { addEmbedSiteForm, removeEmbedSiteForm } from '#app/features/advocacy/public/embed-site-form.ts'
import { listSites } from '#app/features/advocacy/public/embed-sites.server.ts'
import { removeEmbedSite } from '#app/features/advocacy/public/remove-embed-site.server.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayKeepAdvocacySettings,
  load: ({ context: { db, at, env }, signedIn }) => {
    const zone = signedIn.timeZone ?? 'UTC'
    const today = todayIn(zone, at.now)
    const sites = listSites(db).map(({ id, origin, addedAt, addedBy }) => ({
      ...{ id, origin },
      about: `${addedBy ?? 'Somebody'}, ${readDate(todayIn(zone, addedAt), { today })}`,
    }))
    return { sites, script: `<script src="${env.baseUrl}${embedScriptPath()}" async></script>` }
  },
})

const back = () => ({ goTo: embedSettingsPath() })

export const action = staffAction({
  'add-site': staffIntent({
    may: mayKeepAdvocacySettings,
    form: addEmbedSiteForm,
    run: addEmbedSite,
    done: back,
  }),
  'remove-site': staffIntent({
    may: mayKeepAdvocacySettings,
    form: removeEmbedSiteForm,
    run: removeEmbedSite,
    done: back,
  }),
})

export const meta: MetaFunction = () => [{ title: 'The wall elsewhere' }]

export default function Embed() {
  return (
    <SettingsPage
      current="embed"
      title="The wall on other sites"
      description="What customers say can stand on your website too. Only the sites you name can show it, and each time from what is allowed at that moment."
    >
      <EmbedSettings {...useLoaderData<typeof loader>()} />
    </SettingsPage>
  )
}
