/** Where the browser keeps the reader's choice; nothing is kept for "system". */
export const themeStorageKey = 'cairn-theme'

/**
 * For the root to print in `<head>` with its nonce, before any style: marks the page as scripted and applies the
 * chosen scheme before the first paint. `<html suppressHydrationWarning>` must allow the two attributes.
 */
export const themeScript = `(()=>{const d=document.documentElement;d.dataset.js='';try{const t=localStorage.getItem('${themeStorageKey}');if(t==='dark'||t==='light')d.dataset.theme=t}catch{}})()`
