import { useRouteLoaderData } from '@remix-run/react'

/** What the vendor is called, from the root's data, which every page has. */
export function useVendorName(): string {
  return useRouteLoaderData<{ vendorName: string }>('root')?.vendorName ?? 'the vendor'
}
