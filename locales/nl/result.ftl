### Het resultaat van één computer: bewaren, de bladzijde zelf, de tekst voor een mail, de terminal.
### De bladzijde gaat naar iemand anders. Daarom staat er 'Voorzorg zag' en nooit 'jij'. Wat is gezien en wat is gezegd, blijft uit elkaar.

## The page

page-kind = Resultaat van één computer: controle op software van Kaspersky
page-internal = Intern. Vraag waar dit bewaard mag worden.
page-label = Computer
page-name = Gekeken door
page-organisation = Organisatie
page-typed = Deze drie regels vult iemand zelf in. Voorzorg vult hier niets in.
page-origin-root = Dit resultaat gaat over een map die is bekeken. Het zegt niets over de computer waarop het is gemaakt.
page-origin-practice = Oefening. Dit gaat over een voorbeeld. Het zegt niets over een echte computer.
page-looked = { $origin ->
    [root] Op { $date } keek Voorzorg in een map ({ $system }).
    [practice] Dit voorbeeld is van { $date } ({ $system }).
   *[live] Op { $date } keek Voorzorg op deze computer ({ $system }).
}
page-heading-antivirus-found = Virusscanner van Kaspersky gezien: { $product }
page-heading-managed = Virusscanner van Kaspersky gezien, meestal centraal beheerd: { $product }
page-heading-being-replaced = Wordt vervangen, nog niet klaar: { $product }
page-heading-unrecognised = Iets van Kaspersky dat Voorzorg niet herkent
page-heading-could-not-look = Niet zeker: Voorzorg kon niet overal kijken
page-heading-vault-left = Geen virusscanner gezien, wel een kluis van Kaspersky
page-heading-companion-only = Geen virusscanner van Kaspersky gezien, wel andere software: { $product }
page-heading-leftovers-only = Alleen resten van software van Kaspersky
page-heading-gone = Geen software van Kaspersky meer gezien
page-heading-not-found = Geen software van Kaspersky gezien
page-container-mounted = Voorzorg draaide in een container. Dit gaat over die container en niet over de computer eromheen.
page-container-snap = Voorzorg draaide op een plek die is afgesloten van deze computer. De programma's daarop zag het niet.
page-container-wsl = Voorzorg draaide in de Linux binnen Windows. Dit zegt niets over de programma's van Windows.
page-container-crostini = Voorzorg draaide in de Linux van een Chromebook. Dit zegt niets over de apps van de Chromebook zelf.
page-container-other = Voorzorg draaide in een container. Dit gaat over die container en niet over de computer eromheen.
page-gap-denied = { $system ->
    [windows] Alleen een beheerder mag dit lezen. Wie op afstand kijkt, kan zich beter aanmelden op de computer zelf.
   *[other] Alleen de beheerder mag dit lezen. Met die rechten kan het: 'sudo voorzorg scan'.
}
page-gap-unsupported = { $system ->
    [linux] Deze Linux houdt zijn programma's bij op een manier die Voorzorg niet kent.
   *[other] Voorzorg verwachtte dit op dit systeem, maar vond het niet.
}
page-gap-tool-missing = Het programma dat deze lijst kan lezen, is niet geïnstalleerd. Misschien is de lijst nog van vroeger.
page-gap-timed-out = De computer was misschien druk. Later nog een keer kijken kan helpen.
page-gap-unreadable = Misschien is daar iets kapot of ongewoon.
page-gap-starting = Windows start dit onderdeel pas een paar minuten na het aanzetten. Nog een keer kijken kan helpen.
page-gap-switched-off = Dit onderdeel van Windows is uitgezet.
page-unprotected-not-seen = Niet gezien. Elke keer dat Voorzorg keek, stond er bescherming aan.
page-unprotected-still-off = Bij de laatste controle zag Voorzorg geen bescherming. Dat duurde toen hooguit { $duration }.
page-unprotected-unknown = Niet bekend. Voorzorg kon de bescherming niet elke keer zien.
page-conclusion-antivirus-found = Voorzorg zag een virusscanner van Kaspersky: { $product }.
page-conclusion-managed = Voorzorg zag een virusscanner van Kaspersky die meestal centraal wordt beheerd: { $product }.
page-conclusion-being-replaced = Voorzorg zag nog een virusscanner van Kaspersky: { $product }. Het verwijderen is begonnen, en nog niet klaar.
page-conclusion-unrecognised = Voorzorg zag iets van Kaspersky en weet niet zeker wat het is. Het kan een virusscanner zijn, of iets anders.
page-conclusion-could-not-look = Voorzorg kon niet overal kijken. Daarom is niet zeker of er iets van Kaspersky is.
page-conclusion-vault-left = Voorzorg zag geen vaste virusscanner van Kaspersky, maar wel een kluis van Kaspersky. Daar kunnen wachtwoorden of bestanden in staan.
page-conclusion-companion-only = Voorzorg zag geen vaste virusscanner van Kaspersky, wel andere software van Kaspersky: { $product }. De maatregel van 2018 gaat alleen over antivirussoftware.
page-conclusion-leftovers-only = Voorzorg zag alleen resten van software van Kaspersky, zoals instellingen of een lege map. Het programma zelf zag Voorzorg niet.
page-conclusion-gone = Voorzorg zag geen software van Kaspersky. Toen Voorzorg eerder keek, was die er wel.
page-conclusion-not-found = Voorzorg zag geen software van Kaspersky.
page-looked-everywhere = Elke plek waar Voorzorg op dit systeem kan kijken, is bekeken.
page-findings = Wat Voorzorg zag
page-where = Waar Voorzorg keek
page-read = Bekeken ({ $count })
page-not-here = Is er niet op dit systeem, of staat uit
page-not-read = Niet of niet helemaal bekeken
page-protection-label = Bescherming op dat moment
page-protection-on = er stond bescherming aan
page-protection-off = Voorzorg zag geen bescherming
page-protection-unknown = Voorzorg kon niet zien of er bescherming aanstond
page-steps = Het vervangen van { $product }
page-step-told = op { $date } door de gebruiker gemeld, niet gecontroleerd door Voorzorg
page-before = Gezien voor het verwijderen
page-before-line = { $verdict }, op { $date }
page-no-certificate = Dit is geen certificaat. Het zegt wat Voorzorg op dat moment zag, en niets over later.
page-private = Voorzorg zet er zelf geen gebruikersnaam, computernaam of serienummer bij.
page-check-number = Controlegetal
page-check-how = Wie het bestand heeft, kan het controleren met: voorzorg result --verify BESTAND. Dat laat zien of er per ongeluk iets is veranderd, niet wie het heeft gemaakt.
page-date = Datum
page-signature = Handtekening

## Save it

button-save-result = Bewaar dit resultaat
save-result-lead = Je kunt dit invullen. Leeg laten mag ook. Voorzorg vult zelf niets in.
save-result-label = Naam van deze computer
save-result-label-hint = Bijvoorbeeld PC-03, zoals jullie hem noemen.
save-result-name = Jouw naam
save-result-organisation = Organisatie
save-result-round = Ronde
button-choose-file = Kies een bestand
button-choose-folder = Kies een map
save-result-choose-label = Kies de naam van deze computer uit de lijst.
save-result-round-hint = Is je om een resultaat gevraagd? Typ de code op de pagina die je kreeg, of kies het rondebestand.
save-result-press = Bewaar
terminal-leave-empty = Druk op Enter om een regel leeg te laten.
result-saved-heading = Het resultaat is bewaard
result-saved = Het resultaat is bewaard: { $path }
result-saved-yours = Er is niets verstuurd. Doorgeven doe je zelf.
result-saved-done = Je kunt Voorzorg nu sluiten.
button-open-result = Open om te printen
button-show-result = Toon in de map
button-save-again = Bewaar nog een keer, met andere namen
keep-result-question = Zal Voorzorg dit resultaat bijhouden?
keep-result-hint = Voorzorg start dan als je je aanmeldt. Het zet een nieuw resultaat in { $folder } als er iets verandert, en één keer per week, tot de ronde voorbij is. Stoppen kan bij Instellingen.
button-keep-result = Ja, houd het bij
button-keep-result-not = Stop met bijhouden
kept-result-heading = Resultaat in de map van een ronde
kept-result-on = Voorzorg houdt je resultaat bij in { $folder }.
kept-result-last = Het is daar voor het laatst neergezet op { $date }.
kept-result-not-yet = Het is daar nog niet neergezet.
kept-result-failed = De laatste keer lukte dat niet. { $why }
result-mail = Tekst voor een mail
result-mail-file = Het bestand heet: { $name }
result-file-live = Kaspersky-controle
result-file-root = Map Kaspersky-controle
result-file-practice = Oefening Kaspersky-controle
error-result-not-saved = Het resultaat kon niet worden bewaard.
error-too-long = Dat is te lang.
error-too-long-hint = Gebruik voor elk vak hooguit { $most } tekens.
error-result-outdated = Voorzorg weet nu meer dan toen het keek.
error-result-outdated-hint = Kijk eerst opnieuw. Bewaar daarna het resultaat.
looked-again-same = We keken opnieuw op { $date } en zagen hetzelfde.

## Ask somebody to look along

button-ask-to-look = Vraag iemand om mee te kijken
letter-look-title = Bericht om mee te kijken
letter-look =
    Hallo,

    Op { $date } keek ik met de app Voorzorg of er software van Kaspersky op mijn computer staat ({ $system }). Voorzorg weet het niet zeker.

    { $places }

    Wil je met mij meekijken? Voorzorg verandert hierbij niets en verstuurt niets.

    Met vriendelijke groet,
letter-look-officer =
    Hallo,

    Op { $date } heb ik met de app Voorzorg gekeken of er software van Kaspersky op mijn computer staat ({ $system }). Voorzorg weet het niet zeker.

    { $places }

    Wie mag hier met mij naar kijken? En mag ik dit aan iemand anders laten zien? Tot ik van je hoor, verander ik niets.

    Met vriendelijke groet,
letter-look-unread = Dit kon Voorzorg niet bekijken:
letter-look-unplaced = Dit is van Kaspersky, en Voorzorg weet niet zeker wat het is:

## The terminal

help-command-result = bewaar of controleer het resultaat van deze computer, om in te leveren
help-option-label = hoe jullie deze computer noemen
help-option-name = de naam van wie kijkt
help-option-organisation = de naam van de organisatie
help-value-text = TEKST
usage-too-long = Dit is te lang, hooguit { $most } tekens: { $detail }
result-no-progress = We konden niet lezen hoe ver het vervangen is. Dat staat dus niet in het resultaat.
result-verified = Het bestand met het resultaat is in orde: er is niets veranderd sinds het is gemaakt.
result-verified-again = We hebben het opnieuw gemaakt uit de gegevens, en elk woord was gelijk.
result-verified-hash = Een andere versie van Voorzorg heeft het gemaakt. We hebben de controlegetallen vergeleken. We hebben het niet opnieuw gemaakt om elk woord te vergelijken.
result-page-unchecked = De gegevens in dit resultaat zijn niet veranderd. De tekst van de pagina konden we niet controleren: er staat geen controlegetal bij.
result-tampered = Het resultaat is veranderd sinds het is gemaakt, of beschadigd.
result-practice-refused = Dit is een resultaat van een oefening. Het zegt niets over een echte computer. Daarom controleren we het niet.
result-root-refused = Dit is een resultaat over een map. Het zegt niets over de computer waarop het is gemaakt. Daarom controleren we het niet.
result-check-number = Controlegetal: { $number }. Staat op het papier hetzelfde getal?
