### De weg van een resultaat tot het einde: vragen, stappen, stoppen, terugkomen.
### Wat is gezien en wat is gezegd, blijft uit elkaar. 'Staat er nog' komt alleen van een controle, met de datum erbij.

## The frame

nav-here = Deze computer
button-change = Wijzig
button-back = Terug
button-back-to = Terug: { $title }

## Before the plan

questions-stay = Je antwoord bepaalt welke stappen je ziet. Het blijft op deze computer.
before-heading = Voordat je begint
before-lead-ready = Eerst leg je alles klaar.
before-lead-remove = { $how ->
    [command] Dan verwijder je { $product } met een opdracht die wij laten zien.
    [uninstaller] Dan verwijder je { $product } met het verwijderprogramma dat erbij hoort.
   *[self] Dan verwijder je { $product } zelf.
}
before-lead-restart = { $system ->
    [macos] Daarna start de Mac één keer opnieuw op.
   *[other] Daarna start de computer één keer opnieuw op.
}
before-answers = Dit heb je geantwoord
before-needs = Dit heb je nodig
before-need-time = Tijd om het in één keer af te maken. Je kunt na elke stap stoppen, maar liever niet tussen het verwijderen en de nieuwe bescherming.
before-need-power = Een stopcontact, als je een laptop hebt.
before-need-password = Het wachtwoord van Kaspersky, als je er een hebt ingesteld.
before-need-licence = Je licentie van Kaspersky, om die later op te zeggen.
before-need-rights = Iemand die op deze computer programma's mag verwijderen.
before-nothing-summary = Wat als ik niets doe?
before-nothing = { $group ->
    [government] Dan verandert er niets. Voor de Rijksoverheid was het in 2018 een besluit. Je organisatie kan je vertellen wat dat voor deze computer betekent.
    [abro] Dan verandert er niets. Zo lezen wij het: het advies van 2018 was niet gericht aan een bedrijf met alleen een ABRO-opdracht. Je beveiligingsfunctionaris kan je vertellen wat de ABRO voor jullie betekent.
    [other] Dan verandert er niets.
   *[advised] Dan verandert er niets. Het was in 2018 een advies: je organisatie beslist zelf.
}
button-do-nothing = Ik doe niets, en dat mag

## Stopping for now, and coming back

paused-heading = Je plek is bewaard
paused-at = Je bent bij stap { $number } van { $total }: { $title }.
paused-unchanged = Voorzorg heeft niets veranderd op deze computer.
paused-begun = Het verwijderen is al begonnen. Maak het als het kan vandaag nog af.
paused-close = Je kunt Voorzorg sluiten. Als je het weer opent, kijken we opnieuw en ga je hier verder.
seen-on = Op { $date } zagen we { $product } nog op deze computer.
seen-protecting = Op { $date } zagen we { $product } nog op deze computer. Het stond aan.
seen-not-protecting = Op { $date } zagen we { $product } nog op deze computer. Het stond uit.
button-go-on-here = Ga verder
welcome-back = Welkom terug. Je was hier voor het laatst op { $date }. We keken net opnieuw. Je bent bij stap { $number } van { $total }: { $title }.

## Starting over

start-over-heading = Opnieuw beginnen?
start-over-body = We bewaren je antwoorden en stappen apart. Je kunt ze daarna nog terugzetten. Op deze computer verandert er niets.
start-over-no = Toch niet
started-over = Je bent opnieuw begonnen. Wat je eerder deed, is apart bewaard.
start-over-undone = Wat je eerder deed, is terug.
button-undo-start-over = Zet terug wat ik eerder deed

## Hand-over

handover-officer-heading = Vraag het eerst aan je beveiligingsfunctionaris
handover-me-heading = Zoek uit wie deze computer centraal beheert
handover-owner-heading = Vraag het aan de eigenaar van je bedrijf
handover-supplier-heading = Vraag het aan je ICT-leverancier
handover-department-heading = Vraag het aan je ICT-afdeling
handover-unknown-heading = Zoek uit wie deze computer beheert
handover-not-you = Jij hoeft nu zelf niets te verwijderen.
handover-after-heading = Daarna
handover-after = Is de software vervangen of verwijderd? Open dan Voorzorg en kijk opnieuw. Zo zie je of het gelukt is.
letter-steps = Ter informatie. Een beheerde virusscanner vervangen gaat meestal in deze volgorde:

## Preparing

replacement-listed-heading = Welk product kies je?
replacement-elsewhere = Een product dat hier niet staat
replacement-elsewhere-hint = Je hebt het installatiebestand en de licentie bij de hand.
replacement-chosen-hint = Je koos { $name }.
replacement-no-advice = Gaf de overheid advies over een vervanger?
replacement-column-name = Naam
replacement-column-maker = Maker in de EU
replacement-column-use = Bedoeld voor
maker-in-eu-seen = ja
maker-in-eu-not-seen = nee, of niet gezien
used-for-home-seen = thuis
used-for-organisation-seen = organisaties
used-for-both-seen = thuis en organisaties
use-not-seen = niet gezien
howto-passwords-heading = Zo zet je ze over
howto-passwords-1 = Open Kaspersky Password Manager en zoek in de instellingen naar "exporteren".
howto-passwords-2 = Open je nieuwe programma voor wachtwoorden en importeer daar het bestand.
howto-passwords-3 = Log op één website in met je nieuwe programma. Lukt het? Verwijder dan het bestand.
howto-protection-heading = Zo kom je erachter
howto-protection-1 = Open Kaspersky en ga naar de instellingen.
howto-protection-2 = Probeer daar iets te veranderen.
howto-protection-3 = Vraagt Kaspersky om een wachtwoord? Dan is er een. Het is niet het wachtwoord van je computer.
howto-names-differ = Dit konden wij niet zelf nakijken. Bij jou kan het anders heten.

## The removal

removal-ready-heading = Klaar om { $product } te verwijderen?
removal-ready-rows = Wat er klaar is
removal-open-heading = Het verwijderprogramma is open
removal-open-body = { $looks ->
    [yes] Volg de stappen in dat venster. Voorzorg kijkt zelf zodra de lijst met apps verandert.
   *[no] Volg de stappen in dat venster. Kom daarna hier terug.
}
removal-still-heading = { $product } staat er nog
removal-cancelled-heading = Het verwijderen is afgebroken
removal-failed-heading = Het verwijderen is niet gelukt
removal-window-open = { $looks ->
    [yes] Staat het venster van het verwijderprogramma nog open? Maak het daar eerst af. Voorzorg kijkt zelf zodra de lijst met apps verandert.
   *[no] Staat het venster van het verwijderprogramma nog open? Maak het daar eerst af. Kom daarna hier terug.
}
removal-details = Meer hierover
removal-code = Het verwijderprogramma eindigde met code { $code }. Die code bewijst niets: daarom keken we opnieuw.
removal-exactly = Wat we precies starten
removal-command = Opdracht
removal-page-open = Lees { $title }
step-trouble = Goed om te weten, en hulp als het niet lukt

## After the removal

restart-now = { $system ->
    [windows] Sla je werk op. Kies in het menu Start 'Opnieuw opstarten', niet 'Afsluiten'.
   *[other] Sla je werk op en start de computer opnieuw op.
}
protect-install-heading = Installeer nu { $name }
protect-on-heading = { $name } staat aan
protect-check-heading = Zet { $name } aan
protect-nothing-now = We zien nu geen bescherming op deze computer. Doe dit eerst, voordat je verder werkt.
protect-install-open = Open je installatiebestand, of haal het van de pagina van de maker.
protect-install-return = Kom daarna hier terug. Wij kijken of { $name } aanstaat.
protect-nothing-to-do = Je hoeft niets te doen. Ga verder, dan kijken we nog één keer.
protect-switch-on = Controleer of { $name } aanstaat. Staat het uit? Zet het dan aan.
button-installed = Ik heb { $name } geïnstalleerd, kijk nu
wrapup-heading-still = { $product } staat er nog
wrapup-stopped-at = Je stopte bij stap { $number } van { $total }: { $title }.
wrapup-licence-not-yet = Zeg de licentie nog niet op.
history-reopened = Teruggegaan naar: { $step }
error-scan-first = Het verwijderprogramma is al gestart.
error-scan-first-hint = Kijk eerst of het klaar is.
