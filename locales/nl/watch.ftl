### Wat de wacht zegt: meldingen, en wat een terminal over een verandering hoort.
### Een melding is rustig en kort. Zij geeft geen redenen en vraagt geen haast. Het systeem zet onze naam erbij.

## Changes, one line each

watch-returned = { $name } staat weer op deze computer.
watch-arrived = { $name } staat nu op deze computer.
watch-another-part = Er staat nu iets anders van Kaspersky op deze computer: { $name }.
watch-version-changed = { $name } is veranderd van versie { $from } naar { $to }.
watch-protection-off = Niets beschermt deze computer meer. Open Voorzorg om meer te zien.
watch-unfinished = Een vervanging is begonnen en niet af. Open Voorzorg om verder te gaan.
