// Generated from crates/guide/src/view.rs by its tests. Do not edit by hand.

export type Locale = "nl" | "en";

export type View = { 
/**
 * Rises with every change; a frontend draws again only when it rises.
 */
revision: number, locale: Locale, 
/**
 * What every screen has: name, what we never do, languages, other pages.
 */
frame: Frame, 
/**
 * Says on every screen that it is about a folder or an example, not about this computer
 * (ADR 24).
 */
banner: string | null, 
/**
 * The stages of the plan; empty when there is none.
 */
map: Array<MapStop>, screen: Screen, 
/**
 * What a screen reader announces when this page appears (live region).
 */
announcement: string, };

export type Frame = { appName: string, 
/**
 * The title of the window or document.
 */
windowTitle: string, 
/**
 * What we never do: "We only look; nothing leaves this computer".
 */
promise: string, 
/**
 * "Not an official government app".
 */
disclaimer: string, 
/**
 * Accessible name of the stages of the journey.
 */
mapLabel: string, 
/**
 * Accessible name of the language switch.
 */
languageLabel: string, languages: Array<LanguageChoice>, 
/**
 * Accessible name of the other pages.
 */
navLabel: string, 
/**
 * The pages that can be reached from everywhere, always the same ones in the same order.
 */
nav: Array<NavLink>, 
/**
 * "Skip to the content".
 */
skipLink: string, 
/**
 * Label of the button that copies an exact text.
 */
copyLabel: string, 
/**
 * Label of that button after the text has been copied.
 */
copiedLabel: string, 
/**
 * Label of a button while its intent is being carried out.
 */
busyLabel: string, 
/**
 * The size of all text.
 */
textSize: TextSize, };

export type LanguageChoice = { locale: Locale, 
/**
 * The name of the language in that language.
 */
name: string, current: boolean, };

export type NavLink = { button: Button, 
/**
 * It leads to the page that is shown.
 */
current: boolean, };

export type MapStop = { label: string, state: MapState, 
/**
 * The state in words, for screen readers.
 */
stateLabel: string, 
/**
 * The steps of this stage, if it is the present one and has more than one.
 */
steps: Array<MapStep>, };

export type MapStep = { label: string, state: MapState, stateLabel: string, 
/**
 * Goes back to the step, to change it.
 */
change: Button | null, };

export type MapState = "done" | "here" | "ahead" | "open";

export type ScreenId = "check" | "result" | "question" | "before-you-begin" | "paused" | "start-over" | "explain" | "step" | "wrap-up" | "report" | "about" | "hand-over" | "damaged" | "letters" | "history" | "practice" | "settings" | "save-result" | "organisation";

export type Screen = { id: ScreenId, 
/**
 * Identifies the page; when it changes, the focus goes to the heading.
 */
place: string, heading: string, 
/**
 * What was just done, or why it was not.
 */
remark: Remark | null, blocks: Array<Block>, 
/**
 * The main button.
 */
primary: Button | null, others: Array<Button>, 
/**
 * Facts and proof, after the buttons.
 */
details: Array<Block>, 
/**
 * Goes back without losing anything.
 */
back: Button | null, };

export type Remark = { tone: Tone, 
/**
 * The tone as a word, so that colour is never the only sign.
 */
label: string, text: string, 
/**
 * The control that it belongs to; without one it is about the page.
 */
beside: Intent | null, };

export type Block = { "kind": "text", text: string, } | { "kind": "heading", text: string, } | { "kind": "notice", tone: Tone, 
/**
 * The tone as a word, so that colour is never the only sign.
 */
label: string, text: string, } | { "kind": "list", items: Array<string>, ordered: boolean, } | { "kind": "facts", rows: Array<FactRow>, } | { "kind": "choice", question: string, hint: string | null, 
/**
 * The headings of a table with one answer a row; empty where the answers are a plain list.
 */
columns: Array<string>, options: Array<ChoiceOption>, } | { "kind": "buttons", label: string, hint: string | null, items: Array<ButtonItem>, } | { "kind": "form", fields: Array<FormField>, button: Button, } | { "kind": "progress", label: string, sources: Array<ProgressSource>, } | { "kind": "claims", 
/**
 * Who says them; absent where each says it itself.
 */
speaker: string | null, items: Array<ClaimItem>, } | { "kind": "exact", label: string, text: string, } | { "kind": "letter", 
/**
 * The id of the letter.
 */
letter: string, label: string, text: string, 
/**
 * What the person can do with it.
 */
hint: string, 
/**
 * The label of the button that saves it with the person's changes.
 */
saveLabel: string, 
/**
 * Copying it is the main thing to do on this page.
 */
isMain: boolean, } | { "kind": "link", button: Button, address: string, } | { "kind": "more", summary: string, blocks: Array<Block>, } | { "kind": "picture", name: PictureName, description: string, } | { "kind": "table", 
/**
 * What the table holds.
 */
label: string, columns: Array<string>, rows: Array<TableRow>, 
/**
 * The label of the field to search in.
 */
searchLabel: string, 
/**
 * The label of the switch that leaves out rows that ask for nothing.
 */
openOnlyLabel: string, 
/**
 * What the details of a row are called.
 */
detailsLabel: string, 
/**
 * What is shown when no row is left.
 */
noneLabel: string, } | { "kind": "sources", items: Array<SourceItem>, 
/**
 * What it means that one of them has no address.
 */
hint: string | null, };

export type PictureName = "restart";

export type Tone = "calm" | "attention" | "done" | "stop";

export type FactRow = { name: string, value: string, 
/**
 * How we know it: verified, self-reported or skipped, in words (I4).
 */
status: string | null, 
/**
 * Goes back to where it was answered, to change it.
 */
change: Button | null, };

export type ChoiceOption = { button: Button, chosen: boolean, hint: string | null, 
/**
 * What stands in the columns of a table after the first, which holds the label.
 */
cells: Array<string>, 
/**
 * Opens the page about this option.
 */
page: Button | null, };

export type ButtonItem = { button: Button, hint: string | null, };

export type FormField = { 
/**
 * The name of the field among the typed fields of the intent.
 */
id: string, label: string, hint: string | null, 
/**
 * How many characters are accepted.
 */
longest: number, 
/**
 * What there is to choose from; empty where anything may be typed.
 */
choices: Array<string>, 
/**
 * How a path is chosen instead of typed; `None` in a field for something else.
 */
browse: Browse | null, };

export type Browse = { kind: PathKind, label: string, };

export type PathKind = "file" | "folder";

export type TableRow = { 
/**
 * Whether it asks for something.
 */
isOpen: boolean, tone: Tone, 
/**
 * The state as a short word, so that colour is never the only sign.
 */
mark: string, 
/**
 * One for each column; the first names the row.
 */
cells: Array<TableCell>, 
/**
 * What else there is to say, collapsed at first.
 */
details: Array<string>, };

export type TableCell = { text: string, 
/**
 * By what it is sorted, where that is not the text.
 */
sort: string | null, };

export type ProgressSource = { label: string, state: SourceState, stateLabel: string, };

export type SourceState = "waiting" | "read" | "partial" | "gap" | "unsupported";

export type ClaimItem = { id: string, text: string, 
/**
 * "Withheld", "our reading" and the like; absent where the source simply says it.
 */
status: string | null, notes: Array<Note>, };

export type Note = { number: number, 
/**
 * "source 3", for who hears the page.
 */
label: string, 
/**
 * Where in the source; absent where the source is one page, and where several places are joined.
 */
place: string | null, 
/**
 * Title, publisher, date and place in words.
 */
source: string, 
/**
 * Opens the source; absent for a document without a known address.
 */
open: Button | null, };

export type SourceItem = { number: number, 
/**
 * Title, publisher and date in words.
 */
text: string, address: string | null, open: Button | null, };

export type Button = { label: string, intent: Intent, };

export type Intent = { "command": "scan" } | { "command": "go", place: Place, } | { "command": "ask", question: string, } | { "command": "answer", question: string, answer: string, } | { "command": "prepare" } | { "command": "prepare-for", product: string, } | { "command": "begin-step", step: string, } | { "command": "check-step", step: string, } | { "command": "confirm-step", step: string, } | { "command": "skip-step", step: string, } | { "command": "reopen-step", step: string, } | { "command": "leave-step-open", step: string, } | { "command": "read-as", group: string, } | { "command": "end" } | { "command": "open-source", source: string, } | { "command": "save-report" } | { "command": "save-result", typed: TypedFields, } | { "command": "open-result" } | { "command": "show-result" } | { "command": "keep-result", on: boolean, } | { "command": "make-overview", typed: OverviewFields, } | { "command": "close-overview" } | { "command": "save-overview", form: OverviewForm, } | { "command": "open-overview" } | { "command": "begin-round", typed: RoundFields, } | { "command": "save-officer-page" } | { "command": "save-letter", letter: string, text: string, } | { "command": "save-next-steps" } | { "command": "come-back", on: boolean, } | { "command": "set-language", locale: Locale, } | { "command": "start-over" } | { "command": "undo-start-over" } | { "command": "pretend-restart" } | { "command": "set-text-size", size: TextSize, } | { "command": "start-at-login", on: boolean, } | { "command": "remind", key: string, on: boolean, } | { "command": "practise", example: string, };

export type TypedFields = { 
/**
 * What people call the computer.
 */
label: string, 
/**
 * Who looked.
 */
name: string, organisation: string, 
/**
 * The path of the file of a round, or the code on its page.
 */
round: string, };

export type OverviewFields = { 
/**
 * The path of the folder with the results.
 */
folder: string, 
/**
 * The path of a list of computers; empty without one.
 */
list: string, };

export type RoundFields = { 
/**
 * The path of the folder that results are handed in to.
 */
folder: string, organisation: string, 
/**
 * The path of a list of computers; empty without one.
 */
list: string, 
/**
 * The last day to hand in; empty without one.
 */
until: string, };

export type OverviewForm = "html" | "csv" | "json";

export type Place = "journey" | "result" | "questions" | "paused" | "start-over" | "explain" | "report" | "letters" | "about" | "history" | "practice" | "settings" | "save-result" | "organisation" | "round";

export type WireError = { code: ErrorCode, message: string, hint: string, };

export type ErrorCode = "not-now" | "could-not-open" | "could-not-save" | "journal-not-written" | "busy" | "other";

export type Breakdown = { locale: Locale, heading: string, 
/**
 * What to do, and where the log is.
 */
text: string, };
