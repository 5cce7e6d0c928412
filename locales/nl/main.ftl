### Elke zin van Voorzorg die niet over één product, stap, bron of bewering gaat.
### Stijl: korte zinnen, gewone woorden, geen haast. Wie iets zegt, staat in de zin.

## The frame around every screen

app-name = Voorzorg
window-title = { $screen } · Voorzorg
promise = Voorzorg verwijdert zelf niets. Er gaat alleen iets van deze computer weg als jij het zelf doorgeeft.
disclaimer = Deze app is niet van de overheid.
skip-link = Naar de inhoud
map-label = Waar je bent
language-label = Taal
nav-label = Meer
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
map-stop-check = Controle
map-stop-prepare = Voorbereiden
map-stop-remove = Verwijderen
map-stop-restart = Opnieuw opstarten
map-stop-protect = Bescherming aanzetten
map-state-done = klaar
map-state-here = hier ben je nu
map-state-ahead = komt nog
map-state-open = niet klaar
tone-calm = Goed om te weten
tone-attention = Let op
tone-done = Klaar
tone-stop = Stop
picture-restart = Tekening: een cirkel met een pijl. De laatste onderdelen verdwijnen als de computer opnieuw opstart.

## Look

check-heading = We kijken wat er op deze computer staat
check-body = We kijken welke programma's erop staan. We veranderen niets.
check-progress = { $done } van { $total } plekken bekeken
source-waiting = nog bezig
probe-uninstall-machine-64 = Lijst met apps
probe-uninstall-machine-32 = Lijst met apps (32-bits)
probe-uninstall-person = Apps die voor jou zijn geïnstalleerd
probe-vendor-key = Eigen instellingen van Kaspersky
probe-services = Services en stuurprogramma's
probe-security-center = Beveiligingscentrum van Windows
probe-defender = Microsoft Defender
probe-pending-restart = Wijzigingen die pas na opnieuw opstarten klaar zijn
probe-processes = Programma's die nu actief zijn
probe-applications = Programma's
probe-launch-items = Programma's die vanzelf starten
probe-system-extensions = Systeemuitbreidingen
probe-receipts = Installatiegegevens
probe-dpkg = Lijst met pakketten (dpkg)
probe-rpm = Lijst met pakketten (rpm)
probe-pacman = Lijst met pakketten (pacman)
probe-units = Services van het systeem
probe-folders = Mappen van Kaspersky
probe-traces = Wat programma's achterlaten
probe-circumstances = Accu en andere installaties
coverage-read = bekeken
coverage-partial = voor een deel bekeken
coverage-gap = niet te lezen
coverage-unsupported = is er niet op dit systeem
limit-unloaded-profiles = Niet bekeken: programma's die een ander alleen voor zichzelf heeft geïnstalleerd, als die nu niet is aangemeld
limit-other-homes = Niet bekeken: persoonlijke mappen van anderen die we niet mogen openen
limit-other-systems = Niet bekeken: virtuele computers, containers en andere schijven
limit-around-container = Niet bekeken: de computer om deze container heen
container-mounted = Je gebruikt Voorzorg in een container, zoals een toolbox of een app uit Flatpak. Het ziet de container, en niet de computer eromheen. Gebruik het in een terminal buiten de container. Of typ hier "voorzorg scan --root /run/host --system linux".
container-snap = Je gebruikt Voorzorg in een terminal die is afgesloten van deze computer. Het ziet niet welke programma's daarop staan. Gebruik het in een andere terminal.
container-wsl = Je gebruikt Voorzorg in de Linux binnen Windows. Het ziet de programma's van Windows niet. Gebruik Voorzorg voor Windows.
container-crostini = Je gebruikt Voorzorg in de Linux van een Chromebook. Het ziet de apps van de Chromebook zelf niet. Bekijk die in de instellingen.
container-other = Voorzorg draait in een container. Wat hier staat, gaat over die container en niet over de computer eromheen.
gap-denied = het systeem dat niet toestond
gap-unsupported = dit systeem dat niet heeft
gap-tool-missing = een hulpmiddel ontbreekt
gap-timed-out = het te lang duurde
gap-unreadable = we niet begrepen wat er stond
gap-starting = Windows daar nog mee bezig was
gap-switched-off = het op deze computer is uitgezet
gap-line = { $place }: niet te lezen, omdat { $reason }
gap-more = en nog { $count }
gap-help-denied = { $system ->
    [windows] Alleen een beheerder mag dit lezen. Opnieuw kijken helpt niet. Kijk je op afstand? Meld je dan aan op de computer zelf. Vraag het anders aan degene die deze computer beheert.
   *[other] Alleen de beheerder mag dit lezen. Opnieuw kijken helpt niet. Heb je die rechten? Kijk dan met 'sudo voorzorg scan'.
}
gap-help-unsupported = { $system ->
    [linux] Deze Linux houdt zijn programma's bij op een manier die we niet kennen. Opnieuw kijken helpt niet. Vraag het aan degene die deze computer beheert.
   *[other] We verwachtten dit op jouw systeem, maar vonden het niet. Opnieuw kijken helpt niet. Vraag het aan degene die deze computer beheert.
}
gap-help-tool-missing = Het programma dat deze lijst kan lezen, is niet geïnstalleerd. Misschien is de lijst nog van vroeger. Degene die deze computer beheert, kan je dat vertellen.
gap-help-timed-out = De computer was misschien druk. Kijk over een paar minuten nog een keer.
gap-help-unreadable = Misschien is daar iets kapot of ongewoon. Opnieuw kijken helpt waarschijnlijk niet. Laat dit zien aan degene die deze computer beheert.
gap-help-starting = Windows start dit onderdeel pas een paar minuten nadat je de computer aanzet. Kijk over een paar minuten nog een keer.
gap-help-switched-off = Dit onderdeel van Windows is uitgezet. Opnieuw kijken helpt niet. Vraag het aan degene die deze computer beheert.

## Result

verdict-antivirus-found-heading = { $product } staat op deze computer
verdict-antivirus-found-body = Dit is een virusscanner van Kaspersky. De voorzorgsmaatregel van 2018 gaat over dit soort software. Er verandert niets vanzelf.
verdict-antivirus-found-short = virusscanner van Kaspersky gevonden
removal-pending-heading = { $product } is bijna weg. Start de computer opnieuw op
removal-pending-body = { $system ->
    [windows] Het programma is verwijderd, maar delen ervan wachten tot de computer opnieuw opstart. Sla je werk op en kies 'Opnieuw opstarten', niet 'Afsluiten'. Kijk daarna nog een keer.
   *[other] Het programma is verwijderd, maar delen ervan wachten tot de computer opnieuw opstart. Sla je werk op en start de computer opnieuw op. Kijk daarna nog een keer.
}
verdict-managed-heading = { $product } staat op deze computer. Vaak beheert iemand anders dit
verdict-managed-body = Dit is een virusscanner van Kaspersky. Meestal wordt die vanaf één plek beheerd, bijvoorbeeld door een ICT-afdeling. Verwijder zelf niets. Wij helpen je om de juiste persoon te vinden en een bericht te schrijven.
verdict-managed-short = virusscanner van Kaspersky, meestal centraal beheerd
verdict-companion-only-heading = Geen virusscanner van Kaspersky gezien, wel { $product }
verdict-companion-only-body = We keken overal waar we kunnen kijken. We zagen wel iets van Kaspersky, maar geen virusscanner. De maatregel van 2018 gaat alleen over virusscanners.
verdict-companion-only-short = alleen andere software van Kaspersky
verdict-leftovers-only-heading = Alleen resten van Kaspersky-software
verdict-leftovers-only-body = We hebben overal gekeken waar we kunnen kijken. We zagen alleen resten, zoals instellingen of een lege map, en niet het programma zelf.
verdict-leftovers-only-short = alleen resten
verdict-not-found-heading = Geen software van Kaspersky gezien
verdict-not-found-body = We hebben overal gekeken waar we kunnen kijken. We zagen geen software van Kaspersky.
verdict-not-found-short = geen software van Kaspersky gezien
result-nothing-to-do = Je hoeft niets te doen.
result-nothing-protects = We zien nu geen bescherming op deze computer. Zet de bescherming van het systeem aan, of installeer een virusscanner.
result-vault = Hier staat een kluis van Kaspersky voor wachtwoorden of bestanden. Gooi die niet weg voordat je zeker weet dat je alles ook ergens anders hebt.
leftovers-vault = We hebben overal gekeken waar we kunnen kijken. Het programma zelf zagen we niet. Er is wel een kluis achtergebleven.
on-demand-only-heading = { $product } gezien, geen vaste virusscanner van Kaspersky
on-demand-only-body = We zagen een virusscanner van Kaspersky voor eenmalig gebruik, en geen vaste virusscanner. In onze bronnen staat niet of de maatregel van 2018 ook daarover gaat.
verdict-inconclusive-heading = We weten het niet zeker
verdict-inconclusive-body = We konden niet overal kijken, of we zagen iets dat we niet herkennen. Daarom weten we het niet zeker. Hieronder zie je waar het om gaat.
inconclusive-gaps = We konden niet overal kijken. Daarom weten we niet zeker of er iets van Kaspersky op deze computer staat.
inconclusive-unsure = We zagen iets, maar we weten niet zeker wat het is. Hieronder zie je wat we zagen.
verdict-inconclusive-short = niet zeker

result-name = Naam
result-name-version = { $name }, versie { $version }
result-kind = Soort
result-state = Status
result-precaution = De voorzorgsmaatregel van 2018
result-protection = Bescherming
result-looked-on = Bekeken op
result-also-here = Ook op deze computer
result-here = Op deze computer
result-uncertain = herkend aan één aanwijzing
result-gaps = { $count ->
    [one] Eén plek konden we niet helemaal bekijken.
   *[other] { $count } plekken konden we niet helemaal bekijken.
}
result-evidence = Wat we zagen
result-coverage = Waar we keken
result-private = Zo lezen wij het: het besluit en het advies van 2018 waren niet gericht aan mensen thuis of aan andere organisaties. Je mag hier gerust stoppen.
result-no-recipe = We weten niet zeker hoe je { $product } verwijdert. Vraag het aan de maker of aan degene die het heeft geïnstalleerd.
result-beside = Software van Kaspersky die geen virusscanner is, hoeft voor die maatregel niet weg.
result-unplaced = We zagen iets van Kaspersky dat we niet herkennen. Het kan een virusscanner zijn, of iets anders.
result-licensee = { $name } gebruikt misschien techniek van Kaspersky om virussen te zoeken, of deed dat vroeger. Voorzorg kan dat niet zien. Vraag het aan de leverancier. Voor dit resultaat telt het niet mee.
licensees-summary = Techniek van Kaspersky in producten van andere makers
licensees = Sommige producten van andere makers gebruiken techniek van Kaspersky om virussen te zoeken, of deden dat vroeger. Voorzorg kan dat niet zien. Wil je het weten? Vraag het dan aan de leverancier van dat product.
result-leftovers-summary = Waarom er resten zijn, en wat je beter niet kunt doen
result-still-named = Windows noemt { $product } nog in zijn lijst van virusscanners. We zagen er niets van dat kan werken. Zo'n naam verdwijnt als een programma op de gewone manier wordt verwijderd, maar blijft soms staan.
result-leftovers-why = { $system ->
    [windows] Bijna elk programma laat bij het verwijderen iets achter. Dat is geen besmetting. Verwijder zelf geen stuurprogramma's of sleutels in het register: dat kan Windows beschadigen. Resten kunnen een grote update van het systeem in de weg zitten. Mislukt een update, of wil je de resten toch weg? Vraag dan iemand die deze computer kent.
   *[other] Bijna elk programma laat bij het verwijderen iets achter. Dat is geen besmetting. Resten kunnen een grote update van het systeem in de weg zitten. Mislukt een update, of wil je de resten toch weg? Vraag dan iemand die deze computer kent.
}
result-unsure-summary = Wat je nu kunt doen
result-unsure-body = Laat dit scherm zien aan degene die deze computer beheert. Werk je bij een bedrijf dat onder de ABDO of de ABRO valt? Vraag het dan eerst aan je beveiligingsfunctionaris, voordat je iets bewaart of doorstuurt.
evidence-line = { $source }: { $value } ({ $weight })
coverage-line = { $source }: { $result }
coverage-line-off = { $source }: op deze computer uitgezet, dus we zien daar niet wat hem beschermt
coverage-note = { $place }: aan de naam te zien van een andere maker, en niet bekeken, omdat { $reason }
coverage-line-gap = { $source }: { $result }, omdat { $reason }
coverage-no-packages = We konden geen lijst met pakketten lezen. Daarom weten we niet welke programma's er zijn geïnstalleerd. Degene die deze computer beheert, kan die lijst opvragen en daarin naar Kaspersky zoeken.
button-prepare = Begin met voorbereiden
button-next-questions = Verder
button-hand-over = Wat kan ik nu doen?
button-look-again = Kijk opnieuw
button-back-to-result = Terug naar het resultaat
button-remove-too = Verwijder { $product }
protector-line = { $name }: { $state }
protection-by = { $state } ({ $products })
kind-antivirus = antivirussoftware (virusscanner)
kind-management = software voor beheer of versleuteling
kind-companion = ander programma, geen virusscanner
kind-on-demand = virusscanner voor eenmalig gebruik
kind-unrecognised = we herkennen dit niet
presence-active = actief
presence-installed = geïnstalleerd
presence-removal-pending = verwijderd, maar delen wachten op opnieuw opstarten
presence-leftovers = alleen resten
presence-mention-only = alleen de naam komt voor
precaution-covered = gaat over dit soort software (zo lezen wij het)
precaution-not-covered = gaat niet over dit soort software
precaution-grey = noemt dit soort software niet
weight-trace = zwakke aanwijzing
weight-supporting = ondersteunende aanwijzing
weight-conclusive = duidelijke aanwijzing
protection-on = er staat bescherming aan
protection-off = we zien geen bescherming
protection-unknown = we kunnen niet zien of er bescherming aanstaat
protector-on = aan
protector-off = uit
protector-outdated = aan, maar niet bijgewerkt
protector-unknown = staat op deze computer, maar we kunnen niet zien of het aanstaat

## Questions before the plan

question-group = Voor wie werk je op deze computer?
question-device-admin = Wie beheert deze computer?
question-officer = Vindt je beveiligingsfunctionaris het goed dat deze software wordt vervangen of verwijderd?
question-replacement = Wat beschermt deze computer daarna?
question-passwords = Staan er wachtwoorden in Kaspersky Password Manager?
question-vaults = Staat er iets in een kluis of back-up van Kaspersky?
question-protection-password = Heb je in Kaspersky een wachtwoord ingesteld?
question-administrator = Mag jij programma's verwijderen, of is iemand erbij die dat mag?
question-parent = Vindt de ouder die dit instelde het goed?
question-used-for = Waarvoor zoek je bescherming?
question-maker-in = Maakt het uit in welk land de maker zit?
group-government = Voor de Rijksoverheid
group-vital = Voor een vitale organisatie, zoals energie, water of betalen
group-vital-hint = Zo heette het in 2018. De wet noemt nu kritieke, essentiële en belangrijke entiteiten. Dat zijn niet precies dezelfde. Twijfel je? Vraag het op je werk.
group-abdo = Voor een bedrijf dat onder de ABDO valt
group-abdo-hint = Eisen van het ministerie van Defensie. Valt je bedrijf ook onder de ABRO? Kies dan dit antwoord.
group-abro = Voor een bedrijf dat onder de ABRO valt
group-abro-hint = Eisen bij nieuwe opdrachten van het Rijk en de politie, vanaf 2026. Alleen als de nationale veiligheid in het spel is.
group-other = Voor een andere organisatie, of thuis
device-admin-me = Ikzelf, of niemand
device-admin-me-hint = Je kunt zelf programma's installeren en verwijderen.
device-admin-owner = De eigenaar van ons bedrijf
device-admin-owner-hint = De eigenaar vindt het goed, of doet het samen met jou.
device-admin-supplier = Een ICT-leverancier
device-admin-supplier-hint = Een bedrijf dat jullie helpt met computers.
device-admin-department = Onze ICT-afdeling
device-admin-department-hint = Collega's die de computers beheren.
device-admin-unknown = Dat weet ik niet
device-admin-unknown-hint = Dan helpen we je om dat uit te zoeken.
officer-yes = Ja, de beveiligingsfunctionaris vindt het goed
officer-no = Nee, of nog niet gevraagd
passwords-none = Nee, die gebruik ik niet
passwords-moved = Ja, ik heb ze overgezet en getest
passwords-not-yet = Ja, maar ze staan er nog
passwords-none-after-all = Ja, die mogen weg
vaults-none = Nee, daar staat niets in
vaults-copied = Ja, en ik heb alles eruit gekopieerd
vaults-not-yet = Ja, en het staat er nog
protection-password-none = Nee, ik heb er geen ingesteld
protection-password-known = Ja, en ik weet het
protection-password-hint = We bedoelen een wachtwoord tegen wijzigen of verwijderen, niet dat van je computer of van My Kaspersky.
protection-password-unknown = Ja, maar ik weet het niet meer
protection-password-none-after-all = Er is echt geen wachtwoord
protection-password-unsure = Dat weet ik niet
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
blocker-managed-reason = Deze software wordt meestal door iemand anders beheerd.
blocker-managed-next = Vraag het aan degene die deze computer beheert.
blocker-encryption-reason = Een onderdeel van Kaspersky op deze computer versleutelt bestanden.
blocker-encryption-next = Laat de beheerder eerst de versleuteling ongedaan maken. Anders gaan bestanden daarna misschien niet meer open.
blocker-officer-reason = De beveiligingsfunctionaris heeft het nog niet goedgevonden.
blocker-officer-next = Vraag het eerst. Hieronder staat een bericht dat je kunt sturen.
blocker-someone-else-reason = Iemand anders beheert deze computer.
blocker-someone-else-next = Vraag het eerst. Hieronder staat een bericht dat je kunt sturen.
blocker-passwords-reason = Je wachtwoorden staan nog in Kaspersky Password Manager.
blocker-passwords-next = Zet ze eerst over naar een ander programma en test of je ermee kunt inloggen. Kies daarna een ander antwoord.
blocker-vault-seen-reason = Je zei nee, maar we zagen een bestand waarin wachtwoorden kunnen staan.
blocker-vault-seen-next = Weet je zeker dat die weg mogen? Zonder Kaspersky kun je er niet meer bij.
blocker-vaults-reason = Er staat nog iets in een kluis of back-up van Kaspersky.
blocker-vaults-next = Kopieer het eerst naar een gewone map. Kies daarna een ander antwoord.
blocker-protection-password-reason = Zonder het wachtwoord kun je Kaspersky niet verwijderen.
blocker-protection-password-next = Vraag het aan degene die Kaspersky heeft ingesteld. Weet niemand het meer? Zoek dan hulp op de website van Kaspersky.
blocker-protection-unsure-reason = Zoek eerst uit hoe het met het wachtwoord zit.
blocker-protection-unsure-next = Dan weet je of je het straks nodig hebt. Kies daarna een ander antwoord.
blocker-protection-seen-reason = Je zei nee, maar in de instellingen van Kaspersky staat dat er een wachtwoord is.
blocker-protection-seen-next = Zoek het op, of vraag het aan degene die Kaspersky heeft ingesteld.
blocker-administrator-reason = Zonder beheerdersrechten kun je geen programma's verwijderen.
blocker-administrator-next = Vraag of iemand die dat mag erbij komt. Kies daarna een ander antwoord.
blocker-parent-reason = De ouder die dit instelde, vindt het nog niet goed.
blocker-parent-next = Vraag het eerst. Kies daarna een ander antwoord.
blocker-no-replacement-reason = Er staat nog geen vervanger klaar.
blocker-no-replacement-next = Kies een andere vervanger, of stop hier. Er is nog niets veranderd.
blocker-built-in-held-off-reason = De ingebouwde virusscanner ontbreekt, of is door een instelling uitgezet. Na het verwijderen zou er geen virusscanner meer zijn.
blocker-built-in-held-off-next = Kies een andere vervanger. Of vraag hulp aan iemand die deze computer kent: die kan zien welke instelling het is.
blocker-restart-waits-reason = De computer moet eerst opnieuw opstarten.
blocker-restart-waits-next = Sla je werk op en start de computer opnieuw op: alleen uitzetten is niet genoeg. Open Voorzorg daarna weer.
blocker-installer-busy-reason = Er is nog een installatie bezig.
blocker-installer-busy-next = Wacht tot die klaar is, of maak af wat daarvan open staat. Kijk dan nog een keer.
blocker-on-battery-reason = Deze laptop werkt op de accu.
blocker-on-battery-next = Sluit hem aan op het stopcontact. Kijk dan nog een keer.

## Hand-over

handover-managed = Computers met { $product } worden meestal vanaf één plek beheerd. Verwijder je het zelf, dan kan er iets misgaan, bijvoorbeeld met versleutelde bestanden.
handover-me-body = Volgens je antwoord beheert niemand anders deze computer. Zoek de factuur of de licentie op. Vraag de verkoper, of wie er op de licentie staat, om deze computer eerst los te koppelen van het centrale beheer.
handover-owner-body = Laat het resultaat zien aan de eigenaar van het bedrijf. Die kan regelen dat deze computer wordt losgekoppeld van het centrale beheer.
handover-supplier-body = Laat het resultaat zien aan je ICT-leverancier. Vraag wat zij hiermee doen, en wanneer. Verander tot die tijd zelf niets.
handover-department-body = Laat het resultaat zien aan je ICT-afdeling en vraag wat zij hebben besloten. Verander tot die tijd zelf niets.
handover-unknown-body = Vraag het aan degene die deze computer heeft gekocht of klaargezet. Beheert niemand hem? Verander dan je antwoord. Dan gaan we samen verder.
handover-officer = Je beveiligingsfunctionaris kan zeggen wat jullie contract vraagt en of dit ergens gemeld moet worden. Vraag ook wie er verder iets mag horen, zoals een ICT-leverancier. Verander tot die tijd zelf niets.
## Brieven

letter-hand-over-title = Bericht over Kaspersky op deze computer
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
letters-lead = Hier staan voorbeeldberichten. Wat we weten, hebben we al ingevuld. Lees ze goed en verander wat niet klopt.
letters-officer-first = Werk je bij een bedrijf dat onder de ABDO of de ABRO valt? Stuur dit dan eerst aan je beveiligingsfunctionaris, en aan niemand anders.
letters-none = Er is nu geen brief nodig.
letter-hand-over =
    Onderwerp: Software van Kaspersky op mijn computer

    Hallo,

    Op { $date } heb ik met de app Voorzorg gekeken welke software van Kaspersky op mijn computer staat. { $found }

    In 2018 besloot het kabinet uit voorzorg dat de Rijksoverheid de antivirussoftware van Kaspersky zou uitfaseren. Vitale organisaties en bedrijven die onder de ABDO vallen (beveiligingseisen van Defensie) kregen het advies om dat ook te doen. De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    { $ask } Tot ik antwoord heb, verander ik niets.{ $steps }

    Mijn computer: (vul hier de naam of het nummer in)

    Met vriendelijke groet,
letter-found = Ik vond { $product }.
letter-found-other = Ik vond { $product }. Een vaste virusscanner van Kaspersky zag ik niet.
letter-ask-me = Volgens de factuur of de licentie kan ik hiervoor bij jullie terecht. Hoort deze computer nog bij een centraal beheer? En hoe wordt hij daarvan losgekoppeld?
letter-ask-owner = Wat heb je hierover besloten? Als we het vervangen: wie doet dat, en wanneer?
letter-ask-supplier = Wat is hierover met ons afgesproken? Als jullie het vervangen: wanneer, en wat beschermt de computer daarna?
letter-ask-department = Wat hebben jullie hierover besloten? Als jullie het vervangen: wanneer is deze computer aan de beurt?
letter-ask-unknown = Weet jij wie deze computer beheert? Wil je dit bericht dan doorsturen?
letter-ask-other = Waar wordt dit voor gebruikt? En wat is hierover besloten?
letter-help =
    Hallo,

    Op { $date } wilde ik met de app Voorzorg { $product } vervangen of verwijderen. Dat kan nog niet. { $blocker }

    Kun je me helpen? Tot die tijd verander ik niets.

    Met vriendelijke groet,
letter-reason-passwords = Mijn wachtwoorden staan nog in Kaspersky Password Manager.
letter-reason-vaults = Ik heb nog iets staan in een kluis of back-up van Kaspersky.
letter-reason-protection-password = Om Kaspersky te verwijderen is een wachtwoord nodig, en dat weet ik niet.
letter-reason-protection-unsure = Ik weet niet of er in Kaspersky een wachtwoord tegen verwijderen is ingesteld.
letter-reason-administrator = Ik mag op deze computer geen programma's verwijderen.
letter-reason-parent = De ouder die dit heeft ingesteld, heeft het nog niet goedgevonden.
letter-reason-no-replacement = Er staat nog geen vervanger klaar.
letter-reason-built-in-held-off = De ingebouwde virusscanner ontbreekt, of is door een instelling uitgezet. Na het verwijderen zou er geen virusscanner meer zijn.
letter-end-contract =
    Hallo,

    Wij stoppen met { $product }.

    Wilt u ons laten weten per welke datum het contract en de licentie eindigen, en hoe wij ze opzeggen? Verleng ze tot dan niet automatisch, als dat volgens het contract kan.

    Wilt u de ontvangst van dit bericht bevestigen? Onze gegevens: (vul hier de naam en het klantnummer in).

    Datum: { $date }

    Met vriendelijke groet,
letter-colleagues =
    Hallo allemaal,

    Op een of meer van onze computers staat of stond antivirussoftware van Kaspersky. Er is afgesproken dat die wordt vervangen.

    Verwijder zelf nog niets. Zet eerst je wachtwoorden over als je die in Kaspersky Password Manager bewaart. Sla je werk op voordat je computer aan de beurt is: hij moet een keer opnieuw opstarten.

    Je hoort nog wanneer het zover is en wat er daarna op je computer staat. Vragen? Stel ze gerust.

    Met vriendelijke groet,


letter-officer =
    Onderwerp: Software van Kaspersky op mijn computer

    Hallo,

    Op { $date } heb ik met de app Voorzorg gekeken welke software van Kaspersky op mijn computer staat. Ik vond { $product }.

    In 2018 kregen bedrijven die onder de ABDO vallen het advies om de antivirussoftware van Kaspersky uit te faseren. { $group ->
        [abro] De ABRO bestond toen nog niet.
       *[other] Het was een advies: de organisatie beslist zelf.
    } De laatste openbare bevestiging die Voorzorg vond, is van maart 2022.

    Wat staat hierover in ons contract? Moet dit ergens gemeld worden? Wie mag dit verder weten? En vind je het goed dat deze software wordt vervangen, en door wie? Tot ik van je hoor, verander ik niets.

    Met vriendelijke groet,

## Explanation

explain-heading = Waar gaat dit over?
explain-closing = Deze app geeft uitleg. De app is niet van de overheid en geeft geen juridisch advies.
explain-which-group = Wat het voor jou betekent: kies je groep
explain-other-group = Lees het voor een andere groep
explain-each-group = Wat het voor elke groep betekent
explain-chapters = Alle uitspraken, per onderwerp
explain-chapter = { $title } ({ $count })
explain-sources = Bronnen
explain-no-address = Staat bij een bron geen adres? Dan kennen wij geen openbaar adres.
explain-all = Alle uitspraken met hun bronnen lees je met: voorzorg explain --all
source-line = { $title } ({ $publisher }, { $date })
source-line-undated = { $title } ({ $publisher }, zonder datum)
source-line-place = { $source }, { $place }
source-publisher-not-shown = uitgever niet vermeld
source-number = bron { $number }
source-open = Open bron { $number }
knowledge-date = De feiten zijn verzameld tot en met { $date }.
knowledge-old = De gegevens van Voorzorg zijn { $months } maanden oud. Haal een nieuwere Voorzorg op de plek die je organisatie noemt, en kijk opnieuw.
section-decision = Het besluit
section-for-you = Wat het voor jou betekent
section-reasons = De redenen die de minister gaf
section-caveats = Wat de minister en de analyse erbij zeggen
section-kaspersky = Wat Kaspersky antwoordde
section-analysis = Een analyse van de NCTV
section-not-known = Wat niet bekend is
section-later = Wat er later gebeurde
speaker-minister = De minister
speaker-services = De inlichtingen- en veiligheidsdiensten
speaker-kaspersky = Kaspersky
speaker-memo = De memo
speaker-analysis = De analyse van de NCTV
speaker-parliament = In een Kamerstuk
speaker-press = De pers
speaker-voorzorg = Voorzorg
status-stated = staat in de bron
status-withheld = niet openbaar gemaakt
status-not-stated = staat niet in de bron
status-our-reading = zo lezen wij het
status-cut-off = afgebroken
section-elsewhere = In andere landen (geen Nederlandse regels)
speaker-court = De rechter
speaker-abroad = Een andere overheid

## Steps

step-will-start-none = { $system ->
    [linux] Wij kennen de opdracht voor deze computer niet. Verwijder het programma op de manier waarop het is geïnstalleerd, of vraag het aan degene die het installeerde.
   *[other] Wij kunnen van dit programma geen verwijderprogramma starten. Verwijder het in de lijst met apps van het systeem.
}
step-command = Typ of plak deze opdracht in een terminalvenster
step-command-first = We kijken eerst nog een keer, want er kan iets veranderd zijn. Daarna zie je de opdracht.
button-show-command = Kijk, en toon de opdracht
button-leave-open = Ga verder zonder zekerheid
step-looking-first = We kijken eerst nog een keer.
step-not-undoable = Deze stap kun je niet terugdraaien.
step-interrupted = Voorzorg stopte terwijl deze stap bezig was. We weten niet hoe het afliep. Daarom keken we opnieuw.
step-looking = We kijken opnieuw
step-unresolved-at = We keken op { $date }.
step-seen = Waar het om gaat
button-check = Ik ben klaar, kijk nu
button-check-command = Ik heb dit uitgevoerd, kijk nu
button-check-restart = De computer is opnieuw opgestart, kijk nu
button-check-ready = Controleer of het klaarstaat
button-told-ready = Het ligt klaar
button-told-none = Verder zonder virusscanner
button-go-on = Verder
button-check-moment = Controleer of dit een goed moment is
button-told-moment = Ik heb het zelf gecontroleerd, het is goed
button-end-openly = Stop hier, ook al is nog niet alles klaar
button-save-next-steps = Bewaar de volgende stappen om te printen
next-steps-saved = De pagina met de volgende stappen is bewaard: { $path }
next-steps-heading = De volgende stappen
next-steps-lead = Print deze pagina, of maak er een foto van. Zo weet je na het opnieuw opstarten hoe het verdergaat.
next-steps-return = Open daarna Voorzorg weer. Je plek is bewaard.
next-steps-made = Gemaakt na de controle van { $date }.
wizard-heading = Wat dat venster kan vragen
wizard-unconfirmed = Niet alles hiervan konden we controleren. Bij jou kan het venster er anders uitzien.
wizard-differs-summary = Ziet het er anders uit?
wizard-differs = Volg dan wat er staat. Twijfel je? Kies dan "Annuleren". Daarna kijken we of er iets is veranderd. Je kunt het later nog eens doen.
recognition-not-seen = { $name } zagen we nog niet op deze computer.
recognition-here = { $name } staat op deze computer. Of het aanstaat, zagen we niet.
recognition-off = { $name } staat op deze computer en staat nu uit. Dat is meestal zo als een andere virusscanner aanstaat.
recognition-held-off = { $name } ontbreekt hier, of is door een instelling uitgezet. Het gaat dus niet vanzelf aan.
recognition-on = { $name } staat op deze computer en is ingeschakeld.
replacement-filters = Hulp bij het kiezen: twee vragen
replacement-use-not-seen = { $properties } In onze bronnen staat niet of het daarvoor bedoeld is.
replacement-page = Open de pagina van { $name }
replacement-server = Dit is een server. Defender gaat hier niet vanzelf weer aan. Vraag de beheerder om Defender daarna aan te zetten.
button-told-protected = Het staat aan, dat heb ik zelf gezien
button-skip = Sla dit over
button-begin-again = Probeer het opnieuw
button-pretend-restart = Oefening: doe alsof je opnieuw opstart
button-decide-later = Stop voor nu
restart-comes-back = Na het opnieuw opstarten opent Voorzorg één keer vanzelf.
button-come-back = Open Voorzorg automatisch na het opnieuw opstarten
button-come-back-not = Voorzorg niet automatisch openen
replacement-other = Een ander product
replacement-other-hint = Op de volgende pagina kies je welk product.
replacement-other-reported = een ander product
replacement-none = Daarna geen virusscanner
replacement-none-hint = Op Linux kan dat een keuze zijn. In het verslag staat dat de gebruiker dit koos.
replacement-none-reported = geen virusscanner
replacement-order = In alfabetische volgorde, zonder voorkeur. Wat al op deze computer staat, komt eerst.
replacement-after = Installeer een andere virusscanner pas na het verwijderen en opnieuw opstarten. Twee scanners tegelijk zitten elkaar in de weg.
replacement-in-hand = Houd het installatiebestand en de licentie bij de hand.

because-still-installed = Het is nog geïnstalleerd.
because-still-present = Er zijn nog delen van over.
because-another-present = Er is andere software van Kaspersky die we eerst niet zagen.
because-not-restarted = { $system ->
    [windows] De computer is nog niet opnieuw opgestart. Afsluiten en weer aanzetten is niet genoeg.
   *[other] De computer is nog niet opnieuw opgestart.
}
because-start-unknown = We kunnen niet zien of de computer opnieuw is opgestart. Daarom weten we niet zeker of dit klaar is.
because-could-not-look = We konden niet overal kijken. Daarom weten we niet zeker of het weg is.
because-not-protected = We zien nog geen andere bescherming op deze computer.
because-protection-unknown = We kunnen niet zien of er bescherming aanstaat. Controleer dat zelf.
because-built-in-held-off = De ingebouwde bescherming ontbreekt, of is door een instelling uitgezet. Kies een andere vervanger, of vraag het aan iemand die deze computer kent.
because-restart-waits = De computer moet nog opnieuw opstarten.
because-installer-busy = Er is nog een andere installatie bezig.
because-on-battery = Deze laptop werkt op de accu.
because-moment-unknown = We konden niet alles zien. Controleer zelf of de laptop is aangesloten en of er niets anders wordt geïnstalleerd.
because-only-told = Dit kun je alleen zelf bevestigen.
because-plan-changed = Wat we zouden starten, is veranderd sinds het plan er is. We hebben niets gestart. Er is nu een nieuw plan: lees het, en begin opnieuw.

performed-entry-gone = Het programma staat niet meer in de lijst met apps.
performed-entry-changed = De lijst met apps is veranderd sinds we keken. We hebben niets gestart. Kijk eerst opnieuw.
performed-opened = We hebben een ander venster geopend.
performed-failed = Dat lukte niet ({ $detail }). Er is niets veranderd.
not-started-declined = Windows vroeg om toestemming, maar kreeg geen Ja. Er is niets veranderd. Wil je het programma toch verwijderen? Probeer het dan opnieuw, en kies Ja.
not-started-needs-administrator = Hiervoor is een beheerder nodig, en Windows vroeg daar niet om. Er is niets veranderd. Vraag het aan degene die deze computer beheert, of meld je aan als beheerder.
not-started-denied = Windows laat jouw account dit niet starten. Er is niets veranderd. Vraag het aan degene die deze computer beheert.
not-started-policy = Een regel op deze computer verbiedt dit. Er is niets veranderd. Vraag het aan degene die deze computer beheert.
performed-apps-instead = We hebben het verwijderprogramma niet gestart, omdat { $reason }. We hebben de lijst met apps van het systeem geopend. Verwijder het programma daar.
refused-missing = het programma niet laat weten hoe je het verwijdert
refused-not-plain = de opdracht om te verwijderen er anders uitziet dan normaal
refused-outside-vendor-folder = het verwijderprogramma niet in de eigen map van Kaspersky staat
refused-program-missing = het verwijderprogramma er niet is
refused-replaceable = we niet zeker weten of dit het echte verwijderprogramma is
refused-not-on-this-system = dit systeem anders werkt
exit-code-1602 = Je kunt het verwijderprogramma opnieuw starten wanneer je wilt.
exit-code-1603 = De computer opnieuw opstarten helpt vaak. Heb je in Kaspersky een wachtwoord ingesteld? Dan heb je dat nodig.
exit-code-1605 = Windows zegt dat het programma niet is geïnstalleerd.
exit-code-1612 = De installatiebestanden ontbreken. Zoek op de hulppagina van Kaspersky naar het officiële hulpmiddel.
exit-code-1618 = Er is nog een andere installatie bezig. Wacht tot die klaar is en probeer het opnieuw.
exit-code-1641 = De computer kan zo meteen vanzelf opnieuw opstarten. Je plek in Voorzorg is bewaard.
exit-code-3010 = De computer moet nog opnieuw opstarten.

## Seen afterwards, and the report

wrapup-heading-gone = We zien { $product } niet meer
wrapup-heading-open = Nog niet alles is zeker
wrapup-gone = Op { $date } keken we overal waar we kunnen kijken. We zagen { $product } niet meer.
wrapup-open = Hieronder zie je wat er is gedaan en wat nog open is.
wrapup-beside = Er staat nog andere software van Kaspersky. De voorzorgsmaatregel van 2018 gaat daar niet over. Daarvoor hoeft die niet weg.
wrapup-stayed = Dit staat er nog, net als voor het verwijderen: { $names }.
wrapup-leftovers = Er zijn resten over, zoals instellingen. Dat is normaal na het verwijderen.
wrapup-renewal = De licentie kan nog vanzelf doorlopen. Zeg die op bij de verkoper of de maker, en zet automatisch verlengen uit.
report-empty = Er is nog niets te vertellen. Laat Voorzorg eerst kijken.
report-lead = Hier staat wat we zagen, wat er is gedaan en wat we daarna zagen.
report-before = Wat we vooraf zagen
report-after = Wat we daarna zagen
report-steps = Wat er is gedaan
report-replacement = Vervanging
report-replacement-chosen = { $name } (gekozen door de gebruiker)
report-unprotected = Tijd zonder bescherming
report-versions = Versies
report-version-line = Voorzorg { $app }, gegevens { $catalogue }
report-could-not-look = Niet of niet helemaal bekeken
report-notes = { $count ->
    [one] Eén bestand van een andere maker was niet te lezen. Voor het antwoord maakt dat niet uit.
   *[other] { $count } bestanden van andere makers waren niet te lezen. Voor het antwoord maakt dat niet uit.
}
report-looked-everywhere = We hebben overal gekeken waar we kunnen kijken.
report-saved = Het verslag is bewaard: { $path }
report-damage-check = In het verslag zit een controlegetal. Daarmee kun je zien of het bestand per ongeluk is veranderd. Het getal laat niet zien wie het bestand heeft gemaakt.
report-practice = Verslag van een oefening. Het zegt niets over een echte computer.
report-root = Verslag over een map. Het zegt niets over de computer waarop het is gemaakt.
report-private = In het verslag staan geen gebruikersnaam, geen serienummer en geen licentiesleutel.
report-computer = Computer
button-save-report = Bewaar het verslag
step-status-verified = door Voorzorg gecontroleerd op { $date }
step-status-told = door de gebruiker gemeld op { $date }
step-status-skipped = overgeslagen op { $date }
step-status-unresolved = niet bevestigd
step-status-not-established = niet vast te stellen: { $places }
places-not-read = niet bekeken: { $places }
step-status-short-verified = door Voorzorg gecontroleerd
step-status-short-told = door jou gemeld
step-status-short-skipped = overgeslagen
step-status-open = nog niet gedaan
unprotected-not-seen = Niet gezien. Elke keer dat we keken, stond er bescherming aan.
unprotected-at-most = Hoogstens { $duration }: de tijd tussen twee controles.
unprotected-still-off = We zien nu geen bescherming. Dat is hoogstens { $duration } zo.
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

about-what = Voorzorg zoekt software van Kaspersky, legt de voorzorgsmaatregel van 2018 uit en helpt je overstappen.
about-never-summary = Wat Voorzorg nooit doet
about-never-delete = Iets verwijderen. Dat doet het verwijderprogramma zelf.
about-never-elevate = Beheerdersrechten vragen voor zichzelf.
about-never-network = Verbinding maken met internet. Links openen in je eigen browser.
about-never-official = Namens de overheid spreken, of namens Kaspersky of een andere maker.
about-real-summary = Hoe weet ik dat deze app echt is?
about-real-body = Haal Voorzorg alleen van de plek die je organisatie noemt. Voorzorg belt je nooit en mailt je nooit. Op een website zie je nooit een melding van Voorzorg. Voorzorg vraagt nooit om een wachtwoord, een betaling of een licentiesleutel.
about-blocked-summary = Wat als mijn virusscanner deze app tegenhoudt?
about-blocked-body = { $system ->
    [macos] macOS kan een app tegenhouden die het niet kent, en zegt dan dat Apple de app niet kon controleren. Open Systeeminstellingen, Privacy en beveiliging, en kies 'Open toch'. Doe dat alleen met een kopie die je vertrouwt. Zet je bescherming niet uit.
   *[other] Een virusscanner kan een app tegenhouden die hij niet kent. Zet je bescherming niet uit. Vraag het aan degene die je computer beheert.
}
about-version = Versie
about-knowledge = Gegevens verzameld tot en met
about-licence = Licentie
about-start-over = Begin opnieuw

## Things that did not work

error-not-now = Dat kan nu niet.
error-not-now-hint = Kijk nog eens naar het scherm. Misschien is er iets veranderd.
error-answer-first = Er staat nog een vraag open.
error-answer-first-hint = Kies eerst een antwoord.
error-required = Deze stap kun je niet overslaan.
error-required-hint = We gaan verder als we zien dat het klaar is.
error-could-not-open = Openen lukte niet.
error-could-not-open-hint = Open het zelf: { $address }
error-could-not-save = Bewaren lukte niet.
error-could-not-save-hint = We probeerden deze plek: { $path }. Is er ruimte, en mag je daar schrijven?
saved-elsewhere = Je systeem liet Voorzorg niet schrijven in { $folder }. Daarom staat het bestand hier: { $path }
error-come-back = Dat instellen lukte niet.
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
failure-denied-hint = Kies een andere plek, of vraag hulp aan degene die deze computer beheert.
failure-too-large = Dit bestand is te groot voor een bestand van Voorzorg: { $path }
failure-too-large-hint = Kies een bestand dat Voorzorg heeft gemaakt.
failure-empty = Dit bestand is leeg: { $path }
failure-empty-hint = Kies een ander bestand, of maak een nieuw.
failure-damaged = Dit bestand is beschadigd of niet door Voorzorg gemaakt: { $path }
failure-damaged-hint = Kies een ander bestand, of maak een nieuw.
failure-unreadable = Dit lezen lukte niet: { $path }
failure-unreadable-hint = Is de schijf nog aangesloten? Probeer het opnieuw.
failure-newer = Dit is gemaakt door een nieuwere versie van Voorzorg: { $path }
failure-newer-hint = Installeer de nieuwste versie en probeer het opnieuw. We hebben niets veranderd.
failure-locked = Voorzorg is al open. Je kunt maar op één plek tegelijk verder: { $path }
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
failure-another-owner-hint = Dat gebeurt als Voorzorg een keer met sudo is gestart. Maak het weer van jezelf. Typ in een terminal "sudo chown -R $USER" met daarachter dit pad. Start Voorzorg daarna zonder sudo.
failure-another-account = Voorzorg is gestart met de rechten van root (sudo). Wat het dan bewaart, kun je zelf niet openen: { $path }
failure-another-account-hint = Start het opnieuw zonder sudo, vanuit je eigen account. Alleen "voorzorg scan", "voorzorg result" en "voorzorg capture" mogen met sudo. We hebben niets veranderd.
failure-fleeting = Voorzorg draait vanaf een plek die verdwijnt als je het sluit: { $path }
failure-fleeting-hint = Sleep Voorzorg eerst naar de map Programma's en open het daar. Probeer het dan opnieuw.
failure-no-output = Het antwoord schrijven lukte niet
failure-no-output-hint = Is er ruimte op de schijf, en mag je daar schrijven?
failure-no-home-folder = Het systeem zegt niet welke map van jou is
failure-no-home-folder-hint = Stel HOME in, of stel VOORZORG_DATA in op een map waar Voorzorg mag schrijven.
failure-no-room = Het systeem heeft niet genoeg geheugen voor nog een programma
failure-no-room-hint = Sluit andere programma's en probeer het opnieuw.
failure-unsupported = Dit systeem kunnen we niet uit een map lezen: { $path }
failure-unsupported-hint = Gebruik linux of macos.
failure-catalogue = De gegevens van Voorzorg waren niet te lezen: { $path }
failure-catalogue-hint = Installeer Voorzorg opnieuw.

## The terminal

terminal-choose-range = Typ een nummer van 1 tot en met { $count }, of q om te stoppen.
terminal-quit = q: stop hier. Je plek is bewaard.
terminal-bye = Je plek is bewaard. Start "voorzorg guide" om verder te gaan.
terminal-bye-same = Je plek is bewaard. Start dezelfde opdracht nog eens om verder te gaan.
terminal-here = [{ $label }]
scan-talk = We kijken wat er op deze computer staat. We veranderen niets.
scan-waiting = { $done } van { $total } plekken bekeken. We wachten nog op: { $source }
scan-origin-root = Dit gaat over de map die je noemde, niet over deze computer.
scan-origin-replay = Dit gaat over een bewaarde momentopname, niet over deze computer zoals die nu is.
report-verified = Het verslag is in orde: er is niets veranderd sinds het is gemaakt.
report-verified-again = We hebben het verslag opnieuw gemaakt uit de gegevens, en elk woord was gelijk.
report-verified-hash = Een andere versie van Voorzorg heeft het gemaakt. We hebben de controlegetallen vergeleken. We hebben het verslag niet opnieuw gemaakt om elk woord te vergelijken.
report-page-unchecked = De gegevens in dit verslag zijn in orde. De tekst van de pagina konden we niet controleren: er staat geen controlegetal bij.
report-verified-limit = Dit laat alleen zien of er per ongeluk iets is veranderd. Het laat niet zien wie het bestand heeft gemaakt.
report-tampered = Het verslag is veranderd sinds het is gemaakt, of beschadigd.
report-practice-refused = Dit is een verslag van een oefening. Het zegt niets over een echte computer. Daarom controleren we het niet.
report-root-refused = Dit is een verslag over een map. Het zegt niets over de computer waarop het is gemaakt. Daarom controleren we het niet.
report-nothing = Er is nog geen verslag te maken
report-nothing-hint = Begin met: voorzorg guide
capture-saved = De momentopname is bewaard: { $path }. Er is niets verstuurd.
capture-review = Dit is alles wat in de momentopname staat. Persoonlijke mappen staan erin als ~.
capture-how = Er is niets verstuurd. Wil je dit bewaren? Start dan: voorzorg capture --out BESTAND
capture-save = Dit bewaren als { $path }? Typ j voor ja of n voor nee:
capture-replace = { $path } bestaat al. Vervangen door dit? Typ j voor ja of n voor nee:
capture-not-saved = Er is niets bewaard en niets verstuurd.
catalogue-fine = Geen problemen: { $products } producten, { $sources } bronnen, { $claims } uitspraken.
catalogue-problems = { $count ->
    [one] Eén probleem in de gegevens van Voorzorg:
   *[other] { $count } problemen in de gegevens van Voorzorg:
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
help-code-0 = geen software van Kaspersky gezien, en elke plek is bekeken
help-code-10 = antivirussoftware (virusscanner) van Kaspersky gezien
help-code-11 = alleen andere software van Kaspersky gezien, of resten
help-code-20 = niet overal kunnen kijken, of iets gezien dat we niet herkennen
help-code-1 = iets anders ging mis; de melding zegt wat je kunt doen
help-code-2 = wat er is getypt, was niet te begrijpen
help-form = voorzorg OPDRACHT [OPTIES]
help-where = --root, --snapshot en --replay kunnen volgen na: { $commands }. Zonder deze opties kijken we naar deze computer.
help-value-file = BESTAND
help-value-folder = MAP
help-value-group = GROEP
help-value-shell = SHELL
help-command-scan = kijk wat er op deze computer staat en vertel wat er is gezien
help-command-explain = leg de voorzorgsmaatregel uit, met bronnen
help-command-guide = help stap voor stap, in deze terminal
help-command-report = toon, bewaar of controleer het verslag
help-command-capture = bewaar wat er is gezien, zonder privégegevens
help-command-watch = blijf opletten met meldingen, of kijk één keer en vertel wat er is veranderd
help-command-catalogue = controleer of toon de gegevens van Voorzorg
help-command-completions = maak aanvullingen voor een shell
help-command-man = schrijf deze handleiding
help-command-help = toon deze hulp
help-option-root = lees deze map alsof het een hele computer is
help-option-system = het systeem van die map
help-option-snapshot = lees een bewaarde momentopname
help-option-replay = speel een opgenomen voorbeeld af
help-option-json = schrijf gegevens voor programma's
help-option-lang = de taal: Nederlands of Engels
help-option-all = toon ook alle uitspraken, met hun bronnen
help-option-group = voor wie: government, vital, abdo, abro of other
help-option-format = de vorm: een pagina voor mensen (html) of gegevens voor programma's (json)
help-option-out = schrijf naar dit bestand; een resultaat ook in een map, met een eigen naam; een export altijd in een map
help-option-overwrite = vervang dat bestand als het al bestaat
help-option-verify = controleer of dit verslag of resultaat is veranderd of beschadigd
help-option-once = kijk één keer, vertel elke verandering één keer, toon geen melding, en stop
help-option-action = controleer de gegevens van Voorzorg, of toon de producten die het kent
help-option-dir = een andere map met gegevens dan die van Voorzorg zelf
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
man-variable-language = de taal, als --lang er niet bij staat
man-variable-colour = geen kleur als NO_COLOR is gezet of CLICOLOR 0 is; ook buiten een terminal kleur als CLICOLOR_FORCE is gezet
man-variable-data = een andere map om bij te houden hoe ver je bent
man-file-linux = hoe ver je bent, op Linux
man-file-macos = hoe ver je bent, op macOS
failed-with = { $message }. { $hint }

## Instellingen, oefenen, geschiedenis

nav-history = Geschiedenis
nav-practice = Oefenen
nav-settings = Instellingen
settings-practice = In een oefening blijft alles op deze computer zoals het is.
settings-watch-about = Wat opletten betekent
settings-reminders = Herinneringen
text-size-label = Tekstgrootte
text-size = { $hundredths } %
practice-body = Kies een voorbeeld. Het opent in een eigen venster. Op je eigen computer verandert er niets. Sluit dat venster als je klaar bent.
practice-question = Welk voorbeeld?
practice-origin = De voorbeelden zijn bedacht en lijken op echte computers.
practice-opened = Het voorbeeld is geopend in een eigen venster.
example-home-to-defender-title = Thuis: van Kaspersky naar Microsoft Defender
example-home-to-defender-about = Alle stappen, van de eerste controle tot het verslag.
example-home-with-vault-title = Thuis: met wachtwoorden in Kaspersky
example-home-with-vault-about = Eerst zet je je wachtwoorden over.
example-managed-title = Op het werk: iemand anders beheert de computer
example-managed-about = Je vraagt het aan de beheerder.
example-macos-home-title = Een Mac
example-macos-home-about = Van Kaspersky naar de beveiliging die in macOS zit.
example-kesl-removed-title = Linux
example-kesl-removed-about = Je kopieert een opdracht en voert die zelf uit.
example-could-not-look-title = Niet alles was te lezen
example-could-not-look-about = Dan zegt Voorzorg dat het niet zeker is.
history-body = Het nieuwste staat bovenaan. Alles blijft op deze computer.
history-empty = Er is nog niets gebeurd.
history-left-out = Er { $count ->
    [one] is nog één oudere regel
   *[other] zijn nog { $count } oudere regels
} in het bestand van Voorzorg.
history-aside = Eerdere bestanden
history-aside-body = Deze zijn bewaard toen je opnieuw begon, of omdat ze beschadigd waren.
history-looked = Bekeken: { $verdict }
history-looked-name = Bekeken: { $verdict } ({ $product })
history-begun = Gestart: { $step }
history-seen = Gecontroleerd en klaar: { $step }
history-told = Door jou gemeld: { $step }
history-skipped = Overgeslagen: { $step }
history-left-open = Verdergegaan zonder zekerheid: { $step }
history-interrupted = Onderbroken: { $step }
history-planned = Plan gemaakt
history-ended = Gestopt voordat alles klaar was
about-third-party = Onderdelen van anderen
about-files = Waar Voorzorg zijn bestanden bewaart
about-files-body = Je stappen, instellingen en het logboek staan in { $folder }. In het logboek staan geen namen.
error-settings = Dat instellen lukte niet.
error-settings-hint = Er is niets veranderd. Probeer het nog een keer. Lukt het weer niet? Doe het dan in de instellingen van je systeem.
failure-no-web-view = Voorzorg kan zijn venster niet openen: een onderdeel van Windows ontbreekt.
failure-no-web-view-hint = Het onderdeel heet Microsoft Edge WebView2. Je kunt het bij Microsoft halen: zoek op "WebView2 Runtime". Voorzorg werkt ook zonder: kies in het menu Start "Voorzorg (terminal)". Het logboek staat hier: { $path }
failure-no-window = Voorzorg kan zijn venster niet openen.
failure-no-window-hint = { $system ->
    [windows] Het venster heeft Microsoft Edge WebView2 nodig. Installeer het, of vraag hulp aan degene die deze computer beheert. In een terminal kan Voorzorg ook zonder venster: typ "voorzorg guide". Het logboek staat hier: { $path }
    [macos] Kijk in Systeeminstellingen, bij Privacy en beveiliging, of macOS Voorzorg tegenhoudt. In een terminal kan Voorzorg ook zonder venster: typ "voorzorg guide". Het logboek staat hier: { $path }
   *[other] Het venster heeft WebKitGTK en een bureaublad nodig. Installeer het, of vraag hulp aan degene die deze computer beheert. In een terminal kan Voorzorg ook zonder venster: typ "voorzorg guide". Het logboek staat hier: { $path }
}
