/** The vendor as public pages name them. */
export type PublicVendor = { name: string; accent: string | null; hasLogo: boolean; baseUrl: string }
