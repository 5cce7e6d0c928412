// Entry point: connects to the backend and opens the window.

import { connect } from "./backend/index.js";
import { open } from "./window.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
const live = /** @type {HTMLElement} */ (document.getElementById("live"));

open(root, live, await connect());
