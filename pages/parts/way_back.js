// Lets the Back button lead to the screen one came from. Where a button leads to another screen,
// Streamlit first writes what the link names into the address of the old one; in the sample it adds
// its mark to the new one. Each was a step of its own, and Back led to a link with nothing under it.
const MOMENT = 3000 // milliseconds within which two changes of the address are one step

export default function () {
  if (window.wayBack) return
  window.wayBack = { at: -Infinity, isOtherScreen: false }
  const push = history.pushState.bind(history)
  history.pushState = (state, unused, url) => {
    const isOtherScreen = new URL(url, location.href).pathname !== location.pathname
    const last = window.wayBack
    const now = performance.now()
    const isSameStep = now - last.at < MOMENT && last.isOtherScreen !== isOtherScreen
    window.wayBack = isSameStep ? { at: -Infinity } : { at: now, isOtherScreen }
    return isSameStep ? history.replaceState(state, unused, url) : push(state, unused, url)
  }
}
