### Wat een pakket over het product zegt: in lijsten met programma's, in menu's, en tijdens het installeren of verwijderen.
### Eén regel per stuk, zonder variabelen; `cargo xtask package` leest ze.

package-summary = Vervang een virusscanner van Kaspersky veilig, stap voor stap
package-what = Voorzorg kijkt of er een virusscanner van Kaspersky op deze computer staat, legt uit wat het kabinet in 2018 besloot en adviseerde, en helpt je om veilig over te stappen.
package-never = Voorzorg verwijdert zelf niets, vraagt geen beheerdersrechten en gebruikt geen internet. Deze app is niet van de overheid.
package-menu = Bekijk welke software van Kaspersky op deze computer staat
package-keywords = virusscanner;beveiliging;vervangen;controle;
package-licences = De onderdelen van andere makers in Voorzorg, elk met de tekst van de licentie.
package-licence-standard = Bij dit onderdeel zit geen tekst van de licentie. Hieronder staat de standaardtekst van een licentie die het noemt.
installer-webview = Voorzorg heeft voor zijn venster Microsoft Edge WebView2 nodig. Dat lijkt niet op deze computer te staan. Je kunt het bij Microsoft halen: zoek op "WebView2 Runtime". Voorzorg werkt ook zonder: kies in het menu Start "Voorzorg (terminal)". Voorzorg wordt nu geïnstalleerd.
installer-keep = Wil je bewaren hoe ver je bent in Voorzorg, en je instellingen? Verslagen, resultaten en brieven die je hebt bewaard, blijven in elk geval staan.
installer-menu = Bekijk welke software van Kaspersky op deze computer staat
installer-running = Voorzorg is nog aan het werk. Kies OK om Voorzorg te sluiten en verder te gaan. Wil je eerst iets bewaren? Kies dan Annuleren.
installer-stays = Een deel van Voorzorg laat zich niet sluiten. Misschien is nog iemand aangemeld op deze computer. Start de computer opnieuw op en probeer het dan nog een keer.
installer-old = Voorzorg werkt op Windows 10 en Windows 11. Deze Windows is ouder. Er is niets geïnstalleerd.
installer-newer = Op deze computer staat al een nieuwere Voorzorg. Er is niets veranderd. Wil je toch de oudere? Verwijder dan eerst de nieuwere.
bundle-documents = Je wilt een bestand bewaren. Voorzorg zet zulke bestanden in je map Documenten.
