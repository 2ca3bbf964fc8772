// A file over the limit stays in the browser, so only the browser can say what to do about it.
// A refused file stays in red beside the next one; once a good one is there, nothing is to be said.
const FILE = "[data-testid=stFileChip]"

export default function ({ data, parentElement }) {
  const words = parentElement.querySelector("#too-large")
  const look = () => {
    const files = [...document.querySelectorAll(FILE)]
    const isRefused = files.length > 0 && files.every((file) => file.ariaInvalid === "true")
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
