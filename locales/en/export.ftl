### Files for the tools that others already run. Whoever looks after many computers reads this, often as the
### first lines of a script. What the files find is less than what Voorzorg finds: never say more.

# $version, $catalogue, $date
export-made = Made by Voorzorg { $version } from catalogue { $catalogue } of { $date }.
export-narrower = This is narrower than Voorzorg. It looks in fewer places, does not check who made a thing, and does not ask for a second sign. So it can also find what only bears the name.
export-left = It does not look for what a removal left behind.
export-answers = There are three answers: found, nothing, could-not-look. A place that cannot be read never counts as nothing.
export-untested = UNTESTED: nobody has run this file yet. Try it on one computer that you know before you trust it.
export-untested-mac = Tried on Linux. UNTESTED on a real Mac: tried there only on folders that stand for one.
export-untested-osquery = UNTESTED in osquery and Fleet: the queries were tried in SQLite, on tables with the same columns.
export-rule-looked-title = Voorzorg could not look everywhere
export-rule-looked-body = This computer could not be read well enough, so nothing is known about it. Look at it yourself with Voorzorg.
export-rule-answer-title = Not known to be free of Kaspersky software
export-rule-answer-body = Software that bears Kaspersky's name was found, or the computer could not be read. Look at it with Voorzorg. It says what was found, and what you can do.
export-query-looked = Voorzorg: { $system } could be read
export-query-looked-body = Passes when every place that is asked for could be read. When it fails, nothing is known about the computer.
export-query-nothing = Voorzorg: nothing of Kaspersky found on { $system }
export-query-nothing-body = Passes when every place could be read and nothing was found. When it fails, something was found or the computer could not be read.
export-saved = Saved: { $path }
help-command-export = write files with which Ansible, Intune, osquery, Fleet or a script looks on many computers
help-option-export-form = for which tool: ansible, intune, osquery, fleet or script
