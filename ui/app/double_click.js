// The second half of a double click is meant for what the first half was on, not for the control
// that has meanwhile come in its place.

/** A second click within this time and this near belongs to the first. */
const TIME = 500;
const NEAR = 8;

/**
 * Prevents such clicks in all of `root`. A key press has no second half.
 *
 * @param {HTMLElement} root
 */
export function preventSecondHalves(root) {
  let last = { key: "", time: -TIME, x: 0, y: 0 };
  root.addEventListener(
    "click",
    (event) => {
      if (event.detail === 0) return;
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const now = { key: button?.dataset.key ?? "", time: event.timeStamp, x: event.clientX, y: event.clientY };
      const near = Math.abs(now.x - last.x) < NEAR && Math.abs(now.y - last.y) < NEAR;
      if (near && now.time - last.time < TIME && now.key !== last.key) event.preventDefault();
      else last = now;
    },
    true,
  );
}
