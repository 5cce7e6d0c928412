### Woorden bij wat in catalogue/ staat: producten, stappen, andere bescherming en bronnen.

## Producten

product-kaspersky-home-windows-name = Kaspersky voor thuis en kantoor
product-kaspersky-home-windows-what = Dit is een virusscanner van Kaspersky voor thuis of een klein kantoor.
product-kesl-name = Kaspersky Endpoint Security voor Linux
product-kesl-what = Dit is een virusscanner van Kaspersky voor computers met Linux.
product-network-agent-name = Kaspersky Netwerkagent
product-network-agent-what = Hiermee kan iemand deze computer op afstand beheren. Het is geen virusscanner.
product-endpoint-security-windows-name = Kaspersky Endpoint Security voor Windows
product-endpoint-security-windows-what = Dit is een virusscanner van Kaspersky voor bedrijven. Meestal beheert een ICT-afdeling of een leverancier die.
product-security-windows-server-name = Kaspersky Security voor Windows Server
product-security-windows-server-what = Dit is een virusscanner van Kaspersky voor servers en vaste apparaten, zoals kassa's. Een ICT-afdeling of een leverancier beheert die.
product-endpoint-agent-name = Kaspersky Endpoint Agent
product-endpoint-agent-what = Hiermee kan een beheerder op afstand zien of er iets verdachts gebeurt, zoals een aanval. Het is geen virusscanner.
product-security-center-name = Kaspersky Security Center
product-security-center-what = Hiermee kan iemand andere computers met Kaspersky beheren. Het is geen virusscanner.
product-encryption-module-name = Kaspersky AES Encryption Module
product-encryption-module-what = Dit onderdeel versleutelt bestanden: anderen kunnen ze niet lezen. Verwijder het niet zelf, want dan gaan je bestanden misschien niet meer open.
product-vpn-name = Kaspersky VPN
product-vpn-what = Dit maakt een beveiligde verbinding met het internet. Het is geen virusscanner.
product-password-manager-name = Kaspersky Password Manager
product-password-manager-what = Hierin kun je wachtwoorden bewaren. Het is geen virusscanner.
product-safe-kids-name = Kaspersky Safe Kids
product-safe-kids-what = Hiermee houden ouders in de gaten wat een kind op de computer doet. Het is geen virusscanner.
product-software-updater-name = Kaspersky Software Updater
product-software-updater-what = Dit zoekt nieuwe versies van je programma's. Het is geen virusscanner.
product-on-demand-scanner-name = Kaspersky-scanner voor eenmalig gebruik
product-on-demand-scanner-what = Dit programma zoekt één keer naar virussen. Het beschermt de computer niet voortdurend.
product-kaspersky-home-macos-name = Kaspersky voor de Mac
product-kaspersky-home-macos-what = Dit is een virusscanner van Kaspersky voor thuis of een klein kantoor.
product-endpoint-security-macos-name = Kaspersky Endpoint Security voor de Mac
product-endpoint-security-macos-what = Dit is een virusscanner van Kaspersky voor bedrijven. Meestal beheert een ICT-afdeling of een leverancier die.
product-kfl-name = Kaspersky voor Linux
product-kfl-what = Dit is een virusscanner van Kaspersky voor thuis, op computers met Linux.
product-kess-name = Kaspersky Embedded Systems Security voor Linux
product-kess-what = Dit is een virusscanner van Kaspersky voor vaste apparaten met Linux, zoals kassa's.
product-kics-name = Kaspersky Industrial CyberSecurity
product-kics-what = Dit is een virusscanner van Kaspersky voor computers in een fabriek of installatie. Een leverancier of een technische dienst beheert die.
product-klms-name = Kaspersky Security voor Linux-mailservers
product-klms-what = Dit zoekt virussen in de e-mail van een organisatie. Wie de mailserver beheert, beheert ook dit.
product-anti-virus-linux-old-name = Kaspersky Anti-Virus voor Linux (oud)
product-anti-virus-linux-old-what = Dit is een oude virusscanner van Kaspersky voor computers met Linux.

## Stappen: thuisproduct op Windows

step-windows-home-passwords-title = Stel je wachtwoorden en bestanden veilig
step-windows-home-passwords-body = Is Kaspersky weg? Dan kun je niet meer bij wat je erin bewaarde.
step-windows-home-passwords-careful = Zet je wachtwoorden over met een exportbestand? Dat bestand is niet beveiligd: wie het heeft, kan alles lezen. Bewaar het niet in de cloud. Verwijder het zodra het overzetten is gelukt.
step-windows-home-passwords-wrong = Een kluis of back-up gaat zonder Kaspersky misschien niet meer open. Dat konden wij niet zelf nakijken.

step-windows-home-replacement-title = Leg een vervanger klaar
step-windows-home-replacement-body = Kies eerst wat deze computer straks beschermt. In Windows zit al een virusscanner: Microsoft Defender. Neem je een ander product? Leg dan alles klaar, maar installeer het nog niet.
step-windows-home-replacement-wrong = Kun je nog niet kiezen? Stop dan hier. Er is nog niets veranderd. Is Defender uitgezet door een instelling? Vraag dan hulp aan degene die deze computer beheert.

step-windows-home-ready-title = Maak je computer klaar
step-windows-home-ready-body = Sla je werk op. Schrijf je licentiecode op en zet automatisch verlengen uit.
step-windows-home-ready-wrong = Verwijderen stopt je abonnement niet: dat zeg je apart op. Vul het wachtwoord van Kaspersky nooit in bij Voorzorg. Wij vragen er niet om.

step-windows-home-moment-title = Is dit een goed moment?
step-windows-home-moment-body = Wij kijken of er een andere installatie bezig is, of Windows nog opnieuw moet opstarten, en of de laptop op de accu werkt.
step-windows-home-moment-wrong = Blijft Windows vragen om opnieuw op te starten, ook als je dat al hebt gedaan? Dan mag je verdergaan.

step-windows-home-remove-title = Verwijder Kaspersky
step-windows-home-remove-body = Wij starten het verwijderprogramma van Kaspersky. Volg de stappen in dat venster. Ga daarna meteen door: zo is je computer zo kort mogelijk zonder virusscanner.
step-windows-home-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer. Lukt het weer niet? Kaspersky heeft een eigen hulpmiddel om te verwijderen. Haal het alleen van de website van Kaspersky.
step-windows-home-remove-action = Start het verwijderprogramma

step-windows-home-restart-title = Start de computer opnieuw op
step-windows-home-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of Kaspersky weg is.
step-windows-home-restart-wrong = Zien wij nog iets van Kaspersky? Dan laten we zien wat het is. Resten, zoals instellingen, zijn normaal.

step-windows-home-protect-title = Zet de nieuwe bescherming aan
step-windows-home-protect-body = Gebruik je Microsoft Defender? Controleer dan of die aanstaat. Koos je een ander product? Installeer dat nu.
step-windows-home-protect-careful = Installeer nooit twee virusscanners tegelijk.
step-windows-home-protect-wrong = Blijft Defender uit? Misschien staat hij uit door een instelling. Vraag dan hulp aan degene die deze computer beheert.
step-windows-home-protect-action = Open Windows-beveiliging

note-windows-home-small-office = Dit product staat vaak op meer computers tegelijk. Kijk ook op de andere computers en op de server. Misschien delen jullie één licentie. Dat konden wij niet nakijken.

## Stappen: ander programma op Windows

step-windows-companion-ready-title = Maak je computer klaar
step-windows-companion-ready-body = De voorzorgsmaatregel van 2018 gaat niet over dit programma: daarvoor hoeft het niet weg. Wil je het toch verwijderen? Sla je werk op en schrijf je licentiecode op.
step-windows-companion-ready-wrong = Twijfel je? Stop dan hier. Er is nog niets veranderd.

step-windows-companion-moment-title = Is dit een goed moment?
step-windows-companion-moment-body = Wij kijken of er een andere installatie bezig is, of Windows nog opnieuw moet opstarten, en of de laptop op de accu werkt.
step-windows-companion-moment-wrong = Blijft Windows vragen om opnieuw op te starten, ook als je dat al hebt gedaan? Dan mag je verdergaan.

step-windows-companion-remove-title = Verwijder het programma
step-windows-companion-remove-body = Wij starten het eigen verwijderprogramma. Volg de stappen in dat venster.
step-windows-companion-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer. Je kunt het programma ook zelf verwijderen in de lijst met apps van Windows.
step-windows-companion-remove-action = Start het verwijderprogramma

step-windows-companion-restart-title = Start de computer opnieuw op
step-windows-companion-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of het programma weg is.
step-windows-companion-restart-wrong = Zien wij nog iets van het programma? Dan laten we zien wat het is. Resten, zoals instellingen, zijn normaal.

note-windows-companion-kill-switch = Zet eerst in de VPN de ‘Kill Switch’ uit. Die blokkeert internet als de VPN niet aanstaat. Anders heb je straks misschien geen internet.

## Stappen: wachtwoordkluis op Windows

step-windows-passwords-passwords-title = Haal je wachtwoorden eruit
step-windows-passwords-passwords-body = Zet je wachtwoorden eerst over naar een ander programma. Probeer daarna of je ermee kunt inloggen. De voorzorgsmaatregel van 2018 gaat niet over dit programma: daarvoor hoeft het niet weg.
step-windows-passwords-passwords-careful = Zet je wachtwoorden over met een exportbestand? Dat bestand is niet beveiligd: wie het heeft, kan alles lezen. Bewaar het niet in de cloud. Verwijder het zodra het overzetten is gelukt.
step-windows-passwords-passwords-wrong = Twijfel je? Stop dan hier. Er is nog niets veranderd.

step-windows-passwords-remove-title = Verwijder de wachtwoordkluis
step-windows-passwords-remove-body = Wij starten het eigen verwijderprogramma. Volg de stappen in dat venster.
step-windows-passwords-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer. Je kunt het programma ook zelf verwijderen in de lijst met apps van Windows.
step-windows-passwords-remove-action = Start het verwijderprogramma

## Stappen: ouderlijk toezicht op Windows

step-windows-parental-ready-title = Vraag het aan de ouder
step-windows-parental-ready-body = Hiermee houdt een ouder in de gaten wat een kind doet. Verwijder het alleen als die ouder dat goed vindt. De voorzorgsmaatregel van 2018 gaat niet over dit programma.
step-windows-parental-ready-wrong = Ben jij het kind? Laat dit scherm dan aan je ouder zien.

step-windows-parental-remove-title = Verwijder het programma
step-windows-parental-remove-body = Wij starten het eigen verwijderprogramma. Volg de stappen in dat venster.
step-windows-parental-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer.
step-windows-parental-remove-action = Start het verwijderprogramma

step-windows-parental-restart-title = Start de computer opnieuw op
step-windows-parental-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of het programma weg is.
step-windows-parental-restart-wrong = Zien wij nog iets van het programma? Dan laten we zien wat het is. Resten, zoals instellingen, zijn normaal.

## Stappen: scanner voor één keer op Windows

step-windows-on-demand-remove-title = Verwijder het bestand als je dat wilt
step-windows-on-demand-remove-body = Deze scanner beschermt niet voortdurend. Er is geen verwijderprogramma: je sluit hem en verwijdert zelf het bestand. Daarna kijken wij opnieuw. Laten staan mag ook.
step-windows-on-demand-remove-wrong = Vond de scanner een virus? Dan staat dat misschien apart in een quarantainemap op schijf C. Zet daar niets uit terug.

## Stappen voor wie de computer beheert: Windows

step-windows-managed-decrypt-title = Maak eerst de versleuteling ongedaan
step-windows-managed-decrypt-body = Zijn schijven of bestanden versleuteld met Kaspersky? Maak dat eerst ongedaan. Anders gaan bestanden daarna misschien niet meer open.
step-windows-managed-replacement-title = Zet de vervanger klaar
step-windows-managed-replacement-body = Zorg dat de nieuwe virusscanner klaarstaat en ook centraal wordt beheerd. Is dit een Windows Server? Daar gaat Defender niet vanzelf weer aan.
step-windows-managed-policy-title = Zet het beleid uit
step-windows-managed-policy-body = De beheerder zet het beveiligingsbeleid van Kaspersky uit, en ook het wachtwoord tegen verwijderen.
step-windows-managed-product-title = Verwijder de virusscanner
step-windows-managed-product-body = De beheerder verwijdert de virusscanner, meestal op afstand.
step-windows-managed-agent-title = Verwijder de Netwerkagent als laatste
step-windows-managed-agent-body = De Netwerkagent is nodig om op afstand te beheren. Die gaat dus als laatste weg.
step-windows-managed-restart-title = Start opnieuw op
step-windows-managed-restart-body = Pas daarna is het verwijderen klaar.
step-windows-managed-protect-title = Zet de nieuwe virusscanner aan
step-windows-managed-protect-body = Daarna kan Voorzorg opnieuw kijken, als je dat wilt.

## Stappen: thuisproduct op macOS

step-macos-home-passwords-title = Stel je wachtwoorden en bestanden veilig
step-macos-home-passwords-body = Heb je wachtwoorden of bestanden bewaard in Kaspersky? Als Kaspersky weg is, kun je daar niet meer bij. Haal ze er dus eerst uit.
step-macos-home-passwords-careful = Zet je wachtwoorden over met een exportbestand? Dat bestand is niet beveiligd: wie het heeft, kan alles lezen. Bewaar het niet in de cloud. Verwijder het zodra het overzetten is gelukt.
step-macos-home-passwords-wrong = Twijfel je? Stop dan hier. Er is nog niets veranderd.

step-macos-home-replacement-title = Leg een vervanger klaar
step-macos-home-replacement-body = Kies eerst wat deze Mac straks beschermt. In macOS zit al XProtect. Dat zoekt naar bekende kwaadaardige programma's. Neem je een ander product? Leg dan alles klaar, maar installeer het nog niet.
step-macos-home-replacement-wrong = Kun je nog niet kiezen? Stop dan hier. Er is nog niets veranderd.

step-macos-home-ready-title = Maak je Mac klaar
step-macos-home-ready-body = Sla je werk op. Schrijf je licentiecode op en zet automatisch verlengen uit. Houd de naam en het wachtwoord van een beheerder van deze Mac bij de hand.
step-macos-home-ready-wrong = Verwijderen stopt je abonnement niet: dat zeg je apart op. Vul het wachtwoord van je Mac nooit in bij Voorzorg. Wij vragen er niet om.

step-macos-home-moment-title = Is dit een goed moment?
step-macos-home-moment-body = Werkt je laptop op de accu? Sluit hem dan aan. Wacht tot een andere installatie klaar is.
step-macos-home-moment-wrong = Op een Mac kunnen wij dit niet allemaal zien. Controleer het zelf.

step-macos-home-remove-title = Verwijder Kaspersky
step-macos-home-remove-body = Gebruik het verwijderprogramma van Kaspersky zelf. Zoek het in het menu Help, of kijk op de hulppagina van Kaspersky. Sleep de app niet naar de prullenmand.
step-macos-home-remove-careful = Typ nooit een wachtwoord van Kaspersky waar je Mac om een beheerder vraagt. Zet de beveiliging van je Mac hiervoor nooit uit.
step-macos-home-remove-wrong = Staat Kaspersky al in de prullenmand? Zet het eerst terug en gebruik dan het verwijderprogramma: anders blijft er een deel achter.
step-macos-home-remove-action = Open de map Apps of Programma's

step-macos-home-restart-title = Start de Mac opnieuw op
step-macos-home-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of Kaspersky weg is.
step-macos-home-restart-wrong = Zien wij nog iets van Kaspersky? Dan laten we zien wat het is. Resten, zoals instellingen, zijn normaal.

## Stappen voor wie de computer beheert: macOS

step-macos-managed-replacement-title = Zet de vervanger klaar
step-macos-managed-replacement-body = Zorg dat de nieuwe virusscanner klaarstaat en ook centraal wordt beheerd.
step-macos-managed-product-title = Verwijder de virusscanner
step-macos-managed-product-body = De beheerder verwijdert de virusscanner met het verwijderprogramma van Kaspersky.
step-macos-managed-agent-title = Verwijder de Netwerkagent als laatste
step-macos-managed-agent-body = De Netwerkagent is nodig om op afstand te beheren. Die gaat dus als laatste weg.
step-macos-managed-restart-title = Start opnieuw op
step-macos-managed-restart-body = Pas daarna is het verwijderen klaar. Daarna kan Voorzorg opnieuw kijken, als je dat wilt.

## Stappen: pakketten op Linux

step-linux-package-replacement-title = Kies wat er na Kaspersky komt
step-linux-package-replacement-body = Op Linux kies je zelf of je een andere virusscanner wilt. Geen virusscanner is ook een keuze.
step-linux-package-replacement-wrong = Kun je nog niet kiezen? Stop dan hier. Er is nog niets veranderd.

step-linux-package-ready-title = Maak je computer klaar
step-linux-package-ready-body = Je hebt een account nodig dat sudo mag gebruiken. Sla je werk op. Schrijf je licentiecode op en zet automatisch verlengen uit.
step-linux-package-ready-wrong = Beheert iemand anders deze computer, zoals je werkgever? Verwijder dan zelf niets en vraag het eerst.

step-linux-package-moment-title = Is dit een goed moment?
step-linux-package-moment-body = Wij kijken of er een andere installatie bezig is, of het systeem nog opnieuw moet opstarten, en of de laptop op de accu werkt.
step-linux-package-moment-wrong = Niet elk systeem laat dit allemaal zien. Controleer het dan zelf.

step-linux-package-remove-title = Verwijder de pakketten
step-linux-package-remove-body = Wij laten de opdracht zien. Jij voert die zelf uit in een terminal. Lees wat er weggaat voordat je ja zegt.
step-linux-package-remove-wrong = Zie je een fout, of wil de opdracht te veel verwijderen? Zeg dan nee. Vraag hulp aan iemand die Linux kent. De gegevensmappen blijven staan.
step-linux-package-remove-action = Toon de opdracht

step-linux-package-restart-title = Start de computer opnieuw op
step-linux-package-restart-body = Pas na opnieuw opstarten is alles uit het geheugen. Daarna kijken wij of Kaspersky weg is.
step-linux-package-restart-wrong = Zien wij nog iets van Kaspersky? Dan laten we zien wat het is. Resten, zoals instellingen, zijn normaal.

## Stappen voor wie de computer beheert: Linux

step-linux-managed-replacement-title = Kies de vervanger
step-linux-managed-replacement-body = De beheerder kiest wat er na Kaspersky komt. Op Linux kan de keuze ook zijn: geen virusscanner.
step-linux-managed-product-title = Verwijder de virusscanner
step-linux-managed-product-body = De beheerder verwijdert eerst het pakket met de grafische interface (zoals kesl-gui) en dan het hoofdpakket.
step-linux-managed-agent-title = Verwijder de Netwerkagent als laatste
step-linux-managed-agent-body = De Netwerkagent is nodig om op afstand te beheren. Die gaat dus als laatste weg.
step-linux-managed-restart-title = Start opnieuw op
step-linux-managed-restart-body = Pas daarna is alles uit het geheugen. Daarna kan Voorzorg opnieuw kijken, als je dat wilt.

## Wat het verwijderprogramma vraagt

wizard-password = Om het wachtwoord van Kaspersky, niet dat van je account.
wizard-keep-data = Wat je van Kaspersky wilt bewaren. Je hoeft niets te kiezen.
wizard-why = Waarom je weggaat. Antwoorden hoeft niet.
wizard-restart = Om opnieuw op te starten. Sla eerst je werk op.
wizard-parent-account = Om in te loggen met het account van de ouder.
wizard-mac-password = Om naam en wachtwoord van een beheerder, misschien twee keer.
wizard-mac-extension = Of een systeemuitbreiding van Kaspersky verwijderd mag worden. Kies ja.

## Andere bescherming: alleen eigenschappen die wij in een bron zagen

alternative-microsoft-defender-properties = Zit al in Windows 10 en 11. Beschermt voortdurend. De maker, Microsoft, is Amerikaans.
alternative-clamav-properties = Open source. Beschermt alleen op Linux voortdurend, met een apart onderdeel: clamonacc.
alternative-eset-properties = Voor Windows, macOS en Linux. Beschermt voortdurend (dat zagen wij bij producten voor bedrijven). De maker komt uit Slowakije.
alternative-apple-xprotect-properties = Zit al in macOS. Zoekt naar bekende kwaadaardige programma's. De maker, Apple, is Amerikaans.
alternative-avast-properties = Voor Windows en macOS. Beschermt voortdurend (dat zagen wij bij het product voor bedrijven). Het is een merk van Gen Digital, een Amerikaans bedrijf.
alternative-avg-properties = Voor Windows. Beschermt voortdurend (dat zagen wij bij het product voor bedrijven). Het is een merk van Gen Digital, een Amerikaans bedrijf.
alternative-avira-properties = Beschermt voortdurend; op welk systeem zagen wij niet. Het is een Duits merk van Gen Digital, een Amerikaans bedrijf.
alternative-bitdefender-properties = Voor Windows, macOS en Linux. Beschermt voortdurend (dat zagen wij bij het product voor bedrijven). De maker komt uit Roemenië.
alternative-f-secure-properties = Voor thuis. De maker komt uit Finland. Op welk systeem het voortdurend beschermt, zagen wij niet.
alternative-g-data-properties = Voor Windows. Beschermt voortdurend. De maker komt uit Duitsland.
alternative-norton-properties = Voor Windows en macOS. Beschermt voortdurend. Het is een merk van Gen Digital, een Amerikaans bedrijf.
alternative-sophos-properties = Voor Windows en macOS. Beschermt voortdurend (dat zagen wij bij het product voor thuis). De maker komt uit het Verenigd Koninkrijk en heeft een Amerikaanse eigenaar.
alternative-trend-micro-properties = Voor Windows en macOS. Beschermt voortdurend (dat zagen wij bij het product voor bedrijven). De maker komt uit Japan.
alternative-withsecure-properties = Voor bedrijven. De maker komt uit Finland. Op welk systeem het voortdurend beschermt, zagen wij niet.

## Bronnen

source-article = Artikel: ‘Kaspersky antivirus software wordt bij Rijksoverheid uitgefaseerd’
source-memo = Memo over Kaspersky en de analyse van de NCTV (een deel; schrijver niet zichtbaar)
source-rijksoverheid-2018 = Nieuwsbericht: voorzorgsmaatregel over antivirussoftware van Kaspersky Lab
source-letter-2018 = Brief van de minister aan de Tweede Kamer, Kamerstuk 30 821, nr. 46
source-nu-2018 = Nieuwsbericht: Nederlandse overheid stopt met Russische antivirussoftware
source-nos-2018 = Nieuwsbericht: de minister over de verhuizing van Kaspersky naar Zwitserland
source-letter-2019 = Brief van de minister aan de Tweede Kamer over het verzoek van Kaspersky om heroverweging
source-answer-2019 = Antwoord op Kamervragen over Kaspersky (kopie)
source-answer-2019-official = Antwoord op Kamervragen over Kaspersky
source-letter-2020 = Brief aan de Tweede Kamer over de voortgang, Kamerstuk 30 821, nr. 109
source-privacy-web-2020 = Kamerbrief over het uitfaseren van Kaspersky bij de Rijksoverheid
source-security-nl-2022 = Nieuwsbericht: minister maakt dreigingsanalyse over Kaspersky openbaar
source-defensie-industry = Beveiligingseisen voor bedrijven (ABRO en ABDO 2019)
source-kaspersky-zurich-2018 = Persbericht over het Transparency Center in Zürich
source-nu-2019 = Nieuwsbericht: overheid handhaaft maatregel tegen software van Kaspersky, met reactie van het bedrijf
source-computable-2019 = Nieuwsbericht: gebruikt de overheid Kaspersky nog?
source-court-2020 = Uitspraak over openbaar maken van de dreigingsanalyse (ECLI:NL:RBMNE:2020:1939, kopie)
source-court-2020-interim = Tussenuitspraak over antwoorden van Rijksonderdelen (ECLI:NL:RBMNE:2020:1942, kopie)
source-tweakers-2022 = Nieuwsbericht: minister houdt maatregel over Kaspersky in stand
source-nctv-wwke = Vragen en antwoorden over de Wet weerbaarheid kritieke entiteiten
source-nctv-vital = Uitleg over vitale infrastructuur en essentiële diensten
source-business-gov-abro = Uitleg over de ABRO voor ondernemers (in het Engels)
source-abro-copy = Kopie van de eisen van de ABRO 2026
source-abro-copy-2 = Tweede kopie van de eisen van de ABRO 2026, ingekort
source-abro-official = ABRO 2026, het officiële document
source-computerweekly-2020 = Nieuwsbericht: Kaspersky verwerkt gegevens in Zwitserland (in het Engels)
source-kaspersky-transparency = Uitleg van Kaspersky over zijn Transparency Centers (in het Engels)
source-datanews-2022 = Nieuwsbericht: Kaspersky opent een Transparency Center in Utrecht
source-federal-register-2017 = Amerikaanse bekendmaking van richtlijn BOD 17-01 (in het Engels)
source-theiet-2017 = Nieuwsbericht: Britse NCSC waarschuwt ministeries (in het Engels)
source-lithuania-tribune-2017 = Nieuwsbericht: Kaspersky over de beslissing van Litouwen (in het Engels)
source-datanews-2019 = Nieuwsbericht: Europese Commissie over bewijs tegen Kaspersky Lab
source-lto-2022 = Nieuwsbericht: rechter in Keulen over de waarschuwing van het BSI (in het Duits)
source-wion-2023 = Nieuwsbericht: Canada weert Kaspersky en WeChat van apparaten van de overheid (in het Engels)
source-federal-register-2024 = Amerikaans besluit over Kaspersky (kopie, in het Engels)
source-ap-2024 = Nieuwsbericht: Kaspersky stopt in de VS (in het Engels)
source-techradar-2024 = Nieuwsbericht: Kaspersky sluit zijn Britse kantoor (in het Engels)
source-html-it-2025 = Nieuwsbericht: Australië weert Kaspersky bij de overheid (in het Italiaans)
source-cybersecitalia-2025 = Nieuwsbericht: nieuwe Italiaanse circulaire over Russische software (in het Italiaans)
source-kaspersky-removal-tool = Hulpmiddel van Kaspersky om te verwijderen (kavremover)
source-kaspersky-password-protection = Uitleg over het wachtwoord tegen verwijderen
source-kaspersky-endpoint-removal = Kaspersky Endpoint Security verwijderen (in het Frans)
source-kaspersky-security-center-removal = Op afstand verwijderen met Kaspersky Security Center
source-kaspersky-mac-help = Hulp van Kaspersky voor de Mac (in het Engels)
source-kaspersky-linux-help = Helppagina van Kaspersky Endpoint Security voor Linux (in het Engels)
source-microsoft-windows-security = Virus- en bedreigingsbeveiliging in Windows-beveiliging
source-microsoft-compatibility = Microsoft Defender naast andere virusscanners
source-clamav-on-access = Handleiding van clamonacc: voortdurend scannen met ClamAV (in het Engels)
source-clamav-site = Website van ClamAV
source-eset-site = Website van ESET
source-eset-real-time-linux = Helppagina van ESET: real-timebescherming op Linux (in het Engels)
source-eset-real-time-macos = Helppagina van ESET: real-timebescherming op macOS (in het Engels)
source-eset-real-time-windows = Helppagina van ESET: real-timebescherming op Windows (in het Engels)
source-apple-malware = Uitleg van Apple: hoe macOS beschermt tegen kwaadaardige programma's (in het Engels)
source-gen-digital-privacy = Privacy bij Gen Digital: Avast, AVG, Avira en Norton (in het Engels)
source-avast-site = Website van Avast
source-avast-real-time = Helppagina van Avast: real-timebescherming op Windows en macOS (in het Engels)
source-avg-real-time = Helppagina van AVG: real-timebescherming op Windows (in het Engels)
source-avira-site = Website van Avira
source-avira-real-time = Helppagina van Avira: real-timebescherming (in het Engels)
source-bitdefender-site = Website van Bitdefender
source-bitdefender-real-time = Helppagina van Bitdefender: real-timebescherming, ook op Linux (in het Engels)
source-bitdefender-real-time-macos = Helppagina van Bitdefender: real-timebescherming op macOS (in het Engels)
source-f-secure-privacy = Privacy bij F-Secure Total (in het Engels)
source-g-data-real-time = Helppagina van G DATA: real-timebescherming (in het Engels)
source-norton-site = Website van Norton
source-norton-real-time-windows = Helppagina van Norton: real-timebescherming op Windows (in het Engels)
source-norton-real-time-macos = Helppagina van Norton: real-timebescherming op macOS (in het Engels)
source-sophos-home = Helppagina van Sophos Home (in het Engels)
source-sophos-real-time = Uitleg van Sophos: real-timebescherming (in het Engels)
source-trend-micro-real-time = Helppagina van Trend Micro: real-timebescherming op Windows en macOS (in het Engels)
source-withsecure-privacy = Privacy bij WithSecure Elements (in het Engels)
