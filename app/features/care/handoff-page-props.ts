import type { HandoffDetails } from './handoff-page.server.ts'

/** What the page of a handoff is drawn from. */
export type HandoffPageProps = HandoffDetails & { slug: string; accountName: string; vendorName: string }
