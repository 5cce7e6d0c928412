### De uitspraken over de maatregel. Elk bericht hoort bij een regel in catalogue/claims.toml.
### Wie het zegt en het jaar staan in de zin zelf. Nooit meer zeggen dan de bron.

## Waar het over gaat, samengevat. Elke zin rust op uitspraken hieronder; welke, staat in claims.toml.

summary-decision = Minister Grapperhaus schreef in mei 2018 over een besluit van het kabinet: de Rijksoverheid zou stap voor stap stoppen met de antivirussoftware van Kaspersky. Hij noemde dit een voorzorgsmaatregel. Organisaties met vitale diensten en bedrijven die onder de ABDO vallen, kregen het advies om hetzelfde te doen.
summary-reasons = De minister gaf in 2018 drie redenen. Eén: antivirussoftware heeft ruime en diepe toegang, en kan worden misbruikt. Twee: de Russische wet verplichtte bedrijven zoals Kaspersky om Russische inlichtingendiensten te helpen, als die erom vragen. Drie: Rusland had een actief programma voor digitale aanvallen, onder meer gericht op Nederland. Die combinatie gaf volgens het kabinet een risico op digitale spionage en sabotage.
summary-no-cases = De minister schreef in 2018 ook dat er in Nederland geen concrete gevallen van misbruik bekend waren. Maar misbruik kan niet worden uitgesloten, schreef hij erbij.
summary-kaspersky = Kaspersky schreef in 2018 dat het nog nooit een regering heeft geholpen met digitale spionage. Niemand heeft volgens het bedrijf in het openbaar aantoonbaar bewijs van verkeerd handelen laten zien dat zulke beslissingen rechtvaardigt. Het besloot zijn kernactiviteiten te verhuizen van Rusland naar Zwitserland.
summary-for-whom = Voor de Rijksoverheid was het een besluit. Voor vitale organisaties en ABDO-bedrijven was het een advies: zij beslissen zelf, antwoordde de minister in 2019. Aan anderen, zoals mensen thuis, was het niet gericht: zo lezen wij het. De laatste openbare bevestiging die wij vonden, is van maart 2022. Wij vonden geen bericht dat de maatregel is ingetrokken.
summary-government = Voor de Rijksoverheid was het in 2018 volgens de minister een besluit: deze antivirussoftware uitfaseren. Dat is stap voor stap stoppen. Voor welke onderdelen precies, staat niet in het artikel.
summary-vital = Volgens de minister kregen vitale organisaties in 2018 een advies: stop ook met deze antivirussoftware. Zij beslissen zelf, antwoordde hij in 2019. In nieuwere wetten staan andere woorden dan ‘vitaal’. Zo lezen wij het: dat zijn niet precies dezelfde organisaties. Vraag het aan wie bij jullie over beveiliging gaat.
summary-abdo = Volgens de minister kregen ABDO-bedrijven in 2018 een advies: stop ook met deze antivirussoftware. In openbare kopieën van de ABRO lazen wij een eis over de herkomst van beveiliging. De eis noemt geen land en geen maker: er staat niet of Kaspersky eronder valt. Vraag je beveiligingsfunctionaris wat de eis voor jullie betekent.
summary-abro = De minister schreef in 2018 over een advies aan ABDO-bedrijven. De ABRO bestond toen nog niet. Aan een bedrijf met alleen een ABRO-opdracht was het advies niet gericht: zo lezen wij het. In openbare kopieën van de ABRO lazen wij wel een eis over de herkomst van beveiliging. De eis noemt geen land en geen maker: er staat niet of Kaspersky eronder valt. Vraag je beveiligingsfunctionaris wat de eis voor jullie betekent.
summary-other = De minister noemde in 2018 drie groepen: de Rijksoverheid, de vitale infrastructuur en ABDO-bedrijven. Hoor je bij geen van deze groepen? Dan waren het besluit en het advies niet aan jou gericht: zo lezen wij het.

## Voor jouw groep

claim-A05 = Voor de Rijksoverheid was het in 2018 volgens de minister een besluit: deze antivirussoftware uitfaseren. Dat is stap voor stap stoppen. Voor welke onderdelen precies, staat niet in het artikel.
claim-A06 = Volgens de minister kregen vitale organisaties in 2018 een advies: stop ook met deze antivirussoftware.
claim-A07 = Volgens de minister kregen ABDO-bedrijven in 2018 een advies: stop ook met deze antivirussoftware. ABDO betekent: Algemene Beveiligingseisen voor Defensieopdrachten.
claim-L08 = De minister antwoordde in september 2019 op vragen uit de Tweede Kamer: voor vitale organisaties en ABDO-bedrijven was het een advies. Zij beslissen zelf of ze de software uitfaseren.
claim-L30 = In 2018 was het woord ‘vitaal’. In de Cyberbeveiligingswet en de Wet weerbaarheid kritieke entiteiten staan andere woorden: essentiële, belangrijke en kritieke entiteit. Een ministerie wijst volgens de NCTV de kritieke entiteiten aan. Zo lezen wij het: dat zijn niet precies dezelfde organisaties als de vitale van 2018. Vraag het aan wie bij jullie over beveiliging gaat.
claim-L21 = ABRO betekent: Algemene Beveiligingseisen voor Rijksoverheidsopdrachten. Volgens Business.gov.nl kan de ABRO sinds 2026 gelden voor nieuwe opdrachten van de Rijksoverheid en de politie met risico's voor de nationale veiligheid. Het NBIV controleert of een bedrijf eraan voldoet. Dat is het Nationaal Bureau Industrieveiligheid, van de AIVD en de MIVD samen.
claim-L23 = De minister schreef in 2018 over een advies aan ABDO-bedrijven. De ABRO bestond toen nog niet. Zo lezen wij het: aan een bedrijf met alleen een ABRO-opdracht was het advies niet gericht. Valt je bedrijf ook onder de ABDO? Kies dan die groep: daar staan de ABDO en de ABRO allebei.
claim-A10 = De minister noemde in 2018 drie groepen: de Rijksoverheid, de vitale infrastructuur en ABDO-bedrijven. Hoor je bij geen van deze groepen? Dan waren het besluit en het advies niet aan jou gericht. Zo lezen wij het.
claim-L15 = De laatste openbare bevestiging van de maatregel die wij vonden, is van maart 2022. De minister schreef toen volgens Security.NL dat een herbeoordeling in 2021 geen reden gaf voor verandering. Wij vonden geen bericht dat de maatregel is ingetrokken. Een nieuwere bevestiging vonden wij ook niet.
claim-L34 = Wij vonden geen actuele pagina van het NCSC, de NCTV of de AIVD met een advies over Kaspersky.
claim-L22 = Op de website van Defensie lazen wij in 2026: voor lopende contracten blijft de ABDO 2019 gelden. Voor nieuwe contracten gaat Defensie in de loop van 2026 over op de ABRO.
claim-L25 = In twee openbare kopieën lazen wij eis 4.5.8 van de ABRO 2026. Volgens die eis mogen beveiligingsmechanismen voor de bijzondere opdracht niet komen uit een land met een offensief cyberprogramma tegen Nederlandse belangen. De eis noemt geen land en geen maker.
claim-L26 = In eis 4.5.8 staat niet of Kaspersky eronder valt. De woordenlijst van de ABRO hebben wij niet gezien. Vraag je beveiligingsfunctionaris wat de eis voor jullie betekent.
claim-L27 = Kaspersky schreef in 2018, over een ander besluit, dat het zijn kernactiviteiten zou verhuizen naar Zwitserland. Het had nog nooit een regering geholpen met digitale spionage, schreef het ook. Een reactie van Kaspersky op de ABRO vonden wij niet.
claim-L24 = Wij vonden geen openbare tekst van de ABDO of de ABRO waarin Kaspersky wordt genoemd. Vraag je beveiligingsfunctionaris drie dingen. Wat staat er in jullie contract? Moet dit ergens gemeld worden? Mag je Voorzorg hier gebruiken?

## Het besluit en het advies

claim-A01 = In mei 2018 schreef minister Grapperhaus van Justitie en Veiligheid aan de Tweede Kamer over een besluit van het kabinet. De Rijksoverheid zou stap voor stap stoppen met de antivirussoftware van Kaspersky. Dat heet uitfaseren.
claim-A02 = De minister noemde dit in 2018 een voorzorgsmaatregel.
claim-A04 = Volgens de minister was dit het doel van het besluit in 2018: de nationale veiligheid beschermen.
claim-A06-A07 = De minister schreef in 2018 ook over een advies. Organisaties met vitale diensten en processen kregen het advies om hetzelfde te doen. Bedrijven die onder de ABDO vallen, kregen dat advies ook.
claim-A08 = De minister schreef in 2018 dat de maatregel alleen over de antivirussoftware van Kaspersky gaat. Het gaat om het gebruik bij drie groepen: de Rijksoverheid, de vitale infrastructuur en ABDO-bedrijven.
claim-A09 = Andere producten en diensten van Kaspersky vallen er niet onder, schreef de minister in 2018.
claim-A11 = Het kabinet wilde dit risico voorkomen waar dat mogelijk is, schreef de minister in 2018. Het vond dit de passende voorzorgsmaatregel.
claim-A28 = De minister schreef in 2018 dat de betrokken organisaties ‘respectievelijk’ door de NCTV en Defensie worden geïnformeerd. Zij horen waarom het kabinet stopt en wat het advies is.
claim-T6 = Zo lezen wij het: in 2018 informeerde de NCTV de Rijksoverheid en de vitale infrastructuur. Defensie informeerde de ABDO-bedrijven.
claim-A30 = Volgens het artikel van mei 2018 is Kaspersky Lab op de hoogte gebracht van de maatregel.
claim-L01 = De brief is van 14 mei 2018. Volgens het nieuwsbericht van die dag zou de Rijksoverheid de software uitfaseren en kreeg de vitale sector een advies. ABDO-bedrijven noemt het nieuwsbericht niet.
claim-L02 = Volgens NU.nl zei een woordvoerder van het ministerie in 2018 dat het kabinet geen advies geeft over een vervangend product.
claim-L70 = Hoe snel het gaat, hangt af van lopende contracten en van een geschikte vervanger, zei de woordvoerder in 2018 volgens NU.nl.

## De redenen

claim-A12 = De minister schreef in 2018 dat het beeld van digitale dreigingen zorgelijk was. Daarom woog het kabinet het gebruik van digitale producten en diensten strenger af.
claim-A13 = De aanleiding waren zorgen, schreef de minister in 2018: het gebruik van deze antivirussoftware kan risico's voor de nationale veiligheid meebrengen.
claim-A15 = De minister schreef in 2018 dat antivirussoftware verbonden is met netwerken en systemen, of daar rechten op heeft. Daardoor heeft die ruime en diepe toegang, om virussen te bestrijden.
claim-A16 = Door die ruime toegang kan zulke software ook worden misbruikt voor digitale spionage en sabotage, schreef de minister in 2018.
claim-A17 = Volgens de minister was Kaspersky Lab (nu: Kaspersky) in 2018 een Russisch bedrijf met het hoofdkantoor in Rusland. Daarom viel het bedrijf volgens hem onder de Russische wet.
claim-A18 = Volgens de minister verplichtte de Russische wet in 2018 bedrijven zoals Kaspersky om Russische inlichtingendiensten te helpen bij hun taken, als die erom vragen.
claim-A19 = Volgens de Nederlandse inlichtingen- en veiligheidsdiensten bouwde Rusland al jaren zeer grote digitale mogelijkheden op. De minister verwees daarvoor in 2018 naar hun jaarverslagen.
claim-A20 = Rusland had een actief programma voor digitale aanvallen, schreef de minister in 2018. Dat programma was onder meer gericht op Nederland en Nederlandse belangen.
claim-A21 = De software, de Russische wetgeving en de Russische aanvalskracht: die combinatie leidde tot een conclusie van het kabinet, schreef de minister in 2018. De conclusie: via deze antivirussoftware is er een risico op digitale spionage en sabotage bij de Rijksoverheid, de vitale infrastructuur en ABDO-bedrijven.

## Wat niet zeker is

claim-A22-A23 = In Nederland waren geen concrete gevallen van misbruik bekend, schreef de minister in 2018. Maar misbruik kan niet worden uitgesloten, schreef hij ook.
claim-T5 = Zo lezen wij het: een risico is wat er kan gebeuren. Dat is iets anders dan een dreiging die is vastgesteld.
claim-A24 = De minister schreef in 2018 dat nieuwe omstandigheden een reden kunnen zijn voor een nieuwe afweging. Een belofte staat er niet.
claim-A27 = De Verenigde Staten en het Verenigd Koninkrijk hadden allebei gewaarschuwd tegen deze antivirussoftware, schreef de minister in 2018. Het kabinet nam kennis van hun aanpak en afwegingen, en deed een eigen inventarisatie en analyse. Daarna is volgens hem een zorgvuldige afweging gemaakt.
claim-L64 = Zo lezen wij het: de redenen in het artikel gaan niet over hoe goed deze software virussen vindt.
claim-M16-M17 = De analyse van de NCTV vond toen in open bronnen geen sluitend bewijs voor één of meer van de scenario's die zij bedacht. Daarom kon de analyse niet zeggen of Kaspersky op dat moment actief een dreiging was voor de nationale veiligheid. Dat staat in een memo zonder datum.

## Wat Kaspersky antwoordt

claim-K01 = Kaspersky schreef in 2018 dat het zeer teleurgesteld was over dit besluit. Volgens het bedrijf kwam het uit vrees dat de software voor spionage zou worden gebruikt.
claim-K02-K03 = Kaspersky schreef in 2018 dat het als geen ander weet hoe belangrijk digitale veiligheid is voor Nederlandse burgers, overheidsinstanties en vitale infrastructuur. Het strijdt al meer dan 20 jaar met succes tegen digitale spionage en misdaad, schreef het bedrijf.
claim-K04 = Het lijkt erop dat Kaspersky slachtoffer is van de politiek tussen landen (geopolitiek), schreef het bedrijf in 2018.
claim-K05 = Kaspersky schreef in 2018 dat niemand in het openbaar aantoonbaar bewijs van verkeerd handelen heeft laten zien dat zulke beslissingen rechtvaardigt. Het bedrijf was ontstemd en teleurgesteld.
claim-K06 = Kaspersky schreef in 2018 dat het nog nooit een regering in de wereld heeft geholpen met digitale spionage of kwaadwillende digitale activiteiten.
claim-K07 = Kaspersky vond het in 2018 verontrustend dat een privébedrijf als schuldig kan worden behandeld door problemen tussen landen.
claim-K08-K09 = Kaspersky schreef in 2018 dat vertrouwen essentieel is en niet vanzelfsprekend. Een bedrijf moet volgens Kaspersky blijven investeren in vertrouwen en openheid. Het besloot zijn kernactiviteiten te verhuizen van Rusland naar Zwitserland. Dat hoorde bij zijn Global Transparency Initiative, een plan voor meer openheid uit het najaar van 2017.
claim-K10 = Klantgegevens, het samenstellen van software en het opsporen van dreigingen verhuizen vanaf eind 2018 naar Zürich, schreef Kaspersky in mei 2018.
claim-K11-K12 = In Zürich komt een Transparency Center, schreef Kaspersky in 2018. Daar kunnen organisaties de broncode van producten en updates bekijken. Een onafhankelijke organisatie controleert het samenstellen van de software. Dat waarborgt volgens het bedrijf dat klanten software krijgen die overeenkomt met de broncode die voor controle is gegeven.
claim-K13 = Kaspersky schreef in 2018 dat zijn producten maar één belangrijk doel hebben: organisaties beschermen tegen digitale dreigingen.
claim-K14 = Kaspersky was er in 2018 van overtuigd dat de verhuizing Nederland zou overhalen om het besluit te herzien. Wat de minister daarop zei, lees je onder ‘Wat er later gebeurde’.
claim-K15 = Kaspersky schreef in 2018 dat het openstaat voor een gesprek. Het wil vragen beantwoorden en bezwaren wegnemen.

## De analyse van de NCTV

claim-M01-M02 = De aanleiding was volgens de memo berichtgeving in de media. Volgens die berichten waarschuwden de VS en het VK voor het gebruik van Kaspersky of Russische software. Kaspersky zou met de Russische overheid samenwerken om ongemerkt toegang te krijgen tot systemen. De memo geeft dit weer als berichtgeving, niet als feit.
claim-M03-M05 = Zo'n samenwerking kan volgens de memo een zeer ernstige bedreiging zijn voor de nationale veiligheid. Nederlandse klanten kunnen dan kwetsbaar zijn voor spionage en sabotage door Rusland. De overheid en de vitale infrastructuur zijn bijna helemaal afhankelijk van ICT, staat erin.
claim-M06 = De NCTV maakte een analyse op basis van open bronnen. Dat is informatie die iedereen kan vinden. De analyse is samengevat in een memo zonder datum.
claim-M07-M08 = De aanleiding voor de analyse waren berichten over verdenkingen tegen Kaspersky, staat in de memo. Ook het Cybersecuritybeeld Nederland en de openbare jaarverslagen van de AIVD en de MIVD speelden mee.
claim-M09-M10 = Conclusie 1 van de analyse: misbruik van een cybersecurity-bedrijf kan een aantrekkelijk middel zijn voor een land of een ander. Dat komt door de aard van zo'n bedrijf en van zijn producten en diensten. Of het echt wordt ingezet, hangt af van de bedoelingen en van de mogelijkheden voor misbruik.
claim-M11 = Conclusie 2 van de analyse: als producten of diensten van antivirusbedrijven zoals Kaspersky worden misbruikt, is dat een dreiging voor de nationale veiligheid. Dat kan op drie manieren.
claim-M12 = De eerste manier in de analyse: de beveiliging van informatie en machines wordt aangetast, met sabotage als doel. Deze dreiging heeft volgens de analyse de meeste gevolgen.
claim-M13 = De tweede manier in de analyse: de vertrouwelijkheid van informatie en machines wordt aangetast, met spionage als doel.
claim-M14 = De derde manier in de analyse: iemand ontwikkelt geavanceerde aanvalstechnieken. Het doel is om op lange termijn sterker te zijn in aanval en verdediging. Er is volgens de analyse pas echt effect als die technieken actief worden gebruikt.
claim-M16 = Conclusie 3 van de analyse: er zijn verschillende scenario's voorstelbaar. In open bronnen was op dat moment geen sluitend bewijs te vinden voor één of meer van die scenario's. Daarom kon de analyse niet zeggen of Kaspersky toen actief een dreiging was voor de nationale veiligheid.
claim-M18 = Conclusie 3 van de analyse noemt ook wat wel een risico is. Dat is de digitale dreiging van landen, en de wetgeving over versleuteling en over samenwerking met de FSB. De FSB is een Russische veiligheidsdienst. Dit moet volgens de analyse als een risico worden gezien.
claim-M19 = Scenario 3A: volgens de analyse is het waarschijnlijk dat de Russische overheid Kaspersky dwingt om samen te werken. Kaspersky weet dat in dit scenario, maar wil het eigenlijk niet (‘bewust-ongewild’). Sluitend bewijs was er in open bronnen niet.
claim-M20 = Scenario 3B: volgens de analyse is het waarschijnlijk dat een andere overheid dan de Russische bij Kaspersky is binnengedrongen of dat nu doet. Daarbij is of wordt Kaspersky ook gecompromitteerd: de beveiliging is aangetast. Kaspersky weet en wil dat in dit scenario niet (‘onbewust-ongewild’). Sluitend bewijs was er in open bronnen niet.
claim-M21-M22 = Van andere cybersecurity-bedrijven kan volgens de analyse dezelfde dreiging uitgaan. Soortgelijke scenario's zijn denkbaar. Zij hebben dezelfde middelen. Ook hun overheden kunnen hen in meer of mindere mate dwingen om samen te werken.
claim-M23-M24 = Het vertrouwen opzeggen in Kaspersky en in Russische ICT-bedrijven in het algemeen heeft volgens de memo politieke en economische gevolgen. Nederland moet rekening houden met mogelijke tegenmaatregelen van Rusland. Die kunnen politiek of economisch zijn, staat erin.
claim-M25-M27 = Kaspersky levert volgens de memo vooral antivirussoftware en andere beveiligingssoftware. Daarvoor zijn wereldwijd alternatieven. Stoppen en overstappen is ingrijpend, maar het kan, staat erin.

## Wat wij niet weten

claim-G1 = Maatregel 1 in de memo: stoppen met de bestaande dienstverlening. Dat betekent contracten en licenties opzeggen en software verwijderen. Daarna staat tekst die de overheid niet openbaar heeft gemaakt (gemarkeerd met art. 11). Wij weten niet wat er staat.
claim-G2 = Van maatregel 2 in de memo is alleen de kop leesbaar: ‘Toekomstige dienstverlening weren’. Daaronder staat tekst die de overheid niet openbaar heeft gemaakt (gemarkeerd met art. 11). Wij weten niet wat er staat.
claim-G3 = Maatregel 3 in de memo gaat over communicatie over het gebruik van Kaspersky of Russische software, bij overheden en bij ‘vitale’. Hoe breed, hangt volgens de memo af van een keuze voor de reikwijdte. Welke keuze dat werd, staat er niet. Na het woord ‘vitale’ stopt het document dat wij hebben.
claim-G4-G6 = Bij de maatregelen in de memo staat een cijfer 1, zonder uitleg. Of er meer scenario's waren dan 3A en 3B, zien wij niet.
claim-G5 = In het deel van de memo dat wij hebben, staan geen datum, geen schrijver en geen ontvanger.
claim-G7 = Het besluit van 2018 gaat alleen over antivirussoftware. De memo noemt ook andere Russische software. Waarom dat verschilt, staat niet in de stukken.
claim-G8 = Bij ‘art. 11’ noemt de memo geen wet. Zo lezen wij het: waarschijnlijk artikel 11 van de Wob. Dat was de wet over openbaarheid van de overheid (nu: de Woo).
claim-G9 = Het artikel noemt geen einddatum, geen kosten en geen vervangend product. Ook staat er niets in over controle of straf voor wie het advies niet volgt.
claim-G10 = In het artikel staat geen lijst van producten die als antivirussoftware tellen.
claim-G11 = Het artikel zegt niets over gemeenten, provincies en waterschappen. Ook over leveranciers, andere bedrijven en gebruik thuis zegt het niets.
claim-G12 = Het artikel noemt niet om welke Russische wet en welke jaarverslagen het gaat. De inhoud van de eigen analyse van het kabinet staat er ook niet in.

## Wat er later gebeurde

claim-L03 = Volgens de NOS reageerde de minister in mei 2018 op het plan van Kaspersky om te verhuizen. Kaspersky blijft ook dan een Russisch bedrijf onder de Russische wet, zei hij. Het besluit bleef staan. Hij herhaalde dat er geen concreet bewijs is, maar dat misbruik niet kan worden uitgesloten.
claim-L60 = Kaspersky schreef in november 2018 dat het eerste Transparency Center in Zürich openging. Schadelijke en verdachte bestanden die Europese gebruikers delen, zouden voortaan in Zwitserland worden verwerkt, schreef het bedrijf. Eind 2019 zou dat helemaal klaar zijn.
claim-L06 = Kaspersky vroeg de NCTV in maart 2019 om het besluit opnieuw te bekijken. In een e-mail schreef Kaspersky dat niet duidelijk was hoe het besluit tot stand kwam, en dat het willekeurig leek. Minister Grapperhaus schreef in juli 2019 aan de Tweede Kamer dat de omstandigheden geen reden gaven om het opnieuw te bekijken.
claim-L05 = Volgens NU.nl schreef Kaspersky in 2019 dat het besluit op onjuiste aannames berust. Het had een reeks maatregelen genomen die uniek zijn in de markt, zei het bedrijf.
claim-L07 = Volgens Computable zei Kaspersky in 2019 dat het nooit antivirussoftware aan de Rijksoverheid leverde. Dan valt er ook niets uit te faseren, zei het bedrijf. Het ministerie van Binnenlandse Zaken zei dat er wel contracten waren.
claim-L09 = In maart 2020 schreef de minister van Binnenlandse Zaken aan de Tweede Kamer over alle ministeries. Volgens hun meldingen gebruikten hun eigen diensten de software niet of niet meer. Van zelfstandige organisaties (zbo's) en Hoge Colleges van Staat op netwerken van het Rijk was het nog niet duidelijk, schreef de minister.
claim-L11 = De rechtbank Midden-Nederland oordeelde in mei 2020 dat de minister van Justitie en Veiligheid mocht weigeren documenten over het besluit openbaar te maken. Een daarvan was de analyse van de NCTV over de dreiging.
claim-L71 = In een andere zaak deed de rechtbank op dezelfde dag in 2020 een tussenuitspraak. De minister van Binnenlandse Zaken had niet goed genoeg uitgelegd waarom antwoorden van Rijksonderdelen geheim bleven. De minister kreeg de kans om dat te herstellen.
claim-L10 = In september 2020 schreef de staatssecretaris van Binnenlandse Zaken aan de Tweede Kamer dat alleen de Waarderingskamer de software nog gebruikte. Dat is een zelfstandige organisatie (zbo) bij het ministerie van Financiën. Die zou vóór eind 2020 overstappen. Meteen stoppen was daar volgens hem een risico. Er was een vervanger nodig: bescherming tegen virussen is onmisbaar.
claim-L73 = Volgens Computer Weekly zei Kaspersky in november 2020 dat de verhuizing van gegevens van Europese klanten klaar was. Die worden in Zwitserland bewaard en verwerkt. Het gaat om gegevens over dreigingen. Wij weten niet of ook het samenstellen van software is verhuisd.
claim-L61 = In 2026 lazen wij een kopie van de website van Kaspersky, zonder datum. Gegevens over dreigingen van Europese gebruikers worden in Zwitserland verwerkt en bewaard, staat er. Het bedrijf noemt daar zeven Transparency Centers en controles door anderen (SOC 2, ISO 27001).
claim-L12 = Volgens Tweakers oordeelde de Raad van State in januari 2022 dat de overheid de analyse alsnog openbaar moest maken. Volgens Security.NL moest de minister opnieuw beslissen. De Raad van State is de hoogste rechter in zulke zaken. KRO-NCRV en Kaspersky hadden erom gevraagd.
claim-L13 = Volgens Security.NL maakte minister Yeşilgöz de analyse van de NCTV in maart 2022 openbaar. Die was volgens haar een van de stukken achter het besluit van 2018. Ook informatie van de inlichtingen- en veiligheidsdiensten is gebruikt, schreef zij. Een herbeoordeling in 2021 gaf geen reden voor verandering, schreef zij ook. De maatregel bleef.
claim-L62 = Volgens Data News opende Kaspersky in oktober 2022 een Transparency Center in Utrecht. Klanten zien daar hoe het bedrijf werkt en met gegevens omgaat. Het gaat minder ver dan in Zwitserland, waar je ook broncode ziet. Wij weten niet of het nu nog open is.

## In andere landen

claim-L39 = Dit zijn maatregelen van andere landen, en wat Kaspersky daar deed, van 2017 tot en met 2025. Zo lezen wij het: het zijn geen regels voor Nederland. Heeft je organisatie ook een vestiging in zo'n land? Vraag het dan daar.
claim-L40 = De Amerikaanse overheid droeg in september 2017 haar federale diensten op om producten van Kaspersky op te sporen en daarna te verwijderen.
claim-L41 = Volgens E&T waarschuwde het Britse NCSC in 2017 ministeries: gebruik voor zeer gevoelige informatie geen beveiligingssoftware van bedrijven uit Rusland. Voor gewone gebruikers was de waarschuwing niet. Kaspersky ontkende dat het banden heeft met het Kremlin.
claim-L43 = Volgens Lithuania Tribune noemde Litouwen de software van Kaspersky Lab in december 2017 een mogelijke dreiging voor de nationale veiligheid. Beheerders van belangrijke systemen van het land moesten die vervangen. Kaspersky vond dat teleurstellend. Geloofwaardig bewijs is niet in het openbaar getoond, zei het bedrijf.
claim-L45 = Volgens Data News noemde een Europese resolutie producten van Kaspersky in 2018 gevaarlijk en malafide. De Europese Commissie antwoordde in 2019 dat zij geen bewijs had voor mogelijke problemen met die producten. Kaspersky was daar blij mee.
claim-L46 = Volgens LTO adviseerde de Duitse dienst BSI in maart 2022 om de virusscanner van Kaspersky te vervangen. De rechter in Keulen wees in april 2022 een verzoek van Kaspersky daartegen af. Kaspersky noemde de waarschuwing puur politiek.
claim-L48 = Volgens Cybersecitalia heeft Italië sinds 2022 een regel. De overheid moet beveiligingssoftware van Kaspersky en enkele andere makers vervangen. In november 2025 is die regel vernieuwd.
claim-L50 = Volgens WION weerde Canada in oktober 2023 Kaspersky van mobiele apparaten van de overheid. Canada had geen bewijs dat overheidsinformatie in gevaar was geweest. Kaspersky was verrast en teleurgesteld. Het noemde dit een reactie op de politiek tussen landen.
claim-L51 = De Amerikaanse overheid besloot in juni 2024 dat Kaspersky geen beveiligingssoftware meer mag leveren aan Amerikaanse klanten. Zij noemde dat een onaanvaardbaar risico.
claim-L63 = Volgens AP zei Kaspersky in juli 2024 dat het zijn werk in de VS stap voor stap zou beëindigen. Het bedrijf ontkende fel dat het een gevaar voor de veiligheid is.
claim-L72 = Volgens TechRadar zei Kaspersky in oktober 2024 dat het zijn kantoor in het Verenigd Koninkrijk sluit. Via partners blijft het daar verkopen, zei het bedrijf.
claim-L54 = Volgens HTML.it moesten Australische overheidsdiensten producten van Kaspersky vóór 1 april 2025 verwijderen. Kaspersky vond dat jammer: het kreeg vooraf geen waarschuwing en geen kans om de zorgen te bespreken.

## Plaatsen in de bronnen

place-intro = inleiding
place-defence = onder het kopje ‘Defensie’
place-infrastructure = onder het kopje ‘Infrastructuur’
place-software = onder het kopje ‘Software’
place-reaction = reactie van Kaspersky, toegevoegd op 15 mei 2018
place-occasion = onder het kopje ‘Aanleiding’
place-appraisal = onder het kopje ‘Dreigingsappreciatie’
place-conclusion-1 = conclusie 1
place-conclusion-2 = conclusie 2
place-conclusion-3 = conclusie 3
place-scenario-3a = scenario 3A
place-scenario-3b = scenario 3B
place-after-scenarios = na de scenario's
place-consequences = onder het kopje ‘Geopolitieke consequenties’
place-options = onder het kopje ‘Handelingsperspectief’
place-measure-1 = maatregel 1
place-measure-2 = maatregel 2
place-measure-3 = maatregel 3
place-part = in het deel dat wij hebben
place-whole = het hele artikel
place-page = op de pagina
place-requirement-4-5-8 = eis 4.5.8
place-search = onze eigen zoektocht tot november 2026
