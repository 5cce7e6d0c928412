// Sample views for the tests and for a browser, in the shape of crates/guide/src/view.rs. Their
// texts are samples; the product's own are in locales/.

/** @import { Block, Button, ChoiceOption, Frame, Locale, MapStop, Intent, Screen, View } from "../app/generated/view.d.ts" */

/** @param {Locale} locale @param {string} nl @param {string} en */
const say = (locale, nl, en) => (locale === "nl" ? nl : en);

/** @param {string} label @param {Intent} intent @returns {Button} */
export const button = (label, intent) => ({ label, intent });

/** @param {Locale} locale @returns {Frame} */
export const frame = (locale) => ({
  appName: "Voorzorg",
  windowTitle: "Voorzorg",
  promise: say(
    locale,
    "Voorzorg verwijdert zelf niets. Er gaat alleen iets van deze computer weg als jij het zelf doorgeeft.",
    "Voorzorg itself deletes nothing. Nothing leaves this computer unless you pass it on yourself.",
  ),
  disclaimer: say(locale, "Deze app is niet van de overheid.", "This app is not from the government."),
  mapLabel: say(locale, "Waar u bent", "Where you are"),
  languageLabel: say(locale, "Taal", "Language"),
  languages: [
    { locale: "nl", name: "Nederlands", current: locale === "nl" },
    { locale: "en", name: "English", current: locale === "en" },
  ],
  navLabel: say(locale, "Meer", "More"),
  nav: [
    { button: button(say(locale, "Deze computer", "This computer"), { command: "go", place: "journey" }), current: true },
    { button: button(say(locale, "Uitleg", "Explanation"), { command: "go", place: "explain" }), current: false },
    { button: button(say(locale, "Over", "About"), { command: "go", place: "about" }), current: false },
  ],
  skipLink: say(locale, "Naar de inhoud", "Skip to the content"),
  copyLabel: say(locale, "Kopiëren", "Copy"),
  copiedLabel: say(locale, "Gekopieerd", "Copied"),
  busyLabel: say(locale, "Bezig", "Busy"),
  textSize: "normal",
});

/** @param {Locale} locale @param {number} here @returns {MapStop[]} */
export const map = (locale, here) =>
  (locale === "nl"
    ? ["Kijken", "Uitkomst", "Voorbereiden", "Verwijderen", "Herstarten", "Opnieuw kijken", "Afronden"]
    : ["Look", "Result", "Prepare", "Remove", "Restart", "Look again", "Wrap up"]
  ).map((label, at) => ({
    label,
    state: at < here ? "done" : at === here ? "here" : "ahead",
    stateLabel:
      at < here ? say(locale, "klaar", "done") : at === here ? say(locale, "u bent hier", "you are here") : say(locale, "komt nog", "still to come"),
    steps: [],
  }));

/** @param {Partial<Screen> & Pick<Screen, "id" | "heading">} screen @param {Locale} [locale] @param {number} [here] @returns {View} */
export const view = (screen, locale = "en", here = 0) => ({
  revision: 1,
  locale,
  frame: frame(locale),
  banner: null,
  map: map(locale, here),
  screen: { place: screen.id, remark: null, blocks: [], primary: null, others: [], details: [], back: null, ...screen },
  announcement: "",
});

export const remove = button("Remove", { command: "begin-step", step: "remove" });
export const later = button("Later", { command: "skip-step", step: "remove" });

/** A step of its own, as it is after a number of changes. @param {number} revision @param {Partial<Screen>} screen @param {Partial<View>} [rest] @returns {View} */
export const at = (revision, screen, rest = {}) => ({
  ...view({ id: "step", place: "remove", heading: "Remove it", primary: remove, ...screen }),
  revision,
  ...rest,
});

/** @param {Locale} locale @param {number} done @returns {Block} */
const scanning = (locale, done) => ({
  kind: "progress",
  label: say(locale, "We kijken op 5 plekken", "We are looking in 5 places"),
  sources: (locale === "nl"
    ? ["Lijst met programma's", "Diensten", "Programma's die nu draaien", "Beveiligingscentrum", "Mappen"]
    : ["List of programs", "Services", "Programs running now", "Security Center", "Folders"]
  ).map((label, at) =>
    at >= done
      ? { label, state: "waiting", stateLabel: say(locale, "wacht", "waiting") }
      : at === 2
        ? { label, state: "gap", stateLabel: say(locale, "kon niet kijken", "could not look") }
        : { label, state: "read", stateLabel: say(locale, "gelezen", "read") },
  ),
});

/** @param {Locale} locale */
const check = (locale) =>
  view(
    {
      id: "check",
      heading: say(locale, "We kijken of er Kaspersky op deze computer staat", "We are looking for Kaspersky on this computer"),
      blocks: [scanning(locale, 3)],
    },
    locale,
    0,
  );

/** @param {Locale} locale */
const result = (locale) => ({
  ...view(
    {
      id: "result",
      heading: say(locale, "Er staat antivirus van Kaspersky op deze computer", "There is Kaspersky antivirus on this computer"),
      blocks: [
        {
          kind: "notice",
          tone: "attention",
          label: say(locale, "Gevonden", "Found"),
          text: say(
            locale,
            "In 2018 adviseerde het kabinet sommige organisaties om dit uit voorzorg te vervangen.",
            "In 2018 the cabinet advised some organisations to replace this as a precaution.",
          ),
        },
        {
          kind: "facts",
          rows: [
            { name: "Product", value: "Kaspersky Internet Security", status: say(locale, "gezien", "seen"), change: null },
            { name: say(locale, "Versie", "Version"), value: "21.3.10.391", status: null, change: null },
            { name: say(locale, "Bescherming", "Protection"), value: say(locale, "Aan", "On"), status: say(locale, "gezien", "seen"), change: null },
          ],
        },
        {
          kind: "more",
          summary: say(locale, "Waaraan zien we dat?", "How do we know?"),
          blocks: [
            { kind: "heading", text: say(locale, "Wat we zagen", "What we saw") },
            {
              kind: "list",
              ordered: false,
              items: [
                "Kaspersky Internet Security 21.3",
                "AVP21.3 — avp.exe",
                "C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Internet Security 21.3\\avp.exe",
              ],
            },
          ],
        },
      ],
      primary: button(say(locale, "Verder", "Continue"), { command: "prepare" }),
      others: [
        button(say(locale, "Opnieuw kijken", "Look again"), { command: "scan" }),
        button(say(locale, "Waarom deze voorzorg?", "Why this precaution?"), { command: "go", place: "explain" }),
      ],
    },
    locale,
    1,
  ),
  banner: say(locale, "Oefenen: dit is niet uw computer", "Practice: this is not your computer"),
  announcement: say(locale, "Er is antivirus van Kaspersky gevonden.", "Kaspersky antivirus was found."),
});

/** @param {string} answer @param {string} label @param {Partial<ChoiceOption>} [rest] @returns {ChoiceOption} */
const admin = (answer, label, rest = {}) => ({
  button: button(label, { command: "answer", question: "device-admin", answer }),
  chosen: false,
  hint: null,
  cells: [],
  page: null,
  ...rest,
});

/** @param {Locale} locale */
const deviceAdmin = (locale) =>
  view(
    {
      id: "question",
      heading: say(locale, "Wie zorgt er voor deze computer?", "Who looks after this computer?"),
      blocks: [
        { kind: "text", text: say(locale, "Dan weten we wie mag beslissen.", "Then we know who may decide.") },
        {
          kind: "choice",
          question: say(locale, "Kies wat het beste past", "Choose what fits best"),
          hint: say(locale, "U kunt dit later veranderen.", "You can change this later."),
          columns: [],
          options: [
            admin("self", say(locale, "Ik, of niemand", "I do, or nobody does"), { chosen: true }),
            admin("owner", say(locale, "De eigenaar van het bedrijf", "The owner of the business")),
            admin("department", say(locale, "Een IT-afdeling", "An IT department"), {
              hint: say(locale, "Dan schrijven we samen een brief.", "Then we write a letter together."),
            }),
            admin("unknown", say(locale, "Ik weet het niet", "I do not know")),
          ],
        },
      ],
      primary: button(say(locale, "Verder", "Continue"), { command: "prepare" }),
      back: button(say(locale, "Terug", "Back"), { command: "go", place: "result" }),
    },
    locale,
    2,
  );

/** @param {Locale} locale */
const explain = (locale) =>
  view(
    {
      id: "explain",
      heading: say(locale, "Waarom deze voorzorg?", "Why this precaution?"),
      blocks: [
        {
          kind: "text",
          text: say(
            locale,
            "Antivirus kan overal bij. Dat moet ook, anders kan het niets tegenhouden.",
            "Antivirus can reach everything. It has to, or it could stop nothing.",
          ),
        },
        { kind: "heading", text: say(locale, "Wat de minister zei", "What the minister said") },
        {
          kind: "claims",
          speaker: say(locale, "De minister", "The minister"),
          items: [
            {
              id: "reason-law",
              text: say(
                locale,
                "Wetgeving van het land verplicht het bedrijf om mee te werken.",
                "The law of the country obliges the company to cooperate.",
              ),
              status: null,
              notes: [
                {
                  number: 1,
                  label: say(locale, "bron 1", "source 1"),
                  place: say(locale, "inleiding", "introduction"),
                  source: say(
                    locale,
                    "Brief aan de Tweede Kamer, 14 mei 2018, inleiding",
                    "Letter to the House of Representatives, 14 May 2018, introduction",
                  ),
                  open: button(say(locale, "Open bron 1", "Go to source 1"), { command: "open-source", source: "letter-2018" }),
                },
              ],
            },
            {
              id: "reply",
              text: say(locale, "Het bedrijf ontkent dat.", "The company denies that."),
              status: say(locale, "niet openbaar gemaakt", "not made public"),
              notes: [
                {
                  number: 2,
                  label: say(locale, "bron 2", "source 2"),
                  place: null,
                  source: say(locale, "Verklaring, mei 2018", "Statement, May 2018"),
                  open: null,
                },
              ],
            },
          ],
        },
        {
          kind: "sources",
          items: [
            {
              number: 1,
              text: say(locale, "Brief aan de Tweede Kamer, 14 mei 2018", "Letter to the House of Representatives, 14 May 2018"),
              address: "https://www.example.nl/brief",
              open: button(say(locale, "Open bron 1", "Go to source 1"), { command: "open-source", source: "letter-2018" }),
            },
            { number: 2, text: say(locale, "Verklaring, mei 2018", "Statement, May 2018"), address: null, open: null },
          ],
          hint: say(locale, "Staat bij een bron geen adres?", "Does a source have no address?"),
        },
        { kind: "picture", name: "restart", description: say(locale, "Na het herstarten is de rest weg.", "After the restart the rest is gone.") },
        {
          kind: "link",
          button: button(say(locale, "De hele tekst", "The whole text"), { command: "open-source", source: "letter" }),
          address: "https://www.example.nl/documenten/kamerstukken/2018/05/14/brief",
        },
      ],
      back: button(say(locale, "Terug naar uw stap", "Back to your step"), { command: "go", place: "journey" }),
    },
    locale,
    1,
  );

/** @param {Locale} locale */
const step = (locale) =>
  view(
    {
      id: "step",
      place: "step-remove",
      heading: say(locale, "Verwijder Kaspersky Endpoint Security", "Remove Kaspersky Endpoint Security"),
      blocks: [
        {
          kind: "notice",
          tone: "calm",
          label: say(locale, "Uw vervanger staat klaar", "Your replacement stands ready"),
          text: say(locale, "U heeft gekozen. Er kan niets mis gaan met uw bestanden.", "You have chosen. Nothing can happen to your files."),
        },
        {
          kind: "list",
          ordered: true,
          items: [
            say(locale, "Open een terminal.", "Open a terminal."),
            say(locale, "Plak de opdracht en druk op Enter.", "Paste the command and press Enter."),
            say(locale, "Kom terug naar dit venster.", "Come back to this window."),
          ],
        },
        { kind: "exact", label: say(locale, "De opdracht", "The command"), text: "sudo apt-get remove kesl kesl-gui" },
        {
          kind: "notice",
          tone: "done",
          label: say(locale, "Weg", "Gone"),
          text: say(locale, "We hebben gekeken en het niet gezien.", "We looked and did not see it."),
        },
        {
          kind: "notice",
          tone: "stop",
          label: say(locale, "Stop", "Stop"),
          text: say(locale, "Vraag eerst uw beheerder.", "Ask your administrator first."),
        },
      ],
      primary: button(say(locale, "Kijk of het weg is", "Look whether it is gone"), { command: "check-step", step: "remove" }),
      others: [button(say(locale, "Ik doe dit later", "I will do this later"), { command: "skip-step", step: "remove" })],
      back: button(say(locale, "Terug", "Back"), { command: "go", place: "result" }),
    },
    locale,
    3,
  );

/** Names as a hostile machine may give them. */
export const HOSTILE = {
  markup: "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>",
  turned: "\u202Egnp.exe \u2067שלום\u2069 مرحبا",
  long: "K".repeat(10_000),
};

/** @param {Locale} locale */
const hostile = (locale) =>
  view(
    {
      id: "report",
      place: "hostile",
      heading: `Found: ${HOSTILE.markup}`,
      blocks: [
        { kind: "text", text: HOSTILE.turned },
        { kind: "facts", rows: Object.entries(HOSTILE).map(([name, value]) => ({ name, value, status: null, change: null })) },
        { kind: "list", ordered: false, items: Object.values(HOSTILE) },
        { kind: "exact", label: HOSTILE.turned, text: HOSTILE.long },
        { kind: "more", summary: HOSTILE.markup, blocks: [{ kind: "text", text: HOSTILE.markup }] },
      ],
      primary: button(HOSTILE.long.slice(0, 300), { command: "check-step", step: HOSTILE.markup }),
    },
    locale,
    1,
  );

/** @param {string} answer @param {boolean} chosen @param {string[]} cells */
const product = (answer, chosen, cells) => ({
  button: button(answer, { command: "answer", question: "replacement", answer }),
  chosen,
  hint: `${answer} protects all the time.`,
  cells,
  page: button(`Open the page of ${answer}`, { command: "open-source", source: answer }),
});

/** A table of answers, a row that can be changed, equal buttons, a remark, and steps on the map. @param {Locale} locale */
const table = (locale) => ({
  ...view(
    {
      id: "step",
      place: "step-replacement-which",
      heading: say(locale, "Welk product kiest u?", "Which product do you choose?"),
      remark: {
        tone: "done",
        label: say(locale, "Klaar", "Done"),
        text: say(locale, "De brief is bewaard.", "The letter is saved."),
        beside: { command: "save-letter", letter: "help", text: "" },
      },
      blocks: [
        {
          kind: "choice",
          question: say(locale, "Welk product kiest u?", "Which product do you choose?"),
          hint: say(locale, "Op alfabet.", "In alphabetical order."),
          columns: [say(locale, "Naam", "Name"), say(locale, "Maker in de EU", "Maker in the EU"), say(locale, "Bedoeld voor", "Meant for")],
          options: [product("Alpha", false, ["ja", "thuis"]), product("Beta", true, ["nee", "organisaties"])],
        },
        {
          kind: "buttons",
          label: say(locale, "Weet u het zeker?", "Are you sure?"),
          hint: null,
          items: [
            { button: button(say(locale, "Ja", "Yes"), { command: "answer", question: "passwords", answer: "none-after-all" }), hint: null },
            {
              button: button(say(locale, "Nee", "No"), { command: "answer", question: "passwords", answer: "not-yet" }),
              hint: say(locale, "Dan wachten we.", "Then we wait."),
            },
          ],
        },
      ],
      details: [
        {
          kind: "letter",
          letter: "help",
          label: say(locale, "Bericht om hulp", "Message for help"),
          text: "Hallo",
          hint: say(locale, "Wij versturen niets.", "We send nothing."),
          saveLabel: say(locale, "Bewaar", "Save"),
          isMain: false,
        },
        {
          kind: "facts",
          rows: [
            {
              name: say(locale, "Voor wie?", "For whom?"),
              value: say(locale, "Thuis", "Home"),
              status: null,
              change: button(say(locale, "Wijzig", "Change"), { command: "ask", question: "group" }),
            },
          ],
        },
      ],
      primary: button(say(locale, "Het ligt klaar", "I have it ready"), { command: "confirm-step", step: "replacement" }),
    },
    locale,
    2,
  ),
  map: map(locale, 2).map((stop) => ({
    ...stop,
    steps:
      stop.state === "here"
        ? [
            {
              label: say(locale, "Wachtwoorden", "Passwords"),
              state: /** @type {const} */ ("done"),
              stateLabel: say(locale, "klaar", "done"),
              change: button(say(locale, "Wijzig", "Change"), { command: "reopen-step", step: "passwords" }),
            },
            {
              label: say(locale, "Vervanger", "Replacement"),
              state: /** @type {const} */ ("here"),
              stateLabel: say(locale, "u bent hier", "you are here"),
              change: null,
            },
          ]
        : [],
  })),
});

/** Every sample in both languages. */
export const SAMPLES = [check, result, deviceAdmin, explain, step, table, hostile].flatMap((make) => /** @type {const} */ (["en", "nl"]).map(make));
