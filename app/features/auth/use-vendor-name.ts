import { useRouteLoaderData } from '@remix-run/react'

/** The vendor's name as the root loader tells it on every page; "Cairn" before set-up. */
export function useVendorName(): string {
  return useRouteLoaderData<{ vendorName: string }>('root')?.vendorName ?? 'Cairn'
}
