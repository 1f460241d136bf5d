import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Toast, ToastRegion } from './toast.tsx'

export type ToastRequest = {
  /** What happened, as a short sentence. */
  message: string
  /** Takes it back, for ten seconds. */
  onUndo?: () => void
}

type Shown = ToastRequest & { key: number }

const ShowToast = createContext<(toast: ToastRequest) => void>(() => {})

export type ToastProviderProps = {
  /** A Toast that came with the page (a message after a redirect), given as an element. */
  initial?: ReactNode
  children: ReactNode
}

/** Once around the app, in the root. Pages then call `useShowToast()`. */
export function ToastProvider({ initial, children }: ToastProviderProps) {
  const [shown, setShown] = useState<Shown[]>([])
  const show = useCallback((toast: ToastRequest) => {
    // three at most: an older one has had its chance
    setShown((before) => [...before.slice(-2), { ...toast, key: (before.at(-1)?.key ?? 0) + 1 }])
  }, [])
  const drop = (key: number) => setShown((before) => before.filter((toast) => toast.key !== key))
  return (
    <ShowToast value={show}>
      {children}
      <ToastRegion>
        {initial}
        {shown.map(({ key, ...toast }) => (
          <Toast key={key} {...toast} onDone={() => drop(key)} />
        ))}
      </ToastRegion>
    </ShowToast>
  )
}

/** A function that shows a message with an optional way back. */
export function useShowToast(): (toast: ToastRequest) => void {
  return useContext(ShowToast)
}
