// Starts the window: connects, draws each newer view, and shows the last page when that fails.

import { connect } from "./backend/index.js";
import { open } from "./window.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
const live = /** @type {HTMLElement} */ (document.getElementById("live"));

open(root, live, await connect());
