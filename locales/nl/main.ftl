### Elke zin van Voorzorg die niet over één product, stap, bron of bewering gaat.
### Stijl: korte zinnen, gewone woorden, geen haast. Wie iets zegt, staat in de zin.

## The frame around every screen

app-name = Voorzorg
window-title = { $screen } · Voorzorg
promise = Voorzorg kijkt alleen. Niets verlaat deze computer.
disclaimer = Deze app is niet van de overheid.
skip-link = Naar de inhoud
map-label = Waar je bent
language-label = Taal
nav-label = Meer
nav-journey = Terug naar waar ik was
nav-explain = Waar gaat dit over?
nav-report = Verslag
nav-letters = Brieven
nav-about = Over Voorzorg
practice-banner = Oefening. Dit is een voorbeeld, niet je eigen computer.
copy = Kopieer
copied = Gekopieerd
plain-name = { $name }
busy = Een moment
language-nl = Nederlands
language-en = English
map-stop-check = Kijken
map-stop-prepare = Voorbereiden
map-stop-remove = Verwijderen
map-stop-restart = Opnieuw starten
map-stop-done = Achteraf gezien
map-state-done = klaar
map-state-here = hier ben je nu
map-state-ahead = komt nog
tone-calm = Goed om te weten
tone-attention = Let op
tone-done = Klaar
tone-stop = Stop
picture-deep-access = Tekening: de lagen van een computer op elkaar. Eén lijn, de virusscanner, gaat door alle lagen heen.
picture-replacement-first = Tekening: twee paraplu's. De nieuwe paraplu is klaar voordat de oude weggaat.
picture-restart = Tekening: een cirkel met een pijl. De laatste onderdelen verdwijnen als de computer opnieuw start.

## Look

check-heading = We kijken op deze computer
check-body = We lezen welke programma's er staan. We veranderen niets.
check-progress = { $done } van { $total } plekken gelezen
source-waiting = wacht
probe-uninstall-machine-64 = Lijst met apps
probe-uninstall-machine-32 = Lijst met apps (32-bits)
probe-uninstall-person = Apps die voor jou zijn geïnstalleerd
probe-vendor-key = Eigen instellingen van Kaspersky
probe-services = Services en stuurprogramma's
probe-security-center = Beveiligingscentrum van Windows
probe-defender = Microsoft Defender
probe-pending-restart = Veranderingen die op opnieuw starten wachten
probe-processes = Programma's die nu werken
probe-applications = Programma's
probe-launch-items = Programma's die vanzelf starten
probe-system-extensions = Systeemuitbreidingen
probe-receipts = Bewijzen van installatie
probe-dpkg = Lijst met pakketten (dpkg)
probe-rpm = Lijst met pakketten (rpm)
probe-pacman = Lijst met pakketten (pacman)
probe-units = Services van het systeem
probe-folders = Mappen van Kaspersky
probe-traces = Wat programma's achterlaten
probe-circumstances = Accu en andere installaties
coverage-read = gelezen
coverage-partial = voor een deel gelezen
coverage-gap = niet te lezen
coverage-unsupported = is er niet op dit systeem
limit-unloaded-profiles = Niet bekeken: wat iemand die niet is aangemeld alleen voor zichzelf installeerde
limit-other-homes = Niet bekeken: persoonlijke mappen van anderen die we niet mogen openen
limit-other-systems = Niet bekeken: virtuele computers, containers en andere schijven
gap-denied = het systeem dat niet toestond
gap-unsupported = dit systeem dat niet heeft
gap-tool-missing = een hulpmiddel ontbreekt
gap-timed-out = het te lang duurde
gap-unreadable = we niet begrepen wat er stond
gap-line = { $place }: niet te lezen, omdat { $reason }
gap-more = en nog { $count }
gap-help-denied = { $system ->
    [windows] Alleen een beheerder mag dit lezen. Opnieuw kijken helpt niet. Vraag wie voor deze computer zorgt.
   *[other] Alleen de beheerder mag dit lezen. Opnieuw kijken helpt niet. Wie die rechten heeft, kan kijken met 'sudo voorzorg scan'.
}
gap-help-unsupported = { $system ->
    [linux] Deze Linux houdt zijn programma's bij op een manier die we niet kennen. Opnieuw kijken helpt niet. Vraag wie voor deze computer zorgt.
   *[other] We verwachtten dit op jouw systeem, maar vonden het niet. Opnieuw kijken helpt niet. Vraag wie voor deze computer zorgt.
}
gap-help-tool-missing = Het programma dat deze lijst kan lezen, is niet geïnstalleerd. Is de lijst een overblijfsel? Dan kan wie voor deze computer zorgt je dat vertellen.
gap-help-timed-out = De computer was misschien druk. Kijk over een paar minuten nog een keer.
gap-help-unreadable = Misschien is daar iets kapot of ongewoon. Opnieuw kijken helpt waarschijnlijk niet. Laat dit zien aan wie voor deze computer zorgt.

## Result

verdict-antivirus-found-heading = { $product } staat op deze computer
verdict-antivirus-found-body = Dit is een virusscanner van Kaspersky. Over zulke software gaat de voorzorgsmaatregel van 2018. Jij beslist wat er nu gebeurt. Er verandert niets vanzelf.
verdict-antivirus-found-short = virusscanner van Kaspersky gevonden
removal-pending-heading = { $product } is verwijderd, maar nog niet weg
removal-pending-body = Het programma is verwijderd, maar delen ervan wachten tot de computer opnieuw start. Sla je werk op en kies 'Opnieuw opstarten', niet 'Afsluiten'. Kijk daarna nog een keer.
verdict-managed-heading = { $product } staat hier, en iemand anders beheert dit
verdict-managed-body = Dit is een virusscanner van Kaspersky. Meestal beheert iemand anders die, vanaf één plek. Verwijder niets zelf. Wij helpen je om het aan de juiste persoon te vragen.
verdict-managed-short = virusscanner van Kaspersky, beheerd door iemand anders
verdict-companion-only-heading = Geen virusscanner van Kaspersky gezien, wel { $product }
verdict-companion-only-body = We keken overal waar we kunnen kijken. We zagen iets anders van Kaspersky, maar geen virusscanner. De maatregel van 2018 gaat alleen over virusscanners.
verdict-companion-only-short = andere software van Kaspersky, geen virusscanner
verdict-leftovers-only-heading = Alleen resten van software van Kaspersky
verdict-leftovers-only-body = We hebben overal gekeken waar we kunnen kijken. We zagen alleen resten, zoals instellingen of een lege map, en niet het programma zelf.
verdict-leftovers-only-short = alleen resten
verdict-not-found-heading = Geen software van Kaspersky gezien
verdict-not-found-body = We hebben overal gekeken waar we op deze computer kunnen kijken. We zagen geen software van Kaspersky.
verdict-not-found-short = geen software van Kaspersky gezien
result-nothing-to-do = Je hoeft niets te doen.
result-nothing-protects = Niets beschermt deze computer nu. Zet de bescherming van het systeem aan, of installeer een andere.
result-vault = Hier staat een kluis van Kaspersky voor wachtwoorden of bestanden. Staat er iets van jou in? Haal het er dan uit voordat de resten verdwijnen.
verdict-inconclusive-heading = We weten het niet zeker
verdict-inconclusive-body = We konden niet overal kijken, of we zagen iets dat we niet herkennen. Daarom zeggen we niet dat er niets is. Hieronder zie je wat we niet konden lezen of herkennen.
inconclusive-gaps = We konden niet overal kijken. Daarom zeggen we niet dat er niets is. Hieronder zie je wat we niet konden lezen.
inconclusive-unsure = We zagen iets, maar we weten niet zeker wat het is. Daarom zeggen we niet dat er niets is. Hieronder zie je wat we zagen.
verdict-inconclusive-short = niet te zeggen

result-name = Hoe het heet
result-name-version = { $name }, versie { $version }
result-kind = Wat het is
result-state = Hoe het ervoor staat
result-precaution = De voorzorgsmaatregel van 2018
result-protection = Bescherming nu
result-looked-on = We keken op
result-also-here = Ook op deze computer
result-here = Op deze computer
result-uncertain = herkend aan maar één teken
result-gaps = { $count ->
    [one] Eén plek konden we niet helemaal lezen.
   *[other] { $count } plekken konden we niet helemaal lezen.
}
result-evidence = Wat we zagen
result-coverage = Waar we keken
result-private = Het advies van 2018 was niet gericht aan mensen thuis of aan andere bedrijven. Je mag hier gerust stoppen.
result-no-recipe = We weten niet zeker hoe je { $product } verwijdert. Vraag de maker, of wie het heeft geïnstalleerd.
result-beside = De maatregel van 2018 gaat alleen over virusscanners. Iets anders van Kaspersky mag je weghalen, maar het hoeft niet.
result-unplaced = We zagen iets van Kaspersky dat we niet kunnen plaatsen. Het kan een virusscanner zijn, of iets anders.
result-leftovers-summary = Waarom er resten zijn, en wat je beter laat
result-leftovers-why = Bijna elk programma laat bij het verwijderen iets achter. Dat is geen besmetting. Verwijder zelf geen stuurprogramma's of sleutels in het register: dat kan Windows beschadigen. Wil je de resten toch weg? Vraag dan iemand die deze computer kent.
result-unsure-summary = Wat je nu kunt doen
result-unsure-body = Laat dit scherm zien aan wie voor deze computer zorgt. Je kunt ons ook helpen: met "voorzorg capture" maak je een bestand van wat we zagen, zonder privégegevens. Je stuurt dat zelf, alleen als je wilt.
evidence-line = { $source }: { $value } ({ $weight })
coverage-line = { $source }: { $result }
coverage-note = { $place }: volgens de naam van iemand anders, en niet gelezen, omdat { $reason }
coverage-line-gap = { $source }: { $result }, omdat { $reason }
coverage-no-packages = We konden geen lijst met pakketten lezen. Daarom weten we niet hoe deze computer zijn programma's bijhoudt.
button-prepare = Maak een plan
button-next-questions = Verder
button-hand-over = Wat kan ik nu doen?
button-look-again = Kijk opnieuw
button-explain = Waarom is dit belangrijk?
button-back-to-result = Terug naar het resultaat
button-remove-too = Verwijder ook { $product }
protector-line = { $name }: { $state }
protection-by = { $state } ({ $products })
kind-antivirus = antivirussoftware (virusscanner)
kind-management = software voor beheer
kind-companion = hulpprogramma, geen virusscanner
kind-on-demand = scanner voor één keer
kind-unrecognised = we herkennen dit niet
presence-active = werkt nu
presence-installed = geïnstalleerd
presence-removal-pending = verwijderd, maar delen wachten op opnieuw starten
presence-leftovers = alleen resten
presence-mention-only = alleen de naam komt voor
precaution-covered = gaat over dit soort software
precaution-not-covered = gaat hier niet over
precaution-grey = noemt dit niet
weight-trace = spoor
weight-supporting = ondersteunend teken
weight-conclusive = duidelijk teken
protection-on = iets beschermt deze computer
protection-off = niets beschermt deze computer nu
protection-unknown = we kunnen niet zien of iets deze computer beschermt
protector-on = aan
protector-off = uit
protector-outdated = aan, maar niet bijgewerkt
protector-unknown = aanwezig, maar we kunnen niet zien of het aan staat

## Questions before the plan

questions-heading = Eerst twee vragen
questions-body = Je antwoorden bepalen wat wij je aanraden. Ze blijven op deze computer.
question-group = Voor wie gebruik je deze computer?
question-device-admin = Wie zorgt voor deze computer?
question-officer = Vindt je beveiligingsfunctionaris het goed dat je de virusscanner vervangt?
question-replacement = Wat beschermt deze computer daarna?
question-passwords = Staan er wachtwoorden in Kaspersky Password Manager?
question-vaults = Staat er iets in een kluis of back-up van Kaspersky?
question-protection-password = Heb je een wachtwoord ingesteld waarmee je Kaspersky beveiligt?
question-administrator = Mag jij programma's verwijderen, of is iemand erbij die dat mag?
question-parent = Vindt de ouder die dit instelde het goed?
question-used-for = Waarvoor zoek je bescherming?
question-maker-in = Maakt het uit waar de maker zit?
group-government = Voor de Rijksoverheid
group-vital = Voor een vitale organisatie, zoals energie, water of betalen
group-abdo = Voor een ABDO-bedrijf (opdrachten van Defensie)
group-abro = Voor een ABRO-bedrijf (opdrachten van de Rijksoverheid)
group-other = Voor een andere organisatie, of thuis
device-admin-me = Ik zelf, of niemand
device-admin-me-hint = Je kunt zelf programma's installeren en verwijderen.
device-admin-owner = De eigenaar van ons bedrijf
device-admin-owner-hint = De eigenaar vindt het goed, of doet het samen met jou.
device-admin-supplier = Een ICT-leverancier
device-admin-supplier-hint = Een bedrijf dat jullie helpt met computers.
device-admin-department = Onze ICT-afdeling
device-admin-department-hint = Collega's die voor de computers zorgen.
device-admin-unknown = Dat weet ik niet
device-admin-unknown-hint = Dan helpen we je om dat uit te zoeken.
officer-yes = Ja, de beveiligingsfunctionaris vindt het goed
officer-no = Nee, of nog niet gevraagd
passwords-none = Nee, die gebruik ik niet
passwords-moved = Ja, en ik heb ze overgezet en geprobeerd
passwords-not-yet = Ja, maar ze staan er nog
vaults-none = Nee, daar staat niets in
vaults-copied = Ja, en ik heb alles eruit gekopieerd
vaults-not-yet = Ja, en het staat er nog
protection-password-none = Nee, ik heb er geen ingesteld
protection-password-known = Ja, en ik weet het
protection-password-unknown = Ja, maar ik weet het niet meer
administrator-yes = Ja, dat mag ik, of er is iemand bij die dat mag
administrator-no = Nee, niemand hier mag dat
parent-yes = Ja, de ouder vindt het goed
parent-no = Nee, of nog niet gevraagd
used-for-any = Voor allebei, of dat weet ik niet
used-for-home = Voor thuis
used-for-organisation = Voor een organisatie
maker-in-any = Nee, dat maakt niet uit
maker-in-eu = Alleen in de Europese Unie
seen-vault = We zagen een bestand waarin Kaspersky Password Manager wachtwoorden bewaart.
seen-protection-password = We zagen dat er een wachtwoord is ingesteld tegen verwijderen.

## Wat in de weg staat

blocker-protection = Bescherming nu: { $protection }.
blocker-managed-reason = Iemand anders beheert deze virusscanner.
blocker-managed-next = Vraag die persoon om hem te vervangen.
blocker-encryption-reason = Op deze computer staat een onderdeel dat bestanden versleutelt.
blocker-encryption-next = Laat de beheerder eerst de versleuteling eraf halen. Anders gaan bestanden daarna misschien niet meer open.
blocker-officer-reason = De beveiligingsfunctionaris heeft het nog niet goedgevonden.
blocker-officer-next = Vraag het eerst. Hieronder staat een bericht dat je kunt sturen.
blocker-someone-else-reason = Iemand anders zorgt voor deze computer.
blocker-someone-else-next = Vraag het eerst. Hieronder staat een bericht dat je kunt sturen.
blocker-passwords-reason = Je wachtwoorden staan nog in Kaspersky Password Manager.
blocker-passwords-next = Zet ze eerst over naar een ander programma en probeer of je ermee kunt inloggen. Kies daarna hierboven een ander antwoord.
blocker-vaults-reason = Er staat nog iets in een kluis of back-up van Kaspersky.
blocker-vaults-next = Kopieer het eerst naar een gewone map. Kies daarna hierboven een ander antwoord.
blocker-protection-password-reason = Zonder het wachtwoord laat Kaspersky zich niet verwijderen.
blocker-protection-password-next = Vraag het aan wie Kaspersky instelde. Weet niemand het meer? Op de website van Kaspersky staat hoe je het wachtwoord herstelt.
blocker-administrator-reason = Zonder beheerdersrechten kun je geen programma's verwijderen.
blocker-administrator-next = Vraag iemand die dat mag om erbij te komen. Kies daarna hierboven een ander antwoord.
blocker-parent-reason = De ouder die dit instelde, vindt het nog niet goed.
blocker-parent-next = Vraag het eerst. Kies daarna hierboven een ander antwoord.
blocker-no-replacement-reason = Er staat nog geen vervanger klaar.
blocker-no-replacement-next = Kies een andere vervanger, of stop hier. Er is nog niets veranderd.
blocker-built-in-held-off-reason = De ingebouwde virusscanner ontbreekt, of een instelling houdt hem tegen. Na het verwijderen zou niets je beschermen.
blocker-built-in-held-off-next = Kies een andere vervanger. Of vraag hulp aan wie deze computer kent: die kan zien welke instelling het is.
blocker-restart-waits-reason = De computer wacht nog op opnieuw opstarten.
blocker-restart-waits-next = Sla je werk op, kies "Opnieuw opstarten" en open Voorzorg daarna weer.
blocker-installer-busy-reason = Er is nog een andere installatie bezig.
blocker-installer-busy-next = Wacht tot die klaar is. Kijk dan nog een keer.
blocker-on-battery-reason = Deze laptop werkt op de accu.
blocker-on-battery-next = Sluit hem aan op het stopcontact. Kijk dan nog een keer.

## Hand-over

handover-heading = Iemand anders zet de volgende stap
handover-steps-heading = Wat die persoon doet, en in welke volgorde
handover-managed = Iemand beheert computers met { $product } meestal vanaf één plek. Het hier verwijderen kan misgaan, bijvoorbeeld als bestanden zijn versleuteld.
handover-me-body = Je zegt dat niemand anders voor deze computer zorgt. Zoek de factuur of de licentie op. Vraag de verkoper of de houder van de licentie om deze computer eerst uit het beheer te halen.
handover-owner-body = Laat dit resultaat zien aan de eigenaar van het bedrijf. Alleen de eigenaar of de verkoper kan deze computer uit het beheer halen.
handover-supplier-body = Laat dit resultaat zien aan je ICT-leverancier en vraag om een vervanger. Spreek een datum af. Verander tot die tijd zelf niets.
handover-department-body = Laat dit resultaat zien aan je ICT-afdeling en vraag wat zij hebben besloten. Verander tot die tijd zelf niets.
handover-unknown-body = Vraag het aan wie deze computer heeft gekocht of klaargezet. Zorgt niemand ervoor? Verander dan je antwoord. Dan gaan we samen verder.
handover-officer = In een ABDO-bedrijf moet de beveiligingsfunctionaris het eerst goedvinden. Vraag wat er in jullie contract met Defensie staat. Deze computer houdt zijn bescherming terwijl je het vraagt.
## Brieven

letter-hand-over-title = Bericht aan wie voor deze computer zorgt
letter-officer-title = Bericht aan de beveiligingsfunctionaris
letter-help-title = Bericht om hulp te vragen
letter-end-contract-title = Contract en licentie opzeggen
letter-colleagues-title = Bericht aan collega's
letter-hint = Je kunt de tekst veranderen voordat je hem kopieert of bewaart. Wij versturen niets.
letter-root = Let op: deze brief gaat over een map die is bekeken, niet over de computer waarop de brief is gemaakt.
letter-practice = Oefening. Deze brief gaat over een voorbeeld, niet over een echte computer.
letter-saved = De brief is bewaard: { $path }
button-save-letter = Bewaar deze brief
button-letters = Brieven schrijven
letters-heading = Brieven
letters-lead = Hier staan berichten met wat we weten al ingevuld. Lees ze goed en verander wat niet klopt.
letters-none = Er is nog niets gevonden om over te schrijven.
letter-to-me =
    Hallo,

    Op { $date } keek ik met de app Voorzorg welke software van Kaspersky op mijn computer staat. Ik zag { $product }.

    In 2018 besloot het kabinet uit voorzorg dat de Rijksoverheid de antivirussoftware van Kaspersky zou uitfaseren. Vitale organisaties en bedrijven met opdrachten van Defensie (ABDO) kregen het advies om dat ook te doen. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Bij jullie kocht ik de licentie, of jullie staan op de licentie. Kunnen jullie zeggen of deze computer nog in een beheer zit, en hoe die eruit gaat? Tot ik van jullie hoor, verander ik niets.

    Met vriendelijke groet,
letter-to-owner =
    Hallo,

    Op { $date } keek ik met de app Voorzorg welke software van Kaspersky op mijn computer staat. Ik zag { $product }.

    In 2018 besloot het kabinet uit voorzorg dat de Rijksoverheid de antivirussoftware van Kaspersky zou uitfaseren. Vitale organisaties en bedrijven met opdrachten van Defensie (ABDO) kregen het advies om dat ook te doen. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Wat heb je hierover besloten? Als we het vervangen: wie doet dat, en wanneer? Tot ik van je hoor, verander ik niets.

    Met vriendelijke groet,
letter-to-supplier =
    Hallo,

    Op { $date } keek ik met de app Voorzorg welke software van Kaspersky op mijn computer staat. Ik zag { $product }.

    In 2018 besloot het kabinet uit voorzorg dat de Rijksoverheid de antivirussoftware van Kaspersky zou uitfaseren. Vitale organisaties en bedrijven met opdrachten van Defensie (ABDO) kregen het advies om dat ook te doen. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Kunnen jullie dit voor ons vervangen? Wanneer doen jullie dat, en wat beschermt de computer daarna? Tot ik van jullie hoor, verander ik niets.

    Met vriendelijke groet,
letter-to-department =
    Hallo,

    Op { $date } keek ik met de app Voorzorg welke software van Kaspersky op mijn computer staat. Ik zag { $product }.

    In 2018 besloot het kabinet uit voorzorg dat de Rijksoverheid de antivirussoftware van Kaspersky zou uitfaseren. Vitale organisaties en bedrijven met opdrachten van Defensie (ABDO) kregen het advies om dat ook te doen. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Wat hebben jullie hierover besloten? Als jullie het vervangen: wanneer is deze computer aan de beurt? Tot ik van jullie hoor, verander ik niets.

    Met vriendelijke groet,
letter-to-unknown =
    Hallo,

    Op { $date } keek ik met de app Voorzorg welke software van Kaspersky op mijn computer staat. Ik zag { $product }.

    In 2018 besloot het kabinet uit voorzorg dat de Rijksoverheid de antivirussoftware van Kaspersky zou uitfaseren. Vitale organisaties en bedrijven met opdrachten van Defensie (ABDO) kregen het advies om dat ook te doen. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Weet jij wie voor deze computer zorgt? Wil je dit bericht dan doorsturen? Tot ik iets hoor, verander ik niets.

    Met vriendelijke groet,
letter-steps =
    Meestal gaat het in deze volgorde:

    { $steps }
letter-help =
    Hallo,

    Op { $date } wilde ik met de app Voorzorg een programma op mijn computer vervangen: { $product }. Het ging niet verder, om deze reden:

    { $blocker }

    Kun je me helpen? Tot die tijd verander ik niets.

    Met vriendelijke groet,
letter-end-contract =
    Hallo,

    Wij gebruiken { $product }. Wij willen daarmee stoppen.

    Wilt u ons laten weten per welke datum het contract en de licentie eindigen, en hoe wij ze opzeggen? Verleng ze tot dan niet automatisch, als dat volgens het contract kan.

    Wilt u de ontvangst van dit bericht bevestigen? Onze gegevens: (vul hier de naam en het klantnummer in).

    Datum: { $date }

    Met vriendelijke groet,
letter-colleagues =
    Hallo allemaal,

    Op onze computers staat antivirussoftware van Kaspersky: { $product }. Die gaan we vervangen.

    Verwijder zelf nog niets. Zet eerst je wachtwoorden over als je die in Kaspersky Password Manager bewaart. Sla je werk op voordat je computer aan de beurt is: hij moet een keer opnieuw opstarten.

    Je krijgt nog te horen wanneer het zover is en wat er daarna op je computer staat. Vragen? Stel ze gerust.

    Met vriendelijke groet,

letter-officer =
    Hallo,

    Op { $date } keek ik met de app Voorzorg welke virusscanner op mijn computer staat. Het is { $product }.

    In 2018 kregen bedrijven met opdrachten van Defensie (ABDO) het advies om de antivirussoftware van Kaspersky uit te faseren. Het was een advies: de organisatie beslist zelf. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Wat vraagt ons contract? Vind je het goed dat ik de virusscanner op deze computer vervang? Tot ik van je hoor, verander ik niets.

    Met vriendelijke groet,

## Explanation

explain-heading = Wat is er besloten, en voor wie
explain-lead = In 2018 nam het kabinet een voorzorgsmaatregel over de antivirussoftware van Kaspersky. Kies voor wie je deze computer gebruikt. Bij elke zin hieronder staat de bron.
explain-choose = Kies een groep om te zien wat er tegen die groep is gezegd.
explain-closing = Deze app geeft uitleg. De app is niet van de overheid en geeft geen juridisch advies.
claim-standing = { $speaker } · { $status }
source-line = { $title } ({ $publisher }, { $date }), { $place }
source-line-undated = { $title } ({ $publisher }, zonder datum), { $place }
source-publisher-not-shown = maker niet vermeld
source-open = Open: { $title }
knowledge-date = De feiten zijn verzameld tot en met { $date }.
section-decision = Het besluit
section-for-you = Wat het voor jou betekent
section-reasons = De redenen die de minister gaf
section-caveats = Wat de minister en de analyse erbij zeggen
section-kaspersky = Wat Kaspersky antwoordde
section-analysis = De analyse erachter
section-not-known = Wat niet bekend is
section-later = Wat er later gebeurde
speaker-minister = de minister
speaker-services = de Nederlandse diensten
speaker-kaspersky = Kaspersky
speaker-memo = de memo
speaker-analysis = de analyse van de NCTV
speaker-parliament = Kamerstuk
speaker-press = de pers
speaker-voorzorg = Voorzorg
status-stated = staat er zo
status-withheld = weggelakt
status-not-stated = staat er niet
status-our-reading = zo lezen wij het

## Steps

step-count = Stap { $number } van { $total }
step-wrong = Als het anders gaat
step-will-start = Dit starten wij
step-will-start-none = Wij kunnen van dit programma geen verwijderprogramma starten. Verwijder het in de lijst met apps van het systeem.
step-command = Typ of plak deze opdracht in een terminalvenster
step-command-first = We kijken eerst nog een keer, want er kan iets veranderd zijn. Daarna zie je de opdracht.
button-show-command = Kijk, en toon de opdracht
button-leave-open = Ga verder zonder zekerheid
step-looking-first = We kijken eerst nog een keer.
step-not-undoable = Deze stap kun je niet terugdraaien.
step-interrupted = Voorzorg stopte terwijl deze stap bezig was. We weten niet hoe het afliep. Daarom keken we opnieuw.
step-looking = We kijken opnieuw
step-unresolved-at = We keken op { $date }.
step-seen = Wat we nog zien
step-wait = Kom hier terug als het klaar is.
button-check = Ik ben klaar, kijk nu
button-check-command = Ik heb dit uitgevoerd, kijk nu
button-check-restart = Ik heb opnieuw gestart, kijk nu
button-check-ready = Kijk of het klaarstaat
button-told-ready = Ik heb het klaarliggen
button-told-none = Verder zonder virusscanner
button-go-on = Verder
button-check-moment = Kijk of dit een goed moment is
button-told-moment = Ik heb zelf gekeken, het is goed
button-end-openly = Stop hier, met wat er open is
button-save-next-steps = Bewaar wat er nog komt, om te printen
next-steps-saved = De bladzijde met wat er nog komt, is bewaard: { $path }
next-steps-heading = Wat er nog komt
next-steps-lead = Print deze bladzijde, of maak er een foto van. Zo weet je na het opnieuw opstarten hoe het verder gaat.
next-steps-return = Open daarna Voorzorg weer. Je plek is bewaard.
next-steps-made = Gemaakt na de blik van { $date }.
wizard-heading = Wat dat venster kan vragen
wizard-unconfirmed = { $question } (Niet nagekeken.)
wizard-differs-summary = Ziet het er anders uit?
wizard-differs = Volg dan wat er staat. Twijfel je? Kies dan "Annuleren". Dan verandert er niets, en kun je het later nog eens doen.
recognition-not-seen = { $name } zagen we nog niet op deze computer.
recognition-here = { $name } staat op deze computer. Of het aan staat, zagen we niet.
recognition-off = { $name } staat op deze computer en staat nu uit.
recognition-on = { $name } staat op deze computer en staat aan.
replacement-filters = Hulp bij het kiezen: twee vragen
replacement-use-not-seen = { $properties } Of het daarvoor bedoeld is, zagen we niet in een bron.
replacement-page = Open de pagina van { $name }
replacement-server = Dit is een server. Defender gaat hier niet vanzelf weer aan. Vraag de beheerder om dat te doen.
button-told-protected = Het staat aan, dat heb ik zelf gezien
button-skip = Sla dit over
button-begin-again = Start het nog een keer
button-pretend-restart = Oefening: doe alsof je opnieuw start
button-decide-later = Later beslissen
restart-return = Sla eerst je werk op. Kies 'Opnieuw opstarten', niet 'Afsluiten'. Open daarna Voorzorg weer. Dan gaan we hier verder.
restart-comes-back = Na het opnieuw opstarten opent Voorzorg één keer vanzelf.
button-come-back = Open Voorzorg vanzelf na het opnieuw opstarten
button-come-back-not = Open Voorzorg toch niet vanzelf
replacement-other = Een ander product dat ik heb gekozen
replacement-other-hint = Je hebt het installatiebestand en de licentie bij de hand.
replacement-none = Daarna geen virusscanner
replacement-none-hint = Op Linux kan dat een keuze zijn. In het verslag staat dat jij dit koos.
replacement-order = Op alfabet, zonder voorkeur. Wat deze computer al heeft, staat bovenaan.
replacement-after = Installeer een andere virusscanner pas na het verwijderen en opnieuw starten. Twee scanners tegelijk zitten elkaar in de weg.
replacement-in-hand = Houd het installatiebestand en de licentie bij de hand.

because-still-installed = Het is nog geïnstalleerd.
because-still-present = Er zijn nog delen van over.
because-another-present = Er is andere software van Kaspersky die we eerst niet zagen.
because-not-restarted = De computer is nog niet opnieuw gestart. Kies 'Opnieuw opstarten', niet 'Afsluiten'.
because-start-unknown = We kunnen niet zien of de computer opnieuw is gestart. Daarom zeggen we niet dat het klaar is.
because-could-not-look = We konden niet overal kijken. Daarom zeggen we niet dat het weg is.
because-not-protected = Nog niets anders beschermt deze computer.
because-protection-unknown = We kunnen niet zien of iets deze computer beschermt. Kijk zelf even.
because-built-in-held-off = De ingebouwde bescherming ontbreekt, of een regel houdt die uit. Kies een andere vervanger, of vraag iemand die deze computer kent.
because-restart-waits = De computer wacht op opnieuw opstarten.
because-installer-busy = Er is nog een andere installatie bezig.
because-on-battery = Deze laptop werkt op de accu.
because-moment-unknown = Niet alles konden we zien. Kijk zelf of de laptop is aangesloten en of er niets anders wordt geïnstalleerd.
because-only-told = Dit kun alleen jij zeggen.
because-plan-changed = Wat we zouden starten, is veranderd sinds het plan er is. We hebben niets gestart. Het plan is nu nieuw: lees het, en begin opnieuw.

performed-started = Het verwijderprogramma is gestart, in zijn eigen venster.
performed-ended = Het verwijderprogramma stopte met code { $code }. Dat bewijst niets: we kijken opnieuw.
performed-entry-gone = Het programma staat niet meer in de lijst met apps. We kijken opnieuw om zeker te zijn.
performed-entry-changed = De lijst met apps is veranderd sinds we keken. We hebben niets gestart. Kijk eerst opnieuw.
performed-opened = Het is open in een ander venster.
performed-failed = Dat lukte niet ({ $detail }). Er is niets veranderd.
performed-apps-instead = We hebben het verwijderprogramma niet gestart, omdat { $reason }. We hebben de lijst met apps van het systeem geopend. Verwijder het programma daar.
refused-missing = het programma niet zegt hoe je het verwijdert
refused-not-plain = de opdracht om te verwijderen een ongewone vorm heeft
refused-outside-vendor-folder = het verwijderprogramma niet in de eigen map van Kaspersky staat
refused-program-missing = het verwijderprogramma er niet is
refused-replaceable = iemand zonder rechten het verwijderprogramma kon vervangen
refused-not-on-this-system = dit systeem anders werkt
exit-code-1602 = Het verwijderen is afgebroken. Je kunt het opnieuw starten wanneer je wilt.
exit-code-1603 = Het verwijderen is mislukt. Opnieuw starten helpt vaak. Is er een wachtwoord voor bescherming? Dan heb je dat nodig.
exit-code-1605 = Windows zegt dat het programma niet is geïnstalleerd. We kijken opnieuw om zeker te zijn.
exit-code-1612 = De installatiebestanden ontbreken. Zoek op de hulppagina van Kaspersky naar het officiële hulpmiddel.
exit-code-1618 = Er is nog een andere installatie bezig. Wacht tot die klaar is en probeer het opnieuw.
exit-code-1641 = De computer start zo opnieuw. Je plek in Voorzorg is bewaard.
exit-code-3010 = De computer moet nog opnieuw starten.

## Seen afterwards, and the report

wrapup-heading-gone = { $product } is niet meer gezien
wrapup-heading-open = Nog niet alles is zeker
wrapup-gone = Op { $date } keken we overal waar we kunnen kijken. We zagen { $product } niet meer.
wrapup-open = Hieronder zie je wat er is gedaan en wat nog open is.
wrapup-beside = Er staat nog iets anders van Kaspersky. De voorzorgsmaatregel van 2018 gaat daar niet over. Verwijderen mag, maar hoeft niet.
wrapup-stayed = Nog aanwezig, net als voor het verwijderen: { $names }.
wrapup-leftovers = Er zijn resten over, zoals instellingen. Dat is normaal na het verwijderen. Ze doen niets meer.
wrapup-renewal = De licentie kan nog vanzelf doorlopen. Zeg de licentie en het automatisch verlengen op bij de winkel of de maker.
report-heading = Verslag
report-empty = Er is nog niets te vertellen. Laat Voorzorg eerst kijken.
report-lead = Wat we zagen, wat er is gedaan, en wat we daarna zagen.
report-before = Vooraf gezien
report-after = Achteraf gezien
report-steps = Wat er is gedaan
report-unprotected = Tijd zonder bescherming
report-versions = Versies
report-version-line = Voorzorg { $app }, kennis { $catalogue }
report-could-not-look = Niet te lezen
report-notes = { $count ->
    [one] Eén bestand van een andere maker was niet te lezen. Voor het antwoord maakt dat niet uit.
   *[other] { $count } bestanden van andere makers waren niet te lezen. Voor het antwoord maakt dat niet uit.
}
report-looked-everywhere = Elke plek waar we kunnen kijken, is gelezen.
report-saved = Het verslag is bewaard: { $path }
report-damage-check = Het verslag heeft een controle op schade. Die laat zien of er per ongeluk iets is veranderd. Die laat niet zien wie het bestand heeft gemaakt.
report-practice = Verslag van een oefening. Het zegt niets over een echte computer.
report-root = Verslag over een map. Het zegt niets over de computer waarop het is gemaakt.
report-private = In het verslag staan geen gebruikersnaam, geen serienummer en geen licentiesleutel.
report-computer = Computer
button-save-report = Bewaar het verslag
button-see-report = Bekijk het verslag
step-status-verified = door Voorzorg gezien op { $date }
step-status-told = door jou gezegd op { $date }
step-status-skipped = overgeslagen op { $date }
step-status-unresolved = niet bevestigd
step-status-not-established = niet vast te stellen: { $places }
places-not-read = niet gelezen: { $places }
step-status-short-verified = door Voorzorg gezien
step-status-short-told = door jou gezegd
step-status-short-skipped = overgeslagen
step-status-open = nog niet gedaan
unprotected-not-seen = Die zagen we niet. Elke keer dat we keken, beschermde iets deze computer.
unprotected-at-most = Hoogstens { $duration }, tussen twee keer kijken.
unprotected-still-off = Er is nu geen bescherming. Dat duurt nu hoogstens { $duration }.
unprotected-unknown = Dat weten we niet. We konden de bescherming niet elke keer zien.
duration-minutes = { $count ->
    [one] één minuut
   *[other] { $count } minuten
}
duration-hours = { $count ->
    [one] één uur
   *[other] { $count } uur
}
duration-days = { $count ->
    [one] één dag
   *[other] { $count } dagen
}
date-time = { $day } { $month } { $year } om { $time }
date-unknown = een onbekende datum
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## About

about-heading = Over Voorzorg
about-what = Voorzorg zoekt software van Kaspersky, legt de maatregel van 2018 uit en helpt je overstappen.
about-never-summary = Wat Voorzorg nooit doet
about-never-delete = Iets verwijderen. Dat doet het verwijderprogramma zelf.
about-never-elevate = Beheerdersrechten vragen voor zichzelf.
about-never-network = Verbinding maken met internet. Links openen in je eigen browser.
about-never-official = Namens de overheid spreken, of namens Kaspersky of een andere maker.
about-real-summary = Hoe weet ik dat deze app echt is?
about-real-body = Haal Voorzorg alleen op de plek die je organisatie noemt. Voorzorg belt, mailt en toont nooit een melding op een website. Voorzorg vraagt nooit om een wachtwoord, een betaling of een licentiesleutel.
about-blocked-summary = Wat als mijn virusscanner deze app tegenhoudt?
about-blocked-body = Een virusscanner kan een app tegenhouden die hij niet kent. Zet je bescherming niet uit. Vraag wie voor je computer zorgt, of doe de stappen met de hand in de lijst met apps.
about-version = Versie
about-knowledge = Feiten verzameld tot en met
about-licence = Licentie
about-start-over = Begin opnieuw
about-start-over-body = Begin je opnieuw? Wat je deed, bewaren we in een apart bestand.

## Things that did not work

error-not-now = Dat kan nu niet.
error-not-now-hint = Kijk nog eens naar het scherm. Misschien is er iets veranderd.
error-answer-first = Er staat nog een vraag open.
error-answer-first-hint = Kies eerst een antwoord.
error-required = Deze stap kun je niet overslaan.
error-required-hint = We gaan verder als we zien dat het klaar is.
error-could-not-open = Openen lukte niet.
error-could-not-open-hint = Open het zelf: { $address }
error-could-not-save = Het verslag bewaren lukte niet.
error-could-not-save-hint = We probeerden deze plek: { $path }. Is er ruimte, en mag je daar schrijven?
error-come-back = Dat konden we niet instellen.
error-come-back-hint = Open Voorzorg na het opnieuw opstarten zelf. Je plek is bewaard.
error-journal = Je plek bewaren lukte niet. Daarom is er niets gestart.
error-journal-hint = Is er ruimte op de schijf, en mag je hier schrijven? { $path }
error-busy = We zijn nog bezig.
error-busy-hint = Wacht even en probeer het opnieuw.
error-stopped = Voorzorg is gestopt.
error-stopped-hint = Sluit het venster en open Voorzorg opnieuw. Je plek is bewaard. Het logboek staat hier: { $path }
fallback-heading = Voorzorg kon dit scherm niet laten zien
practice-anew = Het bestand met je plek in deze oefening was beschadigd. De oefening begint opnieuw.
journal-set-aside = Het bestand met je eerdere plek was beschadigd. Het is bewaard als { $name }. We beginnen opnieuw.
journal-other-live = Het bestand met je eerdere plek ging over deze computer zelf. Daar gaan we hier niet mee verder. Het is bewaard als { $name }. We beginnen opnieuw.
journal-other-root = Het bestand met je eerdere plek ging over een map die je noemde. Daar gaan we hier niet mee verder. Het is bewaard als { $name }. We beginnen opnieuw.
journal-other-practice = Het bestand met je eerdere plek was van een oefening. Daar gaan we hier niet mee verder. Het is bewaard als { $name }. We beginnen opnieuw.

failure-missing = Dit bestaat niet: { $path }
failure-missing-hint = Controleer de naam en probeer het opnieuw.
failure-not-a-folder = Dit is geen map: { $path }
failure-not-a-folder-hint = Noem een map, geen bestand.
failure-not-a-file = Dit is een map, geen bestand: { $path }
failure-not-a-file-hint = Noem één bestand.
failure-not-ordinary = Dit is geen gewoon bestand: { $path }
failure-not-ordinary-hint = Noem een bestand op een schijf.
failure-exists = Dit bestand bestaat al: { $path }
failure-exists-hint = Kies een andere naam, of zet --overwrite erbij om het te vervangen.
failure-denied = Het systeem laat ons dit niet lezen of schrijven: { $path }
failure-denied-hint = Kies een andere plek, of vraag wie voor deze computer zorgt.
failure-too-large = Dit bestand is te groot om van ons te zijn: { $path }
failure-too-large-hint = Kies een bestand dat Voorzorg heeft gemaakt.
failure-empty = Dit bestand is leeg: { $path }
failure-empty-hint = Kies een ander bestand, of maak een nieuw.
failure-damaged = Dit bestand is beschadigd of niet van ons: { $path }
failure-damaged-hint = Kies een ander bestand, of maak een nieuw.
failure-unreadable = Dit lezen lukte niet: { $path }
failure-unreadable-hint = Is de schijf nog aangesloten? Probeer het opnieuw.
failure-newer = Dit is gemaakt door een nieuwere versie van Voorzorg: { $path }
failure-newer-hint = Installeer de nieuwste versie en probeer het opnieuw. We hebben niets veranderd.
failure-locked = Voorzorg is al open. Er kan er maar één tegelijk verder: { $path }
failure-locked-hint = Ga verder in het venster of de terminal die open is, of sluit die eerst.
failure-watching = Voorzorg let al op: { $path }
failure-watching-hint = Eén keer opletten is genoeg. Je hoeft niets te doen.
failure-not-written = Dit schrijven lukte niet: { $path }
failure-not-written-hint = Is er ruimte op de schijf, en mag je daar schrijven?
failure-too-much = Dit is meer dan Voorzorg in één bestand kan bewaren: { $path }
failure-too-much-hint = Wat al bewaard was, staat er nog. Bewaar het verslag en begin dan opnieuw bij "Over Voorzorg".
failure-moved = De map waarin Voorzorg je plek bewaart, is verplaatst, verwijderd of losgekoppeld: { $path }
failure-moved-hint = We hebben niets geschreven. Sluit Voorzorg en start het opnieuw.
failure-in-the-way = Hier hoort een bestand van Voorzorg te staan, maar er staat iets anders: { $path }
failure-in-the-way-hint = Zet het ergens anders of geef het een andere naam. Start Voorzorg dan opnieuw. We hebben niets veranderd.
failure-another-owner = Dit is van een ander account op deze computer: { $path }
failure-another-owner-hint = Dat gebeurt als Voorzorg een keer met sudo is gestart. Maak het weer van jezelf. Typ in een terminal sudo chown -R $USER met daarachter dit pad. Start Voorzorg daarna zonder sudo.
failure-another-account = Voorzorg is gestart met de rechten van root (sudo). Wat het dan bewaart, kun je zelf niet openen: { $path }
failure-another-account-hint = Start het opnieuw zonder sudo, vanuit je eigen account. Alleen "voorzorg scan", "voorzorg result" en "voorzorg capture" mogen met sudo. We hebben niets veranderd.
failure-no-output = Het antwoord schrijven lukte niet
failure-no-output-hint = Is er ruimte op de schijf, en mag je daar schrijven?
failure-no-home-folder = Het systeem zegt niet welke map van jou is
failure-no-home-folder-hint = Stel HOME in, of stel VOORZORG_DATA in op een map waar Voorzorg mag schrijven.
failure-no-room = Het systeem heeft geen ruimte voor nog een programma
failure-no-room-hint = Sluit andere programma's en probeer het opnieuw.
failure-unsupported = Dit systeem kunnen we niet uit een map lezen: { $path }
failure-unsupported-hint = Gebruik linux of macos.
failure-catalogue = Wat Voorzorg weet, was niet te lezen: { $path }
failure-catalogue-hint = Installeer Voorzorg opnieuw.

## The terminal

terminal-choose = Kies een nummer
terminal-choose-range = Typ een nummer van 1 tot en met { $count }, of q om te stoppen.
terminal-quit = q: stop hier. Je plek is bewaard.
terminal-bye = Je plek is bewaard. Start "voorzorg guide" om verder te gaan.
terminal-here = [{ $label }]
scan-talk = We kijken op deze computer. We veranderen niets.
scan-waiting = { $done } van { $total } plekken gelezen. We wachten nog op: { $source }
scan-origin-root = Dit gaat over de map die je noemde, niet over deze computer.
scan-origin-replay = Dit gaat over een opname, niet over deze computer zoals die nu is.
report-verified = Het verslag is heel: er is niets veranderd sinds het is gemaakt.
report-verified-again = We hebben het verslag opnieuw gemaakt uit de gegevens, en elk woord was gelijk.
report-verified-hash = Een andere versie van Voorzorg heeft het gemaakt. We hebben de controlegetallen vergeleken. We hebben het verslag niet opnieuw gemaakt om elk woord te vergelijken.
report-page-unchecked = De gegevens in dit verslag zijn heel. De tekst van de pagina konden we niet controleren: er staat geen controlegetal bij.
report-verified-limit = Dit laat alleen zien of er per ongeluk iets is veranderd. Het laat niet zien wie het bestand heeft gemaakt.
report-tampered = Het verslag is veranderd sinds het is gemaakt, of beschadigd.
report-practice-refused = Dit is een verslag van een oefening. Het zegt niets over een echte computer. Daarom controleren we het niet.
report-root-refused = Dit is een verslag over een map. Het zegt niets over de computer waarop het is gemaakt. Daarom controleren we het niet.
report-nothing = Er is nog geen verslag te maken
report-nothing-hint = Begin met: voorzorg guide
capture-saved = De opname is bewaard: { $path }. Er is niets verstuurd.
capture-review = Dit is alles wat in de opname staat. Persoonlijke mappen staan er als ~.
capture-how = Er is niets verstuurd. Wil je dit bewaren? Start dan: voorzorg capture --out BESTAND
capture-save = Dit bewaren als { $path }? Typ j voor ja of n voor nee:
capture-replace = { $path } bestaat al. Vervangen door dit? Typ j voor ja of n voor nee:
capture-not-saved = Er is niets bewaard en niets verstuurd.
catalogue-fine = Geen problemen: { $products } producten, { $sources } bronnen, { $claims } beweringen.
catalogue-problems = { $count ->
    [one] Eén probleem in wat Voorzorg weet:
   *[other] { $count } problemen in wat Voorzorg weet:
}
catalogue-share = { $unconfirmed } van { $total } kenmerken rusten op feiten die niet zijn bevestigd.
catalogue-product-line = { $id }: { $name } ({ $kind })
usage-error = Dit begrijpen we niet: { $detail }
usage-value = Dit begrijpen we niet: { $detail }. Kies uit: { $possible }
usage-missing = Hier ontbreekt iets: { $detail }
usage-together = Dit kan niet samen: { $detail }
usage-hint = Bekijk wat er kan met: voorzorg help
help-about = Voorzorg kijkt welke software van Kaspersky op deze computer staat, legt de voorzorgsmaatregel van 2018 uit en helpt je om veilig over te stappen.
help-usage = Gebruik
help-commands = Opdrachten
help-options = Opties
help-codes = Afsluitcodes van scan
help-code-0 = niets van Kaspersky gezien, en elke plek is gelezen
help-code-10 = antivirussoftware (virusscanner) van Kaspersky gezien
help-code-11 = alleen andere software van Kaspersky gezien, of resten
help-code-20 = niet overal kunnen kijken, of iets gezien dat we niet herkennen
help-code-1 = iets anders ging mis; de melding zegt wat je kunt doen
help-code-2 = wat er is getypt, was niet te begrijpen
help-form = voorzorg OPDRACHT [OPTIES]
help-where = --root, --snapshot en --replay kunnen volgen na: { $commands }. Zonder deze opties kijken we op deze computer.
help-value-file = BESTAND
help-value-folder = MAP
help-value-group = GROEP
help-value-shell = SHELL
help-command-scan = kijk op deze computer en vertel wat er is gezien
help-command-explain = leg de voorzorgsmaatregel uit, met bronnen
help-command-guide = help stap voor stap, in deze terminal
help-command-report = toon, bewaar of controleer het verslag
help-command-capture = bewaar wat er is gezien, zonder privégegevens
help-command-watch = blijf opletten met meldingen, of kijk één keer en vertel wat er is veranderd
help-command-catalogue = controleer of toon wat Voorzorg weet
help-command-completions = maak aanvullingen voor een shell
help-command-man = schrijf deze handleiding
help-command-help = toon deze hulp
help-option-root = lees deze map alsof het een hele computer is
help-option-system = het systeem van die map
help-option-snapshot = lees een bewaarde opname
help-option-replay = speel een opgenomen voorbeeld af
help-option-json = schrijf gegevens voor programma's
help-option-lang = de taal: Nederlands of Engels
help-option-group = voor wie: government, vital, abdo, abro of other
help-option-format = de vorm: een bladzijde voor mensen (html) of gegevens voor programma's (json)
help-option-out = schrijf naar dit bestand; een resultaat ook in een map, met een eigen naam
help-option-overwrite = vervang dat bestand als het al bestaat
help-option-verify = controleer dit verslag of resultaat op schade
help-option-once = kijk één keer, vertel elke verandering één keer, toon geen melding, en stop
help-option-action = kijk of wat Voorzorg weet in orde is, of toon de producten die het kent
help-option-dir = de map met wat Voorzorg moet weten, in plaats van wat het zelf meebrengt
help-option-shell = de shell: bash, zsh, fish, elvish of powershell
help-option-help = toon deze hulp
help-option-version = toon de versie
man-name = voorzorg - zoek naar software van Kaspersky, leg de voorzorgsmaatregel van 2018 uit, help om die veilig te vervangen
man-section-name = NAAM
man-section-form = OVERZICHT
man-section-about = BESCHRIJVING
man-section-commands = OPDRACHTEN
man-section-options = OPTIES
man-section-codes = AFSLUITCODES
man-section-variables = OMGEVING
man-section-files = BESTANDEN
man-variable-language = de taal, als --lang die niet zegt
man-variable-colour = geen kleur als NO_COLOR is gezet of CLICOLOR 0 is; ook buiten een terminal kleur als CLICOLOR_FORCE is gezet
man-variable-data = een andere map voor je plek in de stappen
man-file-linux = je plek in de stappen, op Linux
man-file-macos = je plek in de stappen, op macOS
failed-with = { $message }. { $hint }

## Instellingen, oefenen, geschiedenis

nav-history = Geschiedenis
nav-practice = Oefenen
nav-settings = Instellingen
settings-heading = Instellingen
settings-practice = In een oefening blijft alles op deze computer zoals het is.
settings-watch-about = Wat opletten is
settings-reminders = Herinneringen
text-size-label = Grootte van de tekst
text-size = { $hundredths } %
practice-heading = Oefen eerst
practice-body = Kies een voorbeeld. Het opent in een eigen venster. Op je eigen computer verandert niets. Sluit dat venster als je klaar bent.
practice-question = Welk voorbeeld?
practice-origin = De voorbeelden zijn bedacht en lijken op echte computers.
practice-opened = Het voorbeeld is open in een eigen venster.
example-home-to-defender-title = Thuis: van Kaspersky naar Microsoft Defender
example-home-to-defender-about = De hele weg, van kijken tot het verslag.
example-home-with-vault-title = Thuis: met wachtwoorden in Kaspersky
example-home-with-vault-about = Eerst gaan je wachtwoorden over.
example-managed-title = Op het werk: iemand anders beheert de computer
example-managed-about = Je vraagt het aan wie ervoor zorgt.
example-macos-home-title = Een Mac
example-macos-home-about = Van Kaspersky naar wat de Mac zelf heeft.
example-kesl-removed-title = Linux
example-kesl-removed-about = Je kopieert een opdracht en voert die zelf uit.
example-could-not-look-title = Niet alles was te lezen
example-could-not-look-about = Dan zegt Voorzorg niet dat er niets is.
history-heading = Wat er is gebeurd
history-body = Het nieuwste staat bovenaan. Alles blijft op deze computer.
history-empty = Er is nog niets gebeurd.
history-left-out = Er { $count ->
    [one] is nog één oudere regel. Die staat
   *[other] zijn nog { $count } oudere regels. Die staan
} in het bestand van Voorzorg.
history-aside = Eerdere bestanden
history-aside-body = Deze zijn bewaard toen je opnieuw begon, of omdat ze beschadigd waren.
history-looked = Gekeken: { $verdict }
history-looked-name = Gekeken: { $verdict } ({ $product })
history-begun = Begonnen: { $step }
history-seen = Gezien dat het klaar is: { $step }
history-told = Door jou gezegd: { $step }
history-skipped = Overgeslagen: { $step }
history-left-open = Verdergegaan zonder zekerheid: { $step }
history-interrupted = Onderbroken: { $step }
history-planned = De stappen zijn gemaakt
history-ended = Gestopt met wat nog open was
about-third-party = Onderdelen van anderen
about-files = Waar Voorzorg zijn bestanden bewaart
about-files-body = Je stappen, instellingen en het logboek staan in { $folder }. In het logboek staan geen namen.
error-settings = Dat konden we niet instellen.
error-settings-hint = Er is niets veranderd. Probeer het nog een keer. Blijft het zo? Stel het dan in bij je systeem.
failure-no-window = Voorzorg kan zijn venster niet openen.
failure-no-window-hint = Het venster heeft een onderdeel van het systeem nodig. Op Windows is dat Microsoft Edge WebView2, op Linux WebKitGTK en een bureaublad. Installeer het, of vraag hulp aan wie voor deze computer zorgt. In een terminal kan Voorzorg ook zonder venster: typ "voorzorg guide". Het logboek staat hier: { $path }
