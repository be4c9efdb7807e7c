using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Model;

namespace Extractor.Words;

/// <summary>The labels of sections, and what they say of the fields below them.</summary>
/// <param name="sections">What each label says, by the form in which words are compared.</param>
/// <param name="examples">Words beside a label that make it one of an example, the longest first.</param>
/// <param name="qualifiers">Words beside a label that leave it what it is.</param>
/// <param name="vocabulary">The vocabulary that the labels are part of.</param>
internal sealed class SectionWords(
    FrozenDictionary<string, SectionLabel> sections, ImmutableArray<string> examples, LabelQualifiers qualifiers, Vocabulary vocabulary)
{
    private const int LongestAnswer = 40;

    private const int LongestExample = 60;

    // Only labels of two words or more, or of three characters in scripts without spaces, are safe inside a heading.
    private readonly ImmutableArray<string> labelsWithin =
    [
        .. sections.Keys
            .Where(static label => label.Contains(' ') || (label.Length >= 3 && label[0] > '\u2E80'))
            .OrderByDescending(static label => label.Length),
    ];

    /// <summary>Whether a word is a label of its own.</summary>
    public bool Has(string key) => sections.ContainsKey(key);

    /// <summary>What a label says of the section below it, or null where it is no label.</summary>
    /// <param name="words">The words of a heading, a bold line or a line of pasted text.</param>
    /// <param name="within">Whether the label may be part of a longer heading, as in "Create Task Request Body".</param>
    public SectionLabel? Of(string words, bool within)
    {
        var whole = WordKey.Of(vocabulary.Names.WithoutCaption(words), stackalloc char[WordKey.Usual]);
        // "200 example": a status is no number of a chapter.
        if (whole is [>= '2' and <= '5', _, _, ' ', ..] && Answer(whole) is { } answer) return answer;
        var key = LabelForms.WithoutNumber(whole);
        var labels = sections.GetAlternateLookup<ReadOnlySpan<char>>();
        if (labels.TryGetValue(key, out var found)) return found;
        var bare = LabelForms.WithoutParenthesis(key);
        if (labels.TryGetValue(bare, out found)) return found.Broad ? Inside(key[bare.Length..]) ?? found : found;
        // "Body required"
        var space = bare.LastIndexOf(' ');
        if (space > 0 && IsRequirement(bare[(space + 1)..]))
            if (labels.TryGetValue(bare[..space], out found)) return found;
            else if (OfNoun(bare[..space]) is { Broad: true } listed) return listed;
        // "Optional query parameters"
        var first = bare.IndexOf(' ');
        if (first > 0 && IsRequirement(bare[..first]) && labels.TryGetValue(bare[(first + 1)..], out found)) return found;
        return OfNoun(bare) ?? OfQualified(bare) ?? Answer(bare) ?? OfExample(bare)
            ?? (within ? Qualified(words) ?? LongestWithin(bare) : null);
    }

    /// <summary>Whether a header is that of a column of names by a part of a section: "Request field", "Output parameter".</summary>
    public bool NamesFields(string header)
    {
        const int mostWords = 3;
        var parts = header.Split([' ', '/']);
        return parts.Length is > 1 and <= mostWords && Has(parts[0]) && parts[^1] is [.., not 's']
            && char.IsAsciiLetter(parts[^1][0]) && vocabulary.Has("field-nouns", parts[^1]);
    }

    private bool IsRequirement(ReadOnlySpan<char> word) => !vocabulary.Has("answers", word) && vocabulary.RequirementOf(word) is not null;

    // "Response details", 请求结构, "Estructura de la respuesta": a noun that leaves the label what it is.
    private SectionLabel? OfNoun(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestExample) return null;
        var space = label.LastIndexOf(' ');
        if (space > 0 && vocabulary.Has("section-nouns", label[(space + 1)..]) && OfPart(label[..space]) is { } before) return before;
        if (label.Length > 2 && label[^1] > '\u2E80')
            for (var cut = label.Length - 2; cut >= 2 && label[cut] > '\u2E80'; cut--)
                if (vocabulary.Has("section-nouns", label[cut..]) && OfPart(WithoutJoint(label[..cut])) is { } tight) return tight;
        var open = label.IndexOf(' ');
        if (open <= 0 || !(vocabulary.Has("section-nouns", label[..open]) || vocabulary.Has("section-lists", label[..open]))) return null;
        // Where a case says what English says with "of", nothing stands between.
        if (label[0] is >= '\u0400' and < '\u0530' && OfPart(label[(open + 1)..]) is { } owned) return owned;
        foreach (var joint in vocabulary.Small.BeforeSection)
            if (label[(open + 1)..].StartsWith(joint, StringComparison.Ordinal)
                && OfPart(label[(open + 1 + joint.Length)..].Trim(' ')) is { } behind)
                return behind;
        return null;
    }

    private ReadOnlySpan<char> WithoutJoint(ReadOnlySpan<char> label) =>
        vocabulary.TypeFamilies.IsJoint(label[^1..].ToString()) ? label[..^1] : label;

    private SectionLabel? OfQualified(ReadOnlySpan<char> label) =>
        qualifiers.Without(label) is var plain && plain.Length < label.Length ? OfPart(plain) ?? OfNoun(plain) : null;

    // A webhook is a thing too, and has a structure.
    private SectionLabel? OfPart(ReadOnlySpan<char> label) =>
        sections.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out var found)
        && found is { Location: not (null or Location.Callback), Example: false }
            ? found
            : null;

    // "Request parameters example", "Sample response body", 响应内容示例
    private SectionLabel? OfExample(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestExample) return null;
        foreach (var word in examples)
        {
            var isBehind = label.EndsWith(word, StringComparison.Ordinal);
            if (!isBehind && !label.StartsWith(word, StringComparison.Ordinal)) continue;
            var rest = isBehind ? label[..^word.Length] : label[word.Length..];
            var trimmed = rest.Trim(' ');
            // Words with spaces between them end where the space is.
            if (trimmed.IsEmpty || (word[0] < '\u2E80' && rest.Length == trimmed.Length)) continue;
            if (sections.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out var said)
                && said is { Example: false, Location: Location.Body or Location.Response })
                return new SectionLabel(said.Location == Location.Response ? Location.Response : null, Example: true);
        }

        return null;
    }

    // "Response 200", "201 example", "JSON sample response": words for an answer alone, whatever their order.
    private SectionLabel? Answer(ReadOnlySpan<char> label)
    {
        const int mostWords = 4, firstError = 400;
        if (label.Length > LongestAnswer || label.IndexOf(' ') < 0) return null;
        var (isAnswer, isExample, status) = (false, false, 0);
        var parts = label.ToString().Split(' ');
        if (parts.Length > mostWords) return null;
        foreach (var part in parts)
        {
            if (sections.TryGetValue(part, out var said) && said is { Location: Location.Response }) isAnswer = true;
            else if (said is { Location: null, Example: true }) isExample = true;
            else if (part is [>= '2' and <= '5', _, _] && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                status = code;
            else if (!vocabulary.IsChrome(part)) return null;
        }

        return isAnswer || (isExample && status > 0) ? new SectionLabel(Location.Response, isExample || status >= firstError) : null;
    }

    // "Request parameters (body)", "请求参数 (Request Body)": what the remark says is more.
    private SectionLabel? Inside(ReadOnlySpan<char> remark)
    {
        var words = remark.Trim(" ()（）[]:：").ToString();
        if (words.Length == 0) return null;
        if (sections.TryGetValue(words, out var said) && said is { Broad: false, Location: not null }) return said;
        return vocabulary.LocationOf(words) is { } location and (Location.Header or Location.Query or Location.Body)
            ? new SectionLabel(location, false)
            : null;
    }

    /// <summary>
    /// What a label says that has a word or two before or behind it: "General Request Body", "Path and query parameters
    /// of the call". Null where it is no label.
    /// </summary>
    public SectionLabel? Qualified(string words)
    {
        const int mostQualifiers = 2;
        var key = LabelForms.WithoutNumber(LabelForms.WithoutParenthesis(Vocabulary.Key(words)));
        foreach (var joint in vocabulary.Small.BehindLabel)
            if (key.IndexOf(joint, StringComparison.Ordinal) is var at and > 0) key = key[..at];
        if (sections.TryGetValue(key, out var whole)) return whole;
        var parts = key.Split(' ');
        for (var skipped = 1; skipped <= mostQualifiers && skipped + 1 < parts.Length; skipped++)
            if (sections.TryGetValue(string.Join(' ', parts[skipped..]), out var found)) return found;
        return null;
    }

    /// <summary>
    /// What a sentence that ends with a colon says of the code right below it, as in "Returns 201 Created:"; null where
    /// it says nothing of that.
    /// </summary>
    public SectionLabel? LeadIn(string sentence)
    {
        var key = Vocabulary.Key(sentence);
        if (LongestWithin(key) is { } label) return label;
        var parts = key.Split([' ', ',', '`', '*', '(', ')']);
        return parts.Any(part => vocabulary.Has("response-words", part)
            || (part.Length == 3 && part[0] is '2' or '4' or '5' && part.All(char.IsAsciiDigit)))
            ? new SectionLabel(Location.Response, false)
            : null;
    }

    /// <summary>
    /// What the last word of a heading inside an operation says of the section below it, as in "Bulk Delete Response"; null
    /// where it is no label.
    /// </summary>
    public SectionLabel? AtEnd(string heading)
    {
        var key = LabelForms.WithoutParenthesis(Vocabulary.Key(heading));
        var space = key.LastIndexOf(' ');
        return space > 0 && sections.TryGetValue(key[(space + 1)..], out var found) && (found.Location == Location.Response || found.Broad)
            ? found
            : null;
    }

    /// <summary>
    /// What the first word of a heading inside an operation says of the section below it, where the words behind it only say when or of
    /// what: "Response on success", "Réponse en cas d'erreur". Null where it is no such label.
    /// </summary>
    public SectionLabel? AtStart(string heading)
    {
        var key = LabelForms.WithoutNumber(LabelForms.WithoutParenthesis(Vocabulary.Key(heading))).ToString();
        var words = key.Split([' ', '\'', '’', '/', ',']);
        if (words.Length < 2 || !sections.TryGetValue(words[0], out var said) || !vocabulary.Has("label-joints", words[1])
            || said is not { Location: Location.Response or Location.Body, Broad: false, Example: false })
            return null;
        foreach (var word in words[1..])
        {
            if (vocabulary.Has("failures", word)) return said with { Location = Location.Response, Example = true };
            if (sections.TryGetValue(word, out var other) && (other.Example || (other.Location ?? said.Location) != said.Location))
                return null;
        }

        return said;
    }

    /// <summary>
    /// Where the fields of a page are found by the last word of its title, as in "Payment Callback"; null where it says nothing
    /// of that.
    /// </summary>
    public Location? LocationAtEnd(string title) =>
        Vocabulary.Key(title) is var key && sections.TryGetValue(key[(key.LastIndexOf(' ') + 1)..], out var found)
        && found.Location == Location.Callback
            ? found.Location
            : null;

    private SectionLabel? LongestWithin(ReadOnlySpan<char> heading)
    {
        foreach (var label in labelsWithin)
        {
            var at = heading.IndexOf(label, StringComparison.Ordinal);
            if (at < 0) continue;
            var end = at + label.Length;
            if (label[0] > '\u2E80'
                || ((at == 0 || !char.IsLetter(heading[at - 1])) && (end == heading.Length || !char.IsLetter(heading[end]))))
                return sections[label];
        }

        return null;
    }
}
