import { useSyncExternalStore } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { themeStorageKey } from './theme-script.ts'

const choices = [
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
  { value: 'system', label: 'As the system', icon: 'screen' },
] as const

type Theme = (typeof choices)[number]['value']

/** Light, dark or as the system says. Needs JavaScript and hides without it: the system's choice then holds. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(subscribe, readTheme, () => 'system' as const)
  return (
    <fieldset className="needs-js inline-flex rounded-control border border-line bg-card p-0.5">
      <legend className="sr-only">Colours</legend>
      {choices.map(({ value, label, icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          aria-label={label}
          title={label}
          onClick={() => chooseTheme(value)}
          className={classNames(
            'inline-flex size-8 items-center justify-center rounded-[7px]',
            chosen === value ? 'bg-lichen text-moss' : 'text-muted hover:text-ink',
          )}
        >
          <Icon name={icon} />
        </button>
      ))}
    </fieldset>
  )
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'dark' || theme === 'light' ? theme : 'system'
}

/** Keeps the choice for this browser and shows it at once. */
export function chooseTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(themeStorageKey)
    else localStorage.setItem(themeStorageKey, theme)
  } catch {
    // storage is closed to us (private window, policy): the choice holds for this page
  }
  for (const listener of listeners) listener()
}
