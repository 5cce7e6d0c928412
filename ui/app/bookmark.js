// Keeps focus, open details and scroll position while a screen is redrawn.

/**
 * Saves focus, open details and scroll position; the returned function restores them. If the focused
 * element no longer exists, `heading` gets the focus, so that it never falls back to the body.
 *
 * @param {HTMLElement} root
 * @returns {(heading: HTMLElement) => void}
 */
export function bookmark(root) {
  const active = document.activeElement;
  const had = active instanceof HTMLElement && root.contains(active);
  const key = had ? active.dataset.key : undefined;
  const nth = key === undefined ? 0 : withKey(root, key).indexOf(/** @type {HTMLElement} */ (active));
  const open = details(root).map((part) => part.open);
  const { scrollX, scrollY } = window;

  return (heading) => {
    const parts = details(root);
    if (parts.length === open.length) {
      parts.forEach((part, at) => {
        if (part.open !== open[at]) part.open = open[at] ?? false;
      });
    }
    if (had && !active.isConnected) {
      const same = key === undefined ? [] : withKey(root, key);
      (same[nth] ?? same[0] ?? heading).focus({ preventScroll: true });
    }
    if (window.scrollY !== scrollY) scrollTo(scrollX, scrollY);
  };
}

/** @param {HTMLElement} root */
function details(root) {
  return [...root.querySelectorAll("details")];
}

/**
 * @param {HTMLElement} root
 * @param {string} key
 * @returns {HTMLElement[]}
 */
function withKey(root, key) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-key]"))].filter((element) => element.dataset.key === key);
}
