### The result of one computer: saving it, the page itself, the text for an e-mail, the terminal.
### The page goes to somebody else, so it says "Voorzorg saw" and never "you". What was seen and what was told stay apart.

## The page

page-kind = Result of one computer: check for Kaspersky software
page-internal = Internal. Ask where this may be kept.
page-label = Computer
page-name = Checked by
page-organisation = Organisation
page-typed = Somebody filled in these three lines. Voorzorg fills in nothing here.
page-origin-root = This is about a folder that was looked at. It says nothing about the computer on which it was made.
page-origin-practice = Practice. This is about an example. It says nothing about a real computer.
page-looked = { $origin ->
    [root] On { $date } Voorzorg looked at a folder ({ $system }).
    [practice] This example is of { $date } ({ $system }).
   *[live] On { $date } Voorzorg looked at this computer ({ $system }).
}
page-conclusion-antivirus-found = Voorzorg saw antivirus software made by Kaspersky: { $product }.
page-conclusion-managed = Voorzorg saw antivirus software made by Kaspersky that somebody else looks after: { $product }.
page-conclusion-being-replaced = Voorzorg still saw antivirus software made by Kaspersky: { $product }. Its removal has begun and is not done yet.
page-conclusion-unrecognised = Voorzorg saw something made by Kaspersky and is not sure what it is. It may be antivirus software, or something else.
page-conclusion-could-not-look = Voorzorg could not look everywhere. So we cannot be sure whether there is any Kaspersky software.
page-conclusion-vault-left = Voorzorg saw no antivirus software made by Kaspersky, but did see a Kaspersky vault. It may hold passwords or files.
page-conclusion-companion-only = Voorzorg saw no antivirus software made by Kaspersky. It did see other Kaspersky software: { $product }. The precaution of 2018 is about antivirus software only.
page-conclusion-leftovers-only = Voorzorg saw only leftovers from Kaspersky software, such as settings or an empty folder. It did not see the program itself.
page-conclusion-gone = Voorzorg saw no software made by Kaspersky. When Voorzorg looked earlier, there was some.
page-conclusion-not-found = Voorzorg saw no software made by Kaspersky.
page-looked-everywhere = Every place where Voorzorg can look on this system was read.
page-findings = What Voorzorg saw
page-where = Where Voorzorg looked
page-read = Read ({ $count })
page-not-here = Not present on this system
page-not-read = Not read, or not completely
page-protection = Protection at that moment
page-protection-on = something protected the computer
page-protection-off = nothing protected the computer
page-protection-unknown = Voorzorg could not see whether something protected the computer
page-steps = Replacing { $product }
page-step-told = reported by the user on { $date }, not checked by Voorzorg
page-before = Seen before the removal
page-before-line = { $verdict }, on { $date }
page-no-certificate = This is not a certificate. It says what Voorzorg saw at that moment, and nothing about later.
page-private = Voorzorg itself adds no user name, computer name or serial number.
page-check-number = Check number
page-check-how = It can be checked with the file: voorzorg result --verify. That shows accidental changes, not who made it.
page-date = Date
page-signature = Signature

## Save it

button-save-result = Save this result
save-result-lead = You can fill these in, or leave them empty. Voorzorg fills in nothing by itself.
save-result-label = Name of this computer
save-result-label-hint = For instance PC-03, whatever you call it.
save-result-name = Your name
save-result-organisation = Organisation
save-result-press = Save
save-result-terminal = From this terminal they stay empty. With names: voorzorg result --label NAME --out FILE
result-saved-heading = The result is saved
result-saved = The result is saved: { $path }
result-saved-yours = Nothing was sent. You hand it in yourself, to whom you like.
result-saved-done = You are done. You can close Voorzorg.
button-open-result = Open it to print
button-show-result = Show in its folder
button-save-again = Save it again, with other names
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
looked-again-same = Looked again on { $date }: the same.

## Ask somebody to look along

button-ask-to-look = Ask someone to help you look
letter-look-title = Message to ask someone for help
letter-look =
    Hello,

    On { $date } I looked with the app Voorzorg whether there is Kaspersky software on my computer ({ $system }). Voorzorg is not sure.

    { $places }

    Could you help me look at it? Voorzorg changes nothing here and sends nothing.

    Kind regards,
letter-look-unread = Voorzorg could not read this:
letter-look-unplaced = This was made by Kaspersky, and Voorzorg is not sure what it is:

## The terminal

help-command-result = save or check the result of this computer, to hand in
help-option-label = what you call this computer
help-option-name = the name of the person who looks
help-option-organisation = the name of the organisation
help-value-text = TEXT
usage-too-long = This is too long, at most { $most } characters: { $detail }
result-no-progress = How far the replacement is could not be read. So the result does not say it.
result-verified = The result is undamaged: nothing in it has changed since it was made.
result-verified-again = We made it again from its data, and every word was the same.
result-verified-hash = Another version of Voorzorg made it. So we compared its checksums, but did not make it again to compare every word.
result-page-unchecked = The data in this result are undamaged. The text of the page could not be checked: it carries no checksum.
result-tampered = The result has changed since it was made, or is damaged.
result-practice-refused = This is a practice result. It says nothing about a real computer, so we do not check it.
result-root-refused = This is a result about a folder. It says nothing about the computer on which it was made, so we do not check it.
result-check-number = Check number: { $number }. Is it the same on paper?
