### Een ronde van resultaten, en veel resultaten in één overzicht: terminal, venster en pagina.
### Wie verzamelt, leest dit over computers van anderen. Gezien is wat Voorzorg op dat moment zag.

## Het geheel

overview-title = Overzicht van computers
overview-heading-found = { $count ->
    [one] Op één computer is een virusscanner van Kaspersky gezien
   *[other] Op { $count } computers is een virusscanner van Kaspersky gezien
}
overview-heading-open = { $count ->
    [one] Nog niet compleet: naar één computer moet je nog kijken
   *[other] Nog niet compleet: naar { $count } computers moet je nog kijken
}
overview-heading-other = { $count ->
    [one] Geen virusscanner gezien. Op één computer staan andere software of resten van Kaspersky
   *[other] Geen virusscanner gezien. Op { $count } computers staan andere software of resten van Kaspersky
}
overview-heading-clean = { $count ->
    [one] De ene computer op de lijst is gecontroleerd. Er is geen software van Kaspersky gezien
   *[other] Alle { $count } computers op de lijst zijn gecontroleerd. Er is geen software van Kaspersky gezien
}
overview-heading-no-list = { $count ->
    [0] Nog geen resultaten, en geen lijst van computers
    [one] Er is één resultaat ingeleverd. Er is geen lijst van computers
   *[other] { $count } computers hebben een resultaat. Er is geen lijst van computers
}
overview-clean = { $days ->
    [one] Elke computer op de lijst is in de laatste dag volledig gecontroleerd.
   *[other] Elke computer op de lijst is in de laatste { $days } dagen volledig gecontroleerd.
}
overview-organisation = Organisatie: { $name }
overview-until = Laatste dag om in te leveren: { $date }.
overview-no-list = Er is geen lijst van computers. Dit overzicht zegt dus niets over computers waarvan geen resultaat is ingeleverd.
overview-list = { $count ->
    [one] Vergeleken met de lijst "{ $name }": één computer.
   *[other] Vergeleken met de lijst "{ $name }": { $count } computers.
}
overview-list-of-round = { $count ->
    [one] Vergeleken met de lijst van deze ronde: één computer.
   *[other] Vergeleken met de lijst van deze ronde: { $count } computers.
}
overview-several-rounds = In deze map staan { $count } rondebestanden. Daarom is er geen gebruikt. Laat er één staan, of geef zelf een lijst.
overview-counts = Virusscanner gezien: { $found }. Nog niet genoeg bekend: { $unknown }. Andere software of resten: { $other }. Niets gezien: { $nothing }.
overview-at = Stand op { $date } (UTC{ $offset }).
overview-and-more = { $count ->
    [one] { $labels } en nog één
   *[other] { $labels } en nog { $count }
}
overview-without-label = Geen naam (bestand { $file })
overview-no-packages = geen lijst van geïnstalleerde software
overview-row-places = Hier kon Voorzorg niet kijken: { $places }.
overview-next = Wat je nu kunt doen
overview-reminder-title = Bericht aan wie nog niets heeft ingeleverd
overview-reminder =
    Hallo,

    We hebben nog geen resultaat van jouw computer. Wil je Voorzorg openen, het resultaat bewaren en het inleveren? Dat duurt een paar minuten. Bij het kijken verandert Voorzorg niets.

    Met vriendelijke groet,
overview-reminder-until =
    Hallo,

    We hebben nog geen resultaat van jouw computer. Wil je Voorzorg openen, het resultaat bewaren en het uiterlijk op { $date } inleveren? Dat duurt een paar minuten. Bij het kijken verandert Voorzorg niets.

    Met vriendelijke groet,
overview-table = De computers
overview-empty = Er zijn geen computers om te tonen.
overview-places = Waar Voorzorg niet kon kijken
overview-history = Eerdere resultaten
overview-left-out = Niet in de tabel
overview-doubles = Deze namen staan vaker op de lijst: { $labels }. Elke naam telt één keer.
overview-inputs = { $count ->
    [one] Het bestand waaruit dit is gemaakt (SHA-256)
   *[other] De { $count } bestanden waaruit dit is gemaakt (SHA-256)
}
overview-limits = Wat dit overzicht niet kan laten zien
overview-limit = Wie in de map kan schrijven, kan resultaten maken, veranderen en weghalen. Dat ziet dit overzicht niet. Het laat zien wat er gezien is toen er gekeken werd, en niets over daarna.
overview-keep = Resultaten en dit overzicht bevatten persoonsgegevens. Bewaar ze niet langer dan je organisatie ze nodig heeft.
overview-saved = Het overzicht is bewaard: { $path }
overview-file-name = Voorzorg overzicht

## In het venster

nav-organisation = Meerdere computers
organisation-lead = Zorg je voor meer dan één computer? Zet de resultaten van allemaal in één map. Voorzorg leest ze en laat zien wat er op elke computer is gezien. In die map verandert het niets, en het verstuurt niets.
round-heading = Vraag collega's om resultaten
round-lead = Voorzorg zet twee bestanden in een map: een pagina voor je collega's en een rondebestand. Deel die map, of mail de twee bestanden. Is er geen gedeelde map? Dan is de code op de pagina genoeg.
organisation-folder = Map met de resultaten
organisation-folder-hint = Kies de map, of typ het volledige pad.
organisation-list = Lijst van jullie computers
organisation-list-hint = Een tekst- of CSV-bestand, met één computer per regel. Leeg laten mag, maar dan ziet niemand welke computer ontbreekt.
round-folder = Map voor de resultaten
round-folder-hint = Kies een map, of typ het volledige pad. Bestaat de map niet, dan maakt Voorzorg hem.
round-until = Laatste dag om in te leveren
round-until-hint = Bijvoorbeeld 31-12-2026. Leeg laten mag.
button-begin-round = Zet de bestanden in de map
button-make-overview = Toon het overzicht
button-save-overview-page = Bewaar als pagina
button-save-overview-table = Bewaar als tabel (CSV)
button-save-overview-data = Bewaar als gegevens (JSON)
button-open-overview = Open de pagina om te printen
button-other-folder = Andere map
overview-folder = Gelezen uit: { $path }
overview-search = Zoeken
overview-open-only = Alleen waar je nog iets mee moet
overview-row-details = Meer
overview-none-left = Er past geen computer bij.
overview-no-folder = Welke map is het?
overview-no-folder-hint = Typ of plak het volledige pad van de map.
overview-list-hint = Controleer het pad, of laat de lijst leeg.

## De kolommen

column-computer = Computer
column-code = Code
column-state = Status
column-seen = Gekeken op
column-remarks = Opmerkingen
column-places = Niet bekeken
column-decision = Besluit
column-follow-up = Vervolg
column-by = Besloten door
column-files = Bestanden
urgency-found = gezien
urgency-unknown = onbekend
urgency-other = ander
urgency-nothing = niets gezien
urgency-apart = afgevoerd

## De status van een computer

row-state-antivirus-found = Virusscanner van Kaspersky: { $product }
row-state-managed = Virusscanner van Kaspersky, meestal centraal beheerd: { $product }
row-state-being-replaced = Wordt vervangen, nog niet klaar: { $product }
row-state-unrecognised = Iets van Kaspersky dat Voorzorg niet herkent
row-state-could-not-look = Voorzorg kon niet overal kijken
row-state-damaged = Het bestand is beschadigd of veranderd
row-state-perhaps-copy = Misschien een kopie van een andere computer
row-state-set-up-anew = Twee installaties van Voorzorg leveren in vanaf deze computer
row-state-clock-doubtful = De datum van een resultaat kan niet kloppen
row-state-too-old = Het resultaat is te oud
row-state-not-heard-of = Nog geen resultaat
row-state-newer = Gemaakt met een nieuwere versie van Voorzorg
row-state-vault-left = Alleen nog een kluis van Kaspersky, misschien met wachtwoorden of bestanden
row-state-companion-only = Alleen andere software van Kaspersky: { $product }
row-state-leftovers-only = Alleen resten van software van Kaspersky
row-state-gone = Geen software van Kaspersky meer gezien
row-state-not-found = Geen software van Kaspersky gezien
row-also-antivirus-found = Er is ook een virusscanner van Kaspersky gezien.
row-also-managed = Er is ook een centraal beheerde virusscanner gezien.
row-also-being-replaced = De software werd ook vervangen.
row-also-unrecognised = Er is ook iets gezien dat Voorzorg niet herkent.
row-also-could-not-look = Voorzorg kon ook niet overal kijken.
row-also-damaged = Er is ook een beschadigd bestand.
row-also-perhaps-copy = Het is misschien ook een kopie van een andere computer.
row-also-set-up-anew = Twee installaties van Voorzorg leveren in vanaf deze computer.
row-also-clock-doubtful = De datum van een resultaat kan niet kloppen.
row-also-too-old = Dit resultaat is oud.
row-also-not-heard-of = Er is ook nog geen resultaat.
row-also-newer = Een ander bestand komt van een nieuwere versie van Voorzorg.
row-also-vault-left = Er is ook een kluis van Kaspersky gezien.
row-also-companion-only = Er is ook andere software van Kaspersky gezien.
row-also-leftovers-only = Er zijn ook resten gezien.
row-also-gone = Eerder is er software van Kaspersky gezien.
row-also-not-found = Er is niets gezien.

## Wat je eraan doet

row-next-antivirus-found = Hier staat een virusscanner van Kaspersky. Spreek af wie hem vervangt, en start Voorzorg op die computer:
row-next-managed = Meestal centraal beheerd. Vraag het aan de beheerder van de software, en haal op de computer zelf niets weg:
row-next-being-replaced = Het vervangen is begonnen. Vraag de gebruiker om het af te maken en een nieuw resultaat in te leveren:
row-next-unrecognised = Laat iemand op de computer zelf kijken wat dit is:
row-next-could-not-look = Lees waar Voorzorg niet kon kijken, los dat op, en vraag een nieuw resultaat:
row-next-damaged = Vraag het resultaat opnieuw. Het bestand is beschadigd of veranderd:
row-next-perhaps-copy = Zoek uit welke computers dit zijn. De ene kan een kopie van de andere zijn:
row-next-set-up-anew = Zoek uit of dit één computer is met twee accounts, of een computer die opnieuw is ingericht. Schrijf dat in de lijst:
row-next-clock-doubtful = Controleer de klok van de computer, en vraag een nieuw resultaat:
row-next-too-old = Vraag een nieuw resultaat:
row-next-not-heard-of = Herinner de gebruikers eraan. Hieronder staat een bericht klaar:
row-next-newer = Haal de nieuwste Voorzorg, en maak dit overzicht opnieuw:
row-next-vault-left = Vraag de gebruiker of er nog wachtwoorden of bestanden in de kluis staan:
row-next-companion-only = De maatregel van 2018 gaat alleen over antivirussoftware. Beslis of deze software mag blijven:
row-next-leftovers-only = Er is geen programma meer gezien. Je hoeft niets te doen:

## Opmerkingen

remark-old-catalogue = Gemaakt met oudere gegevens van Voorzorg ({ $version }).
remark-not-on-list = Staat niet op de lijst.
remark-near = Staat niet op de lijst. Is { $label } bedoeld?
remark-other-label = Ook ingeleverd als { $label }.
remark-label-twice = Een andere regel heeft ook deze naam.
remark-other-round = Gemaakt voor een andere ronde. Het telt dus niet voor de lijst.
remark-other-organisation = Gemaakt voor een andere organisatie. Het telt dus niet voor de lijst.
remark-no-round = Gemaakt zonder het bestand van deze ronde.
remark-same-device = Een andere installatie van Voorzorg op dezelfde computer leverde ook een resultaat in.
remark-same-installation = Een andere computer heeft dezelfde installatie van Voorzorg. Er is dus een profiel gekopieerd.
remark-could-not-look = Op { $date } kon Voorzorg niet overal kijken.
remark-several-files = Ingeleverd als { $count } bestanden.
remark-decision-not-followed = Voorzorg kon het besluit in de lijst niet volgen. De oudere resultaten zijn niet van vóór de nieuwere.
remark-decision-not-understood = Dit besluit kent Voorzorg niet. Het verandert dus niets.
remark-retired-but-reports = Afgevoerd volgens de lijst, maar er komt nog een resultaat. Daarom telt het mee.
remark-no-longer-accepted = De dag tot wanneer dit geaccepteerd was, is voorbij.
remark-same-as = Volgens de lijst is dit { $label }.
remark-flaw-changed = De inhoud past niet bij het controlegetal.
remark-flaw-cut-off = Het bestand is niet heel.
remark-flaw-too-large = Het bestand is te groot.
remark-flaw-unreadable = Het bestand kon niet worden gelezen.

## Niet in de tabel

left-out-practice = { $count ->
    [one] Eén resultaat van een oefening. Dat telt niet mee.
   *[other] { $count } resultaten van een oefening. Die tellen niet mee.
}
left-out-folder = { $count ->
    [one] Eén resultaat over een map. Dat telt niet mee.
   *[other] { $count } resultaten over een map. Die tellen niet mee.
}
left-out-links = { $count ->
    [one] Eén koppeling. Die is niet gevolgd.
   *[other] { $count } koppelingen. Die zijn niet gevolgd.
}
left-out-not-regular = { $count ->
    [one] Eén pijp of apparaat. Dat is niet gelezen.
   *[other] { $count } pijpen of apparaten. Die zijn niet gelezen.
}
left-out-folders = { $count ->
    [one] Eén map. Resultaten daarin zijn niet gelezen.
   *[other] { $count } mappen. Resultaten daarin zijn niet gelezen.
}
left-out-others = { $count ->
    [one] Eén ander bestand.
   *[other] { $count } andere bestanden.
}
left-out-unlisted = { $count ->
    [one] Eén bestand kon niet worden gelezen, of is er één te veel. Dit overzicht is dus niet compleet.
   *[other] { $count } bestanden konden niet worden gelezen, of zijn er te veel. Dit overzicht is dus niet compleet.
}

## Een ronde

round-made = De ronde staat klaar. Zet deze map waar je collega's erbij kunnen: { $path }
round-kept = Maak later het overzicht met: voorzorg overview MAP
round-file-name = Voorzorg ronde
round-page-title = Staat er software van Kaspersky op je computer?
round-page-lead = { $organisation } vraagt je om je computer te controleren en het resultaat in te leveren.
round-page-until = Doe dat uiterlijk op { $date }.
round-page-ask-first = Werk je bij een ABDO- of ABRO-bedrijf? Vraag eerst je beveiligingsfunctionaris of je dit programma, deze map of een USB-stick mag gebruiken.
round-page-steps = Wat je doet
round-page-step-start = Open Voorzorg. Het kijkt, en verandert niets.
round-page-step-save = Kies "Bewaar dit resultaat".
round-page-step-label = Typ de naam van je computer, zoals je organisatie die noemt.
round-page-step-choose = Kies de naam van je computer uit de lijst.
round-page-step-hand-in = Lever het resultaat in, op een van de drie manieren hieronder.
round-page-ways = Drie manieren om in te leveren
round-page-way-folder = Je kunt bij de map waarin deze pagina staat. Kies in Voorzorg het rondebestand in deze map. Bewaar het resultaat in dezelfde map.
round-page-way-mail = Je kreeg het rondebestand per mail. Bewaar dat bestand, en kies het in Voorzorg. Bewaar het resultaat, en stuur het terug als bijlage: { $file }. Toevoegen doe je zelf. Houdt je mail pagina's tegen? Stuur dan de JSON-vorm.
round-page-way-code = Je hebt alleen deze pagina. Typ in Voorzorg deze code: { $code }. Lever het resultaat in zoals afgesproken.
round-page-terminal = In een terminal: voorzorg result --round BESTAND --label NAAM --out MAP
round-page-what = Wat er in het resultaat staat
round-page-what-body = Wat Voorzorg zag, waar het keek en waar het niet kon kijken, wanneer, en wat je zelf typte. Alleen wat je zelf inlevert, gaat van je computer af.
round-page-personal = In een resultaat staat een nummer voor je computer en een voor Voorzorg daarop. Zo zijn twee resultaten uit elkaar te houden. Dat zijn persoonsgegevens.
round-page-labels = De computers op de lijst
result-replaces = In deze ronde bewaarde je al een resultaat, op { $date }, als { $label }. Het nieuwe komt daarvoor in de plaats.
result-replaces-unnamed = In deze ronde bewaarde je al een resultaat zonder naam, op { $date }. Het nieuwe komt daarvoor in de plaats.
result-no-installation = Voorzorg kon niet bijhouden dat het dit resultaat maakte. Het overzicht weet dus niet of een later resultaat over dezelfde computer gaat.
result-handed-in-as = Laatst bewaard op { $date } als { $label }.
result-handed-in-unnamed = Laatst bewaard op { $date }, zonder naam.
round-not-on-list = { $label } staat niet op de lijst van deze ronde.
round-choose-label = Kies een van deze namen: { $labels }
usage-code = Dit is geen code van een ronde: { $detail }
usage-day = Dit is geen datum, zoals 31-12-2026: { $detail }
usage-moment = Dit is geen moment, zoals 2026-12-31T12:00:00+01:00: { $detail }
usage-days = Dit moet een aantal dagen zijn van 1 tot en met { $most }: { $detail }
list-problem-empty = In deze lijst staat geen computer: { $path }
list-problem-too-many = Deze lijst heeft meer regels dan Voorzorg leest: { $path }
list-problem-other = Dit is geen lijst van computers, met één naam per regel: { $path }
help-command-round = begin een ronde: een bestand en een pagina voor collega's, die resultaten inleveren
help-command-overview = zet resultaten bij elkaar in één overzicht
help-option-round = het bestand van een ronde waarvoor het resultaat is
help-option-round-code = de code op de gedrukte pagina van een ronde
help-option-list = een lijst van computers: een tekst- of CSV-bestand, één per regel
help-option-until = de laatste dag om in te leveren, zoals 31-12-2026
help-option-max-age = hoeveel dagen een resultaat telt: 30, of hooguit 183
help-option-at = het moment waarover het overzicht gaat, zoals 2026-12-31T12:00:00+01:00
help-option-overview-format = de vorm: tekst, een pagina (html), een tabel (csv) of gegevens voor programma's (json)
help-option-new = begin een nieuwe ronde
help-option-folder = de map waarin resultaten worden ingeleverd
help-value-days = DAGEN
help-value-time = TIJD
help-value-date = DATUM
help-value-code = CODE

## De pagina voor de beveiligingsfunctionaris

officer-title = Voorzorg: voor de beveiligingsfunctionaris
officer-lead = Wat dit programma leest, schrijft en start, wat het nooit doet, en wat zijn resultaten waard zijn. Of je het toestaat, beslis jij. Dat geldt ook voor een gedeelde map of een USB-stick.
officer-reads = Wat het leest
officer-reads-body = Voorzorg leest deze bronnen met de rechten van wie het start. Het bewaart alleen wat over Kaspersky gaat, wat de computer beschermt, en waar het niet kon kijken.
officer-writes = Wat het schrijft
officer-writes-body = Voorzorg bewaart deze bestanden in één map van de gebruiker. Daar wordt niets van verstuurd.
officer-file-journal = de stappen en de antwoorden
officer-file-settings = de grootte van de tekst, en of de gebruiker is gevraagd of Voorzorg mag opletten
officer-file-watch = wat eerder is gezien, zodat alleen veranderingen worden gemeld
officer-file-results = de nummers van de resultaten die hier zijn gemaakt
officer-file-organisations = de nummers van organisaties waarvoor hier een ronde is begonnen
officer-file-kept = het resultaat dat wordt bijgehouden in de map van een ronde
officer-file-log = wat er misging, zonder namen
officer-writes-other = Verder schrijft het wat iemand zelf bewaart: verslagen, resultaten, brieven, rondes en overzichten. Het start alleen bij het aanmelden als de gebruiker dat vraagt. Dan is daar één regel voor.
officer-starts = Wat het start
officer-starts-uninstaller = Het verwijderprogramma dat bij het product zelf hoort, in zijn eigen venster, als de gebruiker dat zegt. Nooit stil, en nooit met meer rechten.
officer-starts-pages = Pagina's van het systeem, zoals de lijst met apps, en de map of de pagina van een bestand dat is bewaard.
officer-starts-browser = De browser van de gebruiker, met een van de { $count } adressen in het programma. Geen adres komt uit een bestand of van de computer.
officer-starts-tools = Om te lezen, zonder iets te veranderen: { $tools }.
officer-never = Wat het nooit doet
officer-copy = De bestanden van dit exemplaar
officer-copy-body = Vergelijk deze met de lijst van controlegetallen die bij de pakketten hoort. Haal die lijst op een andere manier dan het pakket zelf.
officer-copy-unreadable = kon niet worden gelezen
officer-parts = Onderdelen van anderen
officer-parts-body = Bij het programma hoort een lijst van onderdelen in de vorm van CycloneDX: sbom.cdx.json. De licenties staan ernaast.
officer-change = Wie wat kan veranderen
officer-change-program = Wie in de map van het programma mag schrijven, kan het programma veranderen. Op de meeste systemen mag alleen een beheerder dat.
officer-change-data = Wie het account van de gebruiker gebruikt, kan de antwoorden, de stappen en de instellingen veranderen.
officer-change-round = Wie in de map van een ronde mag schrijven, kan resultaten en het rondebestand maken, veranderen en weghalen. Dat ziet het overzicht niet.
officer-worth = Wat een resultaat laat zien, en wat niet
officer-worth-moment = Een resultaat zegt wat Voorzorg op één moment op één computer zag, en waar het niet kon kijken. Over daarna zegt het niets.
officer-worth-check = Het controlegetal laat zien of er per ongeluk iets is veranderd. Het laat niet zien wie het heeft gemaakt.
officer-worth-hidden = Software met meer rechten kan zich voor Voorzorg verbergen. Voorzorg zoekt niet naar virussen.
officer-worth-names = De naam van een computer is wat iemand typte. Een nummer houdt twee computers van één organisatie uit elkaar, zolang er geen schijf is gekopieerd.
officer-worth-engine = Producten van andere makers kunnen techniek van Kaspersky gebruiken. Voorzorg kan dat niet zien.
officer-saved = De pagina voor de beveiligingsfunctionaris is bewaard: { $path }
officer-file-name = Voorzorg voor de beveiligingsfunctionaris
button-save-officer = Bewaar de pagina voor de beveiligingsfunctionaris
help-command-officer = de pagina voor de beveiligingsfunctionaris: wat dit programma leest, schrijft, start en nooit doet
help-option-without-hashes = laat de bestanden van dit exemplaar weg
