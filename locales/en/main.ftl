### Every sentence of Voorzorg that is not about one product, step, source or claim.
### Style: short sentences, plain words, no urgency. The speaker stands inside the sentence.

## The frame around every screen

app-name = Voorzorg
window-title = { $screen } · Voorzorg
promise = Voorzorg itself deletes nothing. Nothing leaves this computer unless you pass it on yourself.
disclaimer = This app is not from the government.
skip-link = Go to the content
map-label = Where you are
language-label = Language
nav-label = More
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
map-stop-check = Final check
map-stop-prepare = Prepare
map-stop-remove = Remove
map-stop-restart = Restart
map-stop-protect = Switch on protection
map-state-done = done
map-state-here = you are here
map-state-ahead = still to come
map-state-open = not done
tone-calm = Good to know
tone-attention = Please note
tone-done = Done
tone-stop = Stop
picture-restart = Drawing: a circle with an arrow. The last parts disappear when the computer restarts.

## Look

check-heading = We are checking this computer
check-body = We check which programs are installed. We change nothing.
# $done, $total
check-progress = { $done } of { $total } places checked
source-waiting = in progress
probe-uninstall-machine-64 = List of installed apps
probe-uninstall-machine-32 = List of installed apps (32-bit)
probe-uninstall-person = Apps installed for you
probe-vendor-key = Kaspersky's own settings
probe-services = Services and drivers
probe-security-center = Windows Security Center
probe-defender = Microsoft Defender
probe-pending-restart = Changes waiting for a restart
probe-processes = Running programs
probe-applications = Applications
probe-launch-items = Programs that start automatically
probe-system-extensions = System extensions
probe-receipts = Installation records
probe-dpkg = Package list (dpkg)
probe-rpm = Package list (rpm)
probe-pacman = Package list (pacman)
probe-units = System services
probe-folders = Kaspersky's folders
probe-traces = What programs leave behind
probe-circumstances = Battery and other installations
coverage-read = checked
coverage-partial = partly checked
coverage-gap = could not be read
coverage-unsupported = not present on this system
limit-unloaded-profiles = Not checked: programs that other people, not signed in now, installed only for themselves
limit-other-homes = Not checked: other people's home folders that we are not allowed to open
limit-other-systems = Not checked: virtual machines, containers and other disks
limit-around-container = Not checked: the computer around this container
container-mounted = You are running Voorzorg in a container, such as a toolbox or an app from Flatpak. It sees the container, and not the computer around it. Run it in a terminal outside the container. Or type "voorzorg scan --root /run/host --system linux" here.
container-snap = You are running Voorzorg in a terminal that is cut off from this computer. It does not see the programs on it. Run it in another terminal.
container-wsl = You are running Voorzorg in the Linux inside Windows. It does not see Windows programs. Run Voorzorg for Windows instead.
container-crostini = You are running Voorzorg in the Linux of a Chromebook. It does not see the apps of the Chromebook itself. Check those in its settings.
container-other = Voorzorg is running in a container. This result is about that container, and not about the computer around it.
gap-denied = the system did not allow it
gap-unsupported = this system does not have it
gap-tool-missing = a tool is missing
gap-timed-out = it took too long
gap-unreadable = we could not understand what it said
gap-starting = Windows was still starting it
gap-switched-off = it is switched off on this computer
# $place, $reason
gap-line = { $place }: could not be read, because { $reason }
gap-more = and { $count } more
gap-help-denied = { $system ->
    [windows] Only an administrator may read this. Looking again will not help. Are you looking from another computer? Then sign in on this one. Otherwise ask the person who looks after this computer.
   *[other] Only the administrator may read this. Looking again will not help. Do you have those rights? Then use "sudo voorzorg scan".
}
gap-help-unsupported = { $system ->
    [linux] This Linux keeps track of its programs in a way we do not know. Looking again will not help. Ask the person who looks after this computer.
   *[other] We expected this on your system and did not find it. Looking again will not help. Ask the person who looks after this computer.
}
gap-help-tool-missing = The program that can read this list is not installed. The list may be an old one. The person who looks after this computer can tell you.
gap-help-timed-out = The computer may have been busy. Look again in a few minutes.
gap-help-unreadable = Something there may be damaged or unusual. Looking again will probably not help. Show this to the person who looks after this computer.
gap-help-starting = Windows starts this part a few minutes after you switch the computer on. Look again in a few minutes.
gap-help-switched-off = This part of Windows is switched off. Looking again will not help. Ask the person who looks after this computer.

## Result

verdict-antivirus-found-heading = { $product } is on this computer
verdict-antivirus-found-body = This is Kaspersky antivirus software. The 2018 precautionary measure is about this kind of software. Nothing changes by itself.
verdict-antivirus-found-short = Kaspersky antivirus software found
removal-pending-heading = { $product } is almost gone. Restart the computer
removal-pending-body = { $system ->
    [windows] The program was removed, but parts of it are waiting for a restart. Save your work and choose "Restart", not "Shut down". Then look again.
   *[other] The program was removed, but parts of it are waiting for a restart. Save your work and restart the computer. Then look again.
}
verdict-managed-heading = { $product } is on this computer. Someone else often manages this
verdict-managed-body = This is Kaspersky antivirus software. It is usually managed from one place, for instance by an IT department. Do not remove it yourself. We will help you find and write to the right person.
verdict-managed-short = Kaspersky antivirus software, usually centrally managed
verdict-companion-only-heading = No Kaspersky antivirus software seen, but { $product } is on this computer
verdict-companion-only-body = We looked everywhere we can. We saw other Kaspersky software, but no antivirus software. The 2018 measure is not about this kind of software.
verdict-companion-only-short = only other Kaspersky software
verdict-leftovers-only-heading = Only leftovers of Kaspersky software
verdict-leftovers-only-body = We looked everywhere we can. We saw only leftovers, such as settings or an empty folder, and not the program itself.
verdict-leftovers-only-short = only leftovers
verdict-not-found-heading = No Kaspersky software seen
verdict-not-found-body = We looked everywhere we can and did not see any Kaspersky software.
verdict-not-found-short = no Kaspersky software seen
result-nothing-to-do = You do not have to do anything.
result-nothing-protects = We see no protection on this computer now. Switch on the system's own protection, or install antivirus software.
result-vault = There is a Kaspersky vault for passwords or files here. Do not delete it until you are sure you have everything somewhere else.
leftovers-vault = We looked everywhere we can. We did not see the program itself, but a vault was left behind.
on-demand-only-heading = { $product } seen, but no permanent Kaspersky antivirus software
on-demand-only-body = We saw a one-time virus scanner made by Kaspersky, and no permanent antivirus software. Our sources do not say whether the 2018 measure covers this.
verdict-inconclusive-heading = We cannot be sure
verdict-inconclusive-body = We could not look everywhere, or we saw something we do not recognise. So we cannot be sure. Below you see what it is about.
inconclusive-gaps = We could not look everywhere, so we cannot be sure whether there is any Kaspersky software.
inconclusive-unsure = We saw something, but we are not sure what it is. Below you see what we saw.
verdict-inconclusive-short = not certain

result-name = Name
# $name, $version
result-name-version = { $name }, version { $version }
result-kind = Type
result-state = Status
result-precaution = The 2018 precautionary measure
result-protection = Protection
result-looked-on = Checked on
result-also-here = Also on this computer
result-here = On this computer
result-uncertain = recognised by a single sign
result-gaps = { $count ->
    [one] There is one place we could not check completely.
   *[other] There are { $count } places we could not check completely.
}
result-evidence = What we saw
result-coverage = Where we looked
result-private = Our reading: the 2018 decision and advice were not addressed to people at home or to other organisations. It is fine to stop here.
result-no-recipe = We are not sure how to remove { $product }. Ask the maker or the person who installed it.
result-beside = The measure does not ask you to remove Kaspersky software that is not antivirus software.
result-unplaced = We saw something made by Kaspersky that we do not recognise. It may be antivirus software, or something else.
result-licensee = { $name } may use Kaspersky technology to look for viruses, or may have used it in the past. Voorzorg cannot see that. Ask the supplier. It does not count in this result.
licensees-summary = Kaspersky technology in products of other makers
licensees = Some products of other makers use Kaspersky technology to look for viruses, or did so in the past. Voorzorg cannot see that. Do you want to know? Then ask the supplier of that product.
result-leftovers-summary = Why there are leftovers, and what not to touch
result-still-named = Windows still names { $product } in its list of antivirus software. We saw nothing of it that can run. The name usually goes when a program is removed in the normal way, but sometimes it stays.
result-leftovers-why = { $system ->
    [windows] Almost every program leaves something behind when it is removed. That is not an infection. Do not remove drivers or registry keys yourself: that can damage Windows. Leftovers can block an upgrade of the system. Does an upgrade fail, or do you want the leftovers gone? Then ask someone who knows this computer.
   *[other] Almost every program leaves something behind when it is removed. That is not an infection. Leftovers can block an upgrade of the system. Does an upgrade fail, or do you want the leftovers gone? Then ask someone who knows this computer.
}
result-unsure-summary = What you can do now
result-unsure-body = Show this screen to the person who looks after this computer. Do you work for a company that falls under ABDO or ABRO? Then ask your security officer before you save or pass on anything.
# $source, $value, $weight
evidence-line = { $source }: { $value } ({ $weight })
# $source, $result
coverage-line = { $source }: { $result }
coverage-line-off = { $source }: switched off, so it does not show us what protects this computer
# $place, $reason
coverage-note = { $place }: from another maker, judging by its name, and not checked, because { $reason }
# $source, $result, $reason
coverage-line-gap = { $source }: { $result }, because { $reason }
coverage-no-packages = We could not read any package list, so we do not know which programs are installed. The person who looks after this computer can list them, and search that list for Kaspersky.
button-prepare = Start preparing
button-next-questions = Continue
button-hand-over = What can I do now?
button-look-again = Look again
button-back-to-result = Back to the result
button-remove-too = Remove { $product }
# $name, $state
protector-line = { $name }: { $state }
# $state, $products
protection-by = { $state } ({ $products })
kind-antivirus = antivirus software
kind-management = management or encryption software
kind-companion = other program, not antivirus software
kind-on-demand = one-time virus scanner
kind-unrecognised = we do not recognise this
presence-active = running
presence-installed = installed
presence-removal-pending = removed, but parts are waiting for a restart
presence-leftovers = leftovers only
presence-mention-only = only the name appears
precaution-covered = is about this kind of software (our reading)
precaution-not-covered = is not about this kind of software
precaution-grey = does not mention this kind of software
weight-trace = weak sign
weight-supporting = supporting sign
weight-conclusive = clear sign
protection-on = protection is on
protection-off = we see no protection
protection-unknown = we cannot see whether protection is on
protector-on = on
protector-off = off
protector-outdated = on, but not up to date
protector-unknown = installed, but we cannot see whether it is on

## Questions before the plan

question-group = Who do you use this computer for?
question-device-admin = Who looks after this computer?
question-officer = Does your security officer agree to this software being replaced or removed?
question-replacement = What will protect this computer afterwards?
question-passwords = Are there passwords in Kaspersky Password Manager?
question-vaults = Is there anything in a Kaspersky vault or backup?
question-protection-password = Have you set a password in Kaspersky?
question-administrator = Are you allowed to remove programs, or is someone with you who is?
question-parent = Does the parent who set this up agree?
question-used-for = What do you need protection for?
question-maker-in = Does it matter where the maker is based?
group-government = For the Dutch central government
group-vital = For a vital organisation, such as energy, water or payments
group-vital-hint = That was the term in 2018. The law now speaks of critical, essential and important entities. Those groups are not exactly the same. In doubt? Ask at work.
group-abdo = For a company that falls under ABDO
group-abdo-hint = Security requirements of the Ministry of Defence. Does your company fall under ABRO too? Then choose this one.
group-abro = For a company that falls under ABRO
group-abro-hint = Security requirements for new contracts of the Dutch central government or police that affect national security, from 2026.
group-other = For another organisation, or at home
device-admin-me = I do, or nobody does
device-admin-me-hint = You can install and remove programs yourself.
device-admin-owner = The owner of our business
device-admin-owner-hint = The owner agrees, or does it together with you.
device-admin-supplier = An IT supplier
device-admin-supplier-hint = A company that helps you with computers.
device-admin-department = Our IT department
device-admin-department-hint = Colleagues who look after the computers.
device-admin-unknown = I do not know
device-admin-unknown-hint = We will help you find out.
officer-yes = Yes, the security officer agrees
officer-no = No, or not asked yet
passwords-none = No, I do not use it
passwords-moved = Yes, I have moved and tested them
passwords-not-yet = Yes, but they are still in there
passwords-none-after-all = Yes, they may go
vaults-none = No, nothing
vaults-copied = Yes, and I have copied everything out
vaults-not-yet = Yes, and it is still in there
protection-password-none = No, I have not set one
protection-password-known = Yes, and I know it
protection-password-hint = It prevents changes or removal. It is not the password of your computer or of My Kaspersky.
protection-password-unknown = Yes, but I do not know it any more
protection-password-none-after-all = There really is no password
protection-password-unsure = I do not know
administrator-yes = Yes, I am, or someone with me is
administrator-no = No, nobody here is
parent-yes = Yes, the parent agrees
parent-no = No, or not asked yet
used-for-any = For both, or I do not know
used-for-home = For home
used-for-organisation = For an organisation
maker-in-any = No, that does not matter
maker-in-eu = Only in the European Union
seen-vault = We saw a file in which Kaspersky Password Manager keeps passwords.
seen-protection-password = We saw that a password protects it from being removed.

## What stands in the way

blocker-protection = Protection now: { $protection }.
blocker-managed-reason = This software is usually managed by someone else.
blocker-managed-next = Ask the person who looks after this computer.
blocker-encryption-reason = A Kaspersky component on this computer encrypts files.
blocker-encryption-next = Have the administrator decrypt the files first. Otherwise they may no longer open afterwards.
blocker-officer-reason = The security officer has not agreed yet.
blocker-officer-next = Ask first. Below is a message that you can send.
blocker-someone-else-reason = Someone else looks after this computer.
blocker-someone-else-next = Ask first. Below is a message that you can send.
blocker-passwords-reason = Your passwords are still in Kaspersky Password Manager.
blocker-passwords-next = First move them to another program and test whether you can sign in with them. Then choose another answer.
blocker-vault-seen-reason = You said no, but we saw a file that may hold passwords.
blocker-vault-seen-next = Are you sure they may go? Without Kaspersky you can no longer reach them.
blocker-vaults-reason = There is still something in a Kaspersky vault or backup.
blocker-vaults-next = First copy it to an ordinary folder. Then choose another answer.
blocker-protection-password-reason = Without the password, Kaspersky cannot be removed.
blocker-protection-password-next = Ask the person who set up Kaspersky. Does nobody remember it? Look for help on Kaspersky's website.
blocker-protection-unsure-reason = First find out about the password.
blocker-protection-unsure-next = Then you know whether you will need it. After that, choose another answer.
blocker-protection-seen-reason = You said no, but Kaspersky's settings say that there is a password.
blocker-protection-seen-next = Look it up, or ask the person who set up Kaspersky.
blocker-administrator-reason = Without administrator rights you cannot remove programs.
blocker-administrator-next = Ask someone who may remove programs to join you. Then choose another answer.
blocker-parent-reason = The parent who set this up has not agreed yet.
blocker-parent-next = Ask first. Then choose another answer.
blocker-no-replacement-reason = No replacement is ready yet.
blocker-no-replacement-next = Choose another replacement, or stop here. Nothing has changed so far.
blocker-built-in-held-off-reason = The built-in antivirus software is missing, or a setting keeps it switched off. After the removal there would be no antivirus software.
blocker-built-in-held-off-next = Choose another replacement. Or ask someone who knows this computer: they can see which setting it is.
blocker-restart-waits-reason = The computer has to restart first.
blocker-restart-waits-next = Save your work and restart the computer: switching it off is not enough. Then open Voorzorg again.
blocker-installer-busy-reason = An installation is still running.
blocker-installer-busy-next = Wait until it has finished, or finish what is still open. Then look again.
blocker-on-battery-reason = This laptop is running on its battery.
blocker-on-battery-next = Plug it in. Then look again.

## Hand-over

handover-managed = Computers with { $product } are usually managed from one place. Removing it yourself can go wrong, for instance if files are encrypted.
handover-me-body = According to your answer, nobody else looks after this computer. Find the invoice or the licence. Ask the seller, or whoever is named on the licence, to release this computer from central management first.
handover-owner-body = Show the result to the owner of the business. They can arrange for this computer to be released from central management.
handover-supplier-body = Show the result to your IT supplier. Ask what they will do about it, and when. Until then, change nothing yourself.
handover-department-body = Show the result to your IT department and ask what they have decided. Until then, change nothing yourself.
handover-unknown-body = Ask the person who bought or set up this computer. Does nobody look after it? Then change your answer, and we will continue together.
handover-officer = Your security officer can tell you what your contract requires and whether this has to be reported. Also ask who else may be told, such as an IT supplier. Until then, change nothing yourself.
## Letters

letter-hand-over-title = Message about Kaspersky on this computer
letter-officer-title = Message to the security officer
letter-help-title = Message to ask for help
letter-end-contract-title = Cancel the contract and licence
letter-colleagues-title = Message to colleagues
letter-hint = You can change the text before you copy or save it. We send nothing.
letter-root = Please note: this letter is about a folder that was checked, not about the computer on which it was written.
letter-practice = Practice. This letter is about an example, not about a real computer.
letter-saved = The letter is saved: { $path }
button-save-letter = Save this letter
button-letters = Write letters
letters-lead = These are draft messages. We have filled in what we know. Read them carefully and change what is not right.
letters-officer-first = Do you work for a company that falls under ABDO or ABRO? Then send this to your security officer first, and to nobody else.
letters-none = No letter is needed now.
# $date, $found, $ask, $steps
letter-hand-over =
    Subject: Kaspersky software on my computer

    Hello,

    On { $date } I used the Voorzorg app to check which Kaspersky software is on my computer. { $found }

    In 2018 the Dutch cabinet decided, as a precaution, that central government would phase out Kaspersky antivirus software. Vital organisations and companies that fall under ABDO (security requirements of the Ministry of Defence) were advised to do the same. The last public confirmation that Voorzorg found is from March 2022.

    { $ask } Until I have an answer, I will not change anything.{ $steps }

    My computer: (fill in its name or number here)

    Kind regards,
letter-found = It found { $product }.
letter-found-other = It found { $product }. I did not see any permanent Kaspersky antivirus software.
letter-ask-me = According to the invoice or the licence, you are the right contact. Is this computer still under central management? And how is it released?
letter-ask-owner = What have you decided about this? If we replace it, who will do that, and when?
letter-ask-supplier = What has been agreed with us about this? If you replace it, when will that be, and what will protect the computer afterwards?
letter-ask-department = What have you decided about this? If you replace it, when is it this computer's turn?
letter-ask-unknown = Do you know who looks after this computer? Could you please pass this message on?
letter-ask-other = What is this used for? And what has been decided about it?
# $date, $product, $blocker
letter-help =
    Hello,

    On { $date } I wanted to replace or remove { $product } with the help of the Voorzorg app. That is not possible yet. { $blocker }

    Can you help me? Until then I will not change anything.

    Kind regards,
letter-reason-passwords = My passwords are still in Kaspersky Password Manager.
letter-reason-vaults = I still have something in a Kaspersky vault or backup.
letter-reason-protection-password = Removing Kaspersky needs a password, and I do not know it.
letter-reason-protection-unsure = I do not know whether a password against removal is set in Kaspersky.
letter-reason-administrator = I am not allowed to remove programs on this computer.
letter-reason-parent = The parent who set this up has not agreed yet.
letter-reason-no-replacement = No replacement is ready yet.
letter-reason-built-in-held-off = The built-in antivirus software is missing, or a setting keeps it switched off. After the removal there would be no antivirus software.
# $date, $product
letter-end-contract =
    Hello,

    We are ending our use of { $product }.

    Please let us know on which date the contract and the licence end, and how we can cancel them. Please do not renew them automatically in the meantime, if the contract allows that.

    Please confirm that you have received this message. Our details: (fill in the name and customer number here).

    Date: { $date }

    Kind regards,
letter-colleagues =
    Hello all,

    One or more of our computers have, or had, Kaspersky antivirus software. It has been agreed that it will be replaced.

    Do not remove anything yourself yet. First move your passwords if you keep them in Kaspersky Password Manager. Save your work before it is your computer's turn: it has to restart once.

    You will hear when it is time and what your computer will have afterwards. Questions? Please ask.

    Kind regards,


# $date, $product, $group
letter-officer =
    Subject: Kaspersky software on my computer

    Hello,

    On { $date } I used the Voorzorg app to check which Kaspersky software is on my computer. It found { $product }.

    In 2018 companies that fall under ABDO were advised to phase out Kaspersky antivirus software. { $group ->
        [abro] ABRO did not exist then.
       *[other] It was advice: the organisation decides.
    } The last public confirmation that Voorzorg found is from March 2022.

    What does our contract say about this? Does it have to be reported? Who else may know? And do you agree to this software being replaced, and by whom? Until I hear from you, I will not change anything.

    Kind regards,

## Explanation

explain-heading = What is this about?
explain-closing = This app explains. It is not from the government and gives no legal advice.
explain-which-group = What it means for you: choose your group
explain-other-group = Read it for another group
explain-each-group = What it means for each group
explain-chapters = All statements, by subject
# $title, $count
explain-chapter = { $title } ({ $count })
explain-sources = Sources
explain-no-address = Does a source have no address? Then we know of no public one.
explain-all = To read all statements with their sources: voorzorg explain --all
# $title, $publisher, $date
source-line = { $title } ({ $publisher }, { $date })
# $title, $publisher
source-line-undated = { $title } ({ $publisher }, no date shown)
# $source, $place
source-line-place = { $source }, { $place }
source-publisher-not-shown = publisher not stated
source-number = source { $number }
source-open = Go to source { $number }
knowledge-date = The facts were collected up to { $date }.
knowledge-old = Voorzorg's data is { $months } months old. Get a newer Voorzorg from the place your organisation names, and look again.
section-decision = The decision
section-for-you = What it means for you
section-reasons = The reasons the minister gave
section-caveats = What the minister and the analysis add
section-kaspersky = What Kaspersky answered
section-analysis = An analysis by the NCTV
section-not-known = What is not known
section-later = What happened later
speaker-minister = The minister
speaker-services = The Dutch intelligence and security services
speaker-kaspersky = Kaspersky
speaker-memo = The memo
speaker-analysis = The NCTV analysis
speaker-parliament = In a parliamentary paper
speaker-press = The press
speaker-voorzorg = Voorzorg
status-stated = in the source
status-withheld = not made public
status-not-stated = not in the source
status-our-reading = our reading
status-cut-off = cut off
section-elsewhere = In other countries (not Dutch rules)
speaker-court = The court
speaker-abroad = Another government

## Steps

step-will-start-none = { $system ->
    [linux] We do not know the command for this computer. Remove the program in the way it was installed, or ask the person who installed it.
   *[other] There is no uninstaller that we can start for this program. Remove it in the system's list of apps.
}
step-command = Type or paste this command in a terminal window
step-command-first = We look again first, because something may have changed. Then you see the command.
button-show-command = Look again, and show the command
button-leave-open = Continue without being sure
step-looking-first = We look again first.
step-not-undoable = This step cannot be undone.
step-interrupted = Voorzorg stopped during this step. We do not know how it ended, so we looked again.
step-looking = We are looking again
step-unresolved-at = We looked on { $date }.
step-seen = What this is about
button-check = I am done, look now
button-check-command = I have run this, look now
button-check-restart = I have restarted, look now
button-check-ready = Check whether it is ready
button-told-ready = I have it ready
button-told-none = Continue without antivirus software
button-go-on = Continue
button-check-moment = Check whether this is a good moment
button-told-moment = I have checked myself, it is fine
button-end-openly = Stop here with some steps unfinished
button-save-next-steps = Save the next steps to print
next-steps-saved = The page with the next steps is saved: { $path }
next-steps-heading = The next steps
next-steps-lead = Print this page or take a photo of it. Then you will know what to do after the restart.
next-steps-return = Then open Voorzorg again. Your place is saved.
next-steps-made = Made after the check on { $date }.
wizard-heading = What that window may ask
wizard-unconfirmed = We could not verify all of this. The window may look different on your computer.
wizard-differs-summary = Does it look different?
wizard-differs = Follow what the window says. In doubt? Choose "Cancel". We then check whether anything has changed. You can try again later.
recognition-not-seen = We have not seen { $name } on this computer yet.
recognition-here = { $name } is installed on this computer. We did not see whether it is switched on.
recognition-off = { $name } is on this computer and is switched off now. That is normal while other antivirus software is on.
recognition-held-off = { $name } is missing here, or a setting keeps it off. So it will not come on by itself.
recognition-on = { $name } is installed on this computer and is switched on.
replacement-filters = Help with choosing: two questions
replacement-use-not-seen = { $properties } Our sources do not say whether it is meant for that.
replacement-page = Open { $name }'s page
replacement-server = This is a server. Defender does not switch itself back on here. Ask the administrator to switch it on afterwards.
button-told-protected = It is on, I have seen it myself
button-skip = Skip this
button-begin-again = Try again
button-pretend-restart = Practice: pretend to restart
button-decide-later = Stop for now
restart-comes-back = After the restart, Voorzorg opens automatically, once.
button-come-back = Open Voorzorg automatically after the restart
button-come-back-not = Do not open Voorzorg automatically
replacement-other = Another product
replacement-other-hint = You choose which one on the next page.
replacement-other-reported = another product
replacement-none = No antivirus software afterwards
replacement-none-hint = On Linux this can be a choice. The report says that the user chose it.
replacement-none-reported = no antivirus software
replacement-order = In alphabetical order, without preference. What is already on this computer comes first.
replacement-after = Install other antivirus software only after the removal and the restart. Two antivirus products at once get in each other's way.
replacement-in-hand = Have the installer and the licence ready.

because-still-installed = It is still installed.
because-still-present = Parts of it are still on this computer.
because-another-present = There is other Kaspersky software that we did not see before.
because-not-restarted = { $system ->
    [windows] The computer has not restarted yet. Switching it off and on again is not enough.
   *[other] The computer has not restarted yet.
}
because-start-unknown = We cannot see whether the computer has restarted, so we cannot be sure that this is done.
because-could-not-look = We could not look everywhere, so we cannot be sure that it is gone.
because-not-protected = We do not see any other protection on this computer yet.
because-protection-unknown = We cannot see whether protection is on. Please check for yourself.
because-built-in-held-off = The built-in protection is missing, or a setting keeps it switched off. Choose another replacement, or ask someone who knows this computer.
because-restart-waits = The computer still has to restart.
because-installer-busy = Another installation is still running.
because-on-battery = This laptop is running on its battery.
because-moment-unknown = We could not see everything. Please check that the laptop is plugged in and that nothing else is being installed.
because-only-told = Only you can confirm this.
because-plan-changed = What we were going to start has changed since the plan was made. We started nothing. There is a new plan now: read it, and start again.

performed-entry-gone = The program is no longer in the list of apps.
performed-entry-changed = The list of apps has changed since we looked. We started nothing. Look again first.
performed-opened = We have opened another window.
performed-failed = That did not work ({ $detail }). Nothing was changed.
not-started-declined = Windows asked for permission and did not get a Yes. Nothing was changed. Do you want to remove the program after all? Then try again, and choose Yes.
not-started-needs-administrator = This uninstaller needs an administrator, and Windows did not ask for one. Nothing was changed. Ask the person who looks after this computer, or sign in as an administrator.
not-started-denied = Windows does not let your account start this uninstaller. Nothing was changed. Ask the person who looks after this computer.
not-started-policy = A rule on this computer forbids this uninstaller. Nothing was changed. Ask the person who looks after this computer.
performed-apps-instead = We did not start the uninstaller, because { $reason }. We opened the system's list of apps. Remove the program there.
refused-missing = the program does not say how to remove it
refused-not-plain = the uninstall command looks different from normal
refused-outside-vendor-folder = the uninstaller is not in Kaspersky's own folder
refused-program-missing = the uninstaller is not there
refused-replaceable = we cannot be sure that this is the genuine uninstaller
refused-not-on-this-system = this system works differently
exit-code-1602 = You can start the uninstaller again whenever you like.
exit-code-1603 = Restarting the computer often helps. If you have set a password in Kaspersky, you need it.
exit-code-1605 = Windows says that the program is not installed.
exit-code-1612 = The installation files are missing. Look for the official tool on Kaspersky's support page.
exit-code-1618 = Another installation is still running. Wait until it has finished and try again.
exit-code-1641 = The computer may soon restart by itself. Your place in Voorzorg is saved.
exit-code-3010 = A restart is needed to finish.

## Seen afterwards, and the report

wrapup-heading-gone = We no longer see { $product }
wrapup-heading-open = Not everything is certain yet
# $product, $date
wrapup-gone = On { $date } we looked everywhere we can and no longer saw { $product }.
wrapup-open = Below you see what was done and what is still open.
wrapup-beside = There is still other Kaspersky software. The 2018 measure is not about it and does not ask you to remove it.
wrapup-stayed = Still on this computer, as before the removal: { $names }.
wrapup-leftovers = Some leftovers remain, such as settings. That is normal after a removal.
wrapup-renewal = The licence may still renew automatically. Switch off automatic renewal with the shop or the maker, and cancel the licence.
report-empty = There is nothing to report yet. Let Voorzorg look first.
report-lead = What we saw, what was done, and what we saw afterwards.
report-before = What we saw before
report-after = What we saw afterwards
report-steps = What was done
report-replacement = Replacement
report-replacement-chosen = { $name } (chosen by the user)
report-unprotected = Time without protection
report-versions = Versions
# $app, $catalogue
report-version-line = Voorzorg { $app }, data { $catalogue }
report-could-not-look = Not checked, or not completely
report-notes = { $count ->
    [one] One file from another maker could not be read. That does not change the answer.
   *[other] { $count } files from other makers could not be read. That does not change the answer.
}
report-looked-everywhere = We looked everywhere we can.
report-saved = The report is saved: { $path }
report-damage-check = The report contains a check number. It shows whether the file was changed by accident. It does not show who made the file.
report-practice = Practice report. It says nothing about a real computer.
report-root = Report about a folder. It says nothing about the computer on which it was made.
report-private = The report contains no user name, serial number or licence key.
report-computer = Computer
button-save-report = Save the report
step-status-verified = checked by Voorzorg on { $date }
step-status-told = reported by the user on { $date }
step-status-skipped = skipped on { $date }
step-status-unresolved = not confirmed
step-status-not-established = could not be confirmed: { $places }
places-not-read = not checked: { $places }
step-status-short-verified = checked by Voorzorg
step-status-short-told = reported by you
step-status-short-skipped = skipped
step-status-open = not done yet
unprotected-not-seen = None seen. Every time we looked, protection was on.
unprotected-at-most = At most { $duration }: the time between two checks.
unprotected-still-off = We see no protection now. It has been like this for at most { $duration }.
unprotected-unknown = We cannot tell. We could not see the protection every time.
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
# $day, $month, $year, $time
date-time = { $day } { $month } { $year } at { $time }
date-unknown = an unknown date
# $day, $month, $year
date-day = { $day } { $month } { $year }
# $month, $year
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

about-what = Voorzorg looks for Kaspersky software, explains the 2018 precautionary measure and helps you switch.
about-never-summary = What Voorzorg never does
about-never-delete = Delete anything. The program's own uninstaller does that.
about-never-elevate = Ask for administrator rights for itself.
about-never-network = Connect to the internet. Links open in your own browser.
about-never-official = Speak for the government, for Kaspersky or for another maker.
about-real-summary = How do I know that this app is real?
about-real-body = Get Voorzorg only from the place your organisation names. Voorzorg never phones or e-mails you, and never shows a pop-up on a website. It never asks for a password, a payment or a licence key.
about-blocked-summary = What if my antivirus software blocks this app?
about-blocked-body = { $system ->
    [macos] macOS can block an app it does not know, and then says that Apple could not verify it. Open System Settings, Privacy & Security, and choose "Open Anyway". Do that only with a copy that you trust. Do not switch off your protection.
   *[other] Antivirus software can block an app it does not know. Do not switch off your protection. Ask the person who looks after your computer.
}
about-version = Version
about-knowledge = Data gathered up to
about-licence = Licence
about-start-over = Start over

## Things that did not work

error-not-now = That is not possible right now.
error-not-now-hint = Look at the screen again. Something may have changed in the meantime.
error-answer-first = A question is still open.
error-answer-first-hint = Choose an answer first.
error-required = This step cannot be skipped.
error-required-hint = We continue once we see that it is done.
error-could-not-open = It could not be opened.
error-could-not-open-hint = Open it yourself: { $address }
error-could-not-save = The file could not be saved.
error-could-not-save-hint = We tried this place: { $path }. Is there space, and are you allowed to write there?
# $folder, $path
saved-elsewhere = Your system did not let Voorzorg write in { $folder }. So the file is here: { $path }
error-come-back = That could not be set.
error-come-back-hint = Open Voorzorg yourself after the restart. Your place is saved.
error-journal = Your place could not be saved, so nothing was started.
error-journal-hint = Is there space on the disk, and are you allowed to write here? { $path }
error-busy = We are still busy.
error-busy-hint = Wait a moment and try again.
error-stopped = Voorzorg has stopped working.
error-stopped-hint = Close the window and open Voorzorg again. Your place is saved. The log is here: { $path }
fallback-heading = Voorzorg could not show this screen
practice-anew = The file with your place in this practice was damaged. The practice starts over.
journal-set-aside = The file with your earlier place was damaged. It is kept as { $name }. We start over.
journal-other-live = The file with your earlier place was about this computer itself. We do not continue with that here. It is kept as { $name }. We start over.
journal-other-root = The file with your earlier place was about a folder you named. We do not continue with that here. It is kept as { $name }. We start over.
journal-other-practice = The file with your earlier place was from practice. We do not continue with that here. It is kept as { $name }. We start over.

failure-missing = This does not exist: { $path }
failure-missing-hint = Check the name and try again.
failure-not-a-folder = This is not a folder: { $path }
failure-not-a-folder-hint = Name a folder, not a file.
failure-not-a-file = This is a folder, not a file: { $path }
failure-not-a-file-hint = Name one file.
failure-not-ordinary = This is not an ordinary file: { $path }
failure-not-ordinary-hint = Name a file on a disk.
failure-exists = This file already exists: { $path }
failure-exists-hint = Choose another name, or add --overwrite to replace it.
failure-denied = The system does not allow us to read or write this: { $path }
failure-denied-hint = Choose another place, or ask the person who looks after this computer.
failure-too-large = This file is too large to be a Voorzorg file: { $path }
failure-too-large-hint = Choose a file that Voorzorg made.
failure-empty = This file is empty: { $path }
failure-empty-hint = Choose another file, or make a new one.
failure-damaged = This file is damaged or was not made by Voorzorg: { $path }
failure-damaged-hint = Choose another file, or make a new one.
failure-unreadable = This could not be read: { $path }
failure-unreadable-hint = Is the disk still connected? Try again.
failure-newer = This was made by a newer version of Voorzorg: { $path }
failure-newer-hint = Install the newest version and try again. We changed nothing.
failure-locked = Voorzorg is already open. You can only continue in one place at a time: { $path }
failure-locked-hint = Continue in the window or terminal that is open, or close it first.
failure-watching = Voorzorg is already keeping watch: { $path }
failure-watching-hint = One watch is enough. You do not have to do anything.
failure-not-written = This could not be written: { $path }
failure-not-written-hint = Is there space on the disk, and are you allowed to write there?
failure-too-much = This is more than Voorzorg can keep in one file: { $path }
failure-too-much-hint = What was kept before is still there. Save the report, and then start over under "About Voorzorg".
failure-moved = The folder in which Voorzorg keeps your place was moved, removed or disconnected: { $path }
failure-moved-hint = We wrote nothing. Close Voorzorg and start it again.
failure-in-the-way = A Voorzorg file belongs here, but there is something else: { $path }
failure-in-the-way-hint = Move it or give it another name, and start Voorzorg again. We changed nothing.
failure-another-owner = This belongs to another account on this computer: { $path }
failure-another-owner-hint = That happens when Voorzorg was once started with sudo. Make it yours again in a terminal: type "sudo chown -R $USER" and then this path. After that, start Voorzorg without sudo.
failure-another-account = Voorzorg was started with root rights (sudo). You would not be able to open what it saves that way: { $path }
failure-another-account-hint = Start it again without sudo, from your own account. Only "voorzorg scan", "voorzorg result" and "voorzorg capture" may run with sudo. We changed nothing.
failure-fleeting = Voorzorg is running from a place that disappears when you close it: { $path }
failure-fleeting-hint = First drag Voorzorg to the Applications folder, and open it from there. Then try again.
failure-no-output = The answer could not be written
failure-no-output-hint = Is there space on the disk, and are you allowed to write there?
failure-no-home-folder = The system does not say which folder is yours
failure-no-home-folder-hint = Set HOME, or set VOORZORG_DATA to a folder where Voorzorg may write.
failure-no-room = The system does not have enough memory for another program
failure-no-room-hint = Close other programs and try again.
failure-unsupported = This system cannot be read from a folder: { $path }
failure-unsupported-hint = Use linux or macos.
failure-catalogue = Voorzorg's data could not be read: { $path }
failure-catalogue-hint = Install Voorzorg again.

## The terminal

terminal-choose-range = Type a number from 1 to { $count }, or q to stop.
terminal-quit = q: stop here. Your place is saved.
terminal-bye = Your place is saved. Start "voorzorg guide" to continue.
terminal-bye-same = Your place is saved. Start the same command again to continue.
terminal-here = [{ $label }]
scan-talk = We are checking this computer. We change nothing.
# $done, $total, $source
scan-waiting = { $done } of { $total } places checked. Waiting for: { $source }
scan-origin-root = This is about the folder you named, not about this computer.
scan-origin-replay = This is about a saved snapshot, not about this computer as it is now.
report-verified = The report is intact: nothing in it has changed since it was made.
report-verified-again = We made the report again from its data, and every word was the same.
report-verified-hash = Another version of Voorzorg made it. So we compared its checksums, but did not make it again to compare every word.
report-page-unchecked = The data in this report is intact. The text of the page could not be checked: it has no checksum.
report-verified-limit = This only shows whether the file was changed by accident. It does not show who made the file.
report-tampered = The report has changed since it was made, or is damaged.
report-practice-refused = This is a practice report. It says nothing about a real computer, so we do not check it.
report-root-refused = This is a report about a folder. It says nothing about the computer on which it was made, so we do not check it.
report-nothing = There is no report to make yet
report-nothing-hint = Start with: voorzorg guide
capture-saved = The snapshot is saved: { $path }. Nothing was sent.
capture-review = This is everything in the snapshot. Home folders are written as ~.
capture-how = Nothing was sent. To save this, start: voorzorg capture --out FILE
capture-save = Save this as { $path }? Type y for yes or n for no:
capture-replace = { $path } already exists. Replace it with this? Type y for yes or n for no:
capture-not-saved = Nothing was saved and nothing was sent.
# $products, $sources, $claims
catalogue-fine = No problems: { $products } products, { $sources } sources, { $claims } statements.
catalogue-problems = { $count ->
    [one] One problem in Voorzorg's data:
   *[other] { $count } problems in Voorzorg's data:
}
# $unconfirmed, $total
catalogue-share = { $unconfirmed } of { $total } signatures rest on facts that are not confirmed.
# $id, $name, $kind
catalogue-product-line = { $id }: { $name } ({ $kind })
usage-error = We do not understand this: { $detail }
# $detail, $possible
usage-value = We do not understand this: { $detail }. Choose from: { $possible }
usage-missing = Something is missing here: { $detail }
usage-together = These do not go together: { $detail }
usage-hint = See what is possible with: voorzorg help
help-about = Voorzorg checks which Kaspersky software is on this computer, explains the 2018 precautionary measure and helps you replace it safely.
help-usage = Usage
help-commands = Commands
help-options = Options
help-codes = Exit codes of scan
help-code-0 = no Kaspersky software seen, and every place was checked
help-code-10 = Kaspersky antivirus software seen
help-code-11 = only other Kaspersky software seen, or leftovers
help-code-20 = could not look everywhere, or saw something we do not recognise
help-code-1 = something else went wrong; the message says what you can do
help-code-2 = what was typed could not be understood
help-form = voorzorg COMMAND [OPTIONS]
help-where = --root, --snapshot and --replay can follow: { $commands }. Without them we check this computer.
help-value-file = FILE
help-value-folder = FOLDER
help-value-group = GROUP
help-value-shell = SHELL
help-command-scan = check this computer and report what was seen
help-command-explain = explain the precautionary measure, with sources
help-command-guide = guide you step by step in this terminal
help-command-report = show, save or check the report
help-command-capture = save what was seen, without private data
help-command-watch = keep watch and show notifications, or look once and report what changed
help-command-catalogue = check or list Voorzorg's data
help-command-completions = write completions for a shell
help-command-man = write this manual page
help-command-help = show this help
help-option-root = read this folder as if it were the root of a computer
help-option-system = the system of that folder
help-option-snapshot = read a saved snapshot
help-option-replay = play a recorded example
help-option-json = write data for programs
help-option-lang = the language: Dutch or English
help-option-all = show all statements too, with their sources
help-option-group = for whom: government, vital, abdo, abro or other
help-option-format = the form: a page for people (html) or data for programs (json)
help-option-out = write to this file; a result also into a folder, under a name of its own; an export always into a folder
help-option-overwrite = replace that file if it already exists
help-option-verify = check whether this report or result was changed or damaged
help-option-once = look once, report each change once, show no notification, and stop
help-option-action = check Voorzorg's data, or list the products it knows
help-option-dir = a folder with data to use instead of Voorzorg's own
help-option-shell = the shell: bash, zsh, fish, elvish or powershell
help-option-help = show this help
help-option-version = show the version
man-name = voorzorg - look for Kaspersky software, explain the 2018 precautionary measure, help to replace it safely
man-section-name = NAME
man-section-form = SYNOPSIS
man-section-about = DESCRIPTION
man-section-commands = COMMANDS
man-section-options = OPTIONS
man-section-codes = EXIT STATUS
man-section-variables = ENVIRONMENT
man-section-files = FILES
man-variable-language = the language, if --lang is not given
man-variable-colour = no colour when NO_COLOR is set or CLICOLOR is 0; colour outside a terminal too when CLICOLOR_FORCE is set
man-variable-data = another folder for your progress
man-file-linux = your progress, on Linux
man-file-macos = your progress, on macOS
# $message, $hint
failed-with = { $message }. { $hint }

## Settings, practice, history

nav-history = History
nav-practice = Practise
nav-settings = Settings
settings-practice = In practice mode everything on this computer stays as it is.
settings-watch-about = What keeping watch means
settings-reminders = Reminders
text-size-label = Text size
text-size = { $hundredths } %
practice-body = Choose an example. It opens in its own window. Nothing changes on your own computer. Close that window when you are done.
practice-question = Which example?
practice-origin = The examples are made up and resemble real computers.
practice-opened = The example has opened in its own window.
example-home-to-defender-title = At home: from Kaspersky to Microsoft Defender
example-home-to-defender-about = All the steps, from the first check to the report.
example-home-with-vault-title = At home: with passwords in Kaspersky
example-home-with-vault-about = First you move your passwords.
example-managed-title = At work: someone else looks after the computer
example-managed-about = You ask the person who looks after it.
example-macos-home-title = A Mac
example-macos-home-about = From Kaspersky to the protection built into macOS.
example-kesl-removed-title = Linux
example-kesl-removed-about = You copy a command and run it yourself.
example-could-not-look-title = Not everything could be read
example-could-not-look-about = Then Voorzorg says that it is not sure.
history-body = The newest comes first. All of it stays on this computer.
history-empty = Nothing has happened yet.
history-left-out = { $count ->
    [one] There is one older line
   *[other] There are { $count } older lines
} in Voorzorg's file.
history-aside = Earlier files
history-aside-body = These were kept when you started over, or because they were damaged.
history-looked = Checked: { $verdict }
# $verdict, $product
history-looked-name = Checked: { $verdict } ({ $product })
history-begun = Started: { $step }
history-seen = Checked and done: { $step }
history-told = Reported by you: { $step }
history-skipped = Skipped: { $step }
history-left-open = Continued without being sure: { $step }
history-interrupted = Interrupted: { $step }
history-planned = Plan made
history-ended = Stopped before everything was finished
about-third-party = Parts made by others
about-files = Where Voorzorg keeps its files
about-files-body = Your steps, your settings and the log are in { $folder }. There are no names in the log.
error-settings = That could not be set.
error-settings-hint = Nothing was changed. Try again. If it still does not work, use your system's settings.
failure-no-web-view = Voorzorg cannot open its window: a part of Windows is missing.
failure-no-web-view-hint = The part is called Microsoft Edge WebView2. You can get it from Microsoft: search for "WebView2 Runtime". Voorzorg also works without it: choose "Voorzorg (terminal)" in the Start menu. The log is here: { $path }
failure-no-window = Voorzorg cannot open its window.
failure-no-window-hint = { $system ->
    [windows] The window needs Microsoft Edge WebView2. Install it, or ask the person who looks after this computer. In a terminal Voorzorg works without a window too: type "voorzorg guide". The log is here: { $path }
    [macos] Look in System Settings, under Privacy & Security, to see if macOS is blocking Voorzorg. In a terminal Voorzorg works without a window too: type "voorzorg guide". The log is here: { $path }
   *[other] The window needs WebKitGTK and a desktop. Install it, or ask the person who looks after this computer. In a terminal Voorzorg works without a window too: type "voorzorg guide". The log is here: { $path }
}
