### What the watch says: notices, and what a terminal is told of a change.
### A notice is calm and short. It gives no reasons and asks for no hurry. The system shows our name beside it.

## Changes, one line each

watch-returned = { $name } is on this computer again.
watch-arrived = { $name } is on this computer now.
watch-another-part = Something else of Kaspersky is on this computer now: { $name }.
watch-version-changed = { $name } has changed from version { $from } to { $to }.
watch-protection-off = Nothing protects this computer any more. Open Voorzorg to see more.
watch-unfinished = A replacement was begun and is not finished. Open Voorzorg to go on.
