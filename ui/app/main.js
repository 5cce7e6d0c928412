// Entry point: connects to the backend and opens the window.

import { mount } from "./app.js";
import { connect } from "./backend/index.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
const live = /** @type {HTMLElement} */ (document.getElementById("live"));

mount(root, live, await connect());
