### The result of one computer: saving it, the page itself, the text for an e-mail, the terminal.
### The page goes to somebody else, so it says "Voorzorg saw" and never "you". What was seen and what was told stay apart.

## The page

page-kind = Result of one computer: check for Kaspersky software
page-internal = Internal. Ask where this may be kept.
page-label = Computer
page-name = Checked by
page-organisation = Organisation
page-typed = A person fills in these three lines. Voorzorg does not.
page-origin-root = This is about a folder that was looked at. It says nothing about the computer on which it was made.
page-origin-practice = Practice. This is about an example. It says nothing about a real computer.
# $origin, $date, $system
page-looked = { $origin ->
    [root] On { $date } Voorzorg looked at a folder ({ $system }).
    [practice] This example is from { $date } ({ $system }).
   *[live] On { $date } Voorzorg looked at this computer ({ $system }).
}
page-heading-antivirus-found = Kaspersky antivirus software seen: { $product }
page-heading-managed = Kaspersky antivirus software seen, usually centrally managed: { $product }
page-heading-being-replaced = Being replaced, not done yet: { $product }
page-heading-unrecognised = Something made by Kaspersky that Voorzorg does not recognise
page-heading-could-not-look = Not certain: Voorzorg could not look everywhere
page-heading-vault-left = No antivirus software seen, but a Kaspersky vault is left
page-heading-companion-only = No Kaspersky antivirus software seen, but other software is here: { $product }
page-heading-leftovers-only = Only leftovers of Kaspersky software
page-heading-gone = No Kaspersky software seen any more
page-heading-not-found = No Kaspersky software seen
page-container-mounted = Voorzorg ran in a container. This is about that container, and not about the computer around it.
page-container-snap = Voorzorg ran in a place that is cut off from this computer. It did not see the programs on it.
page-container-wsl = Voorzorg ran in the Linux inside Windows. This says nothing about the programs of Windows.
page-container-crostini = Voorzorg ran in the Linux of a Chromebook. This says nothing about the apps of the Chromebook itself.
page-container-other = Voorzorg ran in a container. This is about that container, and not about the computer around it.
page-gap-denied = { $system ->
    [windows] Only an administrator may read this. When looking from another computer, it helps to sign in on this one.
   *[other] Only the administrator may read this. With those rights it can be read: "sudo voorzorg scan".
}
page-gap-unsupported = { $system ->
    [linux] This Linux keeps track of its programs in a way that Voorzorg does not know.
   *[other] Voorzorg expected this on this system and did not find it.
}
page-gap-tool-missing = The program that can read this list is not installed. The list may be an old one.
page-gap-timed-out = The computer may have been busy. It may help to look again later.
page-gap-unreadable = Something there may be damaged or unusual.
page-gap-starting = Windows starts this part a few minutes after the computer is switched on. It may help to look again.
page-gap-switched-off = This part of Windows is switched off.
page-unprotected-not-seen = None seen. Every time Voorzorg looked, protection was on.
page-unprotected-still-off = At the last check Voorzorg saw no protection. It had been like that for at most { $duration }.
page-unprotected-unknown = Not known. Voorzorg could not see the protection every time.
page-conclusion-antivirus-found = Voorzorg saw antivirus software made by Kaspersky: { $product }.
page-conclusion-managed = Voorzorg saw antivirus software made by Kaspersky that is usually centrally managed: { $product }.
page-conclusion-being-replaced = Voorzorg still saw antivirus software made by Kaspersky: { $product }. Its removal has begun and is not done yet.
page-conclusion-unrecognised = Voorzorg saw something made by Kaspersky and is not sure what it is. It may be antivirus software, or something else.
page-conclusion-could-not-look = Voorzorg could not look everywhere, so it is not sure whether there is any Kaspersky software.
page-conclusion-vault-left = Voorzorg saw no permanent antivirus software made by Kaspersky, but did see a Kaspersky vault. It may hold passwords or files.
page-conclusion-companion-only = Voorzorg saw no permanent antivirus software made by Kaspersky. It did see other Kaspersky software: { $product }. The 2018 measure is about antivirus software only.
page-conclusion-leftovers-only = Voorzorg saw only leftovers from Kaspersky software, such as settings or an empty folder. It did not see the program itself.
page-conclusion-gone = Voorzorg saw no software made by Kaspersky. When it looked earlier, it did see some.
page-conclusion-not-found = Voorzorg saw no software made by Kaspersky.
page-looked-everywhere = Voorzorg looked everywhere it can on this system.
page-findings = What Voorzorg saw
page-where = Where Voorzorg looked
page-read = Checked ({ $count })
page-not-here = Not present on this system, or switched off
page-not-read = Not checked, or not completely
page-protection-label = Protection at that moment
page-protection-on = protection was on
page-protection-off = Voorzorg saw no protection
page-protection-unknown = Voorzorg could not see whether protection was on
page-steps = Replacing { $product }
page-step-told = reported by the user on { $date }, not checked by Voorzorg
page-before = Seen before the removal
# $verdict, $date
page-before-line = { $verdict }, on { $date }
page-no-certificate = This is not a certificate. It says what Voorzorg saw at that moment, and nothing about what came after.
page-private = Voorzorg itself adds no user name, computer name or serial number.
page-check-number = Check number
page-check-how = To check the file, type: voorzorg result --verify FILE. That shows accidental changes, not who made it.
page-date = Date
page-signature = Signature

## Save it

button-save-result = Save this result
save-result-lead = You can fill these in, or leave them empty. Voorzorg fills in nothing by itself.
save-result-label = Name of this computer
save-result-label-hint = For instance PC-03, whatever you call it.
save-result-name = Your name
save-result-organisation = Organisation
save-result-round = Round
button-choose-file = Choose a file
button-choose-folder = Choose a folder
save-result-choose-label = Choose the name of this computer from the list.
save-result-round-hint = Were you asked for a result? Type the code on the page you got, or choose the round file.
save-result-press = Save
terminal-leave-empty = Press Enter to leave a line empty.
result-saved-heading = The result is saved
result-saved = The result is saved: { $path }
result-saved-yours = Nothing was sent. You hand it in yourself.
result-saved-done = You can close Voorzorg now.
button-open-result = Open it to print
button-show-result = Show in its folder
button-save-again = Save it again, with other names
keep-result-question = Shall Voorzorg keep this result up to date?
keep-result-hint = Then Voorzorg starts when you sign in. It puts a new result in { $folder } when something changes, and once a week, until the round ends. You can stop it in Settings.
button-keep-result = Yes, keep it up to date
button-keep-result-not = Stop keeping it up to date
kept-result-heading = Result in the folder of a round
kept-result-on = Voorzorg keeps your result up to date in { $folder }.
kept-result-last = It was last put there on { $date }.
kept-result-not-yet = It has not been put there yet.
kept-result-failed = The last time that did not work. { $why }
result-mail = Text for an e-mail
result-mail-file = The file is called: { $name }
result-file-live = Kaspersky check
result-file-root = Folder Kaspersky check
result-file-practice = Practice Kaspersky check
error-result-not-saved = The result could not be saved.
error-too-long = That is too long.
error-too-long-hint = Use at most { $most } characters for each field.
error-result-outdated = Voorzorg knows more now than when it looked.
error-result-outdated-hint = Look again first. Then save the result.
looked-again-same = We looked again on { $date }. The result is the same.

## Ask somebody to look along

button-ask-to-look = Ask someone to take a look
letter-look-title = Message to ask someone to take a look
# $date, $system, $places
letter-look =
    Hello,

    On { $date } I used the Voorzorg app to check whether there is Kaspersky software on my computer ({ $system }). Voorzorg is not sure.

    { $places }

    Could you look at this with me? Voorzorg changes nothing and sends nothing when it looks.

    Kind regards,
# $date, $system, $places
letter-look-officer =
    Hello,

    On { $date } I used the Voorzorg app to check whether there is Kaspersky software on my computer ({ $system }). Voorzorg is not sure.

    { $places }

    Who may look at this with me? And may I tell anybody else? Until I hear from you, I will not change anything.

    Kind regards,
letter-look-unread = Voorzorg could not check this:
letter-look-unplaced = This was made by Kaspersky, and Voorzorg is not sure what it is:

## The terminal

help-command-result = save or check the result of this computer, to hand in
help-option-label = what you call this computer
help-option-name = the name of the person who checks
help-option-organisation = the name of the organisation
help-value-text = TEXT
# $detail, $most
usage-too-long = This is too long, at most { $most } characters: { $detail }
result-no-progress = We could not read how far the replacement has got, so the result does not say.
result-verified = The result is intact: nothing in it has changed since it was made.
result-verified-again = We made it again from its data, and every word was the same.
result-verified-hash = Another version of Voorzorg made it. So we compared its checksums, but did not make it again to compare every word.
result-page-unchecked = The data in this result is intact. The text of the page could not be checked: it has no checksum.
result-tampered = The result has changed since it was made, or is damaged.
result-practice-refused = This is a practice result. It says nothing about a real computer, so we do not check it.
result-root-refused = This is a result about a folder. It says nothing about the computer on which it was made, so we do not check it.
result-check-number = Check number: { $number }. Is it the same on paper?
