### What is wrong with a catalogue, for who writes one. The file and the key stand before each sentence.
### Say what is wrong and what to do. Names of keys and words of the files stay as they are, in both languages.

## The folder and its files

problem-unreadable = This could not be read. Check that it exists and that you may read it.
problem-not-text = This is not text in UTF-8. Save the file as UTF-8.
problem-too-large = The file is larger than { $limit } KiB. Split it, or take out what does not belong here.
problem-empty = The file is empty. Fill it in or remove it.
problem-damaged = From line { $line } on, this is not TOML: { $detail }. Repair that line.
problem-newer-format = The files use format { $found }, and this Voorzorg knows { $known } and older. Use a newer Voorzorg.
problem-unexpected-file = A catalogue has no file with this name. Move it to products, recipes or alternatives, or remove it.
problem-missing-file = Every catalogue has this file, but it is missing here. Add it.
problem-repeated-file = This file is here twice. Keep one.

## Keys and values

problem-missing-key = This key is missing. Add it.
problem-unknown-key = There is no such key here. Check its spelling, or remove it.
problem-wrong-type =
    { $expected ->
        [text] This must be text in quotation marks.
        [number] This must be a whole number that is not too large.
        [yes-or-no] This must be true or false.
        [list] This must be a list between square brackets.
       *[table] This must be a table with keys of its own.
    }
problem-unknown-word = ‘{ $word }’ is not allowed here. Choose one of: { $allowed }.
problem-not-one-test = A condition has one field and exactly one test. This one has { $found }.
problem-refused = This could not be read in the form that is needed here: { $detail }.

## Ids and references

problem-duplicate-id = The id ‘{ $id }’ is used twice here. Give one of the two another id.
problem-bad-id = ‘{ $id }’ cannot be an id. Use letters, digits and single hyphens, and begin with a letter; only claims have capital letters.
problem-id-is-not-file-name = The id ‘{ $id }’ differs from the name of the file. Make the two the same.
problem-unknown-reference =
    { $what ->
        [recipe] There is no recipe ‘{ $id }’. Write recipes/{ $id }.toml, or name one that exists.
        [claim] There is no statement ‘{ $id }’. Add it to claims.toml, or name one that exists.
       *[source] There is no source ‘{ $id }’. Add it to sources.toml, or name one that exists.
    }

## Products

problem-no-signature = The product has no signature, so nothing can recognise it. Add at least one.
problem-no-recipe = There is no recipe for { $system }. Name one in recipes, or say with no-recipe why there is none.
problem-recipe-for-other-system = The recipe ‘{ $recipe }’ is for { $system }. Name one for the same system.
problem-recipe-for-other-hands = The recipe ‘{ $recipe }’ does not fit ‘managed’. A managed product has a recipe with hand-over = true, and any other product has one without.
problem-no-conclusive-signature = No signature for { $system } is conclusive, so the product can never be found with certainty. Add one, or leave out that system.
problem-unconfirmed-conclusive = What nobody has confirmed is never conclusive. Make the weight ‘supporting’, or find a source.
problem-shared-signature = The signature ‘{ $other }’ looks for exactly the same, so the two products cannot be told apart. Add a condition, or make both supporting.
problem-bad-basis = ‘{ $text }’ cannot serve as a basis. Give a heading of the facts, such as facts/linux.md#kesl, or the id of a source.
problem-no-condition = Without a condition everything matches. Add at least one.
problem-never-without-signature = No signature of this product looks at this kind of fact. Remove this list, or correct the kind.
problem-repeated-never = There are two lists for this kind of fact. Make them one.
problem-needless-reason = A reason is given for having no recipe, but none is missing. Remove no-recipe.
problem-not-on-system = The product has no signature for { $system }. Remove that system.
problem-example-missed =
    { $found ->
        [none] Nothing recognises this example: { $text }. Widen a signature, add to own-names, or correct the example.
        [unrecognised] This example is kept, but no signature explains it: { $text }. Widen a signature, or correct the example.
       *[other] This example must be this product and no other: { $text }. It is recognised as { $found }. Add to none or never where too much matches.
    }
problem-look-alike-taken = This only looks like the product, but is recognised as it: { $text }. Exclude it with none or never.

## What a scan keeps

problem-empty-text =
    { $what ->
        [net] An empty text would keep everything. Fill it in or remove it.
        [name] The name is empty. Fill it in.
        [basis] It does not say what this is based on. Fill it in.
        [publisher] The publisher is empty. Fill it in, or say no-publisher = true.
        [place] The place in the source is empty. Fill it in.
        [version] The version is empty. Fill it in.
        [sample] A sample needs at least one text, and none of them empty. Fill it in or remove it.
       *[matcher] An empty text would match everything. Fill it in or remove it.
    }
problem-short-fragment = ‘{ $text }’ is so short that it also occurs in other words. Use at least three letters or digits, or look for the whole text.
problem-not-unrecognised =
    { $found ->
        [none] This must be shown as not recognised, but is not kept at all: { $text }. Widen the net.
       *[other] This must be shown as not recognised: { $text }. It is recognised as { $found }. Exclude it there with none or never, or remove it here if it is a product now.
    }
problem-not-unrelated =
    { $found ->
        [unrecognised] This is not the vendor's, but a scan keeps it: { $text }. Make the net narrower.
       *[other] This is not the vendor's, but is recognised as { $found }: { $text }. Exclude it there with none or never.
    }

## Recipes and alternatives

problem-no-steps = The recipe has no steps. Add at least one.
problem-removal-before-replacement = Something is removed before its replacement is ready. Put a step of the kind ‘replace’ before it.
problem-action-without-means = The recipe does not say how this is done. start-uninstaller needs msi-verb or program-folders, show-removal-command needs packages.
problem-questions-without-check = A step with check = "answered" needs a question. A step with any other check, except replacement-ready, has none. Change one of the two.
problem-removal-leads-nowhere = This step removes something and gives nothing to start, to type or to read. Give it an action, or name the page of the maker: page = "…".
problem-hand-over-with-action = The steps of this recipe are for someone else. Remove the action, and use check = "told".
problem-real-time-elsewhere = The alternative does not run on { $system }. Add it to systems, or remove it here.

## Sources and claims

problem-neither-or-both = Give ‘{ $value }’, or say { $none } = true. Exactly one of the two.
problem-bad-address = ‘{ $text }’ is not a plain address. It must begin with https:// and contain no spaces or quotation marks.
problem-bad-date = ‘{ $text }’ is not an existing date. Write 2018-05-15; a source may also have a month, 2018-05.
problem-reasons-without-answer = The reasons are given without Kaspersky's answer. Add a claim in the section ‘kaspersky’.
problem-group-without-answer = There is nothing for the group ‘{ $group }’. Add a claim for it in the section ‘for-you’.
problem-no-caveat = No claim says what is not certain. Add one in the section ‘caveats’.
problem-summary-of-nothing = This summary names no statements. Name the claims that it joins.
problem-summary-of-others = Not everybody who reads this summary can read the statement ‘{ $claim }’. Take it out, or give it the same groups.
