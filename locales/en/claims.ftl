### The statements about the measure. Each message belongs to an entry in catalogue/claims.toml.
### Who says it and the year stand in the sentence itself. Never say more than the source.

## For your group

claim-A05 = According to the minister, it was a decision for central government in 2018: to stop using this antivirus software step by step. The article does not say which parts of it exactly.
claim-A06 = According to the minister, vital organisations were given advice in 2018: stop using this antivirus software too.
claim-A07 = According to the minister, ABDO companies were given advice in 2018: stop using this antivirus software too. ABDO means: the general security requirements for defence contracts.
claim-A10 = In 2018 the minister named three groups: central government, the vital infrastructure and ABDO companies. Do you belong to none of these groups? Then the decision and the advice were not addressed to you. That is our reading.
claim-L08 = In September 2019 there was an answer to questions from the House of Representatives. For vital organisations and ABDO companies it was advice, the answer read. They decide for themselves whether to stop.
claim-L15 = The last public confirmation of the measure that we found is from March 2022. We found no report that the measure was withdrawn. We found no newer confirmation either.
claim-L22 = On the website of the Ministry of Defence we read in 2026: for running contracts, ABDO 2019 stays in force. For new contracts, the ministry is moving to ABRO.
claim-L24 = We found no public text of ABDO or ABRO that names Kaspersky. Ask your security officer what your contract says.

## The decision and the advice

claim-A01 = In May 2018 minister Grapperhaus wrote to the House of Representatives about a decision of the cabinet. Central government would stop using Kaspersky's antivirus software, step by step. This is called phasing out.
claim-A02 = In 2018 the minister called this a precautionary measure.
claim-A04 = According to the minister, this was the aim of the decision in 2018: to protect national security.
claim-A06-A07 = In 2018 the minister also wrote about advice. Organisations with vital services and processes were given the advice to do the same. Companies that fall under ABDO were given that advice too.
claim-A08 = The minister wrote in 2018 that the measure is only about Kaspersky's antivirus software.
claim-A09 = Other products and services of Kaspersky are not covered, the minister wrote in 2018.
claim-A11 = The cabinet wanted to prevent this risk where possible, the minister wrote in 2018. It considered this the fitting precautionary measure.
claim-A28 = The NCTV and the Ministry of Defence would inform the organisations concerned, the minister wrote in 2018.
claim-L01 = The letter is dated 14 May 2018. According to that day's news item, central government stops using the software step by step. The vital sector was given advice.
claim-L02 = According to NU.nl, a spokesperson of the ministry said in 2018: the cabinet gives no advice on a replacement product. The pace depends on running contracts and on a suitable replacement.

## The reasons

claim-A15 = Antivirus software has broad and deep access to systems, the minister wrote in 2018. That access is there to fight viruses.
claim-A16 = Because of that broad access, such software can also be misused, the minister wrote in 2018. The misuse can make digital espionage and sabotage possible.
claim-A17 = Kaspersky, then called Kaspersky Lab, is a Russian company with its head office in Russia. The minister wrote this in 2018. According to him, the company therefore falls under Russian law.
claim-A18 = Russian law obliges companies such as Kaspersky to support the Russian intelligence services in their tasks. They have to do so when those services ask for it, the minister wrote in 2018.
claim-A19 = According to the Dutch intelligence and security services, Russia has been building very large digital capabilities for years. In 2018 the minister referred to their annual reports.
claim-A20 = Russia has an active programme for digital attacks, the minister wrote in 2018. That programme is aimed at the Netherlands and Dutch interests, among others.
claim-A21 = These three things together led the cabinet to a conclusion, the minister wrote in 2018. The conclusion was: through this antivirus software there is a risk of digital espionage and sabotage. This concerns central government, the vital infrastructure and ABDO companies.

## What is not certain

claim-A22-A23 = No concrete cases of misuse in the Netherlands are known, the minister wrote in 2018. But misuse cannot be ruled out, he also wrote.
claim-A24 = If the circumstances change, that can be a reason for the government to weigh the matter again. The minister wrote this in 2018.
claim-A27 = The cabinet made its own inventory and analysis, the minister wrote in 2018. According to him, a careful weighing followed.
claim-M16-M17 = At that time the NCTV's analysis found no conclusive proof in open sources for one or more scenarios. So the analysis could not say whether Kaspersky was actively a threat to national security at that moment. This is in a memo without a date.

## What Kaspersky answers

claim-K01 = Kaspersky wrote in 2018 that it was very disappointed by this decision. According to the company, it came from fear that the software would be used for espionage.
claim-K02-K03 = Kaspersky wrote in 2018 that it sees the importance of digital security like no other. It has been fighting digital espionage and crime with success for more than 20 years, the company wrote.
claim-K04 = It appears that Kaspersky is a victim of politics between countries (geopolitics), the company wrote in 2018.
claim-K05 = Nobody has publicly shown demonstrable evidence of wrongdoing that justifies such decisions. Kaspersky wrote this in 2018. The company was displeased and disappointed about it.
claim-K06 = Kaspersky has never helped any government in the world with digital espionage or other malicious digital activities. The company wrote this in 2018.
claim-K07 = In 2018 Kaspersky found it disturbing that a company can be treated as guilty because of problems between countries.
claim-K08-K09 = Trust is essential and not self-evident, Kaspersky wrote in 2018. The company decided to move its most important work from Russia to Switzerland.
claim-K10 = Customer data, the assembly of software and the detection of threats move to Zurich from the end of 2018, Kaspersky wrote.
claim-K11-K12 = A Transparency Center will open in Zurich, Kaspersky wrote in 2018. Organisations can inspect the source code of products and updates there. An independent organisation verifies whether the software of customers matches that source code, the company wrote.
claim-K13 = Kaspersky wrote in 2018 that its products have one important purpose: to protect organisations against digital threats.
claim-K14 = In 2018 Kaspersky was convinced that the move would persuade the Netherlands to review the decision. What the minister said to that is under what happened later.
claim-K15 = Kaspersky wrote in 2018 that it is open to a conversation. It wants to answer questions and take away objections.

## The analysis of the NCTV

claim-M06 = The NCTV made an analysis based on open sources. That is information that is there for everyone to find. The analysis is summed up in a memo without a date.
claim-M09-M10 = Conclusion 1: according to the analysis, misuse of a cybersecurity company can be an attractive tool for a state or someone else. Whether it really happens depends on the intentions and on the opportunities for misuse.
claim-M11 = Conclusion 2: according to the analysis, misuse of products of makers such as Kaspersky is a threat to national security. The analysis names three ways.
claim-M12 = The first way in the analysis: the security of information and machines is damaged, with sabotage as the aim. According to the analysis, this threat has the largest impact.
claim-M13 = The second way in the analysis: the confidentiality of information and machines is damaged, with espionage as the aim.
claim-M14 = The third way in the analysis: someone develops advanced attack techniques. The aim is to be stronger in attack and defence in the long term. According to the analysis, there is only a real effect once those techniques are actively used.
claim-M16 = Conclusion 3: according to the analysis, various scenarios are conceivable. In open sources no conclusive proof was to be found at that moment for one or more scenarios.
claim-M19 = Scenario 3A: according to the analysis, it is likely that the Russian government forces Kaspersky to cooperate. In this scenario Kaspersky does not really want that. There was no conclusive proof in open sources.
claim-M20 = Scenario 3B: according to the analysis, it is likely that a government other than the Russian one has infiltrated Kaspersky or is doing so now. In this scenario Kaspersky does not know or want that. There was no conclusive proof in open sources.
claim-M21-M22 = According to the analysis, other cybersecurity companies can pose the same threat. They have the same means. Their governments can also force them to cooperate, to a greater or lesser degree.

## What we do not know

claim-G1 = After measure 1 in the memo there is text that the government has not made public (marked art. 11). We do not know what it says.
claim-G2 = Of measure 2 in the memo only the heading is readable: ‘Keep out future service’. Below it there is text that the government has not made public (marked art. 11). We do not know what it says.
claim-G3 = The memo breaks off in measure 3, on communication. The document we have stops here.
claim-G5 = The part of the memo that we have shows no date, author and addressee.
claim-G8 = For ‘art. 11’ the memo names no law. Our reading: likely article 11 of the Wob. That was the Dutch law on open government.
claim-G9 = The article names no end date, no costs and no replacement product. It also says nothing about checks or penalties for those who do not follow the advice.
claim-G10 = The article has no list of products that count as antivirus software.
claim-G11 = The article says nothing about municipalities, provinces and water boards. It also says nothing about suppliers, other companies and use at home.
claim-G12 = The article does not name which Russian law and which annual reports are meant. The content of the cabinet's own analysis is not in it either.

## What happened later

claim-L03 = According to NOS, the minister responded in May 2018 to Kaspersky's plan to move. Even then Kaspersky remains a Russian company under Russian law, he said. The decision stood. He repeated that there is no concrete proof, but that misuse cannot be ruled out.
claim-L60 = Kaspersky wrote in November 2018 that the first Transparency Center opened in Zurich. Suspicious files of European users would from then on be processed in Switzerland, the company wrote.
claim-L06 = In March 2019 Kaspersky asked the minister to look at the decision again. According to the company, the decision had not been made clear and seemed arbitrary. In July 2019 the minister saw no reason for that.
claim-L09 = In March 2020 the cabinet wrote to the House of Representatives what the ministries had reported. Their own services did not use the software, or no longer did. For independent bodies and High Councils of State it was not yet clear.
claim-L10 = In September 2020 only the Waarderingskamer still used the software, the state secretary wrote. Stopping at once is a risk, the letter added: protection against malicious software must not lapse. A replacement comes first.
claim-L13 = According to Security.NL, minister Yeşilgöz made the NCTV's analysis public in March 2022. She kept the measure in place. She said that information from the intelligence and security services was used as well. That information is not public.

## Places in the sources

place-intro = introduction
place-defence = under the heading ‘Defensie’
place-infrastructure = under the heading ‘Infrastructuur’
place-software = under the heading ‘Software’
place-reaction = Kaspersky's reaction, added on 15 May 2018
place-appraisal = under the heading ‘Dreigingsappreciatie’
place-conclusion-1 = conclusion 1
place-conclusion-2 = conclusion 2
place-conclusion-3 = conclusion 3
place-scenario-3a = scenario 3A
place-scenario-3b = scenario 3B
place-after-scenarios = after the scenarios
place-measure-1 = measure 1
place-measure-2 = measure 2
place-measure-3 = measure 3
place-whole = the whole document
place-search = our own search up to November 2026
