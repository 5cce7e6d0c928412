### The way from a result to the end: questions, steps, stopping, coming back.
### What was seen and what was said stay apart. "Is still here" only ever comes from a scan, with its date.

## The frame

nav-here = This computer
button-change = Change
button-back = Back
button-back-to = Back: { $title }

## Before the plan

questions-stay = Your answer decides which steps you see. It stays on this computer.
before-heading = Before you begin
before-lead-ready = First you get everything ready.
# $how, $product
before-lead-remove = { $how ->
    [command] Then you remove { $product } with a command that we show you.
    [uninstaller] Then you remove { $product } with its own uninstaller.
   *[self] Then you remove { $product } yourself.
}
before-lead-restart = { $system ->
    [macos] After that, the Mac restarts once.
   *[other] After that, the computer restarts once.
}
before-answers = What you answered
before-needs = What you need
before-need-time = Time to finish it in one go. You can stop after each step, but preferably not between the removal and the new protection.
before-need-power = A charger that is plugged in, if this is a laptop.
before-need-password = The Kaspersky password, if you have set one.
before-need-licence = Your Kaspersky licence, to cancel it later.
before-need-rights = Someone who is allowed to remove programs on this computer.
before-nothing-summary = What if I do nothing?
before-nothing = { $group ->
    [government] Then nothing changes. For the Dutch central government it was a decision in 2018. Your organisation can tell you what that means for this computer.
    [abro] Then nothing changes. Our reading: the 2018 advice was not addressed to a company that only has an ABRO contract. Your security officer can tell you what ABRO means for your company.
    [other] Then nothing changes.
   *[advised] Then nothing changes. It was advice in 2018: your organisation decides.
}
button-do-nothing = I will do nothing, and that is fine

## Stopping for now, and coming back

paused-heading = Your place is saved
# $number, $total, $title
paused-at = You are at step { $number } of { $total }: { $title }.
paused-unchanged = Voorzorg has changed nothing on this computer.
paused-begun = The removal has already begun. It is best to finish it today.
paused-close = You can close Voorzorg. When you open it again, we check again and you continue from here.
# $date, $product
seen-on = On { $date } we still saw { $product } on this computer.
# $date, $product
seen-protecting = On { $date } we still saw { $product } on this computer. It was on.
# $date, $product
seen-not-protecting = On { $date } we still saw { $product } on this computer. It was off.
button-go-on-here = Continue where I was
# $date, $number, $total, $title
welcome-back = Welcome back. You were last here on { $date }. We have just checked again. You are at step { $number } of { $total }: { $title }.

## Starting over

start-over-heading = Start over?
start-over-body = Your answers and steps are set aside, and you can bring them back afterwards. Nothing changes on this computer.
start-over-no = Do not start over
started-over = You have started over. What you did before is set aside.
start-over-undone = What you did before is back.
button-undo-start-over = Bring back what I did before

## Hand-over

handover-officer-heading = Ask your security officer first
handover-me-heading = Find out who manages this computer centrally
handover-owner-heading = Ask the owner of your business
handover-supplier-heading = Ask your IT supplier
handover-department-heading = Ask your IT department
handover-unknown-heading = Find out who looks after this computer
handover-not-you = For now, you do not have to remove anything yourself.
handover-after-heading = After that
handover-after = Has the software been replaced or removed? Then open Voorzorg and look again. You will see whether it worked.
letter-steps = For information. Replacing managed antivirus software usually goes in this order:

## Preparing

replacement-listed-heading = Which product do you choose?
replacement-elsewhere = A product that is not listed here
replacement-elsewhere-hint = You have the installer and the licence ready.
replacement-chosen-hint = You chose { $name }.
replacement-no-advice = Did the government advise a replacement?
replacement-column-name = Name
replacement-column-maker = Maker in the EU
replacement-column-use = Meant for
maker-in-eu-seen = yes
maker-in-eu-not-seen = no, or not seen
used-for-home-seen = home
used-for-organisation-seen = organisations
used-for-both-seen = home and organisations
use-not-seen = not seen
howto-passwords-heading = How to move them
howto-passwords-1 = Open Kaspersky Password Manager and look for "export" in its settings.
howto-passwords-2 = Open your new password program and import the file there.
howto-passwords-3 = Sign in to one website with your new program. Does it work? Then delete the file.
howto-protection-heading = How to find out
howto-protection-1 = Open Kaspersky and go to its settings.
howto-protection-2 = Try to change something there.
howto-protection-3 = Does Kaspersky ask for a password? Then there is one. It is not the password of your computer.
howto-names-differ = We could not check this ourselves. The names may differ on your computer.

## The removal

removal-ready-heading = Ready to remove { $product }?
removal-ready-rows = What is ready
removal-open-heading = The uninstaller is open
removal-open-body = { $looks ->
    [yes] Follow the steps in that window. Voorzorg looks again by itself as soon as the list of apps changes.
   *[no] Follow the steps in that window. Then come back here.
}
removal-still-heading = { $product } is still here
removal-cancelled-heading = The removal was cancelled
removal-failed-heading = The removal did not work
removal-window-open = { $looks ->
    [yes] Is the uninstaller's window still open? Then finish there first. Voorzorg looks again by itself as soon as the list of apps changes.
   *[no] Is the uninstaller's window still open? Then finish there first, and come back here.
}
removal-details = More about this
removal-code = The uninstaller ended with code { $code }. That code proves nothing, so we looked again.
removal-exactly = What exactly we start
removal-command = Command
removal-page-open = Read { $title }
step-trouble = Good to know, and help if it does not work

## After the removal

restart-now = { $system ->
    [windows] Save your work. In the Start menu, choose "Restart", not "Shut down".
   *[other] Save your work and restart the computer.
}
protect-install-heading = Now install { $name }
protect-on-heading = { $name } is on
protect-check-heading = Switch on { $name }
protect-nothing-now = We see no protection on this computer now. Do this first, before you continue working.
protect-install-open = Open your installer, or get it from the maker's page.
protect-install-return = Then come back here. We check whether { $name } is on.
protect-nothing-to-do = You do not have to do anything. Continue, and we check one more time.
protect-switch-on = Check whether { $name } is on. Is it off? Then switch it on.
button-installed = I have installed { $name }, look now
wrapup-heading-still = { $product } is still here
# $number, $total, $title
wrapup-stopped-at = You stopped at step { $number } of { $total }: { $title }.
wrapup-licence-not-yet = Do not cancel the licence yet.
history-reopened = Went back to: { $step }
error-scan-first = The uninstaller has already been started.
error-scan-first-hint = First check whether it has finished.
