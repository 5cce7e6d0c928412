### Every sentence of Voorzorg that is not about one product, step, source or claim.
### Style: short sentences, plain words, no urgency. The speaker stands inside the sentence.

## The frame around every screen

app-name = Voorzorg
window-title = { $screen } · Voorzorg
promise = Voorzorg only looks. Nothing leaves this computer.
disclaimer = This is not an official government app.
skip-link = Go to the content
map-label = Where you are
language-label = Language
nav-label = More
nav-journey = Back to where I was
nav-explain = What is this about?
nav-report = Report
nav-letters = Letters
nav-about = About Voorzorg
practice-banner = Practice. This is an example, not your own computer.
copy = Copy
copied = Copied
plain-name = { $name }
busy = One moment
language-nl = Nederlands
language-en = English
map-stop-check = Look
map-stop-prepare = Prepare
map-stop-remove = Remove
map-stop-restart = Restart
map-stop-done = Seen afterwards
map-state-done = done
map-state-here = you are here
map-state-ahead = still to come
tone-calm = Good to know
tone-attention = Please note
tone-done = Done
tone-stop = Stop
picture-deep-access = Drawing: the layers of a computer on top of each other. One line, the antivirus software, goes through all of them.
picture-replacement-first = Drawing: two umbrellas. The new umbrella is ready before the old one is taken away.
picture-restart = Drawing: a circle with an arrow. The last parts leave when the computer starts again.

## Look

check-heading = We are looking at this computer
check-body = We read which programs are installed. We change nothing.
check-progress = { $done } of { $total } places read
source-waiting = waiting
probe-uninstall-machine-64 = List of installed apps
probe-uninstall-machine-32 = List of installed apps (32-bit)
probe-uninstall-person = Apps installed for you
probe-vendor-key = Kaspersky's own settings
probe-services = Services and drivers
probe-security-center = Windows Security Center
probe-defender = Microsoft Defender
probe-pending-restart = Changes that wait for a restart
probe-processes = Running programs
probe-applications = Applications
probe-launch-items = Programs that start by themselves
probe-system-extensions = System extensions
probe-receipts = Installation receipts
probe-dpkg = Package list (dpkg)
probe-rpm = Package list (rpm)
probe-pacman = Package list (pacman)
probe-units = System services
probe-folders = Kaspersky's folders
probe-traces = What programs leave behind
probe-circumstances = Battery and other installations
coverage-read = read
coverage-partial = partly read
coverage-gap = could not be read
coverage-unsupported = not present on this system
limit-unloaded-profiles = Not read: what someone who is not signed in installed for themselves alone
limit-other-homes = Not read: other people's home folders that we may not open
limit-other-systems = Not read: virtual machines, containers and other disks
gap-denied = the system did not allow it
gap-unsupported = this system does not have it
gap-tool-missing = a tool that is needed is missing
gap-timed-out = it took too long
gap-unreadable = we could not understand what stood there
gap-line = { $place }: could not be read, because { $reason }
gap-more = and { $count } more
gap-help-denied = { $system ->
    [windows] Only an administrator may read this. Looking again does not help. Ask whoever looks after this computer.
   *[other] Only the administrator may read this. Looking again does not help. Whoever has those rights can look with "sudo voorzorg scan".
}
gap-help-unsupported = { $system ->
    [linux] This Linux keeps its programs in a way that we do not know. Looking again does not help. Ask whoever looks after this computer.
   *[other] We expected this on your system and did not find it. Looking again does not help. Ask whoever looks after this computer.
}
gap-help-tool-missing = The program that can read this list is not installed. Is the list a remnant? Then whoever looks after this computer can tell you.
gap-help-timed-out = The computer may have been busy. Look again in a few minutes.
gap-help-unreadable = Something may be damaged or unusual there. Looking again will hardly help. Show this to whoever looks after this computer.

## Result

verdict-antivirus-found-heading = { $product } is on this computer
verdict-antivirus-found-body = This is antivirus software made by Kaspersky. It is the kind of software that the precaution of 2018 is about. You decide what happens next. Nothing changes by itself.
verdict-antivirus-found-short = Kaspersky antivirus found
removal-pending-heading = { $product } is removed, but not gone yet
removal-pending-body = The program was removed, but parts of it wait until the computer restarts. Save your work and choose "Restart", not "Shut down". Then look again.
verdict-managed-heading = { $product } is here, and someone else looks after it
verdict-managed-body = This is antivirus software made by Kaspersky. Someone else usually looks after it, from one place. Do not remove it yourself. We help you to ask the right person.
verdict-managed-short = Kaspersky antivirus, managed by someone else
verdict-companion-only-heading = No Kaspersky antivirus seen, but { $product } is here
verdict-companion-only-body = We looked everywhere we can look. We saw other software of Kaspersky, but no antivirus. The precaution of 2018 is about antivirus software only.
verdict-companion-only-short = other Kaspersky software, no antivirus
verdict-leftovers-only-heading = Only remains of Kaspersky software
verdict-leftovers-only-body = We looked everywhere we can look. We saw only remains, such as settings or an empty folder, and not the program itself.
verdict-leftovers-only-short = only remains
verdict-not-found-heading = No Kaspersky software seen
verdict-not-found-body = We looked everywhere we can look on this computer and did not see any software of Kaspersky.
verdict-not-found-short = no Kaspersky software seen
result-nothing-to-do = You do not have to do anything.
result-nothing-protects = Nothing protects this computer now. Switch on the protection that the system has, or install another.
result-vault = There is a data vault or password vault of Kaspersky here. Is something of yours in it? Copy it out before the remains go away.
verdict-inconclusive-heading = We cannot be sure
verdict-inconclusive-body = We could not look everywhere, or we saw something that we cannot place. So we do not say that there is nothing. Below you see what we could not read or place.
inconclusive-gaps = We could not look everywhere. So we do not say that there is nothing. Below you see what we could not read.
inconclusive-unsure = We saw something, but we are not sure what it is. So we do not say that there is nothing. Below you see what we saw.
verdict-inconclusive-short = could not be told

result-name = What it is called
result-name-version = { $name }, version { $version }
result-kind = What kind it is
result-state = How it stands
result-precaution = The precaution of 2018
result-protection = Protection now
result-looked-on = We looked on
result-also-here = Also on this computer
result-here = On this computer
result-uncertain = recognised by one sign only
result-gaps = { $count ->
    [one] There is one place we could not read completely.
   *[other] There are { $count } places we could not read completely.
}
result-evidence = What we saw
result-coverage = Where we looked
result-private = The advice of 2018 was not addressed to private people or to other companies. It is fine to stop here.
result-no-recipe = We do not know for sure how { $product } is removed. Ask the maker or the person who installed it.
result-beside = The precaution of 2018 is about antivirus software only. You may remove something else of Kaspersky's, but you do not have to.
result-unplaced = We saw something made by Kaspersky that we cannot place. It may be antivirus software, or something else.
result-leftovers-summary = Why there are remains, and what to leave alone
result-leftovers-why = Almost every program leaves something behind when it is removed. That is no infection. Do not remove drivers or registry keys yourself: that can damage Windows. Do you want the remains gone? Then ask someone who knows this computer.
result-unsure-summary = What you can do now
result-unsure-body = Show this screen to whoever looks after this computer. You can help us too: "voorzorg capture" makes a file of what we saw, without private data. You send it yourself, only if you want to.
evidence-line = { $source }: { $value } ({ $weight })
coverage-line = { $source }: { $result }
coverage-note = { $place }: made by someone else by its name, and not read, because { $reason }
coverage-line-gap = { $source }: { $result }, because { $reason }
coverage-no-packages = We could not read any list of installed packages. So we do not know how this computer keeps its programs.
button-prepare = Make a plan
button-next-questions = Go on
button-hand-over = What can I do now?
button-look-again = Look again
button-explain = Why does this matter?
button-back-to-result = Back to the result
button-remove-too = Remove { $product } too
protector-line = { $name }: { $state }
protection-by = { $state } ({ $products })
kind-antivirus = antivirus software
kind-management = management software
kind-companion = companion, not an antivirus
kind-on-demand = one-time scanner
kind-unrecognised = we cannot place it
presence-active = running
presence-installed = installed
presence-removal-pending = removed, but parts wait for a restart
presence-leftovers = remains only
presence-mention-only = only the name occurs
precaution-covered = is about this kind of software
precaution-not-covered = is not about this
precaution-grey = does not name this
weight-trace = trace
weight-supporting = supporting sign
weight-conclusive = conclusive sign
protection-on = something protects this computer
protection-off = nothing protects this computer now
protection-unknown = we cannot see whether something protects this computer
protector-on = on
protector-off = off
protector-outdated = on, but not up to date
protector-unknown = here, but we cannot see whether it is on

## Questions before the plan

questions-heading = First two questions
questions-body = Your answers decide what we advise. They stay on this computer.
question-group = For whom do you use this computer?
question-device-admin = Who looks after this computer?
question-officer = Does your security officer agree that you replace the antivirus software?
question-replacement = What will protect this computer afterwards?
question-passwords = Are there passwords in Kaspersky Password Manager?
question-vaults = Is there anything in a vault or backup of Kaspersky's?
question-protection-password = Have you set a password that guards Kaspersky?
question-administrator = May you remove programs, or is someone with you who may?
question-parent = Does the parent who set this up agree?
question-used-for = What do you need protection for?
question-maker-in = Does it matter where the maker is?
group-government = For central government
group-vital = For a vital organisation, such as energy, water or payments
group-abdo = For an ABDO company (contracts with the Ministry of Defence)
group-abro = For a company that falls under ABRO (contracts of central government)
group-other = For another organisation, or at home
device-admin-me = I do, or nobody does
device-admin-me-hint = You can install and remove programs yourself.
device-admin-owner = The owner of our business
device-admin-owner-hint = The owner agrees that you do this, or does it together with you.
device-admin-supplier = An IT supplier
device-admin-supplier-hint = A company that helps you with computers.
device-admin-department = Our IT department
device-admin-department-hint = Colleagues who look after the computers.
device-admin-unknown = I do not know
device-admin-unknown-hint = Then we help you to find out.
officer-yes = Yes, the security officer agrees
officer-no = No, or not asked yet
passwords-none = No, I do not use it
passwords-moved = Yes, and I have moved and tried them
passwords-not-yet = Yes, but they are still in there
vaults-none = No, there is nothing in one
vaults-copied = Yes, and I have copied everything out
vaults-not-yet = Yes, and it is still in there
protection-password-none = No, I have not set one
protection-password-known = Yes, and I know it
protection-password-unknown = Yes, but I no longer know it
administrator-yes = Yes, I may, or someone is with me who may
administrator-no = No, nobody here may
parent-yes = Yes, the parent agrees
parent-no = No, or not asked yet
used-for-any = For both, or I do not know
used-for-home = For home
used-for-organisation = For an organisation
maker-in-any = No, that does not matter
maker-in-eu = Only in the European Union
seen-vault = We saw a file in which Kaspersky Password Manager keeps passwords.
seen-protection-password = We saw that a password is set against removal.

## What stands in the way

blocker-protection = Protection now: { $protection }.
blocker-managed-reason = Someone else manages this antivirus software.
blocker-managed-next = Ask that person to replace it.
blocker-encryption-reason = On this computer is a part that encrypts files.
blocker-encryption-next = Let the administrator take the encryption off first. Otherwise files may no longer open afterwards.
blocker-officer-reason = The security officer has not agreed yet.
blocker-officer-next = Ask first. Below is a message that you can send.
blocker-someone-else-reason = Someone else looks after this computer.
blocker-someone-else-next = Ask first. Below is a message that you can send.
blocker-passwords-reason = Your passwords are still in Kaspersky Password Manager.
blocker-passwords-next = Move them to another program first and try whether you can sign in with them. Then choose another answer above.
blocker-vaults-reason = There is still something in a vault or backup of Kaspersky's.
blocker-vaults-next = Copy it to an ordinary folder first. Then choose another answer above.
blocker-protection-password-reason = Without the password Kaspersky cannot be removed.
blocker-protection-password-next = Ask whoever set up Kaspersky. Does nobody know it any more? Kaspersky's website says how to reset the password.
blocker-administrator-reason = Without administrator rights you cannot remove programs.
blocker-administrator-next = Ask someone who may do that to join you. Then choose another answer above.
blocker-parent-reason = The parent who set this up has not agreed yet.
blocker-parent-next = Ask first. Then choose another answer above.
blocker-no-replacement-reason = No replacement is ready yet.
blocker-no-replacement-next = Choose another replacement, or stop here. Nothing has changed so far.
blocker-built-in-held-off-reason = The built-in antivirus software is missing, or a setting holds it off. After the removal nothing would protect you.
blocker-built-in-held-off-next = Choose another replacement. Or ask someone who knows this computer for help: they can see which setting it is.
blocker-restart-waits-reason = The computer still waits for a restart.
blocker-restart-waits-next = Save your work, choose "Restart" and then open Voorzorg again.
blocker-installer-busy-reason = Another installation is still going on.
blocker-installer-busy-next = Wait until it is done. Then look once more.
blocker-on-battery-reason = This laptop runs on its battery.
blocker-on-battery-next = Connect it to mains power. Then look once more.

## Hand-over

handover-heading = Someone else takes the next step
handover-steps-heading = What that person does, and in which order
handover-managed = Computers with { $product } are usually managed from one place. Removing it here can go wrong, for instance when files are encrypted.
handover-me-body = You say that nobody else looks after this computer. Look for the invoice or the licence. Ask the reseller or the holder of the licence to take this computer out of the management first.
handover-owner-body = Show the owner of the business this result. Only the owner or the reseller can take this computer out of the management.
handover-supplier-body = Show your IT supplier this result and ask for a replacement. Agree on a date. Until then, change nothing yourself.
handover-department-body = Show your IT department this result and ask what they have decided. Until then, change nothing yourself.
handover-unknown-body = Ask the person who bought or set up this computer. Does nobody look after it? Then change your answer and we go on together.
handover-officer = In an ABDO company the security officer agrees first. Ask what your contract with the Ministry of Defence says. This computer keeps its protection while you ask.
## Letters

letter-hand-over-title = Message to whoever looks after this computer
letter-officer-title = Message to the security officer
letter-help-title = Message to ask for help
letter-end-contract-title = End contract and licence
letter-colleagues-title = Message to colleagues
letter-hint = You can change the text before you copy or save it. We send nothing.
letter-root = Please note: this letter is about a folder that was looked at, not about the computer on which it was written.
letter-practice = Practice. This letter is about an example, not about a real computer.
letter-saved = The letter is saved: { $path }
button-save-letter = Save this letter
button-letters = Write letters
letters-heading = Letters
letters-lead = Here are messages with what we know already filled in. Read them well and change what is not right.
letters-none = Nothing has been found yet to write about.
letter-to-me =
    Hello,

    On { $date } I looked with the app Voorzorg which Kaspersky software is on my computer. I saw { $product }.

    In 2018 the cabinet decided, as a precaution, that central government would phase out Kaspersky antivirus software. Vital organisations and companies with defence contracts (ABDO) were advised to do the same. The last public confirmation that Voorzorg found is from March 2022.

    I bought the licence from you, or the licence is in your name. Can you say whether this computer is still managed, and how it leaves the management? Until I hear from you I change nothing.

    Kind regards,
letter-to-owner =
    Hello,

    On { $date } I looked with the app Voorzorg which Kaspersky software is on my computer. I saw { $product }.

    In 2018 the cabinet decided, as a precaution, that central government would phase out Kaspersky antivirus software. Vital organisations and companies with defence contracts (ABDO) were advised to do the same. The last public confirmation that Voorzorg found is from March 2022.

    What have you decided about this? If we replace it: who does that, and when? Until I hear from you I change nothing.

    Kind regards,
letter-to-supplier =
    Hello,

    On { $date } I looked with the app Voorzorg which Kaspersky software is on my computer. I saw { $product }.

    In 2018 the cabinet decided, as a precaution, that central government would phase out Kaspersky antivirus software. Vital organisations and companies with defence contracts (ABDO) were advised to do the same. The last public confirmation that Voorzorg found is from March 2022.

    Can you replace this for us? When will you do that, and what will protect the computer then? Until I hear from you I change nothing.

    Kind regards,
letter-to-department =
    Hello,

    On { $date } I looked with the app Voorzorg which Kaspersky software is on my computer. I saw { $product }.

    In 2018 the cabinet decided, as a precaution, that central government would phase out Kaspersky antivirus software. Vital organisations and companies with defence contracts (ABDO) were advised to do the same. The last public confirmation that Voorzorg found is from March 2022.

    What have you decided about this? If you replace it: when is it the turn of this computer? Until I hear from you I change nothing.

    Kind regards,
letter-to-unknown =
    Hello,

    On { $date } I looked with the app Voorzorg which Kaspersky software is on my computer. I saw { $product }.

    In 2018 the cabinet decided, as a precaution, that central government would phase out Kaspersky antivirus software. Vital organisations and companies with defence contracts (ABDO) were advised to do the same. The last public confirmation that Voorzorg found is from March 2022.

    Do you know who looks after this computer? Will you then pass this message on? Until I hear something I change nothing.

    Kind regards,
letter-steps =
    It usually goes in this order:

    { $steps }
letter-help =
    Hello,

    On { $date } I wanted to replace a program on my computer with the app Voorzorg: { $product }. It did not go on, for this reason:

    { $blocker }

    Can you help me? Until then I change nothing.

    Kind regards,
letter-end-contract =
    Hello,

    We use { $product }. We would like to stop doing so.

    Will you let us know on which date the contract and the licence end, and how we cancel them? Please do not renew them automatically until then, if the contract allows that.

    Will you confirm that you have received this message? Our details: (fill in the name and customer number here).

    Date: { $date }

    Kind regards,
letter-colleagues =
    Hello all,

    Our computers have antivirus software made by Kaspersky: { $product }. We are going to replace it.

    Do not remove anything yourself yet. First move your passwords if you keep them in Kaspersky Password Manager. Save your work before it is the turn of your computer: it has to restart once.

    You will hear when it is time and what your computer will have afterwards. Questions? Please ask.

    Kind regards,

letter-officer =
    Hello,

    On { $date } I looked with the app Voorzorg which antivirus software is on my computer. It is { $product }.

    In 2018 companies with defence contracts (ABDO) were advised to phase out Kaspersky antivirus software. It was advice: the organisation decides. The last public confirmation that Voorzorg found is from March 2022.

    What does our contract ask? Do you agree that I replace the antivirus software on this computer? Until I hear from you I change nothing.

    Kind regards,

## Explanation

explain-heading = What was decided, and for whom
explain-lead = In 2018 the cabinet took a precaution about Kaspersky antivirus software. Choose for whom you use this computer. Each sentence below names its source.
explain-choose = Choose a group to see what was said to that group.
explain-closing = This app explains. It is not from the government and gives no legal advice.
claim-standing = { $speaker } · { $status }
source-line = { $title } ({ $publisher }, { $date }), { $place }
source-line-undated = { $title } ({ $publisher }, no date shown), { $place }
source-publisher-not-shown = maker not shown
source-open = Open: { $title }
knowledge-date = The facts were gathered up to { $date }.
section-decision = The decision
section-for-you = What it means for you
section-reasons = The reasons the minister gave
section-caveats = What the minister and the analysis add
section-kaspersky = What Kaspersky answered
section-analysis = The analysis behind it
section-not-known = What is not known
section-later = What happened later
speaker-minister = the minister
speaker-services = the Dutch services
speaker-kaspersky = Kaspersky
speaker-memo = the memo
speaker-analysis = the NCTV analysis
speaker-parliament = letter to parliament
speaker-press = the press
speaker-voorzorg = Voorzorg
status-stated = stated
status-withheld = withheld
status-not-stated = not stated
status-our-reading = our reading

## Steps

step-count = Step { $number } of { $total }
step-wrong = If it does not go as described
step-will-start = This is what we start
step-will-start-none = This program has no uninstaller that we can start. Remove it in the system's list of apps.
step-command = Type or paste this command in a terminal window
step-command-first = We look once more first, because something may have changed. Then you see the command.
button-show-command = Look, and show the command
button-leave-open = Go on without being sure
step-looking-first = We look once more first.
step-not-undoable = This step cannot be undone.
step-interrupted = Voorzorg stopped while this step was going on. We do not know how it ended, so we looked again.
step-looking = We are looking again
step-unresolved-at = We looked on { $date }.
step-seen = What we still see
step-wait = Come back here when it is done.
button-check = I am done, look now
button-check-command = I have run this, look now
button-check-restart = I have restarted, look now
button-check-ready = See whether it is ready
button-told-ready = I have it ready
button-told-none = Go on without an antivirus
button-go-on = Go on
button-check-moment = See whether this is a good moment
button-told-moment = I have looked myself, it is fine
button-end-openly = Stop here, with what is open
button-save-next-steps = Save what comes next, to print
next-steps-saved = The page with what comes next is saved: { $path }
next-steps-heading = What comes next
next-steps-lead = Print this page, or take a photo of it. Then you know how it goes on after the restart.
next-steps-return = Then open Voorzorg again. Your place is saved.
next-steps-made = Made after the look of { $date }.
wizard-heading = What that window may ask
wizard-unconfirmed = { $question } (Not checked.)
wizard-differs-summary = Does it look different?
wizard-differs = Then follow what it says. Are you in doubt? Then choose "Cancel". Nothing changes then, and you can do it again later.
recognition-not-seen = We have not seen { $name } on this computer yet.
recognition-here = { $name } is on this computer. We did not see whether it is on.
recognition-off = { $name } is on this computer, and it is off now.
recognition-on = { $name } is on this computer, and it is on.
replacement-filters = Help with choosing: two questions
replacement-use-not-seen = { $properties } We did not see in a source whether it is meant for that.
replacement-page = Open the page of { $name }
replacement-server = This is a server. Defender does not come back by itself here. Ask the administrator to do that.
button-told-protected = It is on, I have seen it myself
button-skip = Skip this
button-begin-again = Start it once more
button-pretend-restart = Practice: pretend to restart
button-decide-later = Decide later
restart-return = Save your work first. Choose "Restart", not "Shut down". Open Voorzorg again afterwards. We then go on from here.
restart-comes-back = After the restart Voorzorg opens by itself, once.
button-come-back = Open Voorzorg by itself after the restart
button-come-back-not = Do not open Voorzorg by itself after all
replacement-other = Another product that I have chosen
replacement-other-hint = You have the installer and the licence at hand.
replacement-none = No antivirus afterwards
replacement-none-hint = On Linux this can be a choice. We write in the report that you chose it.
replacement-order = By the alphabet, without a preference. What this computer already has comes first.
replacement-after = Install another antivirus only after the removal and the restart. Two scanners at once get in each other's way.
replacement-in-hand = Have the installer and the licence at hand.

because-still-installed = It is still installed.
because-still-present = Parts of it are still here.
because-another-present = Other Kaspersky software is here that we did not see before.
because-not-restarted = The computer has not restarted yet. Choose "Restart", not "Shut down".
because-start-unknown = We cannot see whether the computer has restarted. So we cannot say that it is done.
because-could-not-look = We could not look everywhere. So we cannot say that it is gone.
because-not-protected = Nothing else protects this computer yet.
because-protection-unknown = We cannot see whether something protects this computer. Please look yourself.
because-built-in-held-off = The built-in protection is missing, or a rule keeps it off. Choose another replacement, or ask someone who knows this computer.
because-restart-waits = The computer waits for a restart.
because-installer-busy = Another installation is still going on.
because-on-battery = This laptop runs on its battery.
because-moment-unknown = We could not see everything. Look yourself whether the laptop is plugged in and whether nothing else is being installed.
because-only-told = Only you can say this.
because-plan-changed = What we would start has changed since the plan was made. We started nothing. The plan is new now: read it, and start again.

performed-started = The uninstaller has started in its own window.
performed-ended = The uninstaller ended with code { $code }. That is no proof: we look again.
performed-entry-gone = The program is no longer in the list of apps. We look again to be sure.
performed-entry-changed = The list of apps has changed since we looked. We started nothing. Look again first.
performed-opened = It is open in another window.
performed-failed = That did not work ({ $detail }). Nothing was changed.
performed-apps-instead = We did not start the uninstaller, because { $reason }. We opened the system's list of apps. Remove the program there.
refused-missing = the program does not say how it is removed
refused-not-plain = its uninstall command has an unusual form
refused-outside-vendor-folder = its uninstall program is not in Kaspersky's own folder
refused-program-missing = its uninstall program is not there
refused-replaceable = someone without rights could have replaced its uninstall program
refused-not-on-this-system = this system works differently
exit-code-1602 = The removal was cancelled. You can start it again whenever you like.
exit-code-1603 = The removal failed. A restart often helps. Is there a protection password? Then you need it.
exit-code-1605 = Windows says that the program is not installed. We look again to be sure.
exit-code-1612 = The installation files are missing. Ask Kaspersky's support page for the official tool.
exit-code-1618 = Another installation is still going on. Wait until it is done and try again.
exit-code-1641 = The computer is about to restart. Your place in Voorzorg is saved.
exit-code-3010 = A restart is needed to finish.

## Seen afterwards, and the report

wrapup-heading-gone = { $product } was not seen any more
wrapup-heading-open = Not everything is certain yet
wrapup-gone = On { $date } we looked everywhere we can look and did not see { $product } any more.
wrapup-open = Below you see what was done and what is still open.
wrapup-beside = Something else of Kaspersky's is still here. The precaution of 2018 is not about it. You may remove it, but you do not have to.
wrapup-stayed = Still here, as it was before the removal: { $names }.
wrapup-leftovers = Some remains were left, such as settings. That is normal after a removal. They do not work any more.
wrapup-renewal = The licence may still renew itself. Cancel the licence and the automatic renewal where you bought it.
report-heading = Report
report-empty = There is nothing to report yet. Let Voorzorg look first.
report-lead = What was seen, what was done, and what was seen afterwards.
report-before = Seen before
report-after = Seen afterwards
report-steps = What was done
report-unprotected = Time without protection
report-versions = Versions
report-version-line = Voorzorg { $app }, knowledge { $catalogue }
report-could-not-look = Could not be read
report-notes = { $count ->
    [one] One file of another maker could not be read. It does not change the answer.
   *[other] { $count } files of other makers could not be read. They do not change the answer.
}
report-looked-everywhere = Every place we can look was read.
report-saved = The report is saved: { $path }
report-damage-check = The report carries a damage check. It shows accidental changes. It does not show who made the file.
report-practice = Practice report. It says nothing about a real computer.
report-root = Report about a folder. It says nothing about the computer on which it was made.
report-private = The report holds no user name, no serial number and no licence key.
report-computer = Computer
button-save-report = Save the report
button-see-report = See the report
step-status-verified = seen by Voorzorg on { $date }
step-status-told = told by you on { $date }
step-status-skipped = skipped on { $date }
step-status-unresolved = not confirmed
step-status-not-established = could not be established: { $places }
places-not-read = not read: { $places }
step-status-short-verified = seen by Voorzorg
step-status-short-told = told by you
step-status-short-skipped = skipped
step-status-open = not done yet
unprotected-not-seen = We did not see any. At every look something protected this computer.
unprotected-at-most = At most { $duration }, between two looks.
unprotected-still-off = There is no protection now. It has been off for at most { $duration }.
unprotected-unknown = We cannot tell, because we could not see the protection at every look.
duration-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
duration-days = { $count ->
    [one] one day
   *[other] { $count } days
}
date-time = { $day } { $month } { $year } at { $time }
date-unknown = an unknown date
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## About

about-heading = About Voorzorg
about-what = Voorzorg looks for Kaspersky software, explains the precaution of 2018 and helps you to switch.
about-never-summary = What Voorzorg never does
about-never-delete = Delete something. The program's own uninstaller does that.
about-never-elevate = Ask for administrator rights for itself.
about-never-network = Connect to the internet. Links open in your own browser.
about-never-official = Speak for the government, for Kaspersky or for another maker.
about-real-summary = How do I know that this app is real?
about-real-body = Get Voorzorg only from the place that your organisation names. Voorzorg never phones, mails or shows a pop-up on a website. It never asks for a password, a payment or a licence key.
about-blocked-summary = What if my antivirus stops this app?
about-blocked-body = An antivirus can stop an app that it does not know. Do not switch your protection off. Ask the person who looks after your computer, or do the steps by hand in the system's list of apps.
about-version = Version
about-knowledge = Facts gathered up to
about-licence = Licence
about-start-over = Start over
about-start-over-body = Do you begin anew? What you did is kept in a file.

## Things that did not work

error-not-now = That is not possible right now.
error-not-now-hint = Look at the screen again. Something may have changed meanwhile.
error-answer-first = A question is still open.
error-answer-first-hint = Choose an answer first.
error-required = This step cannot be left out.
error-required-hint = We go on when a look shows that it is done.
error-could-not-open = It could not be opened.
error-could-not-open-hint = Open it yourself: { $address }
error-could-not-save = The report could not be saved.
error-could-not-save-hint = We tried this place: { $path }. Is there room, and may you write there?
error-come-back = We could not set that.
error-come-back-hint = Open Voorzorg yourself after the restart. Your place is saved.
error-journal = Your place could not be saved, so nothing was started.
error-journal-hint = Is there room on the disk, and may you write here? { $path }
error-busy = We are still busy.
error-busy-hint = Wait a moment and try again.
error-stopped = Voorzorg has stopped working.
error-stopped-hint = Close the window and open Voorzorg again. Your place is saved. The log is here: { $path }
fallback-heading = Voorzorg could not show this screen
practice-anew = The file with your place in this practice was damaged. The practice starts anew.
journal-set-aside = The file with your earlier place was damaged. It is kept as { $name }. We start anew.
journal-other-live = The file with your earlier place was about this computer itself. We do not go on with that here. It is kept as { $name }. We start anew.
journal-other-root = The file with your earlier place was about a folder you named. We do not go on with that here. It is kept as { $name }. We start anew.
journal-other-practice = The file with your earlier place was from practice. We do not go on with that here. It is kept as { $name }. We start anew.

failure-missing = This does not exist: { $path }
failure-missing-hint = Check the name and try again.
failure-not-a-folder = This is not a folder: { $path }
failure-not-a-folder-hint = Name a folder, not a file.
failure-not-a-file = This is a folder, not a file: { $path }
failure-not-a-file-hint = Name one file.
failure-not-ordinary = This is not an ordinary file: { $path }
failure-not-ordinary-hint = Name a file on a disk.
failure-exists = This file is there already: { $path }
failure-exists-hint = Choose another name, or add --overwrite to replace it.
failure-denied = The system does not allow us to read or write this: { $path }
failure-denied-hint = Choose another place, or ask the person who looks after this computer.
failure-too-large = This file is too large to be one of ours: { $path }
failure-too-large-hint = Choose a file that Voorzorg made.
failure-empty = This file is empty: { $path }
failure-empty-hint = Choose another file, or make a new one.
failure-damaged = This file is damaged or is not one of ours: { $path }
failure-damaged-hint = Choose another file, or make a new one.
failure-unreadable = This could not be read: { $path }
failure-unreadable-hint = Is the disk still connected? Try again.
failure-newer = This was made by a newer version of Voorzorg: { $path }
failure-newer-hint = Install the newest version and try again. We changed nothing.
failure-locked = Voorzorg is already open. Only one can lead at a time: { $path }
failure-locked-hint = Go on in the window or terminal that is open, or close it first.
failure-watching = Voorzorg is already keeping watch: { $path }
failure-watching-hint = One watch is enough. You need not do anything.
failure-not-written = This could not be written: { $path }
failure-not-written-hint = Is there room on the disk, and may you write there?
failure-too-much = This is more than Voorzorg can keep in one file: { $path }
failure-too-much-hint = What was kept before is still there. Save the report, and then start over under "About Voorzorg".
failure-moved = The folder in which Voorzorg keeps your place was moved, removed or disconnected: { $path }
failure-moved-hint = We wrote nothing. Close Voorzorg and start it again.
failure-in-the-way = A file of Voorzorg belongs here, but something else stands in its place: { $path }
failure-in-the-way-hint = Move it or give it another name, and start Voorzorg again. We changed nothing.
failure-another-owner = This belongs to another account on this computer: { $path }
failure-another-owner-hint = That happens when Voorzorg was once started with sudo. Make it yours again in a terminal: type sudo chown -R $USER and then this path. After that, start Voorzorg without sudo.
failure-another-account = Voorzorg was started with the rights of root (sudo). What it keeps then, you could not open yourself: { $path }
failure-another-account-hint = Start it again without sudo, from your own account. Only "voorzorg scan", "voorzorg result" and "voorzorg capture" may run with sudo. We changed nothing.
failure-no-output = The answer could not be written
failure-no-output-hint = Is there room on the disk, and may you write there?
failure-no-home-folder = The system does not say which folder is yours
failure-no-home-folder-hint = Set HOME, or set VOORZORG_DATA to a folder where Voorzorg may write.
failure-no-room = The system has no room for one more program
failure-no-room-hint = Close other programs and try again.
failure-unsupported = This system cannot be read from a folder: { $path }
failure-unsupported-hint = Use linux or macos.
failure-catalogue = What Voorzorg knows could not be read: { $path }
failure-catalogue-hint = Install Voorzorg again.

## The terminal

terminal-choose = Choose a number
terminal-choose-range = Type a number from 1 to { $count }, or q to stop.
terminal-quit = q: stop here. Your place is saved.
terminal-bye = Your place is saved. Start "voorzorg guide" to go on.
terminal-here = [{ $label }]
scan-talk = Looking at this computer. We change nothing.
scan-waiting = { $done } of { $total } places read. Waiting for: { $source }
scan-origin-root = This is about the folder you named, not about this computer.
scan-origin-replay = This is about a recording, not about this computer as it is now.
report-verified = The report is undamaged: nothing in it has changed since it was made.
report-verified-again = We made the report again from its data, and every word was the same.
report-verified-hash = Another version of Voorzorg made it. So we compared its checksums, but did not make it again to compare every word.
report-page-unchecked = The data in this report are undamaged. The text of the page could not be checked: it carries no checksum.
report-verified-limit = This shows accidental changes only. It does not show who made the file.
report-tampered = The report has changed since it was made, or is damaged.
report-practice-refused = This is a practice report. It says nothing about a real computer, so we do not check it.
report-root-refused = This is a report about a folder. It says nothing about the computer on which it was made, so we do not check it.
report-nothing = There is no journey to report on yet
report-nothing-hint = Start with: voorzorg guide
capture-saved = The snapshot is saved: { $path }. Nothing was sent.
capture-review = This is everything that the snapshot holds. Home folders are written as ~.
capture-how = Nothing was sent. To save this, start: voorzorg capture --out FILE
capture-save = Save this as { $path }? Type y for yes or n for no:
capture-replace = { $path } is there already. Replace it with this? Type y for yes or n for no:
capture-not-saved = Nothing was saved and nothing was sent.
catalogue-fine = No problems: { $products } products, { $sources } sources, { $claims } claims.
catalogue-problems = { $count ->
    [one] One problem in what Voorzorg knows:
   *[other] { $count } problems in what Voorzorg knows:
}
catalogue-share = { $unconfirmed } of { $total } signatures rest on facts that are not confirmed.
catalogue-product-line = { $id }: { $name } ({ $kind })
usage-error = We do not understand this: { $detail }
usage-value = We do not understand this: { $detail }. Choose from: { $possible }
usage-missing = Something is missing here: { $detail }
usage-together = These do not go together: { $detail }
usage-hint = See what is possible with: voorzorg help
help-about = Voorzorg looks which Kaspersky software is on this computer, explains the precaution of 2018 and helps with a safe replacement.
help-usage = Usage
help-commands = Commands
help-options = Options
help-codes = Exit codes of scan
help-code-0 = nothing of Kaspersky seen, and every place was read
help-code-10 = antivirus software of Kaspersky seen
help-code-11 = only other software of Kaspersky seen, or remains
help-code-20 = could not look everywhere, or saw something that we cannot place
help-code-1 = something else went wrong; the message says what you can do
help-code-2 = what was typed could not be understood
help-form = voorzorg COMMAND [OPTIONS]
help-where = --root, --snapshot and --replay can follow: { $commands }. Without them we look at this computer.
help-value-file = FILE
help-value-folder = FOLDER
help-value-group = GROUP
help-value-shell = SHELL
help-command-scan = look at this computer and tell what was seen
help-command-explain = explain the precaution, with sources
help-command-guide = lead through the whole journey in this terminal
help-command-report = show, save or check the report
help-command-capture = save what was seen, without private data
help-command-watch = keep watch and show notices, or look once and tell what changed
help-command-catalogue = check or list what Voorzorg knows
help-command-completions = write completions for a shell
help-command-man = write this manual page
help-command-help = show this help
help-option-root = read this folder as if it were the root of a computer
help-option-system = the system of that folder
help-option-snapshot = read a saved snapshot
help-option-replay = play a recorded example
help-option-json = write data for programs
help-option-lang = the language: Dutch or English
help-option-group = for whom: government, vital, abdo, abro or other
help-option-format = the form: a page for people (html) or data for programs (json)
help-option-out = write to this file; a result also into a folder, under a name of its own
help-option-overwrite = replace that file if it is there already
help-option-verify = check this report or result for damage
help-option-once = look once, tell each change once, show no notice, and stop
help-option-action = look whether what Voorzorg knows is in order, or list the products it knows
help-option-dir = the folder with what Voorzorg should know, instead of what it ships with
help-option-shell = the shell: bash, zsh, fish, elvish or powershell
help-option-help = show this help
help-option-version = show the version
man-name = voorzorg - look for Kaspersky software, explain the precaution of 2018, help to replace it safely
man-section-name = NAME
man-section-form = SYNOPSIS
man-section-about = DESCRIPTION
man-section-commands = COMMANDS
man-section-options = OPTIONS
man-section-codes = EXIT STATUS
man-section-variables = ENVIRONMENT
man-section-files = FILES
man-variable-language = the language, when --lang does not say it
man-variable-colour = no colour when NO_COLOR is set or CLICOLOR is 0; colour outside a terminal too when CLICOLOR_FORCE is set
man-variable-data = another folder for your place in the journey
man-file-linux = your place in the journey, on Linux
man-file-macos = your place in the journey, on macOS
failed-with = { $message }. { $hint }

## Settings, practice, history

nav-history = History
nav-practice = Practise
nav-settings = Settings
settings-heading = Settings
settings-practice = In practice everything on this computer stays as it is.
settings-watch-about = What keeping watch is
settings-reminders = Reminders
text-size-label = Size of the text
text-size = { $hundredths } %
practice-heading = Practise first
practice-body = Choose an example. It opens in a window of its own. Nothing changes on your own computer. Close that window when you are done.
practice-question = Which example?
practice-origin = The examples are made up and resemble real computers.
practice-opened = The example is open in a window of its own.
example-home-to-defender-title = At home: from Kaspersky to Microsoft Defender
example-home-to-defender-about = The whole way, from the first look to the report.
example-home-with-vault-title = At home: with passwords in Kaspersky
example-home-with-vault-about = First your passwords move.
example-managed-title = At work: someone else looks after the computer
example-managed-about = You ask the one who looks after it.
example-macos-home-title = A Mac
example-macos-home-about = From Kaspersky to what the Mac has itself.
example-kesl-removed-title = Linux
example-kesl-removed-about = You copy a command and run it yourself.
example-could-not-look-title = Not everything could be read
example-could-not-look-about = Then Voorzorg does not say that there is nothing.
history-heading = What happened
history-body = The newest comes first. All of it stays on this computer.
history-empty = Nothing has happened yet.
history-left-out = { $count ->
    [one] There is one older line. It stands
   *[other] There are { $count } older lines. They stand
} in the file of Voorzorg.
history-aside = Earlier files
history-aside-body = These were kept when you began anew, or because they were damaged.
history-looked = Looked: { $verdict }
history-looked-name = Looked: { $verdict } ({ $product })
history-begun = Begun: { $step }
history-seen = Seen to be done: { $step }
history-told = Told by you: { $step }
history-skipped = Left out: { $step }
history-left-open = Gone on without being sure: { $step }
history-interrupted = Interrupted: { $step }
history-planned = The steps were made
history-ended = Stopped with what was still open
about-third-party = Parts made by others
about-files = Where Voorzorg keeps its files
about-files-body = Your steps, settings and the log stand in { $folder }. There are no names in the log.
error-settings = We could not set that.
error-settings-hint = Nothing was changed. Try it once more. Does it stay so? Then set it in your system.
failure-no-window = Voorzorg cannot open its window.
failure-no-window-hint = The window needs a part of the system. On Windows that is Microsoft Edge WebView2, on Linux WebKitGTK and a desktop. Install it, or ask the one who looks after this computer. In a terminal Voorzorg works without a window too: type "voorzorg guide". The log stands here: { $path }
