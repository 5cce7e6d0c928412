### Woorden bij wat in catalogue/ staat: producten, stappen, andere bescherming en bronnen.

## Producten

product-kaspersky-home-windows-name = Kaspersky voor thuis en kantoor
product-kaspersky-home-windows-what = Dit is een virusscanner van Kaspersky voor thuis of een klein kantoor.
product-kesl-name = Kaspersky Endpoint Security voor Linux
product-kesl-what = Dit is een virusscanner van Kaspersky voor computers met Linux.
product-network-agent-name = Kaspersky Netwerkagent
product-network-agent-what = Hiermee beheert iemand deze computer van ver. Het is geen virusscanner.
product-endpoint-security-windows-name = Kaspersky Endpoint Security voor Windows
product-endpoint-security-windows-what = Dit is een virusscanner van Kaspersky voor bedrijven. Meestal beheert een ICT-afdeling of een leverancier die.
product-security-windows-server-name = Kaspersky Security voor Windows Server
product-security-windows-server-what = Dit is een virusscanner van Kaspersky voor servers en vaste apparaten, zoals kassa's. Een ICT-afdeling of een leverancier beheert die.
product-endpoint-agent-name = Kaspersky Endpoint Agent
product-endpoint-agent-what = Hiermee ziet een beheerder wat er op deze computer gebeurt. Het is geen virusscanner.
product-security-center-name = Kaspersky Security Center
product-security-center-what = Hiermee beheert iemand andere computers met Kaspersky. Het is geen virusscanner.
product-encryption-module-name = Kaspersky AES Encryption Module
product-encryption-module-what = Dit onderdeel maakt bestanden onleesbaar voor anderen. Verwijder het niet zelf: je bestanden gaan dan misschien niet meer open.
product-vpn-name = Kaspersky VPN
product-vpn-what = Dit maakt een beveiligde verbinding met het internet. Het is geen virusscanner.
product-password-manager-name = Kaspersky Password Manager
product-password-manager-what = Hierin kun je wachtwoorden bewaren. Het is geen virusscanner.
product-safe-kids-name = Kaspersky Safe Kids
product-safe-kids-what = Hiermee letten ouders op wat een kind op de computer doet. Het is geen virusscanner.
product-software-updater-name = Kaspersky Software Updater
product-software-updater-what = Dit zoekt nieuwe versies van je programma's. Het is geen virusscanner.
product-on-demand-scanner-name = Kaspersky-scanner voor eenmalig gebruik
product-on-demand-scanner-what = Dit programma zoekt één keer naar virussen. Daarna beschermt het niet.
product-kaspersky-home-macos-name = Kaspersky voor de Mac
product-kaspersky-home-macos-what = Dit is een virusscanner van Kaspersky voor thuis of een klein kantoor.
product-endpoint-security-macos-name = Kaspersky Endpoint Security voor de Mac
product-endpoint-security-macos-what = Dit is een virusscanner van Kaspersky voor bedrijven. Meestal beheert een ICT-afdeling of een leverancier die.
product-kfl-name = Kaspersky voor Linux
product-kfl-what = Dit is een virusscanner van Kaspersky voor thuis, voor computers met Linux.
product-kess-name = Kaspersky Embedded Systems Security voor Linux
product-kess-what = Dit is een virusscanner van Kaspersky voor vaste apparaten met Linux, zoals kassa's.
product-kics-name = Kaspersky Industrial CyberSecurity
product-kics-what = Dit is een virusscanner van Kaspersky voor computers in een fabriek of installatie. Een leverancier of een technische dienst beheert die.
product-klms-name = Kaspersky Security voor Linux-mailservers
product-klms-what = Dit zoekt virussen in de e-mail van een organisatie. Wie de mailserver beheert, beheert ook dit.
product-anti-virus-linux-old-name = Kaspersky Anti-Virus voor Linux (oud)
product-anti-virus-linux-old-what = Dit is een oude virusscanner van Kaspersky voor computers met Linux.

## Stappen: thuisproduct op Windows

step-windows-home-passwords-title = Bewaar je wachtwoorden en bestanden
step-windows-home-passwords-body = Gaat Kaspersky weg, dan kun je niet meer bij wat erin staat. Haal het er dus eerst uit.
step-windows-home-passwords-wrong = Het bestand met je wachtwoorden kan iedereen lezen. Bewaar het niet in de cloud. Verwijder het zodra het overzetten is gelukt. Een kluis of back-up gaat zonder Kaspersky misschien niet meer open. Dat konden wij niet zelf nakijken.

step-windows-home-replacement-title = Leg een vervanger klaar
step-windows-home-replacement-body = Kies eerst wat deze computer straks beschermt. In Windows zit al een virusscanner: Microsoft Defender. Neem je een ander product? Leg dan alles klaar, maar installeer het nog niet.
step-windows-home-replacement-wrong = Kun je nog niet kiezen? Stop dan hier. Er is nog niets veranderd. Houdt een instelling Defender tegen? Vraag dan hulp aan wie voor deze computer zorgt.

step-windows-home-ready-title = Maak je computer klaar
step-windows-home-ready-body = Sla je werk op. Noteer je licentie en zet automatisch verlengen uit. Zet het wachtwoord van Kaspersky uit, of houd het bij de hand.
step-windows-home-ready-wrong = Verwijderen stopt je abonnement niet: dat zeg je apart op. Vul het wachtwoord van Kaspersky nooit in bij Voorzorg. Wij vragen er niet om.

step-windows-home-moment-title = Is dit een goed moment?
step-windows-home-moment-body = Wij kijken of een andere installatie bezig is, of Windows op opnieuw starten wacht, en of een laptop op de accu werkt.
step-windows-home-moment-wrong = Blijft Windows om opnieuw starten vragen, ook nadat je dat deed? Dan mag je verder gaan.

step-windows-home-remove-title = Verwijder Kaspersky
step-windows-home-remove-body = Wij starten het verwijderprogramma van Kaspersky. Volg de stappen in dat venster. Ga daarna meteen door: zo is je computer zo kort mogelijk zonder virusscanner.
step-windows-home-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer. Lukt het weer niet? Kaspersky heeft een eigen hulpmiddel om te verwijderen. Haal het alleen van de website van Kaspersky.
step-windows-home-remove-action = Start het verwijderprogramma

step-windows-home-restart-title = Start de computer opnieuw op
step-windows-home-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of Kaspersky weg is.
step-windows-home-restart-wrong = Zien wij nog iets van Kaspersky? Dan laten we zien wat. Resten, zoals instellingen, zijn normaal.

step-windows-home-protect-title = Zet de nieuwe bescherming aan
step-windows-home-protect-body = Gebruik je Microsoft Defender? Kijk dan of die aan staat. Koos je een ander product? Installeer dat nu.
step-windows-home-protect-wrong = Blijft Defender uit? Misschien houdt een instelling die tegen. Vraag dan hulp aan wie voor deze computer zorgt. Installeer nooit twee virusscanners tegelijk.
step-windows-home-protect-action = Open Windows-beveiliging

note-windows-home-small-office = Dit product staat vaak op meer computers tegelijk. Kijk ook op de andere computers en op de server. De licentie is misschien van jullie samen. Dat konden wij niet nakijken.

## Stappen: hulpprogramma op Windows

step-windows-companion-ready-title = Maak je computer klaar
step-windows-companion-ready-body = De voorzorgsmaatregel van 2018 gaat niet over dit programma. Verwijderen mag, maar hoeft niet. Sla je werk op en noteer je licentie.
step-windows-companion-ready-wrong = Twijfel je? Stop dan hier. Er is nog niets veranderd.

step-windows-companion-moment-title = Is dit een goed moment?
step-windows-companion-moment-body = Wij kijken of een andere installatie bezig is, of Windows op opnieuw starten wacht, en of een laptop op de accu werkt.
step-windows-companion-moment-wrong = Blijft Windows om opnieuw starten vragen, ook nadat je dat deed? Dan mag je verder gaan.

step-windows-companion-remove-title = Verwijder het programma
step-windows-companion-remove-body = Wij starten het eigen verwijderprogramma. Volg de stappen in dat venster.
step-windows-companion-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer. Je kunt het programma ook zelf verwijderen in de lijst met apps van Windows.
step-windows-companion-remove-action = Start het verwijderprogramma

step-windows-companion-restart-title = Start de computer opnieuw op
step-windows-companion-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of het programma weg is.
step-windows-companion-restart-wrong = Zien wij nog iets van het programma? Dan laten we zien wat. Resten, zoals instellingen, zijn normaal.

note-windows-companion-kill-switch = Zet eerst in de VPN uit dat internet stopt als de VPN weg is. Anders heb je daarna misschien geen internet.

## Stappen: wachtwoordkluis op Windows

step-windows-passwords-passwords-title = Haal je wachtwoorden eruit
step-windows-passwords-passwords-body = Zet je wachtwoorden eerst over naar een ander programma. Probeer daarna of je ermee kunt inloggen. De voorzorgsmaatregel van 2018 gaat niet over dit programma: verwijderen hoeft niet.
step-windows-passwords-passwords-wrong = Het bestand met je wachtwoorden kan iedereen lezen. Bewaar het niet in de cloud. Verwijder het zodra het overzetten is gelukt.

step-windows-passwords-remove-title = Verwijder de wachtwoordkluis
step-windows-passwords-remove-body = Wij starten het eigen verwijderprogramma. Volg de stappen in dat venster.
step-windows-passwords-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer. Je kunt het programma ook zelf verwijderen in de lijst met apps van Windows.
step-windows-passwords-remove-action = Start het verwijderprogramma

## Stappen: ouderlijk toezicht op Windows

step-windows-parental-ready-title = Vraag het de ouder
step-windows-parental-ready-body = Hiermee let een ouder op wat een kind doet. Verwijder het alleen als die ouder dat goed vindt. De voorzorgsmaatregel van 2018 gaat niet over dit programma.
step-windows-parental-ready-wrong = Ben jij het kind? Laat dit scherm dan aan je ouder zien.

step-windows-parental-remove-title = Verwijder het programma
step-windows-parental-remove-body = Wij starten het eigen verwijderprogramma. Volg de stappen in dat venster.
step-windows-parental-remove-wrong = Gebeurt er niets, of zie je een fout? Start de computer opnieuw op en probeer het nog een keer.
step-windows-parental-remove-action = Start het verwijderprogramma

step-windows-parental-restart-title = Start de computer opnieuw op
step-windows-parental-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of het programma weg is.
step-windows-parental-restart-wrong = Zien wij nog iets van het programma? Dan laten we zien wat. Resten, zoals instellingen, zijn normaal.

## Stappen: scanner voor één keer op Windows

step-windows-on-demand-remove-title = Verwijder het bestand, als je wilt
step-windows-on-demand-remove-body = Deze scanner beschermt niet de hele tijd. Er is geen verwijderprogramma: je sluit hem en verwijdert zelf het bestand. Daarna kijken wij opnieuw. Laten staan mag ook.
step-windows-on-demand-remove-wrong = Vond de scanner iets? Dan ligt dat misschien in een map met quarantaine op schijf C. Zet niets daaruit terug.

## Stappen voor wie de computer beheert: Windows

step-windows-managed-decrypt-title = Eerst de versleuteling eraf
step-windows-managed-decrypt-body = Zijn schijven of bestanden versleuteld met Kaspersky? Maak dat eerst ongedaan. Anders gaan bestanden daarna misschien niet meer open.
step-windows-managed-replacement-title = De vervanger klaar
step-windows-managed-replacement-body = De nieuwe virusscanner staat klaar en komt uit hetzelfde beheer. Op Windows Server gaat Defender niet vanzelf weer aan.
step-windows-managed-policy-title = Het beleid uit
step-windows-managed-policy-body = De beheerder zet het beleid en het wachtwoord tegen verwijderen uit.
step-windows-managed-product-title = De virusscanner weg
step-windows-managed-product-body = De beheerder verwijdert de virusscanner, meestal op afstand.
step-windows-managed-agent-title = De Netwerkagent als laatste
step-windows-managed-agent-body = Met de Netwerkagent werkt het beheer op afstand. Die gaat dus als laatste weg.
step-windows-managed-restart-title = Opnieuw opstarten
step-windows-managed-restart-body = Pas daarna is het verwijderen klaar.
step-windows-managed-protect-title = De nieuwe virusscanner aan
step-windows-managed-protect-body = Daarna kijkt Voorzorg opnieuw, als je wilt.

## Stappen: thuisproduct op macOS

step-macos-home-passwords-title = Bewaar je wachtwoorden en bestanden
step-macos-home-passwords-body = Gaat Kaspersky weg, dan kun je niet meer bij wat erin staat. Haal het er dus eerst uit.
step-macos-home-passwords-wrong = Het bestand met je wachtwoorden kan iedereen lezen. Bewaar het niet in de cloud. Verwijder het zodra het overzetten is gelukt.

step-macos-home-replacement-title = Leg een vervanger klaar
step-macos-home-replacement-body = Kies eerst wat deze Mac straks beschermt. In macOS zit al XProtect. Dat zoekt naar bekende kwaadaardige programma's. Neem je een ander product? Leg dan alles klaar, maar installeer het nog niet.
step-macos-home-replacement-wrong = Kun je nog niet kiezen? Stop dan hier. Er is nog niets veranderd.

step-macos-home-ready-title = Maak je Mac klaar
step-macos-home-ready-body = Sla je werk op. Noteer je licentie en zet automatisch verlengen uit. Houd de naam en het wachtwoord van een beheerder van deze Mac bij de hand.
step-macos-home-ready-wrong = Verwijderen stopt je abonnement niet: dat zeg je apart op. Vul het wachtwoord van je Mac nooit in bij Voorzorg. Wij vragen er niet om.

step-macos-home-moment-title = Is dit een goed moment?
step-macos-home-moment-body = Werkt een laptop op de accu? Sluit hem dan aan. Wacht tot een andere installatie klaar is.
step-macos-home-moment-wrong = Niet alles daarvan kunnen wij op een Mac zien. Dan zeg je zelf dat het goed is.

step-macos-home-remove-title = Verwijder Kaspersky
step-macos-home-remove-body = Gebruik het verwijderprogramma van Kaspersky zelf. We weten niet waar jouw versie dat heeft: kijk in het menu Help of op de pagina hieronder. Sleep de app niet naar de prullenmand.
step-macos-home-remove-wrong = Staat Kaspersky al in de prullenmand? Zet het eerst terug en gebruik dan het verwijderprogramma: anders blijft er een deel achter. Typ nooit een wachtwoord van Kaspersky waar je Mac om een beheerder vraagt. Zet de beveiliging van je Mac hiervoor nooit uit.
step-macos-home-remove-action = Open de map Programma's

step-macos-home-restart-title = Start de Mac opnieuw op
step-macos-home-restart-body = Pas na opnieuw opstarten is het verwijderen klaar. Daarna kijken wij of Kaspersky weg is.
step-macos-home-restart-wrong = Zien wij nog iets van Kaspersky? Dan laten we zien wat. Resten, zoals instellingen, zijn normaal.

## Stappen voor wie de computer beheert: macOS

step-macos-managed-replacement-title = De vervanger klaar
step-macos-managed-replacement-body = De nieuwe virusscanner staat klaar en komt uit hetzelfde beheer.
step-macos-managed-product-title = De virusscanner weg
step-macos-managed-product-body = De beheerder verwijdert de virusscanner met het verwijderprogramma van Kaspersky.
step-macos-managed-agent-title = De Netwerkagent als laatste
step-macos-managed-agent-body = Met de Netwerkagent werkt het beheer op afstand. Die gaat dus als laatste weg.
step-macos-managed-restart-title = Opnieuw opstarten
step-macos-managed-restart-body = Pas daarna is het verwijderen klaar. Daarna kijkt Voorzorg opnieuw, als je wilt.

## Stappen: pakketten op Linux

step-linux-package-replacement-title = Kies wat er na Kaspersky komt
step-linux-package-replacement-body = Op Linux kies je zelf of je een andere virusscanner wilt. Geen virusscanner is ook een keuze. Wat je kiest, komt in het verslag.
step-linux-package-replacement-wrong = Kun je nog niet kiezen? Stop dan hier. Er is nog niets veranderd.

step-linux-package-ready-title = Maak je computer klaar
step-linux-package-ready-body = Je hebt een account nodig dat sudo mag gebruiken. Sla je werk op. Noteer je licentie en zet automatisch verlengen uit.
step-linux-package-ready-wrong = Beheert iemand anders deze computer, zoals je werkgever? Verwijder dan zelf niets en vraag het eerst.

step-linux-package-moment-title = Is dit een goed moment?
step-linux-package-moment-body = Wij kijken of een andere installatie bezig is, of het systeem op opnieuw starten wacht, en of een laptop op de accu werkt.
step-linux-package-moment-wrong = Niet elk systeem laat dit alles zien. Dan zeg je zelf dat het goed is.

step-linux-package-remove-title = Verwijder de pakketten
step-linux-package-remove-body = Wij laten de opdracht zien. Jij voert die zelf uit in een terminal. Lees wat er weggaat voordat je ja zegt.
step-linux-package-remove-wrong = Zie je een fout, of wil de opdracht te veel verwijderen? Zeg dan nee. Vraag hulp aan iemand die Linux kent. De gegevensmappen blijven staan: die doen niets meer.
step-linux-package-remove-action = Toon de opdracht

step-linux-package-restart-title = Start de computer opnieuw op
step-linux-package-restart-body = Pas na opnieuw opstarten is alles uit het geheugen. Daarna kijken wij of Kaspersky weg is.
step-linux-package-restart-wrong = Zien wij nog iets van Kaspersky? Dan laten we zien wat. Resten, zoals instellingen, zijn normaal.

## Stappen voor wie de computer beheert: Linux

step-linux-managed-replacement-title = De vervanger gekozen
step-linux-managed-replacement-body = De beheerder kiest wat er na Kaspersky komt. Op Linux kan dat ook niets zijn.
step-linux-managed-product-title = De virusscanner weg
step-linux-managed-product-body = Eerst het pakket met het venster, dan het hoofdpakket.
step-linux-managed-agent-title = De Netwerkagent als laatste
step-linux-managed-agent-body = Met de Netwerkagent werkt het beheer op afstand. Die gaat dus als laatste weg.
step-linux-managed-restart-title = Opnieuw opstarten
step-linux-managed-restart-body = Pas daarna is alles uit het geheugen. Daarna kijkt Voorzorg opnieuw, als je wilt.

## Wat het verwijderprogramma vraagt

wizard-password = Om een wachtwoord van Kaspersky, niet dat van je account.
wizard-keep-data = Wat je wilt bewaren. Kies niets: dan gaat alles weg.
wizard-why = Waarom je weggaat. Antwoorden hoeft niet.
wizard-restart = Om opnieuw te starten. Dat mag meteen.
wizard-parent-account = Om in te loggen met het account van de ouder.
wizard-mac-password = Om naam en wachtwoord van een beheerder, misschien twee keer.
wizard-mac-extension = Of een uitbreiding weg mag. Zeg dan ja.

## Andere bescherming: alleen eigenschappen die wij in een bron zagen

alternative-microsoft-defender-properties = Zit al in Windows 10 en 11. Beschermt de hele tijd. De maker, Microsoft, is Amerikaans.
alternative-clamav-properties = Open source en gratis. Beschermt alleen op Linux de hele tijd, met een apart onderdeel: clamonacc.
alternative-eset-properties = Voor Windows, macOS en Linux. Beschermt de hele tijd. Je betaalt ervoor. De maker, ESET, komt uit Slowakije.
alternative-apple-xprotect-properties = Zit al in macOS. Zoekt naar bekende kwaadaardige programma's. De maker, Apple, is Amerikaans.
alternative-avast-properties = Voor Windows en macOS. Beschermt de hele tijd. Het is een merk van Gen Digital, een Amerikaans bedrijf.
alternative-avg-properties = Voor Windows. Beschermt de hele tijd, gezien bij het product voor bedrijven. Het is een merk van Gen Digital, een Amerikaans bedrijf.
alternative-avira-properties = Beschermt de hele tijd; op welk systeem zagen wij niet. Het is een Duits merk van Gen Digital, een Amerikaans bedrijf.
alternative-bitdefender-properties = Voor Windows, macOS en Linux. Beschermt de hele tijd, gezien bij het product voor bedrijven. De maker komt uit Roemenië.
alternative-f-secure-properties = Voor thuis. De maker komt uit Finland. Op welk systeem het de hele tijd beschermt, zagen wij niet.
alternative-g-data-properties = Voor Windows. Beschermt de hele tijd. De maker komt uit Duitsland.
alternative-norton-properties = Voor Windows en macOS. Beschermt de hele tijd. Het is een merk van Gen Digital, een Amerikaans bedrijf.
alternative-sophos-properties = Voor Windows en macOS. Beschermt de hele tijd. De maker komt uit het Verenigd Koninkrijk en heeft een Amerikaanse eigenaar.
alternative-trend-micro-properties = Voor Windows en macOS. Beschermt de hele tijd, gezien bij het product voor bedrijven. De maker komt uit Japan.
alternative-withsecure-properties = Voor bedrijven. De maker komt uit Finland. Op welk systeem het de hele tijd beschermt, zagen wij niet.

## Bronnen

source-article = Artikel: ‘Kaspersky antivirus software wordt bij Rijksoverheid uitgefaseerd’
source-memo = Memo over Kaspersky en de analyse van de NCTV (een deel; schrijver niet zichtbaar)
source-rijksoverheid-2018 = Nieuwsbericht: voorzorgsmaatregel over antivirussoftware van Kaspersky Lab
source-letter-2018 = Brief van de minister aan de Tweede Kamer, Kamerstuk 30 821, nr. 46
source-nu-2018 = Nieuwsbericht: Nederlandse overheid stopt met Russische antivirussoftware
source-nos-2018 = Nieuwsbericht: de minister over de verhuizing van Kaspersky naar Zwitserland
source-letter-2019 = Brief aan Kaspersky over heroverweging
source-answer-2019 = Antwoord op Kamervragen over Kaspersky (kopie)
source-answer-2019-official = Antwoord op Kamervragen over Kaspersky
source-letter-2020 = Brief aan de Tweede Kamer over de voortgang, Kamerstuk 30 821, nr. 109
source-privacy-web-2020 = Kamerbrief over het uitfaseren van Kaspersky bij de Rijksoverheid
source-security-nl-2022 = Nieuwsbericht: minister maakt dreigingsanalyse over Kaspersky openbaar
source-defensie-industry = Beveiligingseisen voor bedrijven (ABRO en ABDO 2019)
source-kaspersky-zurich-2018 = Persbericht over het Transparency Center in Zürich
source-kaspersky-removal-tool = Hulpmiddel van Kaspersky om te verwijderen (kavremover)
source-kaspersky-password-protection = Uitleg over het wachtwoord tegen verwijderen
source-kaspersky-endpoint-removal = Kaspersky Endpoint Security verwijderen (in het Frans)
source-kaspersky-security-center-removal = Op afstand verwijderen met Kaspersky Security Center
source-kaspersky-mac-help = Hulp van Kaspersky voor de Mac (in het Engels)
source-kaspersky-linux-help = Hulp bij Kaspersky Endpoint Security voor Linux
source-microsoft-windows-security = Virus- en bedreigingsbeveiliging in Windows-beveiliging
source-microsoft-compatibility = Microsoft Defender naast andere virusscanners
source-clamav-on-access = Handleiding van clamonacc (de hele tijd scannen met ClamAV)
source-clamav-site = Website van ClamAV
source-eset-site = Website van ESET
source-eset-real-time-linux = Hulp van ESET: de hele tijd beschermen op Linux
source-eset-real-time-macos = Hulp van ESET: de hele tijd beschermen op macOS
source-eset-real-time-windows = Hulp van ESET: de hele tijd beschermen op Windows
source-apple-malware = Uitleg van Apple: hoe macOS beschermt tegen kwaadaardige programma's (in het Engels)
source-gen-digital-privacy = Privacy bij Gen Digital: Avast, AVG, Avira en Norton (in het Engels)
source-avast-site = Website van Avast
source-avast-real-time = Hulp van Avast: de hele tijd beschermen op Windows en macOS (in het Engels)
source-avg-real-time = Hulp van AVG: de hele tijd beschermen op Windows (in het Engels)
source-avira-site = Website van Avira
source-avira-real-time = Hulp van Avira: de hele tijd beschermen (in het Engels)
source-bitdefender-site = Website van Bitdefender
source-bitdefender-real-time = Hulp van Bitdefender: de hele tijd beschermen, ook op Linux (in het Engels)
source-bitdefender-real-time-macos = Hulp van Bitdefender: de hele tijd beschermen op macOS (in het Engels)
source-f-secure-privacy = Privacy bij F-Secure Total (in het Engels)
source-g-data-real-time = Hulp van G DATA: de hele tijd beschermen (in het Engels)
source-norton-site = Website van Norton
source-norton-real-time-windows = Hulp van Norton: de hele tijd beschermen op Windows (in het Engels)
source-norton-real-time-macos = Hulp van Norton: de hele tijd beschermen op macOS (in het Engels)
source-sophos-home = Hulp van Sophos Home (in het Engels)
source-sophos-real-time = Uitleg van Sophos: de hele tijd beschermen (in het Engels)
source-trend-micro-real-time = Hulp van Trend Micro: de hele tijd beschermen op Windows en macOS (in het Engels)
source-withsecure-privacy = Privacy bij WithSecure Elements (in het Engels)
