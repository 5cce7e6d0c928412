### A round of results, and many results in one overview: terminal, window and page.
### The gatherer reads this about other people's computers. What was seen was seen by Voorzorg at that moment.

## The whole

overview-title = Overview of computers
overview-heading-found = { $count ->
    [one] Kaspersky antivirus software was seen on one computer
   *[other] Kaspersky antivirus software was seen on { $count } computers
}
overview-heading-open = { $count ->
    [one] Not complete yet: one computer still needs attention
   *[other] Not complete yet: { $count } computers still need attention
}
overview-heading-other = { $count ->
    [one] No antivirus software seen. One computer has other Kaspersky software or leftovers
   *[other] No antivirus software seen. { $count } computers have other Kaspersky software or leftovers
}
overview-heading-clean = { $count ->
    [one] The one computer on the list was checked, and no Kaspersky software was seen
   *[other] All { $count } computers on the list were checked, and no Kaspersky software was seen
}
overview-heading-no-list = { $count ->
    [0] No results yet, and no list of computers
    [one] One computer handed in a result. There is no list of computers
   *[other] { $count } computers handed in a result. There is no list of computers
}
overview-clean = { $days ->
    [one] Each computer on the list was checked completely in the last day.
   *[other] Each computer on the list was checked completely in the last { $days } days.
}
overview-organisation = Organisation: { $name }
overview-until = Last day to hand in: { $date }.
overview-no-list = There is no list of computers. So this says nothing about computers that did not hand in a result.
# $name, $count
overview-list = { $count ->
    [one] Compared with the list "{ $name }": one computer.
   *[other] Compared with the list "{ $name }": { $count } computers.
}
overview-list-of-round = { $count ->
    [one] Compared with the list of this round: one computer.
   *[other] Compared with the list of this round: { $count } computers.
}
overview-several-rounds = This folder holds { $count } round files, so none of them was used. Keep one, or give a list yourself.
# $found, $unknown, $other, $nothing
overview-counts = Antivirus software seen: { $found }. Not known well enough: { $unknown }. Other software or leftovers: { $other }. Nothing seen: { $nothing }.
# $date, $offset
overview-at = As of { $date } (UTC{ $offset }).
# $labels, $count
overview-and-more = { $count ->
    [one] { $labels } and one more
   *[other] { $labels } and { $count } more
}
overview-without-label = No name (file { $file })
overview-no-packages = no list of installed software
overview-row-places = Could not look at: { $places }.
overview-next = What to do next
overview-reminder-title = Message to those who have not handed in a result
overview-reminder =
    Hello,

    We have not received a result for your computer yet. Could you open Voorzorg, save the result and hand it in? It takes a few minutes. Voorzorg changes nothing when it looks.

    Kind regards,
overview-reminder-until =
    Hello,

    We have not received a result for your computer yet. Could you open Voorzorg, save the result and hand it in by { $date }? It takes a few minutes. Voorzorg changes nothing when it looks.

    Kind regards,
overview-table = The computers
overview-empty = There are no computers to show.
overview-places = Where Voorzorg could not look
overview-history = Earlier results
overview-left-out = Not in the table
overview-doubles = On the list more than once: { $labels }. Each counts once.
overview-inputs = { $count ->
    [one] The file this was made from (SHA-256)
   *[other] The { $count } files this was made from (SHA-256)
}
overview-limits = What this overview cannot show
overview-limit = Anyone who can write to the folder can write, change or remove results. This overview cannot see that. It shows what was seen when people looked, and nothing about what came after.
overview-keep = Results and this overview hold personal data. Keep them no longer than your organisation needs them.
overview-saved = The overview is saved: { $path }
overview-file-name = Voorzorg overview

## In the window

nav-organisation = Several computers
organisation-lead = Do you look after more than one computer? Put the results of all of them in one folder. Voorzorg reads them and shows what was seen on each computer. It changes nothing in that folder, and sends nothing.
round-heading = Ask colleagues for results
round-lead = Voorzorg puts two files in a folder: a page for your colleagues, and a round file. Share that folder, or mail the two files. Without a shared folder, the code on the page is enough.
organisation-folder = Folder with the results
organisation-folder-hint = Choose the folder, or type its full path.
organisation-list = List of your computers
organisation-list-hint = A text or CSV file, with one computer a line. May stay empty, but then nobody sees which computer is missing.
round-folder = Folder for the results
round-folder-hint = Choose a folder, or type its full path. If it is not there, Voorzorg makes it.
round-until = Last day to hand in
round-until-hint = For example 2026-12-31. May stay empty.
button-begin-round = Put the files in the folder
button-make-overview = Show the overview
button-save-overview-page = Save as a page
button-save-overview-table = Save as a table (CSV)
button-save-overview-data = Save as data (JSON)
button-open-overview = Open the page to print
button-other-folder = Another folder
overview-folder = Read from: { $path }
overview-search = Search
overview-open-only = Only what needs attention
overview-row-details = More
overview-none-left = No computer matches.
overview-no-folder = Which folder is it?
overview-no-folder-hint = Type or paste the full path of the folder.
overview-list-hint = Check the path, or leave the list empty.

## The columns

column-computer = Computer
column-code = Code
column-state = Status
column-seen = Looked on
column-remarks = Remarks
column-places = Could not look
column-decision = Decision
column-follow-up = Follow-up
column-by = Decided by
column-files = Files
urgency-found = seen
urgency-unknown = not known
urgency-other = other
urgency-nothing = nothing seen
urgency-apart = retired

## The status of a computer

row-state-antivirus-found = Kaspersky antivirus software: { $product }
row-state-managed = Kaspersky antivirus software, usually centrally managed: { $product }
row-state-being-replaced = Being replaced, not done yet: { $product }
row-state-unrecognised = Something made by Kaspersky that Voorzorg does not recognise
row-state-could-not-look = Voorzorg could not look everywhere
row-state-damaged = The file is damaged or was changed
row-state-perhaps-copy = Perhaps a copy of another computer
row-state-set-up-anew = Two installations of Voorzorg report from this computer
row-state-clock-doubtful = The date of a result cannot be right
row-state-too-old = The result is too old
row-state-not-heard-of = No result yet
row-state-newer = Made by a newer version of Voorzorg
row-state-vault-left = Only a Kaspersky vault left, which may hold passwords or files
row-state-companion-only = Only other Kaspersky software: { $product }
row-state-leftovers-only = Only leftovers of Kaspersky software
row-state-gone = No Kaspersky software seen any more
row-state-not-found = No Kaspersky software seen
row-also-antivirus-found = Kaspersky antivirus software was seen too.
row-also-managed = Centrally managed antivirus software was seen too.
row-also-being-replaced = It was being replaced as well.
row-also-unrecognised = Something unrecognised was seen too.
row-also-could-not-look = Voorzorg could not look everywhere either.
row-also-damaged = A file is damaged as well.
row-also-perhaps-copy = It may also be a copy of another computer.
row-also-set-up-anew = Two installations of Voorzorg report from this computer.
row-also-clock-doubtful = The date of a result cannot be right.
row-also-too-old = This result is old.
row-also-not-heard-of = There is no result yet either.
row-also-newer = Another file is from a newer version of Voorzorg.
row-also-vault-left = A Kaspersky vault was seen too.
row-also-companion-only = Other Kaspersky software was seen too.
row-also-leftovers-only = Leftovers were seen too.
row-also-gone = Kaspersky software was seen earlier.
row-also-not-found = Nothing was seen.

## What to do about it

row-next-antivirus-found = Kaspersky antivirus software is there. Decide who replaces it, and start Voorzorg on that computer:
row-next-managed = Usually centrally managed. Ask the person who manages the software, and remove nothing on the computer itself:
row-next-being-replaced = The replacement has begun. Ask the user to finish it and to hand in a new result:
row-next-unrecognised = Have someone look at what this is, on the computer itself:
row-next-could-not-look = Read where Voorzorg could not look, solve that, and ask for a new result:
row-next-damaged = Ask for the result again. The file is damaged or was changed:
row-next-perhaps-copy = Find out which computers these are. One may be a copy of the other:
row-next-set-up-anew = Find out whether this is one computer with two accounts, or one that was set up again. Write that in the list:
row-next-clock-doubtful = Check the clock of the computer, and ask for a new result:
row-next-too-old = Ask for a new result:
row-next-not-heard-of = Remind the users. A message is ready below:
row-next-newer = Get the newest Voorzorg, and make this overview again:
row-next-vault-left = Ask the user whether the vault still holds passwords or files:
row-next-companion-only = The 2018 measure is about antivirus software only. Decide whether this software stays:
row-next-leftovers-only = No program was seen any more. Nothing has to be done:

## Remarks

remark-old-catalogue = Made with older data of Voorzorg ({ $version }).
remark-not-on-list = Not on the list.
remark-near = Not on the list. Is { $label } meant?
remark-other-label = Also handed in as { $label }.
remark-label-twice = Another row has this name too.
remark-other-round = Made for another round, so it does not count for the list.
remark-other-organisation = Made for another organisation, so it does not count for the list.
remark-no-round = Made without the file of this round.
remark-same-device = Another installation of Voorzorg on the same computer handed in a result too.
remark-same-installation = Another computer has the same installation of Voorzorg, so a profile was copied.
remark-could-not-look = On { $date } Voorzorg could not look everywhere.
remark-several-files = Handed in as { $count } files.
remark-decision-not-followed = The decision in the list could not be followed: the older results are not from before the newer ones.
remark-decision-not-understood = Voorzorg does not know this decision, so it changes nothing.
remark-retired-but-reports = Retired according to the list, but it still reports. So it counts.
remark-no-longer-accepted = The day until which this was accepted has passed.
remark-same-as = According to the list this is { $label }.
remark-flaw-changed = The content does not match its checksum.
remark-flaw-cut-off = The file is not whole.
remark-flaw-too-large = The file is too large.
remark-flaw-unreadable = The file could not be read.

## Not in the table

left-out-practice = { $count ->
    [one] One practice result. It does not count.
   *[other] { $count } practice results. They do not count.
}
left-out-folder = { $count ->
    [one] One result about a folder. It does not count.
   *[other] { $count } results about a folder. They do not count.
}
left-out-links = { $count ->
    [one] One link. It was not followed.
   *[other] { $count } links. They were not followed.
}
left-out-not-regular = { $count ->
    [one] One pipe or device. It was not read.
   *[other] { $count } pipes or devices. They were not read.
}
left-out-folders = { $count ->
    [one] One folder. Results in it were not read.
   *[other] { $count } folders. Results in them were not read.
}
left-out-others = { $count ->
    [one] One other file.
   *[other] { $count } other files.
}
left-out-unlisted = { $count ->
    [one] One file could not be listed, or is one too many. So this is not complete.
   *[other] { $count } files could not be listed, or are too many. So this is not complete.
}

## A round

round-made = The round is ready. Put this folder where your colleagues can reach it: { $path }
round-kept = Later, make the overview with: voorzorg overview FOLDER
round-file-name = Voorzorg round
round-page-title = Is there Kaspersky software on your computer?
round-page-lead = { $organisation } asks you to check your computer and to hand in the result.
round-page-until = Please do this by { $date }.
round-page-ask-first = Do you work at an ABDO or ABRO company? First ask your security officer whether you may use this program, this folder or a USB stick.
round-page-steps = What to do
round-page-step-start = Open Voorzorg. It looks, and changes nothing.
round-page-step-save = Choose "Save this result".
round-page-step-label = Type the name of your computer, as your organisation calls it.
round-page-step-choose = Choose the name of your computer from the list.
round-page-step-hand-in = Hand the result in, in one of the three ways below.
round-page-ways = Three ways to hand it in
round-page-way-folder = You can reach the folder this page is in. In Voorzorg, choose the round file in this folder. Save the result in the same folder.
round-page-way-mail = You got the round file by e-mail. Save that file, and choose it in Voorzorg. Save the result, and send it back as an attachment: { $file }. You attach it yourself. If your mail blocks pages, send the JSON form.
round-page-way-code = You have only this page. Type this code in Voorzorg: { $code }. Hand in the result as you agreed.
round-page-terminal = In a terminal: voorzorg result --round FILE --label NAME --out FOLDER
round-page-what = What is in the result
round-page-what-body = What Voorzorg saw, where it looked and where it could not, when, and what you typed. Only what you hand in yourself leaves your computer.
round-page-personal = A result holds a number for your computer and one for Voorzorg on it, so that two results can be told apart. That is personal data.
round-page-labels = The computers on the list
# $label, $date
result-replaces = In this round you already saved a result, on { $date }, as { $label }. The new one replaces it.
result-replaces-unnamed = In this round you already saved a result without a name, on { $date }. The new one replaces it.
result-no-installation = Voorzorg could not keep that it made this result. So the overview cannot tell whether a later one is about the same computer.
# $label, $date
result-handed-in-as = Last saved on { $date } as { $label }.
result-handed-in-unnamed = Last saved on { $date }, without a name.
round-not-on-list = { $label } is not on the list of this round.
round-choose-label = Choose one of: { $labels }
usage-code = This is no code of a round: { $detail }
usage-day = This is no date, such as 2026-12-31: { $detail }
usage-moment = This is no moment, such as 2026-12-31T12:00:00+01:00: { $detail }
# $detail, $most
usage-days = This must be a number of days from 1 to { $most }: { $detail }
list-problem-empty = There is no computer in this list: { $path }
list-problem-too-many = This list has more lines than Voorzorg reads: { $path }
list-problem-other = This is no list of computers, with one name a line: { $path }
help-command-round = begin a round: a file and a page for colleagues, who hand in results
help-command-overview = put results together in one overview
help-option-round = the file of a round for which the result is made
help-option-round-code = the code on the printed page of a round
help-option-list = a list of computers: a text or CSV file, one a line
help-option-until = the last day to hand in, such as 2026-12-31
help-option-max-age = how many days a result counts: 30, or at most 183
help-option-at = the moment the overview is about, such as 2026-12-31T12:00:00+01:00
help-option-overview-format = the form: text, a page (html), a table (csv) or data for programs (json)
help-option-new = begin a new round
help-option-folder = the folder that results are handed in to
help-value-days = DAYS
help-value-time = TIME
help-value-date = DATE
help-value-code = CODE

## The page for the security officer

officer-title = Voorzorg: for the security officer
officer-lead = What this program reads, writes and starts, what it never does, and what its results are worth. Whether you allow it is your decision, and so is the use of a shared folder or a USB stick.
officer-reads = What it reads
officer-reads-body = Voorzorg reads these sources with the rights of the person who starts it. It keeps only what is about Kaspersky, what protects the computer, and where it could not look.
officer-writes = What it writes
officer-writes-body = Voorzorg keeps these files in one folder of the person. Nothing of it is sent.
officer-file-journal = the steps and the answers
officer-file-settings = the size of the text, and whether the person was asked about keeping watch
officer-file-watch = what was seen before, so that only changes are told
officer-file-results = the numbers of the results that were made here
officer-file-organisations = the numbers of organisations for which a round was begun here
officer-file-kept = the result that is kept up to date in the folder of a round
officer-file-log = what went wrong, without names
officer-writes-other = Besides these it writes what a person saves: reports, results, letters, rounds and overviews. It starts at sign-in only if the person asks for that. Then there is one entry for it.
officer-starts = What it starts
officer-starts-uninstaller = The uninstaller that comes with the product itself, in its own window, after the person has said so. Never silently, and never with more rights.
officer-starts-pages = Pages of the system, such as the list of apps, and the folder or the page of a file that was saved.
officer-starts-browser = The person's browser, with one of the { $count } addresses in the program. No address comes from a file or from the computer.
officer-starts-tools = To read, without changing anything: { $tools }.
officer-never = What it never does
officer-copy = The files of this copy
officer-copy-body = Compare these with the list of hashes that goes with the packages. Get that list in another way than the package itself.
officer-copy-unreadable = could not be read
officer-parts = Parts made by others
officer-parts-body = A bill of materials in the form of CycloneDX comes with the program: sbom.cdx.json. The licences are beside it.
officer-change = Who can change what
officer-change-program = Whoever may write to the folder of the program can change the program. On most systems only an administrator may.
officer-change-data = Whoever uses the person's account can change the answers, the steps and the settings.
officer-change-round = Whoever may write to the folder of a round can write, change or remove results, and the round file. The overview cannot see that.
officer-worth = What a result shows, and what it does not
officer-worth-moment = A result says what Voorzorg saw on one computer at one moment, and where it could not look. It says nothing about what came after.
officer-worth-check = Its check number shows accidental changes. It does not show who made it.
officer-worth-hidden = Software with more rights can hide from Voorzorg. Voorzorg does not look for viruses.
officer-worth-names = The name of a computer is what a person typed. A number tells two computers of one organisation apart, as long as no disk was copied.
officer-worth-engine = Products of other makers may use Kaspersky technology. Voorzorg cannot see that.
officer-saved = The page for the security officer is saved: { $path }
officer-file-name = Voorzorg for the security officer
button-save-officer = Save the page for the security officer
help-command-officer = the page for the security officer: what this program reads, writes, starts and never does
help-option-without-hashes = leave out the files of this copy
