// A file over the limit stays in the browser, so only the browser can say what to do about it.
const REFUSED = "[data-testid=stFileChip][aria-invalid=true]"

export default function ({ data, parentElement }) {
  const words = parentElement.querySelector("#too-large")
  const look = () => {
    const isRefused = document.querySelector(REFUSED) !== null
    if (words.hidden === !isRefused) return
    words.textContent = isRefused ? data.sentence : ""
    words.hidden = !isRefused
  }
  parentElement.watcher?.disconnect()
  parentElement.watcher = new MutationObserver(look)
  parentElement.watcher.observe(document.body, { childList: true, subtree: true })
  look()
  return () => parentElement.watcher.disconnect()
}
