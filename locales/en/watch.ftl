### What the watch says: notices, and what a terminal is told of a change.
### A notice is calm and short. It gives no reasons and asks for no hurry. The system shows our name beside it.

## Changes, one line each

watch-talk = Voorzorg is keeping watch. Stop with Ctrl+C.
watch-returned = { $name } is on this computer again.
watch-arrived = { $name } is on this computer now.
watch-another-part = Other Kaspersky software is now on this computer: { $name }.
# $name, $from, $to
watch-version-changed = The version of { $name } has changed from { $from } to { $to }.
watch-protection-off = We no longer see virus protection on this computer. Open Voorzorg to see more.
watch-unfinished = A replacement has been started but not finished. Open Voorzorg to continue.
watch-present = { $name } is on this computer. It may have been here for some time.
watch-could-not-look = For a week we could not look everywhere, so we cannot know whether something has gone.
# Said after each single look that could not read everything.
watch-absence-open = This time we could not look everywhere. What we did not see may still be there.

## Notices: a title and a body

notice-returned-title = { $name } is on this computer again
notice-arrived-title = { $name } is on this computer
notice-returned-body = We looked and saw it. There is no hurry. Voorzorg shows what you can do.
notice-protection-off-title = We see no virus protection
notice-protection-off-body = Earlier we saw that protection was on. Now we no longer see it. Voorzorg shows more.
notice-unfinished-title = You are not finished yet
notice-unfinished-body = You started to replace your antivirus software. You can continue where you were.
notice-unprotected-body = You started to replace your antivirus software, and now we see no virus protection. You can continue where you were.
notice-restarted-title = The computer has restarted
notice-restarted-body = Voorzorg can now check whether it worked. You can continue where you were.
notice-another-part-title = Other Kaspersky software is on this computer
notice-another-part-body = It is called { $name }. Voorzorg shows what it is.
notice-version-changed-title = { $name } has a different version
# $from, $to
notice-version-changed-body = From { $from } to { $to }. You do not have to do anything.
notice-present-body = We saw it when we looked. It may have been here for some time. There is no hurry. Voorzorg shows what you can do.
notice-could-not-look-title = We cannot look everywhere
notice-could-not-look-body = For a week there has been something here that we cannot read. We tell you what we see, but we cannot know whether something has gone.
notice-also = { $count ->
    [one] There is one more change.
   *[other] There are { $count } more changes.
}
notice-last = This is the last reminder about this.
notice-waits = You can continue in Voorzorg. There is no hurry.
notice-root = Folder: { $title }
notice-practice = Practice: { $title }
answer-open = Open
answer-tomorrow = Tomorrow
answer-next-week = Next week
answer-never = Not for this computer

## Settings: what will be said, and when

watch-about = Voorzorg can keep watch after you close the window. A small program then checks from time to time, and only says something when it matters. It deletes nothing and does not use the internet.
watch-question = Do you want Voorzorg to keep watch?
watch-question-hint = { $system ->
    [macos] It then starts when you sign in. You can switch it off at any time. macOS asks whether Voorzorg may send notifications, and says that it works in the background.
   *[other] It then starts when you sign in. You can switch it off at any time.
}
watch-question-yes = Yes, keep watch
watch-question-no = No
watch-running = Voorzorg is keeping watch now.
watch-not-running = Voorzorg is not keeping watch now.
watch-blind = Since { $date } we have never been able to look everywhere. We tell you what we see, but we cannot know whether something has gone. This is what we could not read:
# $source, $reason
watch-blind-spot = { $source }: { $reason }
# $source, $place, $reason
watch-blind-spot-at = { $source }, { $place }: { $reason }
login-on = Voorzorg starts keeping watch when you sign in.
login-off = Voorzorg does not start when you sign in.
login-held-off = Voorzorg is in your system's list of startup programs, but it is switched off there.
login-elsewhere = Another copy of Voorzorg starts when you sign in: { $path }
login-unknown = We could not see whether Voorzorg starts when you sign in.
login-press-on = Start when I sign in
login-press-off = Do not start when I sign in
notices-found = Your system can show notifications.
notices-missing = Your system cannot show notifications. Voorzorg can look, but it cannot alert you.
notices-silent = Your system does not answer when we try to show a notification.
notices-refused = { $system ->
    [macos] macOS does not allow notifications from Voorzorg. You can change that in System Settings, under Notifications.
   *[other] Your system does not allow notifications from Voorzorg. You can change that in your system settings.
}
notices-mute-since = Since { $date } we have not been able to show a notification.
reminders-none = There are no reminders.
reminder-on = We will remind you on { $date }.
reminder-soon = We will remind you as soon as possible.
reminder-over = We will not remind you about this again.
reminder-never = You chose: not for this computer.
reminder-again = Remind me again
alert-returned = { $name } is on this computer
alert-protection-off = No virus protection seen
alert-unfinished = An unfinished replacement
alert-could-not-look = We could not look everywhere
alert-another-part = Other Kaspersky software: { $name }
alert-version-changed = A different version of { $name }
