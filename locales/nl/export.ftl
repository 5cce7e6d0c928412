### Bestanden voor de programma's die anderen al gebruiken. Wie veel computers beheert leest dit, vaak als de
### eerste regels van een script. Wat de bestanden vinden is minder dan wat Voorzorg vindt: zeg nooit meer.

export-made = Gemaakt door Voorzorg { $version } uit catalogus { $catalogue } van { $date }.
export-narrower = Dit ziet minder dan Voorzorg. Het kijkt op minder plekken, controleert niet wie iets gemaakt heeft en vraagt niet om een tweede aanwijzing. Daarom kan het ook iets vinden dat alleen de naam draagt.
export-left = Het zoekt niet naar wat na het verwijderen is achtergebleven.
export-answers = Er zijn drie antwoorden: found (gevonden), nothing (niets), could-not-look (kon niet kijken). Een plek die niet te lezen is, telt nooit als niets.
export-untested = UNTESTED (niet getest): niemand heeft dit bestand nog gedraaid. Probeer het op één computer die je kent voordat je erop vertrouwt.
export-untested-mac = Geprobeerd op Linux. UNTESTED (niet getest) op een echte Mac: daar alleen geprobeerd op mappen die een Mac voorstellen.
export-untested-osquery = UNTESTED (niet getest) in osquery en Fleet: de vragen zijn geprobeerd in SQLite, op tabellen met dezelfde kolommen.
export-rule-looked-title = Voorzorg kon niet overal kijken
export-rule-looked-body = Deze computer was niet goed genoeg te lezen. Daarom is er niets over bekend. Kijk er zelf naar met Voorzorg.
export-rule-answer-title = Niet bekend of er software van Kaspersky op staat
export-rule-answer-body = Er is software gevonden die de naam van Kaspersky draagt, of de computer was niet te lezen. Kijk ernaar met Voorzorg. Dat zegt wat er gevonden is en wat je kunt doen.
export-query-looked = Voorzorg: { $system } was te lezen
export-query-looked-body = Slaagt als elke plek te lezen was. Slaagt dit niet, dan is er niets over de computer bekend.
export-query-nothing = Voorzorg: niets van Kaspersky gevonden op { $system }
export-query-nothing-body = Slaagt als elke plek te lezen was en er niets gevonden is. Slaagt dit niet, dan is er iets gevonden of was de computer niet te lezen.
export-saved = Bewaard: { $path }
help-command-export = maak bestanden waarmee Ansible, Intune, osquery, Fleet of een script op veel computers kijkt
help-option-export-form = voor welk programma: ansible, intune, osquery, fleet of script
