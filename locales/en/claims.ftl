### The statements about the measure. Each message belongs to an entry in catalogue/claims.toml.
### Who says it and the year stand in the sentence itself. Never say more than the source.

## What it is about, summed up. Each sentence rests on statements below; claims.toml says which.

summary-decision = In May 2018 minister Grapperhaus wrote about a decision of the cabinet: central government would stop using Kaspersky's antivirus software, step by step. He called this a precautionary measure. Organisations with vital services and companies that fall under ABDO were given the advice to do the same.
summary-reasons = The minister gave three reasons in 2018. One: antivirus software has broad and deep access, and can be misused. Two: Russian law obliged companies such as Kaspersky to support the Russian intelligence services when those services ask. Three: Russia had an active programme for digital attacks, aimed at the Netherlands, among others. According to the cabinet, that combination meant a risk of digital espionage and sabotage.
summary-no-cases = The minister also wrote in 2018 that no concrete cases of misuse in the Netherlands were known. But misuse cannot be ruled out, he wrote as well.
summary-kaspersky = Kaspersky wrote in 2018 that it has never helped any government with digital espionage. According to the company, nobody had publicly shown demonstrable evidence of wrongdoing that justifies such decisions. It decided to move its core activities from Russia to Switzerland.
summary-for-whom = For central government it was a decision. For vital organisations and ABDO companies it was advice: they decide for themselves, the minister answered in 2019. It was not addressed to others, such as people at home: that is our reading. The last public confirmation that we found is from March 2022. We found no report that the measure was withdrawn.
summary-government = For central government it was, according to the minister in 2018, a decision: to phase out this antivirus software. That means stopping step by step. The article does not say for which parts exactly.
summary-vital = According to the minister, vital organisations were given advice in 2018: stop using this antivirus software too. They decide for themselves, he answered in 2019. Newer Dutch laws use other words than ‘vital’. Our reading: these are not exactly the same organisations. Ask whoever is in charge of security at your organisation.
summary-abdo = According to the minister, ABDO companies were given advice in 2018: stop using this antivirus software too. In public copies of ABRO we read a requirement about the origin of security. The requirement names no country and no maker: it does not say whether Kaspersky falls under it. Ask your security officer what the requirement means for your company.
summary-abro = In 2018 the minister wrote about advice to ABDO companies. ABRO did not exist yet. The advice was not addressed to a company that only has an ABRO contract: that is our reading. In public copies of ABRO we did read a requirement about the origin of security. The requirement names no country and no maker: it does not say whether Kaspersky falls under it. Ask your security officer what the requirement means for your company.
summary-other = In 2018 the minister named three groups: central government, the vital infrastructure and ABDO companies. Do you belong to none of these groups? Then the decision and the advice were not addressed to you: that is our reading.

## For your group

claim-A05 = For central government it was, according to the minister in 2018, a decision: to phase out this antivirus software. That means stopping step by step. The article does not say for which parts exactly.
claim-A06 = According to the minister, vital organisations were given advice in 2018: stop using this antivirus software too.
claim-A07 = According to the minister, ABDO companies were given advice in 2018: stop using this antivirus software too. ABDO means: general security requirements for Defence contracts.
claim-L08 = In September 2019 the minister answered questions from the House of Representatives: for vital organisations and ABDO companies it was advice. They decide for themselves whether to phase out the software.
claim-L30 = In 2018 the word was ‘vital’. Two newer Dutch laws, on cyber security and on critical entities, use other words: essential, important and critical entity. According to the NCTV, a ministry designates the critical entities. Our reading: these are not exactly the same organisations as the vital ones of 2018. Ask whoever is in charge of security at your organisation.
claim-L21 = ABRO means: General Security Requirements for Central Government Contracts. According to Business.gov.nl, since 2026 ABRO can apply to new contracts of central government and the police with risks to national security. The NBIV checks whether a company meets the requirements. That is the National Industrial Security Agency, of the AIVD and the MIVD together.
claim-L23 = In 2018 the minister wrote about advice to ABDO companies. ABRO did not exist yet. Our reading: the advice was not addressed to a company that only has an ABRO contract. Does your company fall under ABDO too? Then choose that group: it shows both ABDO and ABRO.
claim-A10 = In 2018 the minister named three groups: central government, the vital infrastructure and ABDO companies. Do you belong to none of these groups? Then the decision and the advice were not addressed to you. That is our reading.
claim-L15 = The last public confirmation of the measure that we found is from March 2022. According to Security.NL, the minister then wrote that a reassessment in 2021 gave no reason for change. We found no report that the measure was withdrawn. We found no newer confirmation either.
claim-L34 = We found no current page of the NCSC, the NCTV or the AIVD with advice on Kaspersky.
claim-L22 = On the website of the Ministry of Defence we read in 2026: for existing contracts, ABDO 2019 continues to apply. For new contracts, the ministry is moving to ABRO in the course of 2026.
claim-L25 = In two public copies we read requirement 4.5.8 of ABRO 2026. According to that requirement, security mechanisms for the special contract must not come from a country with an offensive cyber programme against Dutch interests. The requirement names no country and no maker.
claim-L26 = Requirement 4.5.8 does not say whether Kaspersky falls under it. We have not seen the ABRO's list of terms. Ask your security officer what the requirement means for your company.
claim-L27 = Kaspersky wrote in 2018, about another decision, that it would move its core activities to Switzerland. It had never helped a government with digital espionage, it also wrote. We found no reaction from Kaspersky to ABRO.
claim-L24 = We found no public text of ABDO or ABRO that names Kaspersky. Ask your security officer three things. What does our contract say? Does this have to be reported? Am I allowed to use Voorzorg here?

## The decision and the advice

claim-A01 = In May 2018 minister Grapperhaus of Justice and Security wrote to the House of Representatives about a decision of the cabinet. Central government would stop using Kaspersky's antivirus software, step by step. This is called phasing out.
claim-A02 = In 2018 the minister called this a precautionary measure.
claim-A04 = According to the minister, this was the aim of the decision in 2018: to protect national security.
claim-A06-A07 = In 2018 the minister also wrote about advice. Organisations with vital services and processes were given the advice to do the same. Companies that fall under ABDO were given that advice too.
claim-A08 = The minister wrote in 2018 that the measure is only about Kaspersky's antivirus software. It concerns use in three groups: central government, the vital infrastructure and ABDO companies.
claim-A09 = Other products and services from Kaspersky are not covered, the minister wrote in 2018.
claim-A11 = The cabinet wanted to prevent this risk where possible, the minister wrote in 2018. It considered this the fitting precautionary measure.
claim-A28 = The minister wrote in 2018 that the organisations concerned are informed ‘respectively’ by the NCTV and the Ministry of Defence. They are told why the cabinet is stopping and what the advice is.
claim-T6 = Our reading: in 2018 the NCTV informed central government and the vital infrastructure. The Ministry of Defence informed the ABDO companies.
claim-A30 = According to the article of May 2018, Kaspersky Lab was told about the measure.
claim-L01 = The letter is dated 14 May 2018. According to that day's news item, central government would phase out the software and the vital sector was given advice. The news item does not name ABDO companies.
claim-L02 = According to NU.nl, a spokesperson of the ministry said in 2018 that the cabinet gives no advice on a replacement product.
claim-L70 = How fast it goes depends on existing contracts and on a suitable replacement, the spokesperson said in 2018, according to NU.nl.

## The reasons

claim-A12 = The minister wrote in 2018 that the picture of digital threats was worrying. That was why the cabinet weighed the use of digital products and services more strictly.
claim-A13 = The reason for this step was concern, the minister wrote in 2018: using this antivirus software can bring risks to national security.
claim-A15 = The minister wrote in 2018 that antivirus software is connected to networks and systems, or has rights over them. That gives it broad and deep access, to fight viruses.
claim-A16 = Because of that broad access, such software can also be misused for digital espionage and sabotage, the minister wrote in 2018.
claim-A17 = According to the minister, Kaspersky Lab (now: Kaspersky) was in 2018 a Russian company with its head office in Russia. According to him, the company was therefore subject to Russian law.
claim-A18 = According to the minister, Russian law in 2018 obliged companies such as Kaspersky to support the Russian intelligence services in their tasks when those services ask for it.
claim-A19 = According to the Dutch intelligence and security services, Russia had been building very large digital capabilities for years. In 2018 the minister referred to their annual reports for this.
claim-A20 = Russia had an active programme for digital attacks, the minister wrote in 2018. That programme was aimed at the Netherlands and Dutch interests, among others.
claim-A21 = The software, Russian law and Russia's power to attack: that combination led the cabinet to a conclusion, the minister wrote in 2018. The conclusion: through this antivirus software there is a risk of digital espionage and sabotage at central government, the vital infrastructure and ABDO companies.

## What is not certain

claim-A22-A23 = No concrete cases of misuse in the Netherlands were known, the minister wrote in 2018. But misuse cannot be ruled out, he also wrote.
claim-T5 = Our reading: a risk is what can happen. That is different from a threat that has been established.
claim-A24 = The minister wrote in 2018 that changed circumstances can be a reason to weigh the matter again. No promise is made.
claim-A27 = The United States and the United Kingdom had both warned against this antivirus software, the minister wrote in 2018. The cabinet took note of their approach and of what they weighed, and made its own inventory and analysis. According to him, a careful weighing followed.
claim-L64 = Our reading: the reasons in the article are not about how well this software finds viruses.
claim-M16-M17 = At that time the NCTV's analysis found no conclusive proof in open sources for one or more of the scenarios it considered. So the analysis could not say whether Kaspersky was actively a threat to national security at that moment. This is in a memo without a date.

## What Kaspersky answers

claim-K01 = Kaspersky wrote in 2018 that it was very disappointed by this decision. According to the company, it came from fear that the software would be used for espionage.
claim-K02-K03 = Kaspersky wrote in 2018 that it understands like no other how important digital security is for Dutch citizens, government bodies and the vital infrastructure. It has successfully fought digital espionage and crime for more than 20 years, the company wrote.
claim-K04 = It appears that Kaspersky is a victim of politics between countries (geopolitics), the company wrote in 2018.
claim-K05 = Kaspersky wrote in 2018 that nobody had publicly shown demonstrable evidence of wrongdoing that justifies such decisions. The company was displeased and disappointed.
claim-K06 = Kaspersky wrote in 2018 that it has never helped any government in the world with digital espionage or malicious digital activities.
claim-K07 = In 2018 Kaspersky found it disturbing that a private company can be treated as guilty because of problems between countries.
claim-K08-K09 = Kaspersky wrote in 2018 that trust is essential and not a given. According to Kaspersky, a company has to keep investing in trust and openness. It decided to move its core activities from Russia to Switzerland. This was part of its Global Transparency Initiative, a plan for more openness announced in autumn 2017.
claim-K10 = Customer data, software assembly and the detection of threats move to Zurich from the end of 2018, Kaspersky wrote in May 2018.
claim-K11-K12 = A Transparency Center will open in Zurich, Kaspersky wrote in 2018. Organisations can inspect the source code of products and updates there. An independent organisation verifies how the software is assembled. According to the company, that ensures that customers receive software that matches the source code provided for audit.
claim-K13 = Kaspersky wrote in 2018 that its products have just one important purpose: to protect organisations against digital threats.
claim-K14 = In 2018 Kaspersky was convinced that the move would persuade the Netherlands to review the decision. See ‘What happened later’ for what the minister said about that.
claim-K15 = Kaspersky wrote in 2018 that it is open to dialogue. It wants to answer questions and remove objections.

## The analysis of the NCTV

claim-M01-M02 = According to the memo, reports in the media prompted it. According to those reports, the US and the UK warned about the use of Kaspersky or Russian software. Kaspersky allegedly cooperated with the Russian government to get into systems unnoticed. The memo gives this as reports, not as fact.
claim-M03-M05 = According to the memo, such cooperation can be a very serious threat to national security. Dutch customers can then be vulnerable to espionage and sabotage by Russia. The government and the vital infrastructure depend almost entirely on ICT, it reads.
claim-M06 = The NCTV made an analysis based on open sources. That is information that anyone can find. The analysis is summed up in a memo without a date.
claim-M07-M08 = Reports of suspicions against Kaspersky prompted the analysis, the memo reads. The Cyber Security Assessment Netherlands and the public annual reports of the AIVD and the MIVD played a part too.
claim-M09-M10 = Conclusion 1 of the analysis: misuse of a cybersecurity company can be an attractive tool for a state or someone else. That is because of the nature of such a company and of its products and services. Whether it is really used depends on the intentions and on the opportunities for misuse.
claim-M11 = Conclusion 2 of the analysis: if products or services of antivirus companies such as Kaspersky are misused, that is a threat to national security. That can happen in three ways.
claim-M12 = The first way in the analysis: the security of information and machines is damaged, with sabotage as the aim. According to the analysis, this threat has the largest impact.
claim-M13 = The second way in the analysis: the confidentiality of information and machines is damaged, with espionage as the aim.
claim-M14 = The third way in the analysis: someone develops advanced attack techniques. The aim is to be stronger in attack and defence in the long term. According to the analysis, there is only a real effect once those techniques are actively used.
claim-M16 = Conclusion 3 of the analysis: various scenarios are conceivable. In open sources no conclusive proof was to be found at that moment for one or more of those scenarios. So the analysis could not say whether Kaspersky was then actively a threat to national security.
claim-M18 = Conclusion 3 of the analysis also names what is a risk. That is the digital threat from states, and the laws on cryptography and on cooperation with the FSB. The FSB is a Russian security service. According to the analysis, this must be seen as a risk.
claim-M19 = Scenario 3A: according to the analysis, it is likely that the Russian government forces Kaspersky to cooperate. In this scenario Kaspersky knows this, but does not really want it (‘knowing but unwilling’). There was no conclusive proof in open sources.
claim-M20 = Scenario 3B: according to the analysis, it is likely that a government other than the Russian one has infiltrated Kaspersky or is doing so now. Kaspersky is then also compromised, or is being compromised: its security is damaged. In this scenario Kaspersky does not know or want that (‘unknowing and unwilling’). There was no conclusive proof in open sources.
claim-M21-M22 = According to the analysis, other cybersecurity companies can pose the same threat. Similar scenarios are conceivable. They have the same means. Their governments can also force them to cooperate, to a greater or lesser degree.
claim-M23-M24 = According to the memo, withdrawing trust in Kaspersky and in Russian ICT companies in general has political and economic consequences. The Netherlands has to reckon with possible reprisals by Russia. Those can be political or economic, it reads.
claim-M25-M27 = According to the memo, Kaspersky mainly supplies antivirus and other security software. There are alternatives worldwide. Stopping and switching is drastic, but it can be done, it reads.

## What we do not know

claim-G1 = Measure 1 in the memo: stop the existing service. That means cancelling contracts and licences and removing software. After it there is text that the government has not made public (marked art. 11). We do not know what it says.
claim-G2 = Of measure 2 in the memo only the heading is readable: ‘Keep out future service’. Below it there is text that the government has not made public (marked art. 11). We do not know what it says.
claim-G3 = Measure 3 in the memo is about communication on the use of Kaspersky or Russian software, at government bodies and ‘vital’. How broad depends, according to the memo, on a choice of scope. Which choice that became is not stated. After the word ‘vital’ the document we have stops.
claim-G4-G6 = Next to the measures in the memo there is a figure 1, without explanation. We do not see whether there were more scenarios than 3A and 3B.
claim-G5 = The part of the memo that we have shows no date, no author and no addressee.
claim-G7 = The decision of 2018 is only about antivirus software. The memo also names other Russian software. Why that differs is not in the documents.
claim-G8 = For ‘art. 11’ the memo names no law. Our reading: likely article 11 of the Wob. That was the Dutch open government law (now: the Woo).
claim-G9 = The article names no end date, no costs and no replacement product. It also says nothing about checks or penalties for those who do not follow the advice.
claim-G10 = The article has no list of products that count as antivirus software.
claim-G11 = The article says nothing about municipalities, provinces and water boards. It also says nothing about suppliers, other companies and use at home.
claim-G12 = The article does not name which Russian law and which annual reports are meant. The content of the cabinet's own analysis is not in it either.

## What happened later

claim-L03 = According to NOS, the minister responded in May 2018 to Kaspersky's plan to move. Even then Kaspersky remains a Russian company under Russian law, he said. The decision stood. He repeated that there is no concrete proof, but that misuse cannot be ruled out.
claim-L60 = Kaspersky wrote in November 2018 that the first Transparency Center opened in Zurich. Malicious and suspicious files that European users share would from then on be processed in Switzerland, the company wrote. At the end of 2019 that would be fully done.
claim-L06 = In March 2019 Kaspersky asked the NCTV to look at the decision again. In an e-mail Kaspersky wrote that it was not clear how the decision had come about, and that it seemed arbitrary. In July 2019 minister Grapperhaus wrote to the House of Representatives that the circumstances gave no reason to look at it again.
claim-L05 = According to NU.nl, Kaspersky wrote in 2019 that the decision is based on incorrect assumptions. It had taken a series of steps that are unique in the market, the company said.
claim-L07 = According to Computable, Kaspersky said in 2019 that it had never supplied antivirus software to central government. So there is nothing to phase out, the company said. The Ministry of the Interior said that there were contracts.
claim-L09 = In March 2020 the minister of the Interior wrote to the House of Representatives about all ministries. According to their reports, their own services did not use the software, or no longer did. For independent bodies (zbo's) and High Councils of State on government networks it was not yet clear, the minister wrote.
claim-L11 = The district court of Midden-Nederland ruled in May 2020 that the minister of Justice and Security was allowed to refuse to release documents about the decision. One of them was the NCTV's analysis of the threat.
claim-L71 = In another case the court gave an interim ruling on the same day in 2020. The minister of the Interior had not explained well enough why answers from parts of central government stayed secret. The minister was given the chance to mend that.
claim-L10 = In September 2020 the state secretary of the Interior wrote to the House of Representatives that only the Waarderingskamer still used the software. That is an independent body (zbo) under the Ministry of Finance. It would switch before the end of 2020. According to him, stopping at once was a risk there. A replacement was needed: protection against viruses is indispensable.
claim-L73 = According to Computer Weekly, Kaspersky said in November 2020 that the move of data from European customers was complete. It is stored and processed in Switzerland. This is data on threats. We do not know whether software assembly has moved too.
claim-L61 = In 2026 we read a copy of the Kaspersky website, without a date. Threat data of European users is processed and stored in Switzerland, it says. The company names seven Transparency Centers there and checks by others (SOC 2, ISO 27001).
claim-L12 = According to Tweakers, the Council of State ruled in January 2022 that the government had to make the analysis public after all. According to Security.NL, the minister had to decide again. The Council of State is the highest court in such matters. KRO-NCRV and Kaspersky had asked for it.
claim-L13 = According to Security.NL, minister Yeşilgöz made the NCTV's analysis public in March 2022. According to her, it was one of the documents behind the decision of 2018. Information from the intelligence and security services was used as well, she wrote. A reassessment in 2021 gave no reason for change, she also wrote. The measure stayed.
claim-L62 = According to Data News, Kaspersky opened a Transparency Center in Utrecht in October 2022. Customers see there how the company works and handles data. It goes less far than in Switzerland, where source code is shown too. We do not know whether it is still open.

## In other countries

claim-L39 = These are measures of other countries, and what Kaspersky did there, from 2017 to 2025. Our reading: they are not rules for the Netherlands. Does your organisation also have an office in such a country? Then ask there.
claim-L40 = In September 2017 the American government ordered its federal agencies to find products from Kaspersky and then to remove them.
claim-L41 = According to E&T, the British NCSC warned ministries in 2017: for very sensitive information, do not use security software from companies based in Russia. The warning was not meant for the general public. Kaspersky denied that it has ties to the Kremlin.
claim-L43 = According to Lithuania Tribune, Lithuania called software from Kaspersky Lab a possible threat to national security in December 2017. Managers of important systems of the country had to replace it. Kaspersky called that disappointing. No credible evidence was shown in public, the company said.
claim-L45 = According to Data News, a European resolution called products from Kaspersky dangerous and malicious in 2018. The European Commission answered in 2019 that it had no evidence of possible problems with those products. Kaspersky was pleased with that.
claim-L46 = According to LTO, in March 2022 the German agency BSI advised replacing Kaspersky's antivirus software. In April 2022 the court in Cologne rejected a request from Kaspersky against it. Kaspersky called the warning purely political.
claim-L48 = According to Cybersecitalia, Italian public bodies have had to replace security software from Kaspersky and some other makers since 2022. That rule was renewed in November 2025.
claim-L50 = According to WION, Canada barred Kaspersky from government mobile devices in October 2023. Canada had no evidence that government information had been in danger. Kaspersky was surprised and disappointed. It called this a response to politics between countries.
claim-L51 = In June 2024 the American government decided that Kaspersky is no longer allowed to supply security software to American customers. It called that an unacceptable risk.
claim-L63 = According to AP, Kaspersky said in July 2024 that it would end its work in the US step by step. The company strongly denied that it is a danger to security.
claim-L72 = According to TechRadar, Kaspersky said in October 2024 that it is closing its office in the United Kingdom. It continues to sell there through partners, the company said.
claim-L54 = According to HTML.it, Australian government agencies had to remove products from Kaspersky by 1 April 2025. Kaspersky regretted that: it was given no warning beforehand and no chance to discuss the concerns.

## Places in the sources

place-intro = introduction
place-defence = under the heading ‘Defensie’
place-infrastructure = under the heading ‘Infrastructuur’
place-software = under the heading ‘Software’
place-reaction = Kaspersky's reaction, added on 15 May 2018
place-occasion = under the heading ‘Aanleiding’
place-appraisal = under the heading ‘Dreigingsappreciatie’
place-conclusion-1 = conclusion 1
place-conclusion-2 = conclusion 2
place-conclusion-3 = conclusion 3
place-scenario-3a = scenario 3A
place-scenario-3b = scenario 3B
place-after-scenarios = after the scenarios
place-consequences = under the heading ‘Geopolitieke consequenties’
place-options = under the heading ‘Handelingsperspectief’
place-measure-1 = measure 1
place-measure-2 = measure 2
place-measure-3 = measure 3
place-part = in the part that we have
place-whole = the whole article
place-page = on the page
place-requirement-4-5-8 = requirement 4.5.8
place-search = our own search up to November 2026
