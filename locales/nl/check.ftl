### Wat er mis is met een catalogus, voor wie er een schrijft. Bestand en sleutel staan voor elke zin.
### Zeg wat er mis is en wat te doen. Namen van sleutels en woorden uit de bestanden blijven in beide talen gelijk.

## De map en haar bestanden

problem-unreadable = Dit was niet te lezen. Kijk of het bestaat en of je het mag lezen.
problem-not-text = Dit is geen tekst in UTF-8. Sla het bestand op als UTF-8.
problem-too-large = Het bestand is groter dan { $limit } KiB. Verdeel het, of haal eruit wat hier niet hoort.
problem-empty = Het bestand is leeg. Vul het of haal het weg.
problem-damaged = Vanaf regel { $line } is dit geen TOML: { $detail }. Herstel die regel.
problem-newer-format = De bestanden hebben vorm { $found }, en deze Voorzorg kent { $known } en ouder. Gebruik een nieuwere Voorzorg.
problem-unexpected-file = Een catalogus heeft geen bestand met deze naam. Zet het in products, recipes of alternatives, of haal het weg.
problem-missing-file = In elke catalogus zit dit bestand, maar hier ontbreekt het. Voeg het toe.
problem-repeated-file = Dit bestand is er twee keer. Houd er een.

## Sleutels en waarden

problem-missing-key = Deze sleutel ontbreekt. Voeg hem toe.
problem-unknown-key = Deze sleutel bestaat hier niet. Controleer de spelling, of haal hem weg.
problem-wrong-type =
    { $expected ->
        [text] Hier hoort een tekst tussen aanhalingstekens.
        [number] Hier hoort een geheel getal dat niet te groot is.
        [yes-or-no] Hier hoort true of false.
        [list] Hier hoort een lijst tussen vierkante haken.
       *[table] Hier hoort een tabel met eigen sleutels.
    }
problem-unknown-word = ‘{ $word }’ is geen woord dat hier mag staan. Kies een van: { $allowed }.
problem-not-one-test = Een voorwaarde heeft één veld en precies één toets. Hier staan er { $found }.
problem-refused = Dit was niet te lezen in de vorm die hier hoort: { $detail }.

## Id's en verwijzingen

problem-duplicate-id = De id ‘{ $id }’ staat hier twee keer. Geef een van de twee een andere id.
problem-bad-id = ‘{ $id }’ kan geen id zijn. Gebruik letters, cijfers en losse streepjes, en begin met een letter; alleen uitspraken (claims) hebben hoofdletters.
problem-id-is-not-file-name = De id ‘{ $id }’ is niet de naam van het bestand. Maak de twee gelijk.
problem-unknown-reference =
    { $what ->
        [recipe] Er is geen recept ‘{ $id }’. Schrijf recipes/{ $id }.toml, of noem er een dat bestaat.
        [claim] Er is geen uitspraak ‘{ $id }’. Voeg haar toe aan claims.toml, of noem er een die bestaat.
       *[source] Er is geen bron ‘{ $id }’. Voeg haar toe aan sources.toml, of noem er een die bestaat.
    }

## Producten

problem-no-signature = Het product heeft geen kenmerk, dus niets kan het herkennen. Voeg er minstens een toe.
problem-no-recipe = Er is geen recept voor { $system }. Noem er een bij recipes, of zeg met no-recipe waarom het er niet is.
problem-recipe-for-other-system = Het recept ‘{ $recipe }’ is voor { $system }. Noem er een voor hetzelfde systeem.
problem-recipe-for-other-hands = Het recept ‘{ $recipe }’ past niet bij ‘managed’. Een beheerd product heeft een recept met hand-over = true. Elk ander product heeft een recept zonder.
problem-no-conclusive-signature = Geen kenmerk voor { $system } is doorslaggevend (conclusive), dus het product is nooit met zekerheid te vinden. Voeg er een toe, of laat dat systeem weg.
problem-unconfirmed-conclusive = Wat niemand heeft bevestigd, is nooit doorslaggevend. Maak het gewicht ‘supporting’, of vind een bron.
problem-shared-signature = Het kenmerk ‘{ $other }’ zoekt precies hetzelfde, dus de twee producten zijn niet te onderscheiden. Voeg een voorwaarde toe, of maak beide ‘supporting’.
problem-bad-basis = ‘{ $text }’ is geen bruikbare onderbouwing. Geef een kopje van de feiten, zoals facts/linux.md#kesl, of de id van een bron.
problem-no-condition = Zonder voorwaarde past alles. Voeg er minstens een toe.
problem-never-without-signature = Geen kenmerk van dit product kijkt naar dit soort feit. Haal deze lijst weg, of verbeter het soort.
problem-repeated-never = Er zijn twee lijsten voor dit soort feit. Maak er een van.
problem-needless-reason = Er staat waarom een recept ontbreekt, maar er ontbreekt er geen. Haal no-recipe weg.
problem-not-on-system = Het product heeft geen kenmerk voor { $system }. Haal dat systeem weg.
problem-example-missed =
    { $found ->
        [none] Niets herkent dit voorbeeld: { $text }. Maak een kenmerk ruimer, vul own-names aan, of verbeter het voorbeeld.
        [unrecognised] Dit voorbeeld wordt bewaard, maar geen kenmerk verklaart het: { $text }. Maak een kenmerk ruimer, of verbeter het voorbeeld.
       *[other] Dit voorbeeld moet dit product zijn en geen ander: { $text }. Het wordt herkend als { $found }. Vul none of never aan waar te veel past.
    }
problem-look-alike-taken = Dit lijkt er alleen op, maar wordt herkend als het product: { $text }. Sluit het uit met none of never.

## Wat er bij het kijken wordt bewaard

problem-empty-text =
    { $what ->
        [net] Met een lege tekst zou alles worden bewaard. Vul hem in of haal hem weg.
        [name] De naam is leeg. Vul hem in.
        [basis] Er staat niet waarop dit is gebaseerd. Vul het in.
        [publisher] De uitgever is leeg. Vul hem in, of zeg no-publisher = true.
        [place] De plaats in de bron is leeg. Vul haar in.
        [version] De versie is leeg. Vul haar in.
        [sample] Een voorbeeld heeft minstens één tekst nodig, en geen lege. Vul het in of haal het weg.
       *[matcher] Bij een lege tekst zou alles passen. Vul hem in of haal hem weg.
    }
problem-short-fragment = ‘{ $text }’ is zo kort dat het ook in andere woorden voorkomt. Gebruik minstens drie letters of cijfers, of zoek de hele tekst.
problem-not-unrecognised =
    { $found ->
        [none] Dit moet worden getoond als niet herkend, maar wordt niet bewaard: { $text }. Maak het net ruimer.
       *[other] Dit moet worden getoond als niet herkend: { $text }. Het wordt herkend als { $found }. Sluit het daar uit met none of never, of haal het hier weg als het nu een product is.
    }
problem-not-unrelated =
    { $found ->
        [unrecognised] Dit is niet van de maker, maar wordt toch bewaard: { $text }. Maak het net nauwer.
       *[other] Dit is niet van de maker, maar wordt herkend als { $found }: { $text }. Sluit het daar uit met none of never.
    }

## Recepten en alternatieven

problem-no-steps = Het recept heeft geen stappen. Voeg er minstens een toe.
problem-removal-before-replacement = Er wordt iets verwijderd voordat de vervanging klaarstaat. Zet er een stap van het soort ‘replace’ voor.
problem-action-without-means = In het recept staat niet waarmee dit gebeurt. start-uninstaller heeft msi-verb of program-folders nodig, show-removal-command heeft packages nodig.
problem-questions-without-check = Bij check = "answered" hoort een vraag. Bij elke andere check, behalve replacement-ready, hoort geen vraag. Verander een van de twee.
problem-removal-leads-nowhere = Deze stap verwijdert iets en geeft niets om te starten, te typen of te lezen. Geef hem een actie, of noem de pagina van de maker: page = "…".
problem-hand-over-with-action = De stappen van dit recept zijn voor iemand anders. Haal de action weg, en gebruik check = "told".
problem-real-time-elsewhere = Het alternatief werkt niet op { $system }. Voeg het toe aan systems, of haal het hier weg.

## Bronnen en beweringen

problem-neither-or-both = Geef ‘{ $value }’, of zeg { $none } = true. Precies een van de twee.
problem-bad-address = ‘{ $text }’ is geen gewoon adres. Het moet beginnen met https:// en mag geen spaties of aanhalingstekens hebben.
problem-bad-date = ‘{ $text }’ is geen bestaande datum. Schrijf 2018-05-15; een bron mag ook een maand hebben, 2018-05.
problem-reasons-without-answer = De redenen staan hier zonder het antwoord van Kaspersky. Voeg een uitspraak toe in het deel ‘kaspersky’.
problem-group-without-answer = Er is niets voor de groep ‘{ $group }’. Voeg er een uitspraak voor toe in het deel ‘for-you’.
problem-no-caveat = In geen enkele uitspraak staat wat niet zeker is. Voeg er een toe in het deel ‘caveats’.
problem-summary-of-nothing = Deze samenvatting noemt geen uitspraken. Noem de uitspraken die zij samenvat.
problem-summary-of-others = Niet iedereen die deze samenvatting leest, kan de uitspraak ‘{ $claim }’ lezen. Haal haar weg, of geef haar dezelfde groepen.
