### Words for what stands in catalogue/: products, steps, other protection and sources.

## Products

product-kaspersky-home-windows-name = Kaspersky for home and office
product-kaspersky-home-windows-what = This is an antivirus product of Kaspersky's for the home or a small office.
product-kesl-name = Kaspersky Endpoint Security for Linux
product-kesl-what = This is an antivirus product of Kaspersky's for computers with Linux.
product-network-agent-name = Kaspersky Network Agent
product-network-agent-what = With this, someone can look after this computer from a distance. It is not an antivirus product.
product-endpoint-security-windows-name = Kaspersky Endpoint Security for Windows
product-endpoint-security-windows-what = This is an antivirus product of Kaspersky's for organisations. An IT department or a supplier usually looks after it.
product-security-windows-server-name = Kaspersky Security for Windows Server
product-security-windows-server-what = This is an antivirus product of Kaspersky's for servers and fixed devices, such as tills. An IT department or a supplier looks after it.
product-endpoint-agent-name = Kaspersky Endpoint Agent
product-endpoint-agent-what = With this, an administrator sees what happens on this computer. It is not an antivirus product.
product-security-center-name = Kaspersky Security Center
product-security-center-what = With this, someone looks after other computers that have Kaspersky. It is not an antivirus product.
product-encryption-module-name = Kaspersky AES Encryption Module
product-encryption-module-what = This part makes files unreadable to others. Do not remove it yourself: your files may then no longer open.
product-vpn-name = Kaspersky VPN
product-vpn-what = This makes a protected connection to the internet. It is not an antivirus product.
product-password-manager-name = Kaspersky Password Manager
product-password-manager-what = You can keep passwords in this. It is not an antivirus product.
product-safe-kids-name = Kaspersky Safe Kids
product-safe-kids-what = With this, parents keep an eye on what a child does on the computer. It is not an antivirus product.
product-software-updater-name = Kaspersky Software Updater
product-software-updater-what = This looks for new versions of your programs. It is not an antivirus product.
product-on-demand-scanner-name = Kaspersky scanner for one-time use
product-on-demand-scanner-what = This program looks for viruses once. After that it does not protect.
product-kaspersky-home-macos-name = Kaspersky for Mac
product-kaspersky-home-macos-what = This is an antivirus product of Kaspersky's for the home or a small office.
product-endpoint-security-macos-name = Kaspersky Endpoint Security for Mac
product-endpoint-security-macos-what = This is an antivirus product of Kaspersky's for organisations. An IT department or a supplier usually looks after it.
product-kfl-name = Kaspersky for Linux
product-kfl-what = This is an antivirus product of Kaspersky's for the home, for computers with Linux.
product-kess-name = Kaspersky Embedded Systems Security for Linux
product-kess-what = This is an antivirus product of Kaspersky's for fixed devices with Linux, such as tills.
product-kics-name = Kaspersky Industrial CyberSecurity
product-kics-what = This is an antivirus product of Kaspersky's for computers in a factory or plant. A supplier or a technical department looks after it.
product-klms-name = Kaspersky Security for Linux mail servers
product-klms-what = This looks for viruses in the e-mail of an organisation. Whoever looks after the mail server looks after this too.
product-anti-virus-linux-old-name = Kaspersky Anti-Virus for Linux (old)
product-anti-virus-linux-old-what = This is an old antivirus product of Kaspersky's for computers with Linux.

## Steps: home product on Windows

step-windows-home-passwords-title = Keep your passwords and files
step-windows-home-passwords-body = Once Kaspersky is gone, you can no longer reach what is in it. So take it out first.
step-windows-home-passwords-wrong = Anyone can read the file with your passwords. Do not keep it in the cloud. Delete it as soon as the move has worked. Without Kaspersky, a vault or backup may no longer open. We could not check this ourselves.

step-windows-home-replacement-title = Have a replacement ready
step-windows-home-replacement-body = First choose what will protect this computer. Windows already has antivirus software: Microsoft Defender. Do you want another product? Then have everything ready, but do not install it yet.
step-windows-home-replacement-wrong = Can you not choose yet? Then stop here. Nothing has changed so far. Does a setting hold Defender off? Then ask whoever looks after this computer for help.

step-windows-home-ready-title = Get your computer ready
step-windows-home-ready-body = Save your work. Note your licence and switch off automatic renewal. Switch Kaspersky's password off, or have it at hand.
step-windows-home-ready-wrong = Removing does not end your subscription: you cancel that separately. Never type Kaspersky's password into Voorzorg. We do not ask for it.

step-windows-home-moment-title = Is this a good moment?
step-windows-home-moment-body = We look whether another installation is going on, whether Windows waits for a restart, and whether a laptop runs on its battery.
step-windows-home-moment-wrong = Does Windows still ask for a restart after you have restarted? Then you may go on.

step-windows-home-remove-title = Remove Kaspersky
step-windows-home-remove-body = We start Kaspersky's own uninstaller. Follow the steps in that window. Then go on right away: that keeps the time without antivirus software as short as possible.
step-windows-home-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try once more. Does it fail again? Kaspersky has a removal tool of its own. Get it only from Kaspersky's website.
step-windows-home-remove-action = Start the uninstaller

step-windows-home-restart-title = Restart the computer
step-windows-home-restart-body = The removal is only finished after a restart. Then we look whether Kaspersky is gone.
step-windows-home-restart-wrong = Do we still see something of Kaspersky's? Then we show what. Remains, such as settings, are normal.

step-windows-home-protect-title = Switch on the new protection
step-windows-home-protect-body = Do you use Microsoft Defender? Then look whether it is on. Did you choose another product? Install it now.
step-windows-home-protect-wrong = Does Defender stay off? A setting may hold it off. Then ask whoever looks after this computer for help. Never install two antivirus products at once.
step-windows-home-protect-action = Open Windows Security

note-windows-home-small-office = This product is often on several computers at once. Look at the other computers and the server too. You may share one licence. We could not check that.

## Steps: companion on Windows

step-windows-companion-ready-title = Get your computer ready
step-windows-companion-ready-body = The precaution of 2018 is not about this program. You may remove it, but you do not have to. Save your work and note your licence.
step-windows-companion-ready-wrong = Are you in doubt? Then stop here. Nothing has changed so far.

step-windows-companion-moment-title = Is this a good moment?
step-windows-companion-moment-body = We look whether another installation is going on, whether Windows waits for a restart, and whether a laptop runs on its battery.
step-windows-companion-moment-wrong = Does Windows still ask for a restart after you have restarted? Then you may go on.

step-windows-companion-remove-title = Remove the program
step-windows-companion-remove-body = We start its own uninstaller. Follow the steps in that window.
step-windows-companion-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try once more. You can also remove the program yourself in the list of apps of Windows.
step-windows-companion-remove-action = Start the uninstaller

step-windows-companion-restart-title = Restart the computer
step-windows-companion-restart-body = The removal is only finished after a restart. Then we look whether the program is gone.
step-windows-companion-restart-wrong = Do we still see something of the program? Then we show what. Remains, such as settings, are normal.

note-windows-companion-kill-switch = First switch off in the VPN that the internet stops when the VPN is away. Otherwise you may have no internet afterwards.

## Steps: password manager on Windows

step-windows-passwords-passwords-title = Take your passwords out
step-windows-passwords-passwords-body = First move your passwords to another program. Then try whether you can sign in with them. The precaution of 2018 is not about this program: you do not have to remove it.
step-windows-passwords-passwords-wrong = Anyone can read the file with your passwords. Do not keep it in the cloud. Delete it as soon as the move has worked.

step-windows-passwords-remove-title = Remove the password manager
step-windows-passwords-remove-body = We start its own uninstaller. Follow the steps in that window.
step-windows-passwords-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try once more. You can also remove the program yourself in the list of apps of Windows.
step-windows-passwords-remove-action = Start the uninstaller

## Steps: parental control on Windows

step-windows-parental-ready-title = Ask the parent
step-windows-parental-ready-body = With this, a parent looks after what a child does. Remove it only if that parent agrees. The precaution of 2018 is not about this program.
step-windows-parental-ready-wrong = Are you the child? Then show this screen to your parent.

step-windows-parental-remove-title = Remove the program
step-windows-parental-remove-body = We start its own uninstaller. Follow the steps in that window.
step-windows-parental-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try once more.
step-windows-parental-remove-action = Start the uninstaller

step-windows-parental-restart-title = Restart the computer
step-windows-parental-restart-body = The removal is only finished after a restart. Then we look whether the program is gone.
step-windows-parental-restart-wrong = Do we still see something of the program? Then we show what. Remains, such as settings, are normal.

## Steps: scanner for one time on Windows

step-windows-on-demand-remove-title = Delete the file, if you wish
step-windows-on-demand-remove-body = This scanner does not protect all the time. It has no uninstaller: you close it and delete the file yourself. Then we look again. You may also leave it.
step-windows-on-demand-remove-wrong = Did the scanner find something? Then that may lie in a quarantine folder on drive C. Put nothing back from there.

## Steps for whoever looks after the computer: Windows

step-windows-managed-decrypt-title = Encryption off first
step-windows-managed-decrypt-body = Are disks or files encrypted with Kaspersky? Undo that first. Otherwise files may no longer open afterwards.
step-windows-managed-replacement-title = The replacement ready
step-windows-managed-replacement-body = The new antivirus software is ready and comes from the same management. On Windows Server, Defender does not come back by itself.
step-windows-managed-policy-title = The policy off
step-windows-managed-policy-body = The administrator switches off the policy and the password against removal.
step-windows-managed-product-title = The antivirus software away
step-windows-managed-product-body = The administrator removes the antivirus software, usually from a distance.
step-windows-managed-agent-title = The Network Agent last
step-windows-managed-agent-body = The Network Agent carries the remote management. So it goes last.
step-windows-managed-restart-title = A restart
step-windows-managed-restart-body = Only then is the removal finished.
step-windows-managed-protect-title = The new antivirus software on
step-windows-managed-protect-body = Then Voorzorg looks again, if you wish.

## Steps: home product on macOS

step-macos-home-passwords-title = Keep your passwords and files
step-macos-home-passwords-body = Once Kaspersky is gone, you can no longer reach what is in it. So take it out first.
step-macos-home-passwords-wrong = Anyone can read the file with your passwords. Do not keep it in the cloud. Delete it as soon as the move has worked.

step-macos-home-replacement-title = Have a replacement ready
step-macos-home-replacement-body = First choose what will protect this Mac. macOS already has XProtect. It looks for known malicious programs. Do you want another product? Then have everything ready, but do not install it yet.
step-macos-home-replacement-wrong = Can you not choose yet? Then stop here. Nothing has changed so far.

step-macos-home-ready-title = Get your Mac ready
step-macos-home-ready-body = Save your work. Note your licence and switch off automatic renewal. Have the name and password of an administrator of this Mac at hand.
step-macos-home-ready-wrong = Removing does not end your subscription: you cancel that separately. Never type the password of your Mac into Voorzorg. We do not ask for it.

step-macos-home-moment-title = Is this a good moment?
step-macos-home-moment-body = Does a laptop run on its battery? Then connect it. Wait until another installation is done.
step-macos-home-moment-wrong = We cannot see all of that on a Mac. Then you say yourself that it is fine.

step-macos-home-remove-title = Remove Kaspersky
step-macos-home-remove-body = Use Kaspersky's own uninstaller. We do not know where your version has it: look in its Help menu, or at the page below. Do not drag the app to the Trash.
step-macos-home-remove-wrong = Is Kaspersky in the Trash already? Put it back first, and then use the uninstaller: otherwise a part stays behind. Never type a password of Kaspersky's where your Mac asks for an administrator. Never switch off the protection of your Mac for this.
step-macos-home-remove-action = Open the Applications folder

step-macos-home-restart-title = Restart the Mac
step-macos-home-restart-body = The removal is only finished after a restart. Then we look whether Kaspersky is gone.
step-macos-home-restart-wrong = Do we still see something of Kaspersky's? Then we show what. Remains, such as settings, are normal.

## Steps for whoever looks after the computer: macOS

step-macos-managed-replacement-title = The replacement ready
step-macos-managed-replacement-body = The new antivirus software is ready and comes from the same management.
step-macos-managed-product-title = The antivirus software away
step-macos-managed-product-body = The administrator removes the antivirus software with Kaspersky's own uninstaller.
step-macos-managed-agent-title = The Network Agent last
step-macos-managed-agent-body = The Network Agent carries the remote management. So it goes last.
step-macos-managed-restart-title = A restart
step-macos-managed-restart-body = Only then is the removal finished. Then Voorzorg looks again, if you wish.

## Steps: packages on Linux

step-linux-package-replacement-title = Choose what comes after Kaspersky
step-linux-package-replacement-body = On Linux you decide whether you want other antivirus software. None is a choice too. What you choose stands in the report.
step-linux-package-replacement-wrong = Can you not choose yet? Then stop here. Nothing has changed so far.

step-linux-package-ready-title = Get your computer ready
step-linux-package-ready-body = You need an account that may use sudo. Save your work. Note your licence and switch off automatic renewal.
step-linux-package-ready-wrong = Does someone else look after this computer, such as your employer? Then remove nothing yourself and ask first.

step-linux-package-moment-title = Is this a good moment?
step-linux-package-moment-body = We look whether another installation is going on, whether the system waits for a restart, and whether a laptop runs on its battery.
step-linux-package-moment-wrong = Not every system shows all of this. Then you say yourself that it is fine.

step-linux-package-remove-title = Remove the packages
step-linux-package-remove-body = We show the command. You run it yourself in a terminal. Read what will go before you say yes.
step-linux-package-remove-wrong = Do you see an error, or does the command want to remove too much? Then say no. Ask someone who knows Linux for help. The data folders stay: they no longer do anything.
step-linux-package-remove-action = Show the command

step-linux-package-restart-title = Restart the computer
step-linux-package-restart-body = Only after a restart is everything out of memory. Then we look whether Kaspersky is gone.
step-linux-package-restart-wrong = Do we still see something of Kaspersky's? Then we show what. Remains, such as settings, are normal.

## Steps for whoever looks after the computer: Linux

step-linux-managed-replacement-title = The replacement chosen
step-linux-managed-replacement-body = The administrator chooses what comes after Kaspersky. On Linux that may be nothing.
step-linux-managed-product-title = The antivirus software away
step-linux-managed-product-body = First the package with the window, then the main package.
step-linux-managed-agent-title = The Network Agent last
step-linux-managed-agent-body = The Network Agent carries the remote management. So it goes last.
step-linux-managed-restart-title = A restart
step-linux-managed-restart-body = Only then is everything out of memory. Then Voorzorg looks again, if you wish.

## What the uninstaller asks

wizard-password = For a password of Kaspersky's, not that of your account.
wizard-keep-data = What you want to keep. Choose nothing: everything goes.
wizard-why = Why you leave. You need not answer.
wizard-restart = For a restart. You may do that now.
wizard-parent-account = To sign in with the parent's account.
wizard-mac-password = For an administrator's name and password, perhaps twice.
wizard-mac-extension = Whether an extension may go. Then say yes.

## Other protection: only properties that we saw in a source

alternative-microsoft-defender-properties = Part of Windows 10 and 11. Protects all the time. Its maker, Microsoft, is American.
alternative-clamav-properties = Open source and free. Protects all the time on Linux only, with a separate part: clamonacc.
alternative-eset-properties = For Windows, macOS and Linux. Protects all the time. You pay for it. Its maker, ESET, is from Slovakia.
alternative-apple-xprotect-properties = Part of macOS. Looks for known malware. Its maker, Apple, is American.
alternative-avast-properties = For Windows and macOS. Protects all the time. It is a brand of Gen Digital, an American company.
alternative-avg-properties = For Windows. Protects all the time, as seen for the business product. It is a brand of Gen Digital, an American company.
alternative-avira-properties = Protects all the time; on which system we did not see. It is a German brand of Gen Digital, an American company.
alternative-bitdefender-properties = For Windows, macOS and Linux. Protects all the time, as seen for the business product. Its maker is from Romania.
alternative-f-secure-properties = For the home. Its maker is from Finland. On which system it protects all the time, we did not see.
alternative-g-data-properties = For Windows. Protects all the time. Its maker is from Germany.
alternative-norton-properties = For Windows and macOS. Protects all the time. It is a brand of Gen Digital, an American company.
alternative-sophos-properties = For Windows and macOS. Protects all the time. Its maker is from the United Kingdom and has an American owner.
alternative-trend-micro-properties = For Windows and macOS. Protects all the time, as seen for the business product. Its maker is from Japan.
alternative-withsecure-properties = For businesses. Its maker is from Finland. On which system it protects all the time, we did not see.

## Sources

source-article = Article (in Dutch): ‘Kaspersky antivirus software is being phased out at central government’
source-memo = Memo on Kaspersky and the NCTV's analysis (a part; author not visible; in Dutch)
source-rijksoverheid-2018 = News item: precautionary measure on Kaspersky Lab's antivirus software (in Dutch)
source-letter-2018 = The minister's letter to the House of Representatives, parliamentary paper 30 821, no. 46 (in Dutch)
source-nu-2018 = News item: Dutch government stops using Russian antivirus software (in Dutch)
source-nos-2018 = News item: the minister on Kaspersky's move to Switzerland (in Dutch)
source-letter-2019 = Letter to Kaspersky on reconsideration (in Dutch)
source-answer-2019 = Answer to questions in parliament on Kaspersky (copy, in Dutch)
source-answer-2019-official = Answer to questions in parliament on Kaspersky (in Dutch)
source-letter-2020 = Letter to the House of Representatives on progress, parliamentary paper 30 821, no. 109 (in Dutch)
source-privacy-web-2020 = Letter to parliament on phasing out Kaspersky at central government (in Dutch)
source-security-nl-2022 = News item: minister makes threat analysis on Kaspersky public (in Dutch)
source-defensie-industry = Security requirements for companies (ABRO and ABDO 2019; in Dutch)
source-kaspersky-zurich-2018 = Press release on the Transparency Center in Zurich
source-kaspersky-removal-tool = Kaspersky's removal tool (kavremover)
source-kaspersky-password-protection = About the password against removal
source-kaspersky-endpoint-removal = Removing Kaspersky Endpoint Security (in French)
source-kaspersky-security-center-removal = Removing from a distance with Kaspersky Security Center
source-kaspersky-mac-help = Kaspersky's help for the Mac (in English)
source-kaspersky-linux-help = Help for Kaspersky Endpoint Security for Linux
source-microsoft-windows-security = Virus and threat protection in Windows Security (in Dutch)
source-microsoft-compatibility = Microsoft Defender beside other antivirus products
source-clamav-on-access = Manual of clamonacc (scanning all the time with ClamAV)
source-clamav-site = ClamAV's website
source-eset-site = ESET's website (in Dutch)
source-eset-real-time-linux = ESET's help: protecting all the time on Linux
source-eset-real-time-macos = ESET's help: protecting all the time on macOS
source-eset-real-time-windows = ESET's help: protecting all the time on Windows
source-apple-malware = Apple's explanation: how macOS protects against malware
source-gen-digital-privacy = Privacy at Gen Digital: Avast, AVG, Avira and Norton
source-avast-site = Avast's website
source-avast-real-time = Avast's help: protecting all the time on Windows and macOS
source-avg-real-time = AVG's help: protecting all the time on Windows
source-avira-site = Avira's website
source-avira-real-time = Avira's help: protecting all the time
source-bitdefender-site = Bitdefender's website (in Dutch)
source-bitdefender-real-time = Bitdefender's help: protecting all the time, on Linux too
source-bitdefender-real-time-macos = Bitdefender's help: protecting all the time on macOS
source-f-secure-privacy = Privacy at F-Secure Total
source-g-data-real-time = G DATA's help: protecting all the time
source-norton-site = Norton's website (in Dutch)
source-norton-real-time-windows = Norton's help: protecting all the time on Windows
source-norton-real-time-macos = Norton's help: protecting all the time on macOS
source-sophos-home = Help for Sophos Home
source-sophos-real-time = Sophos's explanation: protecting all the time
source-trend-micro-real-time = Trend Micro's help: protecting all the time on Windows and macOS
source-withsecure-privacy = Privacy at WithSecure Elements
