### De uitspraken over de maatregel. Elk bericht hoort bij een regel in catalogue/claims.toml.
### Wie het zegt en het jaar staan in de zin zelf. Nooit meer zeggen dan de bron.

## Voor jouw groep

claim-A05 = Volgens de minister was het in 2018 voor de Rijksoverheid een besluit: stap voor stap stoppen met deze antivirussoftware. Om welke onderdelen het precies ging, staat niet in het artikel.
claim-A06 = Volgens de minister kregen vitale organisaties in 2018 een advies: stop ook met deze antivirussoftware.
claim-A07 = Volgens de minister kregen ABDO-bedrijven in 2018 een advies: stop ook met deze antivirussoftware. ABDO betekent: Algemene Beveiligingseisen Defensie Opdrachten.
claim-A10 = De minister noemde in 2018 drie groepen: de Rijksoverheid, de vitale infrastructuur en ABDO-bedrijven. Hoor je bij geen van deze groepen? Dan waren het besluit en het advies niet aan jou gericht. Zo lezen wij het.
claim-L08 = In september 2019 kwam er een antwoord op vragen uit de Tweede Kamer. Voor vitale organisaties en ABDO-bedrijven was het een advies, stond daarin. Zij beslissen zelf of ze stoppen.
claim-L15 = De laatste openbare bevestiging van de maatregel die wij vonden, is van maart 2022. Wij vonden geen bericht dat de maatregel is ingetrokken. Een nieuwere bevestiging vonden wij ook niet.
claim-L22 = Op de website van Defensie lazen wij in 2026: voor lopende contracten blijft de ABDO 2019 gelden. Voor nieuwe contracten gaat Defensie over op de ABRO.
claim-L24 = Wij vonden geen openbare tekst van de ABDO of de ABRO waarin Kaspersky wordt genoemd. Vraag je beveiligingsfunctionaris wat er in jullie contract staat.

## Het besluit en het advies

claim-A01 = In mei 2018 schreef minister Grapperhaus aan de Tweede Kamer over een besluit van het kabinet. De Rijksoverheid zou stap voor stap stoppen met de antivirussoftware van Kaspersky. Dat heet uitfaseren.
claim-A02 = De minister noemde dit in 2018 een voorzorgsmaatregel.
claim-A04 = Volgens de minister was dit het doel van het besluit in 2018: de nationale veiligheid beschermen.
claim-A06-A07 = De minister schreef in 2018 ook over een advies. Organisaties met vitale diensten en processen kregen het advies om hetzelfde te doen. Bedrijven die onder de ABDO vallen, kregen dat advies ook.
claim-A08 = De minister schreef in 2018 dat de maatregel alleen over de antivirussoftware van Kaspersky gaat.
claim-A09 = Andere producten en diensten van Kaspersky vallen er niet onder, schreef de minister in 2018.
claim-A11 = Het kabinet wilde dit risico voorkomen waar dat mogelijk is, schreef de minister in 2018. Het vond dit de passende voorzorgsmaatregel.
claim-A28 = De NCTV en Defensie zouden de betrokken organisaties informeren, schreef de minister in 2018.
claim-L01 = De brief is van 14 mei 2018. Volgens het nieuwsbericht van die dag stopt de Rijksoverheid stap voor stap met de software. De vitale sector kreeg een advies.
claim-L02 = Volgens NU.nl zei een woordvoerder van het ministerie in 2018: het kabinet geeft geen advies over een vervangend product. Het tempo hangt af van lopende contracten en van een geschikte vervanger.

## De redenen

claim-A15 = Antivirussoftware heeft ruime en diepe toegang tot systemen, schreef de minister in 2018. Die toegang is er om virussen te bestrijden.
claim-A16 = Zulke software kan door die ruime toegang ook worden misbruikt, schreef de minister in 2018. Het misbruik kan digitale spionage en sabotage mogelijk maken.
claim-A17 = Kaspersky, toen Kaspersky Lab, is een Russisch bedrijf met het hoofdkantoor in Rusland. Dat schreef de minister in 2018. Daarom valt het bedrijf volgens hem onder de Russische wet.
claim-A18 = De Russische wet verplicht bedrijven zoals Kaspersky om Russische inlichtingendiensten te helpen bij hun taken. Zij moeten dat doen als die diensten erom vragen, schreef de minister in 2018.
claim-A19 = Volgens de Nederlandse inlichtingen- en veiligheidsdiensten bouwt Rusland al jaren zeer grote digitale mogelijkheden op. De minister verwees in 2018 naar hun jaarverslagen.
claim-A20 = Rusland heeft een actief programma voor digitale aanvallen, schreef de minister in 2018. Dat programma is onder meer gericht op Nederland en Nederlandse belangen.
claim-A21 = Deze drie dingen samen leidden tot een conclusie van het kabinet, schreef de minister in 2018. De conclusie was: via deze antivirussoftware is er een risico op digitale spionage en sabotage. Het gaat dan om de Rijksoverheid, de vitale infrastructuur en ABDO-bedrijven.

## Wat niet zeker is

claim-A22-A23 = In Nederland zijn geen concrete gevallen van misbruik bekend, schreef de minister in 2018. Maar misbruik kan niet worden uitgesloten, schreef hij ook.
claim-A24 = Als de omstandigheden veranderen, kan dat een reden zijn voor een nieuwe afweging door de overheid. Dat schreef de minister in 2018.
claim-A27 = Het kabinet deed zelf een inventarisatie en een analyse, schreef de minister in 2018. Daarna is volgens hem een zorgvuldige afweging gemaakt.
claim-M16-M17 = De analyse van de NCTV vond toen in open bronnen geen sluitend bewijs voor een of meer scenario's. Daarom kon de analyse niet zeggen of Kaspersky op dat moment actief een dreiging was voor de nationale veiligheid. Dat staat in een memo zonder datum.

## Wat Kaspersky antwoordt

claim-K01 = Kaspersky schreef in 2018 dat het zeer teleurgesteld was over dit besluit. Volgens het bedrijf kwam het uit vrees dat de software voor spionage zou worden gebruikt.
claim-K02-K03 = Kaspersky schreef in 2018 dat het als geen ander het belang van digitale veiligheid ziet. Het strijdt al meer dan 20 jaar met succes tegen digitale spionage en misdaad, schreef het bedrijf.
claim-K04 = Het lijkt erop dat Kaspersky slachtoffer is van de politiek tussen landen (geopolitiek), schreef het bedrijf in 2018.
claim-K05 = Niemand heeft in het openbaar aantoonbaar bewijs van verkeerd handelen laten zien dat zulke beslissingen rechtvaardigt. Dat schreef Kaspersky in 2018. Het bedrijf was daarover ontstemd en teleurgesteld.
claim-K06 = Kaspersky heeft nog nooit een regering in de wereld geholpen met digitale spionage of andere kwade digitale activiteiten. Dat schreef het bedrijf in 2018.
claim-K07 = Kaspersky vond het in 2018 verontrustend dat een bedrijf als schuldig kan worden behandeld door problemen tussen landen.
claim-K08-K09 = Vertrouwen is essentieel en niet vanzelfsprekend, schreef Kaspersky in 2018. Het bedrijf besloot zijn belangrijkste werk te verhuizen van Rusland naar Zwitserland.
claim-K10 = Klantgegevens, het samenstellen van software en het opsporen van dreigingen verhuizen vanaf eind 2018 naar Zürich, schreef Kaspersky.
claim-K11-K12 = In Zürich komt een Transparency Center, schreef Kaspersky in 2018. Daar kunnen organisaties de broncode van producten en updates bekijken. Een onafhankelijke organisatie controleert of de software van klanten overeenkomt met die broncode, schreef het bedrijf.
claim-K13 = Kaspersky schreef in 2018 dat zijn producten één belangrijk doel hebben: organisaties beschermen tegen digitale dreigingen.
claim-K14 = Kaspersky was er in 2018 van overtuigd dat de verhuizing Nederland zou overhalen om het besluit te herzien. Wat de minister daarop zei, lees je bij wat er later gebeurde.
claim-K15 = Kaspersky schreef in 2018 dat het openstaat voor een gesprek. Het wil vragen beantwoorden en bezwaren wegnemen.

## De analyse van de NCTV

claim-M06 = De NCTV maakte een analyse op basis van open bronnen. Dat is informatie die voor iedereen te vinden is. De analyse is samengevat in een memo zonder datum.
claim-M09-M10 = Conclusie 1: misbruik van een cybersecurity-bedrijf kan volgens de analyse een aantrekkelijk middel zijn voor een land of een ander. Of het echt gebeurt, hangt af van de bedoelingen en van de mogelijkheden voor misbruik.
claim-M11 = Conclusie 2: misbruik van producten van makers zoals Kaspersky is volgens de analyse een dreiging voor de nationale veiligheid. De analyse noemt drie manieren.
claim-M12 = De eerste manier in de analyse: de beveiliging van informatie en machines wordt aangetast, met sabotage als doel. Deze dreiging heeft volgens de analyse de meeste gevolgen.
claim-M13 = De tweede manier in de analyse: de vertrouwelijkheid van informatie en machines wordt aangetast, met spionage als doel.
claim-M14 = De derde manier in de analyse: iemand ontwikkelt geavanceerde aanvalstechnieken. Het doel is om op lange termijn sterker te zijn in aanval en verdediging. Er is volgens de analyse pas echt effect als die technieken actief worden gebruikt.
claim-M16 = Conclusie 3: er zijn volgens de analyse verschillende scenario's voorstelbaar. In open bronnen was op dat moment geen sluitend bewijs te vinden voor een of meer scenario's.
claim-M19 = Scenario 3A: volgens de analyse is het waarschijnlijk dat de Russische overheid Kaspersky dwingt om samen te werken. Kaspersky wil dat in dit scenario eigenlijk niet. Sluitend bewijs was er in open bronnen niet.
claim-M20 = Scenario 3B: volgens de analyse is het waarschijnlijk dat een andere overheid dan de Russische bij Kaspersky is binnengedrongen of dat nu doet. Kaspersky weet en wil dat in dit scenario niet. Sluitend bewijs was er in open bronnen niet.
claim-M21-M22 = Van andere cybersecurity-bedrijven kan volgens de analyse dezelfde dreiging uitgaan. Zij hebben dezelfde middelen. Ook hun overheden kunnen hen in meer of mindere mate dwingen om samen te werken.

## Wat wij niet weten

claim-G1 = Na maatregel 1 in de memo staat tekst die de overheid niet openbaar heeft gemaakt (gemarkeerd met art. 11). Wij weten niet wat er staat.
claim-G2 = Van maatregel 2 in de memo is alleen de kop leesbaar: ‘Toekomstige dienstverlening weren’. Daaronder staat tekst die de overheid niet openbaar heeft gemaakt (gemarkeerd met art. 11). Wij weten niet wat er staat.
claim-G3 = De memo breekt af in maatregel 3, over communicatie. Het document dat wij hebben, stopt hier.
claim-G5 = In het deel van de memo dat wij hebben, staan geen datum, schrijver en ontvanger.
claim-G8 = Bij ‘art. 11’ noemt de memo geen wet. Zo lezen wij het: waarschijnlijk artikel 11 van de Wob. Dat was de wet over openbaarheid van de overheid.
claim-G9 = Het artikel noemt geen einddatum, geen kosten en geen vervangend product. Ook staat er niets in over controle of straf voor wie het advies niet volgt.
claim-G10 = In het artikel staat geen lijst van producten die als antivirussoftware tellen.
claim-G11 = Het artikel zegt niets over gemeenten, provincies en waterschappen. Ook over leveranciers, andere bedrijven en gebruik thuis zegt het niets.
claim-G12 = Het artikel noemt niet om welke Russische wet en welke jaarverslagen het gaat. De inhoud van de eigen analyse van het kabinet staat er ook niet in.

## Wat er later gebeurde

claim-L03 = Volgens de NOS reageerde de minister in mei 2018 op het plan van Kaspersky om te verhuizen. Kaspersky blijft ook dan een Russisch bedrijf onder de Russische wet, zei hij. Het besluit bleef staan. Hij herhaalde dat er geen concreet bewijs is, maar dat misbruik niet kan worden uitgesloten.
claim-L60 = Kaspersky schreef in november 2018 dat het eerste Transparency Center in Zürich openging. Verdachte bestanden van Europese gebruikers zouden voortaan in Zwitserland worden verwerkt, schreef het bedrijf.
claim-L06 = Kaspersky vroeg de minister in maart 2019 om het besluit opnieuw te bekijken. Volgens het bedrijf was het besluit niet duidelijk gemaakt en leek het willekeurig. De minister zag daar in juli 2019 geen reden voor.
claim-L09 = In maart 2020 schreef het kabinet aan de Tweede Kamer wat de ministeries hadden gemeld. Hun eigen diensten gebruikten de software niet of niet meer. Bij zelfstandige organisaties en Hoge Colleges van Staat was het nog niet duidelijk.
claim-L10 = In september 2020 gebruikte alleen de Waarderingskamer de software nog, schreef de staatssecretaris. Meteen stoppen is een risico, stond daarbij: de bescherming tegen schadelijke software mag niet wegvallen. Eerst komt er een vervanger.
claim-L13 = Volgens Security.NL maakte minister Yeşilgöz de analyse van de NCTV in maart 2022 openbaar. Zij hield de maatregel in stand. Zij zei dat ook informatie van de inlichtingen- en veiligheidsdiensten is gebruikt. Die informatie is niet openbaar.

## Plaatsen in de bronnen

place-intro = inleiding
place-defence = onder het kopje ‘Defensie’
place-infrastructure = onder het kopje ‘Infrastructuur’
place-software = onder het kopje ‘Software’
place-reaction = reactie van Kaspersky, toegevoegd op 15 mei 2018
place-appraisal = onder het kopje ‘Dreigingsappreciatie’
place-conclusion-1 = conclusie 1
place-conclusion-2 = conclusie 2
place-conclusion-3 = conclusie 3
place-scenario-3a = scenario 3A
place-scenario-3b = scenario 3B
place-after-scenarios = na de scenario's
place-measure-1 = maatregel 1
place-measure-2 = maatregel 2
place-measure-3 = maatregel 3
place-whole = het hele stuk
place-search = onze eigen zoektocht tot november 2026
