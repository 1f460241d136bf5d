import type { TemplateDetails } from './template-settings-queries.server.ts'

/** Which form the address asks for: a line to change, or a new one and what is known of it. */
type Asked = {
  lineId: string
  add: string
  goalItemId: string
  stage: string
  isArchiving: boolean
}

export type TemplatePageProps = TemplateDetails & { asked: Asked }
