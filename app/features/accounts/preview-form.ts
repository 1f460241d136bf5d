import { z } from 'zod'

/** Looking with a customer's eyes asks for nothing but the press. */
export const previewForm = z.strictObject({})
