namespace Extractor.Words;

/// <summary>The words beside a fact that tell what it is about, or whose it is.</summary>
/// <param name="vocabulary">The vocabulary that holds them.</param>
internal sealed class ClauseWords(Vocabulary vocabulary)
{
    /// <summary>Whether the word opens a clause about one case: "To generate a square, …".</summary>
    public bool IsCaseOpener(string word) => vocabulary.Has("case-openers", word);

    /// <summary>Whether the word right before a value alone calls it the default: standard.</summary>
    public bool IsStandard(string word) => vocabulary.Has("standards", word);

    /// <summary>Whether a question opens with the word: which, welche, 哪种.</summary>
    public bool OpensQuestion(string word) => Holds("question-words", word);

    /// <summary>Whether the word, behind a count of characters, leads on to which they are: matching, from.</summary>
    public bool LeadsToCharacters(string word) => vocabulary.Has("character-leads", word);

    /// <summary>Whether the word stands before the unit that something is counted in: in, en.</summary>
    public bool IsBeforeUnit(string word) => vocabulary.Has("before-units", word);

    /// <summary>Whether the word names what answers the call: 服务端, server.</summary>
    public bool NamesServer(string word) => vocabulary.Has("servers", word);

    /// <summary>Whether the word, behind one that says that a field is left out, stands before what holds then: 按.</summary>
    public bool TreatsAs(string word) => vocabulary.Has("treatments", word);

    /// <summary>Whether the word ends what one such as 按 opens: 处理.</summary>
    public bool EndsTreatment(string word) => vocabulary.Has("treatment-ends", word);

    /// <summary>Whether the word asks for what stands behind it: use, 填.</summary>
    public bool IsImperative(string word) => vocabulary.Has("imperatives", word);

    /// <summary>Whether the word leads on to what holds in all other cases: otherwise.</summary>
    public bool SaysOtherwise(string word) => vocabulary.Has("otherwise", word);

    /// <summary>Whether the word, behind a condition, says when the field counts at all: 生效.</summary>
    public bool SaysEffect(string word) => vocabulary.Has("effects", word);

    /// <summary>Whether the words say that a field holds what stands behind them, and nothing else: must be set to.</summary>
    public bool IsSetting(string words) => vocabulary.Has("settings", words);

    /// <summary>Whether the word in an address shows that another is meant: example.</summary>
    public bool StandsIn(string word) => vocabulary.Has("stand-ins", word);

    /// <summary>Whether the word opens a remark that says something again: i.e., 即.</summary>
    public bool Restates(string word) => vocabulary.Has("restating", word);

    /// <summary>Whether the word, before a count of characters, says no more than that a text has them: with.</summary>
    public bool IsHaving(string word) => vocabulary.Has("having", word);

    /// <summary>Whether the word is the code of a currency: SAR.</summary>
    public bool NamesCurrency(string word) => vocabulary.Has("currencies", word);

    /// <summary>Whether the word names what a list holds by its type: integers, strings.</summary>
    public bool NamesItems(string word) => vocabulary.Has("item-nouns", word);

    /// <summary>Whether the word for characters is as often one for those that are neither letters nor digits: symbols.</summary>
    public bool MayBeSign(string word) => vocabulary.Has("sign-nouns", word);

    /// <summary>Whether the word behind the two ends of a range says no more than that they are ends: scale.</summary>
    public bool NamesScale(string word) => vocabulary.Has("scales", word);

    /// <summary>Whether the noun measures what a list holds, and counts nothing in it: levels, decimals.</summary>
    public bool Measures(string word) => vocabulary.Has("measures", word);

    /// <summary>Whether the word, right behind one such as "required", says that it holds in some cases: if, wenn, lorsque.</summary>
    public bool OpensCase(string word) => vocabulary.Has("case-words", word);

    /// <summary>Whether the words lead on to the values of a field whose noun stands behind them: supported, 支持的.</summary>
    public bool IsListAdjective(string words) => vocabulary.Has("list-adjectives", words);

    /// <summary>Whether the words lead on to the only value that there is: "must be", 固定为.</summary>
    public bool IsFixing(string words) => vocabulary.Has("fixing", words);

    /// <summary>Whether the word may stand between the ends of a range behind a word such as "between": y, und, до.</summary>
    public bool IsRangeJoint(string word) => vocabulary.Has("range-joints", word);

    /// <summary>Whether the word speaks of all but those spoken of before: others, 其他.</summary>
    public bool NamesOthers(string word) => vocabulary.Has("others", word);

    /// <summary>Whether the words before a number are about a length: 最长, no longer than.</summary>
    public bool IsOfLength(string words) => vocabulary.Has("of-length", words);

    /// <summary>Whether the words before a number are about how many items a list has: maxItems.</summary>
    public bool IsOfCount(string words) => vocabulary.Has("of-count", words);

    /// <summary>Whether the word behind the two ends of a range says that it is one: arasında.</summary>
    public bool ClosesRange(string word) => vocabulary.Has("range-closings", word);

    /// <summary>Whether the word may stand between the ends of a range that nothing leads on to: à, bis.</summary>
    public bool IsRangeTo(string word) => vocabulary.Has("range-tos", word);

    /// <summary>
    /// Whether the numbers behind the word number a thing, and are no range: table 3-4; of a script without spaces, its end.
    /// </summary>
    public bool NumbersThings(string word)
    {
        const int longest = 4;
        if (word[^1] < '\u2E80') return vocabulary.Has("numbered-things", word);
        for (var length = 1; length <= Math.Min(longest, word.Length); length++)
            if (vocabulary.Has("numbered-things", word.AsSpan(word.Length - length))) return true;
        return false;
    }

    /// <summary>Whether the word names what a text may be written with: letters, 数字.</summary>
    public bool NamesCharacters(string word) => Holds("character-kinds", word);

    /// <summary>Whether a field whose name ends with the word holds a number, whatever its type: amount.</summary>
    public bool NamesQuantity(ReadOnlySpan<char> word) => vocabulary.Has("quantities", word);

    /// <summary>Whether the word names where a thing is kept, so that a slash near it parts no choice: path, folder.</summary>
    public bool NamesPlace(string word) => Holds("places", word);

    /// <summary>Whether no sentence ends with the word: is, not, the, 不是, は.</summary>
    public bool LeavesOpen(string word) => vocabulary.Has("open-endings", word);

    /// <summary>Whether the word says of what stands before it that it is not so: ではない, 아님.</summary>
    public bool DeniesBefore(string word) => vocabulary.Has("denials", word);

    /// <summary>Whether the word asks for what stands behind it, and may as well stand alone: 必须.</summary>
    public bool Demands(string word) => vocabulary.Has("demands", word);

    /// <summary>Whether the word behind one such as 必须 is what that asks for: 匹配, 小于.</summary>
    public bool IsDemanded(string word) => vocabulary.Has("demanded", word);

    /// <summary>Whether the word says of what stands behind it that there is nothing else: only, nur.</summary>
    public bool IsOnly(string word) => vocabulary.Has("only-words", word);

    /// <summary>Whether the word in code names how a value opens or is written, and is none itself: https, utf-8.</summary>
    public bool IsPartOfValue(string word) => vocabulary.Has("value-parts", word);

    /// <summary>Whether the word adds to what was said before: also, plus, 还支持, auch.</summary>
    public bool Adds(string word) => Holds("additions", word);

    /// <summary>Whether the words say what a default is made from, and name none: "auto-generated", "same as", 随机.</summary>
    public bool Describes(string words) => vocabulary.Has("described-values", words);

    /// <summary>Whether the word says how a default is made, where nothing else stands in its cell: random.</summary>
    public bool DescribesAlone(string words) => vocabulary.Has("described-alone", words);

    /// <summary>Whether the word describes a value wherever it stands in the words of a default: varies, depends, 随机.</summary>
    public bool IsOfDescription(string word) => Holds("describing-words", word);

    /// <summary>Whether the word describes a value where it opens the words of a default: current, same, random.</summary>
    public bool OpensDescription(string word) => vocabulary.Has("describing-openers", word);

    // Of a script without spaces, the word or a part of it.
    private bool Holds(string list, string word)
    {
        const int longest = 5;
        if (word[0] < '\u2E80') return vocabulary.Has(list, word);
        for (var at = 0; at < word.Length; at++)
            for (var length = 1; length <= Math.Min(longest, word.Length - at); length++)
                if (vocabulary.Has(list, word.AsSpan(at, length))) return true;
        return false;
    }

    /// <summary>Whether the word is a noun for many fields: parameters, fields.</summary>
    public bool IsListNoun(string word) => vocabulary.Has("list-nouns", word);

    /// <summary>Whether the word is the first half of a media type: the "text" of text/plain.</summary>
    public bool IsMediaKind(string word) => vocabulary.Has("media-kinds", word);

    /// <summary>Whether the words behind a number say that a count starts there: 开始, onwards.</summary>
    public bool IsOnwards(string words) => vocabulary.Has("onwards", words);

    /// <summary>Whether a field whose name ends with the word has one of a few values: type, status.</summary>
    public bool NamesChoice(ReadOnlySpan<char> word) => vocabulary.Has("choice-names", word);

    /// <summary>Whether the word is a noun for kinds or states, of which a bracket behind it lists all: type, 类型.</summary>
    public bool NamesKind(string word) => vocabulary.Has("kind-nouns", word);

    /// <summary>Whether a field whose name opens with the word counts something: num, max.</summary>
    public bool NamesCount(ReadOnlySpan<char> word) => vocabulary.Has("count-names", word);

    /// <summary>Whether the word is a format of files: png.</summary>
    public bool NamesFileFormat(string word) => vocabulary.Has("file-formats", word);

    /// <summary>Whether the word says that what its clause says holds for now: 目前.</summary>
    public bool SaysNow(string word) => vocabulary.Has("now-words", word);

    /// <summary>Whether the word puts what stands behind it under what stands before it: の.</summary>
    public bool IsGenitive(string word) => vocabulary.Has("genitives", word);

    /// <summary>Whether the word makes what stands before it say more of what stands behind it: 的.</summary>
    public bool IsAttributive(string word) => vocabulary.Has("attributives", word);

    /// <summary>Whether a word of a script without spaces holds a particle that leads on to a verb: を.</summary>
    public bool HoldsParticle(string word) => Holds("verb-particles", word);

    /// <summary>Whether the word speaks of what stands behind the point of a number: 小数点后, decimal.</summary>
    public bool NamesFraction(string word) => Holds("fractions", word);

    /// <summary>Whether the word names some of those who call, in a script without spaces at its end: partners, 新用户.</summary>
    public bool NamesCallers(string word)
    {
        const int longest = 4;
        if (word[^1] < '\u2E80') return vocabulary.Has("callers", word);
        for (var length = 1; length <= Math.Min(longest, word.Length); length++)
            if (vocabulary.Has("callers", word.AsSpan(word.Length - length))) return true;
        return false;
    }
}
