import { classNames } from './class-names.ts'

const paths = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-right': 'M6 4l4 4-4 4',
  'chevron-left': 'M10 4l-4 4 4 4',
  'arrow-up': 'M8 13V3M4 7l4-4 4 4',
  'arrow-down': 'M8 3v10M4 9l4 4 4-4',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  ring: 'M8 2.75a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5z',
  lock: 'M4 7.5h8v5.5H4zM5.5 7.5V5.25a2.5 2.5 0 0 1 5 0V7.5',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.25M8 11.75v.01',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.25v3.5M8 5.1v.01',
  comment: 'M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.25 10.25L14 14',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.5A5.75 5.75 0 0 1 6.5 2.5a5.75 5.75 0 1 0 7 7z',
  screen: 'M2 3h12v8H2zM5.5 14h5M8 11v3',
  bell: 'M3.5 11.5h9L11.5 10V7a3.5 3.5 0 0 0-7 0v3zM6.75 13.75a1.4 1.4 0 0 0 2.5 0M8 2v1.5',
  offline: 'M2 2l12 12M3 7a7 7 0 0 1 2.5-1.6M8 4.8a7 7 0 0 1 5 2.2M5.5 9.6A4 4 0 0 1 8 8.7M8 12.4v.01',
} as const

export type IconName = keyof typeof paths

/** A 16 px line drawing in the colour of the words beside it. Always decorative: the words say the same. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={classNames('inline-block shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  )
}
