### Words for what stands in catalogue/: products, steps, other protection and sources.

## Products

product-kaspersky-home-windows-name = Kaspersky for home and office
product-kaspersky-home-windows-what = This is Kaspersky antivirus software for the home or a small office.
product-kesl-name = Kaspersky Endpoint Security for Linux
product-kesl-what = This is Kaspersky antivirus software for computers with Linux.
product-network-agent-name = Kaspersky Network Agent
product-network-agent-what = This lets someone manage this computer remotely. It is not antivirus software.
product-endpoint-security-windows-name = Kaspersky Endpoint Security for Windows
product-endpoint-security-windows-what = This is Kaspersky antivirus software for organisations. An IT department or a supplier usually manages it.
product-security-windows-server-name = Kaspersky Security for Windows Server
product-security-windows-server-what = This is Kaspersky antivirus software for servers and fixed devices, such as tills. An IT department or a supplier manages it.
product-endpoint-agent-name = Kaspersky Endpoint Agent
product-endpoint-agent-what = This lets an administrator see remotely whether something suspicious is happening, such as an attack. It is not antivirus software.
product-security-center-name = Kaspersky Security Center
product-security-center-what = This is used to manage other computers that have Kaspersky. It is not antivirus software.
product-encryption-module-name = Kaspersky AES Encryption Module
product-encryption-module-what = This component encrypts files so that others cannot read them. Do not remove it yourself: your files may then no longer open.
product-vpn-name = Kaspersky VPN
product-vpn-what = This makes a secure connection to the internet. It is not antivirus software.
product-password-manager-name = Kaspersky Password Manager
product-password-manager-what = This stores passwords. It is not antivirus software.
product-safe-kids-name = Kaspersky Safe Kids
product-safe-kids-what = With this, parents keep an eye on what a child does on the computer. It is not antivirus software.
product-software-updater-name = Kaspersky Software Updater
product-software-updater-what = This looks for new versions of your programs. It is not antivirus software.
product-on-demand-scanner-name = Kaspersky scanner for one-time use
product-on-demand-scanner-what = This program looks for viruses once. It does not protect the computer all the time.
product-kaspersky-home-macos-name = Kaspersky for Mac
product-kaspersky-home-macos-what = This is Kaspersky antivirus software for the home or a small office.
product-endpoint-security-macos-name = Kaspersky Endpoint Security for Mac
product-endpoint-security-macos-what = This is Kaspersky antivirus software for organisations. An IT department or a supplier usually manages it.
product-kfl-name = Kaspersky for Linux
product-kfl-what = This is Kaspersky antivirus software for the home, for computers with Linux.
product-kess-name = Kaspersky Embedded Systems Security for Linux
product-kess-what = This is Kaspersky antivirus software for fixed devices with Linux, such as tills.
product-kics-name = Kaspersky Industrial CyberSecurity
product-kics-what = This is Kaspersky antivirus software for computers in a factory or plant. A supplier or a technical department manages it.
product-klms-name = Kaspersky Security for Linux mail servers
product-klms-what = This looks for viruses in an organisation's e-mail. Whoever manages the mail server manages this too.
product-anti-virus-linux-old-name = Kaspersky Anti-Virus for Linux (old)
product-anti-virus-linux-old-what = This is old Kaspersky antivirus software for computers with Linux.

## Steps: home product on Windows

step-windows-home-passwords-title = Save your passwords and files first
step-windows-home-passwords-body = Once Kaspersky is gone, you can no longer reach what you kept in it.
step-windows-home-passwords-careful = Are you moving passwords with an export file? That file is not protected: whoever has it can read everything. Do not keep it in the cloud. Delete it as soon as the move has worked.
step-windows-home-passwords-wrong = Without Kaspersky, a vault or backup may no longer open. We could not check this ourselves.

step-windows-home-replacement-title = Have a replacement ready
step-windows-home-replacement-body = First choose what will protect this computer. Windows already has antivirus software: Microsoft Defender. Do you want another product? Then have everything ready, but do not install it yet.
step-windows-home-replacement-wrong = Can you not choose yet? Then stop here. Nothing has changed so far. Has a setting switched Defender off? Then ask the person who manages this computer for help.

step-windows-home-ready-title = Get your computer ready
step-windows-home-ready-body = Save your work. Write down your licence code and switch off automatic renewal.
step-windows-home-ready-wrong = Removing Kaspersky does not end your subscription: you cancel that separately. Never type the Kaspersky password into Voorzorg. We do not ask for it.

step-windows-home-moment-title = Is this a good moment?
step-windows-home-moment-body = We check whether another installation is running, whether Windows still needs a restart, and whether the laptop is on battery.
step-windows-home-moment-wrong = Does Windows keep asking for a restart after you have restarted? Then you can continue.

step-windows-home-remove-title = Remove Kaspersky
step-windows-home-remove-body = We start Kaspersky's own uninstaller. Follow the steps in that window. Then continue right away, so that the time without antivirus software is as short as possible.
step-windows-home-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try again. Does it fail again? Kaspersky has a removal tool of its own. Get it only from Kaspersky's website.
step-windows-home-remove-action = Start the uninstaller

step-windows-home-restart-title = Restart the computer
step-windows-home-restart-body = The removal is only complete after a restart. Then we check whether Kaspersky is gone.
step-windows-home-restart-wrong = If we still see anything from Kaspersky, we show what it is. Leftovers, such as settings, are normal.

step-windows-home-protect-title = Switch on the new protection
step-windows-home-protect-body = Do you use Microsoft Defender? Check that it is on. Did you choose another product? Install it now.
step-windows-home-protect-careful = Never install two antivirus products at once.
step-windows-home-protect-wrong = Does Defender stay off? A setting may have switched it off. Then ask the person who manages this computer for help.
step-windows-home-protect-action = Open Windows Security

note-windows-home-small-office = This product is often on several computers at once. Check the other computers and the server too. You may share one licence. We could not check that.

## Steps: other program on Windows

step-windows-companion-ready-title = Get your computer ready
step-windows-companion-ready-body = The 2018 precautionary measure is not about this program, so it does not have to go. Do you want to remove it anyway? Save your work and write down your licence code.
step-windows-companion-ready-wrong = In doubt? Then stop here. Nothing has changed so far.

step-windows-companion-moment-title = Is this a good moment?
step-windows-companion-moment-body = We check whether another installation is running, whether Windows still needs a restart, and whether the laptop is on battery.
step-windows-companion-moment-wrong = Does Windows keep asking for a restart after you have restarted? Then you can continue.

step-windows-companion-remove-title = Remove the program
step-windows-companion-remove-body = We start its own uninstaller. Follow the steps in that window.
step-windows-companion-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try again. You can also remove the program yourself in the Windows list of apps.
step-windows-companion-remove-action = Start the uninstaller

step-windows-companion-restart-title = Restart the computer
step-windows-companion-restart-body = The removal is only complete after a restart. Then we check whether the program is gone.
step-windows-companion-restart-wrong = If we still see anything from the program, we show what it is. Leftovers, such as settings, are normal.

note-windows-companion-kill-switch = First switch off the ‘Kill Switch’ in the VPN. It blocks the internet when the VPN is not on. Otherwise you may have no internet afterwards.

## Steps: password manager on Windows

step-windows-passwords-passwords-title = Take your passwords out
step-windows-passwords-passwords-body = First move your passwords to another program. Then check that you can sign in with them. The 2018 precautionary measure is not about this program, so it does not have to go.
step-windows-passwords-passwords-careful = Are you moving passwords with an export file? That file is not protected: whoever has it can read everything. Do not keep it in the cloud. Delete it as soon as the move has worked.
step-windows-passwords-passwords-wrong = In doubt? Then stop here. Nothing has changed so far.

step-windows-passwords-remove-title = Remove the password manager
step-windows-passwords-remove-body = We start its own uninstaller. Follow the steps in that window.
step-windows-passwords-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try again. You can also remove the program yourself in the Windows list of apps.
step-windows-passwords-remove-action = Start the uninstaller

## Steps: parental control on Windows

step-windows-parental-ready-title = Ask the parent
step-windows-parental-ready-body = With this, a parent keeps an eye on what a child does. Remove it only if that parent agrees. The 2018 precautionary measure is not about this program.
step-windows-parental-ready-wrong = Are you the child? Then show this screen to your parent.

step-windows-parental-remove-title = Remove the program
step-windows-parental-remove-body = We start its own uninstaller. Follow the steps in that window.
step-windows-parental-remove-wrong = Does nothing happen, or do you see an error? Restart the computer and try again.
step-windows-parental-remove-action = Start the uninstaller

step-windows-parental-restart-title = Restart the computer
step-windows-parental-restart-body = The removal is only complete after a restart. Then we check whether the program is gone.
step-windows-parental-restart-wrong = If we still see anything from the program, we show what it is. Leftovers, such as settings, are normal.

## Steps: scanner for one time on Windows

step-windows-on-demand-remove-title = Delete the file if you want to
step-windows-on-demand-remove-body = This scanner does not protect all the time. It has no uninstaller: you close it and delete the file yourself. Then we check again. You can also leave it.
step-windows-on-demand-remove-wrong = Did the scanner find a virus? It may be kept apart in a quarantine folder on drive C. Do not restore anything from it.

## Steps for whoever manages the computer: Windows

step-windows-managed-decrypt-title = Decrypt first
step-windows-managed-decrypt-body = Are disks or files encrypted with Kaspersky? Decrypt them first. Otherwise files may no longer open afterwards.
step-windows-managed-replacement-title = Have the replacement ready
step-windows-managed-replacement-body = Make sure the new antivirus software is ready and is centrally managed too. Is this a Windows Server? There, Defender does not come back by itself.
step-windows-managed-policy-title = Switch off the policy
step-windows-managed-policy-body = The administrator switches off the Kaspersky security policy and the password that prevents removal.
step-windows-managed-product-title = Remove the antivirus software
step-windows-managed-product-body = The administrator removes the antivirus software, usually remotely.
step-windows-managed-agent-title = Remove the Network Agent last
step-windows-managed-agent-body = The Network Agent is needed for remote management, so it goes last.
step-windows-managed-restart-title = Restart
step-windows-managed-restart-body = Only then is the removal complete.
step-windows-managed-protect-title = Switch on the new antivirus software
step-windows-managed-protect-body = Then Voorzorg can check again, if you want.

## Steps: home product on macOS

step-macos-home-passwords-title = Save your passwords and files first
step-macos-home-passwords-body = Have you stored passwords or files in Kaspersky? Once Kaspersky is gone, you can no longer reach them. So take them out first.
step-macos-home-passwords-careful = Are you moving passwords with an export file? That file is not protected: whoever has it can read everything. Do not keep it in the cloud. Delete it as soon as the move has worked.
step-macos-home-passwords-wrong = In doubt? Then stop here. Nothing has changed so far.

step-macos-home-replacement-title = Have a replacement ready
step-macos-home-replacement-body = First choose what will protect this Mac. macOS already has XProtect. It looks for known malicious programs. Do you want another product? Then have everything ready, but do not install it yet.
step-macos-home-replacement-wrong = Can you not choose yet? Then stop here. Nothing has changed so far.

step-macos-home-ready-title = Get your Mac ready
step-macos-home-ready-body = Save your work. Write down your licence code and switch off automatic renewal. Have the name and password of an administrator of this Mac at hand.
step-macos-home-ready-wrong = Removing Kaspersky does not end your subscription: you cancel that separately. Never type your Mac password into Voorzorg. We do not ask for it.

step-macos-home-moment-title = Is this a good moment?
step-macos-home-moment-body = Is your laptop on battery? Then plug it in. Wait until any other installation is done.
step-macos-home-moment-wrong = On a Mac we cannot see all of this. Please check it yourself.

step-macos-home-remove-title = Remove Kaspersky
step-macos-home-remove-body = Use Kaspersky's own uninstaller. Look for it in the Help menu, or see Kaspersky's help page. Do not drag the app to the Bin.
step-macos-home-remove-careful = Never type a Kaspersky password where your Mac asks for an administrator. Never switch off the protection of your Mac for this.
step-macos-home-remove-wrong = Is Kaspersky in the Bin already? Put it back first, and then use the uninstaller: otherwise a part stays behind.
step-macos-home-remove-action = Open the Applications folder

step-macos-home-restart-title = Restart the Mac
step-macos-home-restart-body = The removal is only complete after a restart. Then we check whether Kaspersky is gone.
step-macos-home-restart-wrong = If we still see anything from Kaspersky, we show what it is. Leftovers, such as settings, are normal.

## Steps for whoever manages the computer: macOS

step-macos-managed-replacement-title = Have the replacement ready
step-macos-managed-replacement-body = Make sure the new antivirus software is ready and is centrally managed too.
step-macos-managed-product-title = Remove the antivirus software
step-macos-managed-product-body = The administrator removes the antivirus software with Kaspersky's own uninstaller.
step-macos-managed-agent-title = Remove the Network Agent last
step-macos-managed-agent-body = The Network Agent is needed for remote management, so it goes last.
step-macos-managed-restart-title = Restart
step-macos-managed-restart-body = Only then is the removal complete. Then Voorzorg can check again, if you want.

## Steps: packages on Linux

step-linux-package-replacement-title = Choose what comes after Kaspersky
step-linux-package-replacement-body = On Linux you decide whether you want other antivirus software. None is also a choice.
step-linux-package-replacement-wrong = Can you not choose yet? Then stop here. Nothing has changed so far.

step-linux-package-ready-title = Get your computer ready
step-linux-package-ready-body = You need an account that is allowed to use sudo. Save your work. Write down your licence code and switch off automatic renewal.
step-linux-package-ready-wrong = Does someone else manage this computer, such as your employer? Then remove nothing yourself and ask first.

step-linux-package-moment-title = Is this a good moment?
step-linux-package-moment-body = We check whether another installation is running, whether the system still needs a restart, and whether the laptop is on battery.
step-linux-package-moment-wrong = Not every system shows all of this. Please check it yourself.

step-linux-package-remove-title = Remove the packages
step-linux-package-remove-body = We show the command. You run it yourself in a terminal. Read what will go before you say yes.
step-linux-package-remove-wrong = Do you see an error, or does the command want to remove too much? Say no and ask someone who knows Linux. The data folders stay.
step-linux-package-remove-action = Show the command

step-linux-package-restart-title = Restart the computer
step-linux-package-restart-body = Only after a restart is everything out of memory. Then we check whether Kaspersky is gone.
step-linux-package-restart-wrong = If we still see anything from Kaspersky, we show what it is. Leftovers, such as settings, are normal.

## Steps for whoever manages the computer: Linux

step-linux-managed-replacement-title = Choose the replacement
step-linux-managed-replacement-body = The administrator chooses what comes after Kaspersky. On Linux that can also be no antivirus software.
step-linux-managed-product-title = Remove the antivirus software
step-linux-managed-product-body = The administrator first removes the package with the graphical interface (such as kesl-gui), then the main package.
step-linux-managed-agent-title = Remove the Network Agent last
step-linux-managed-agent-body = The Network Agent is needed for remote management, so it goes last.
step-linux-managed-restart-title = Restart
step-linux-managed-restart-body = Only then is everything out of memory. Then Voorzorg can check again, if you want.

## What the uninstaller asks

wizard-password = For the Kaspersky password, not your account password.
wizard-keep-data = What you want to keep from Kaspersky. You do not have to keep anything.
wizard-why = Why you are leaving. You do not have to answer.
wizard-restart = To restart. Save your work first.
wizard-parent-account = To sign in with the parent's account.
wizard-mac-password = For an administrator's name and password, perhaps twice. Not for the Kaspersky password.
wizard-mac-extension = Whether a Kaspersky system extension may be removed. Choose yes.

## Other protection: only properties that we saw in a source

alternative-microsoft-defender-properties = Part of Windows 10 and 11. Real-time protection. Its maker, Microsoft, is American.
alternative-clamav-properties = Open source. Real-time protection on Linux only, with a separate component: clamonacc.
alternative-eset-properties = For Windows, macOS and Linux. Real-time protection (seen for business products). Its maker is from Slovakia.
alternative-apple-xprotect-properties = Part of macOS. Looks for known malware. Its maker, Apple, is American.
alternative-avast-properties = For Windows and macOS. Real-time protection (seen for the business product). It is a brand of Gen Digital, an American company.
alternative-avg-properties = For Windows. Real-time protection (seen for the business product). It is a brand of Gen Digital, an American company.
alternative-avira-properties = Real-time protection; we did not see on which system. It is a German brand of Gen Digital, an American company.
alternative-bitdefender-properties = For Windows, macOS and Linux. Real-time protection (seen for the business product). Its maker is from Romania.
alternative-f-secure-properties = For the home. Its maker is from Finland. We did not see on which system it has real-time protection.
alternative-g-data-properties = For Windows. Real-time protection. Its maker is from Germany.
alternative-norton-properties = For Windows and macOS. Real-time protection. It is a brand of Gen Digital, an American company.
alternative-sophos-properties = For Windows and macOS. Real-time protection (seen for the home product). Its maker is from the United Kingdom and has an American owner.
alternative-trend-micro-properties = For Windows and macOS. Real-time protection (seen for the business product). Its maker is from Japan.
alternative-withsecure-properties = For businesses. Its maker is from Finland. We did not see on which system it has real-time protection.

## Sources

source-article = Article (in Dutch) on phasing out at central government: ‘Kaspersky antivirus software wordt bij Rijksoverheid uitgefaseerd’
source-memo = Memo on Kaspersky and the NCTV's analysis (a part; author not visible; in Dutch)
source-rijksoverheid-2018 = News item: precautionary measure on Kaspersky Lab's antivirus software (in Dutch)
source-letter-2018 = The minister's letter to the House of Representatives, parliamentary paper 30 821, no. 46 (in Dutch)
source-nu-2018 = News item: Dutch government stops using Russian antivirus software (in Dutch)
source-nos-2018 = News item: the minister on Kaspersky's move to Switzerland (in Dutch)
source-letter-2019 = The minister's letter to the House of Representatives on Kaspersky's request for reconsideration (in Dutch)
source-answer-2019 = Answer to questions in parliament on Kaspersky (copy, in Dutch)
source-answer-2019-official = Answer to questions in parliament on Kaspersky (in Dutch)
source-letter-2020 = Letter to the House of Representatives on progress, parliamentary paper 30 821, no. 109 (in Dutch)
source-privacy-web-2020 = Letter to parliament on phasing out Kaspersky at central government (in Dutch)
source-security-nl-2022 = News item: minister makes threat analysis on Kaspersky public (in Dutch)
source-defensie-industry = Security requirements for companies (ABRO and ABDO 2019; in Dutch)
source-kaspersky-zurich-2018 = Press release on the Transparency Center in Zurich
source-nu-2019 = News item: government keeps its measure on Kaspersky software, with the company's reaction (in Dutch)
source-computable-2019 = News item: does the government still use Kaspersky? (in Dutch)
source-court-2020 = Ruling on making the threat analysis public (ECLI:NL:RBMNE:2020:1939, copy, in Dutch)
source-court-2020-interim = Interim ruling on answers from parts of central government (ECLI:NL:RBMNE:2020:1942, copy, in Dutch)
source-tweakers-2022 = News item: minister keeps the measure on Kaspersky (in Dutch)
source-nctv-wwke = Questions and answers on the law on critical entities (Wwke; in Dutch)
source-nctv-vital = Explanation of vital infrastructure and essential services (in Dutch)
source-business-gov-abro = Explanation of ABRO for entrepreneurs
source-abro-copy = Copy of the requirements of ABRO 2026 (in Dutch and English)
source-abro-copy-2 = Second copy of the requirements of ABRO 2026, shortened (in Dutch)
source-abro-official = ABRO 2026, the official document (in Dutch)
source-computerweekly-2020 = News item: Kaspersky processes data in Switzerland
source-kaspersky-transparency = Kaspersky's explanation of its Transparency Centers
source-datanews-2022 = News item: Kaspersky opens a Transparency Center in Utrecht (in Dutch)
source-federal-register-2017 = American notice of Binding Operational Directive 17-01
source-theiet-2017 = News item: British NCSC warns government departments
source-lithuania-tribune-2017 = News item: Kaspersky on the decision of Lithuania
source-datanews-2019 = News item: European Commission on evidence against Kaspersky Lab (in Dutch)
source-lto-2022 = News item: court in Cologne on the BSI's warning (in German)
source-wion-2023 = News item: Canada bars Kaspersky and WeChat from government devices
source-federal-register-2024 = American final determination on Kaspersky (copy)
source-ap-2024 = News item: Kaspersky to shut its US operations
source-techradar-2024 = News item: Kaspersky closes its British office
source-html-it-2025 = News item: Australia bars Kaspersky from government (in Italian)
source-cybersecitalia-2025 = News item: new Italian circular on Russian software (in Italian)
source-kaspersky-removal-tool = Kaspersky's removal tool (kavremover)
source-kaspersky-password-protection = About the password that prevents removal
source-kaspersky-endpoint-removal = Removing Kaspersky Endpoint Security (in French)
source-kaspersky-security-center-removal = Removing remotely with Kaspersky Security Center
source-kaspersky-mac-help = Kaspersky's help for the Mac (in English)
source-kaspersky-linux-help = Kaspersky Endpoint Security for Linux help page
source-microsoft-windows-security = Virus and threat protection in Windows Security (in Dutch)
source-microsoft-compatibility = Microsoft Defender alongside other antivirus software
source-clamav-on-access = Manual of clamonacc: on-access scanning with ClamAV
source-clamav-site = ClamAV's website
source-eset-site = ESET's website (in Dutch)
source-eset-real-time-linux = ESET help page: real-time protection on Linux
source-eset-real-time-macos = ESET help page: real-time protection on macOS
source-eset-real-time-windows = ESET help page: real-time protection on Windows
source-apple-malware = Apple's explanation: how macOS protects against malware
source-gen-digital-privacy = Privacy at Gen Digital: Avast, AVG, Avira and Norton
source-avast-site = Avast's website
source-avast-real-time = Avast help page: real-time protection on Windows and macOS
source-avg-real-time = AVG help page: real-time protection on Windows
source-avira-site = Avira's website
source-avira-real-time = Avira help page: real-time protection
source-bitdefender-site = Bitdefender's website (in Dutch)
source-bitdefender-real-time = Bitdefender help page: real-time protection, on Linux too
source-bitdefender-real-time-macos = Bitdefender help page: real-time protection on macOS
source-f-secure-privacy = Privacy at F-Secure Total
source-g-data-real-time = G DATA help page: real-time protection
source-norton-site = Norton's website (in Dutch)
source-norton-real-time-windows = Norton help page: real-time protection on Windows
source-norton-real-time-macos = Norton help page: real-time protection on macOS
source-sophos-home = Sophos Home help page
source-sophos-real-time = Sophos's explanation of real-time protection
source-trend-micro-real-time = Trend Micro help page: real-time protection on Windows and macOS
source-withsecure-privacy = Privacy at WithSecure Elements
