/**
 * `/embed/wall.js`, for the page of a site that shows the wall: puts a frame where the script stands and gives it the height
 * it asks for. It listens to that frame alone, from our origin alone, and to numbers alone.
 */
export const wallScript = `(function () {
  var me = document.currentScript
  if (!me) return
  var home = new URL(me.src).origin
  var frame = document.createElement('iframe')
  frame.src = home + '/embed/wall'
  frame.title = me.getAttribute('data-title') || 'What customers say'
  frame.loading = 'lazy'
  frame.width = '100%'
  frame.height = '600'
  frame.setAttribute('frameborder', '0')
  window.addEventListener('message', function (event) {
    if (event.origin !== home || event.source !== frame.contentWindow) return
    var height = event.data && event.data.cairnWallHeight
    if (typeof height === 'number' && height > 0 && height < 30000) frame.height = String(Math.ceil(height))
  })
  me.parentNode.insertBefore(frame, me.nextSibling)
})()
`

/** `/embed/frame.js`, inside the frame: tells the page around it, and no other, how high the wall is. */
export const frameScript = `(function () {
  var around = location.ancestorOrigins ? location.ancestorOrigins[0] : document.referrer && new URL(document.referrer).origin
  if (!around || around === 'null' || parent === window) return
  var tell = function () {
    parent.postMessage({ cairnWallHeight: document.body.scrollHeight }, around)
  }
  new ResizeObserver(tell).observe(document.body)
  tell()
})()
`
