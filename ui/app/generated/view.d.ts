// Generated from crates/guide/src/view.rs by its tests. Do not edit by hand.

export type Locale = "nl" | "en";

export type View = { revision: number, locale: Locale, frame: Frame, practice: string | null, map: Array<MapStop>, screen: Screen, announcement: string, };

export type Frame = { appName: string, windowTitle: string, promise: string, disclaimer: string, mapLabel: string, languageLabel: string, languages: Array<LanguageChoice>, doorsLabel: string, doors: Array<Button>, skipLink: string, copyLabel: string, copiedLabel: string, busyLabel: string, };

export type LanguageChoice = { locale: Locale, name: string, current: boolean, };

export type MapStop = { label: string, state: MapState, stateLabel: string, };

export type MapState = "done" | "here" | "ahead";

export type ScreenId = "check" | "result" | "caretaker" | "explain" | "step" | "wrap-up" | "report" | "about" | "hand-over" | "damaged";

export type Screen = { id: ScreenId, place: string, heading: string, blocks: Array<Block>, primary: Button | null, others: Array<Button>, back: Button | null, };

export type Block = { "kind": "text", text: string, } | { "kind": "heading", text: string, } | { "kind": "notice", tone: Tone, label: string, text: string, } | { "kind": "list", items: Array<string>, ordered: boolean, } | { "kind": "facts", rows: Array<FactRow>, } | { "kind": "choice", question: string, hint: string | null, options: Array<ChoiceOption>, } | { "kind": "progress", label: string, sources: Array<ProgressSource>, } | { "kind": "claims", items: Array<ClaimItem>, } | { "kind": "exact", label: string, text: string, } | { "kind": "link", button: Button, address: string, } | { "kind": "more", summary: string, blocks: Array<Block>, } | { "kind": "picture", name: PictureName, description: string, };

export type PictureName = "deep-access" | "replacement-first" | "restart";

export type Tone = "calm" | "attention" | "done" | "stop";

export type FactRow = { name: string, value: string, standing: string | null, };

export type ChoiceOption = { button: Button, chosen: boolean, hint: string | null, };

export type ProgressSource = { label: string, state: SourceState, stateLabel: string, };

export type SourceState = "waiting" | "read" | "partial" | "gap" | "unsupported";

export type ClaimItem = { id: string, text: string, standing: string, source: string, open: Button | null, };

export type Button = { label: string, press: Press, };

export type Press = { "command": "scan" } | { "command": "go", place: Place, } | { "command": "answer", question: string, answer: string, } | { "command": "prepare" } | { "command": "begin-step", step: string, } | { "command": "check-step", step: string, } | { "command": "tell-step", step: string, } | { "command": "skip-step", step: string, } | { "command": "open-source", source: string, } | { "command": "save-report" } | { "command": "set-language", locale: Locale, } | { "command": "start-over" } | { "command": "pretend-restart" };

export type Place = "journey" | "result" | "questions" | "explain" | "report" | "about";

export type WireError = { code: ErrorCode, message: string, hint: string, };

export type ErrorCode = "not-now" | "could-not-open" | "could-not-save" | "journal-not-written" | "busy" | "other";

export type Breakdown = { locale: Locale, heading: string, text: string, };
