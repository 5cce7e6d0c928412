### Wat de wacht zegt: meldingen, en wat een terminal over een verandering hoort.
### Een melding is rustig en kort. Zij geeft geen redenen en vraagt geen haast. Het systeem zet onze naam erbij.

## Changes, one line each

watch-talk = Voorzorg let op. Stop met Ctrl+C.
watch-returned = { $name } staat weer op deze computer.
watch-arrived = { $name } staat nu op deze computer.
watch-another-part = Er staat nu andere software van Kaspersky op deze computer: { $name }.
watch-version-changed = De versie van { $name } is veranderd van { $from } naar { $to }.
watch-protection-off = We zien geen bescherming tegen virussen meer op deze computer. Open Voorzorg om meer te zien.
watch-unfinished = Je bent een vervanging begonnen die nog niet af is. Open Voorzorg om verder te gaan.
watch-present = { $name } staat op deze computer. Misschien al een tijd.
watch-could-not-look = We konden een week lang niet overal kijken. Daarom kunnen we niet weten of er iets weg is.
# Said after each single look that could not read everything.
watch-absence-open = Deze keer konden we niet overal kijken. Wat we niet zagen, kan er toch nog zijn.

## Notices: a title and a body

notice-returned-title = { $name } staat weer op deze computer
notice-arrived-title = { $name } staat op deze computer
notice-returned-body = We hebben gekeken en zagen het. Er is geen haast. In Voorzorg zie je wat je kunt doen.
notice-protection-off-title = We zien geen bescherming tegen virussen
notice-protection-off-body = Eerder zagen we dat er bescherming aanstond. Nu zien we dat niet meer. In Voorzorg zie je meer.
notice-unfinished-title = Je bent nog niet klaar
notice-unfinished-body = Je bent begonnen je virusscanner te vervangen. Je kunt verdergaan waar je was.
notice-unprotected-body = Je bent begonnen je virusscanner te vervangen, en nu zien we geen bescherming tegen virussen. Je kunt verdergaan waar je was.
notice-restarted-title = De computer is opnieuw opgestart
notice-restarted-body = Voorzorg kan nu kijken of het gelukt is. Je kunt verdergaan waar je was.
notice-another-part-title = Er staat andere software van Kaspersky op deze computer
notice-another-part-body = Het heet { $name }. In Voorzorg zie je wat het is.
notice-version-changed-title = De versie van { $name } is veranderd
notice-version-changed-body = Van { $from } naar { $to }. Je hoeft niets te doen.
notice-present-body = We hebben gekeken en zagen het. Misschien staat het er al een tijd. Er is geen haast. In Voorzorg zie je wat je kunt doen.
notice-could-not-look-title = We kunnen niet overal kijken
notice-could-not-look-body = Er is hier al een week iets dat we niet kunnen lezen. We vertellen je wat we zien. Maar of er iets weg is, kunnen we niet weten.
notice-also = { $count ->
    [one] Er is nog één verandering.
   *[other] Er zijn nog { $count } veranderingen.
}
notice-last = Dit is de laatste herinnering hierover.
notice-waits = Je kunt verdergaan in Voorzorg. Er is geen haast.
notice-root = Map: { $title }
notice-practice = Oefening: { $title }
answer-open = Openen
answer-tomorrow = Morgen
answer-next-week = Volgende week
answer-never = Niet voor deze computer

## Settings: what will be said, and when

watch-about = Voorzorg kan blijven opletten als je het venster sluit. Een klein programma kijkt dan af en toe, en zegt alleen iets als het ertoe doet. Het verwijdert niets en gebruikt geen internet.
watch-question = Wil je dat Voorzorg blijft opletten?
watch-question-hint = { $system ->
    [macos] Het start dan als je je aanmeldt. Je kunt het altijd weer uitzetten. macOS vraagt of Voorzorg meldingen mag sturen, en zegt dat het op de achtergrond werkt.
   *[other] Dan start het als je je aanmeldt. Je kunt het altijd weer uitzetten.
}
watch-question-yes = Ja, blijf opletten
watch-question-no = Nee
watch-running = Voorzorg let nu op.
watch-not-running = Voorzorg let nu niet op.
watch-blind = Sinds { $date } konden we nooit overal kijken. We vertellen je wat we zien. Maar of er iets weg is, kunnen we niet weten. Dit konden we niet lezen:
watch-blind-spot = { $source }: { $reason }
watch-blind-spot-at = { $source }, { $place }: { $reason }
login-on = Voorzorg gaat opletten zodra je je aanmeldt.
login-off = Voorzorg start niet als je je aanmeldt.
login-held-off = Voorzorg staat in de lijst met opstartprogramma's van je systeem, maar is daar uitgezet.
login-elsewhere = Een andere kopie van Voorzorg start als je je aanmeldt: { $path }
login-unknown = We konden niet zien of Voorzorg start als je je aanmeldt.
login-press-on = Start als ik me aanmeld
login-press-off = Start niet als ik me aanmeld
notices-found = Je systeem kan meldingen laten zien.
notices-missing = Je systeem kan geen meldingen laten zien. Voorzorg kan wel kijken, maar kan je niet waarschuwen.
notices-silent = Je systeem antwoordt niet als we een melding willen laten zien.
notices-refused = { $system ->
    [macos] macOS laat meldingen van Voorzorg niet toe. Je kunt dat veranderen in Systeeminstellingen, bij Berichtgeving.
   *[other] Je systeem staat meldingen van Voorzorg niet toe. Dat kun je veranderen in de instellingen van je systeem.
}
notices-mute-since = Sinds { $date } konden we geen melding laten zien.
reminders-none = Er zijn geen herinneringen.
reminder-on = We herinneren je eraan op { $date }.
reminder-soon = We herinneren je eraan zodra het kan.
reminder-over = We herinneren je hier niet meer aan.
reminder-never = Je koos: niet voor deze computer.
reminder-again = Herinner me hier weer aan
alert-returned = { $name } staat op deze computer
alert-protection-off = Geen bescherming tegen virussen gezien
alert-unfinished = Een vervanging die nog niet af is
alert-could-not-look = We konden niet overal kijken
alert-another-part = Andere software van Kaspersky: { $name }
alert-version-changed = Een andere versie van { $name }
