using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Extractor.Words.Phrases;

/// <summary>
/// The parts of a template, matched from left to right. What may be missing is left out first, and a gap takes as few words
/// as it can: "Must be below b" names no field "Must be". A gap that failed at a place is not tried there again.
/// </summary>
internal sealed class PhrasePattern
{
    private readonly ImmutableArray<Part> parts;
    private readonly ImmutableArray<string> openings;
    private readonly ImmutableArray<SearchValues<string>> needed;

    private PhrasePattern(ImmutableArray<Part> parts)
    {
        this.parts = parts;
        openings = OpeningsOf(parts);
        needed = [.. parts.Select(WordsOf).Where(static words => words.Length > 0)
            .Select(static words => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="phrases">The lists of phrases that it names.</param>
    public static PhrasePattern Parse(string template, IReadOnlyDictionary<string, List<string>> phrases)
    {
        var at = 0;
        var options = ParseOptions(template, ref at, phrases);
        return new PhrasePattern(options is [var only] ? only : [new Choice(options, false)]);
    }

    /// <summary>The words in the gaps by name, or null where the clause does not fit from its first word to its last.</summary>
    public ImmutableDictionary<string, string>? Match(string clause)
    {
        // Of many templates hardly one begins as the clause does, and to see that is cheaper than to search it.
        if (!Opens(clause)) return null;
        foreach (var words in needed)
            if (!clause.AsSpan().ContainsAny(words)) return null;
        var gaps = new Dictionary<string, string>(StringComparer.Ordinal);
        return Fits(parts, 0, null, 0, new Attempt(clause, gaps, [])) ? gaps.ToImmutableDictionary(StringComparer.Ordinal) : null;
    }

    private bool Opens(string clause)
    {
        if (openings.IsDefault) return true;
        foreach (var words in openings)
            if (clause.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ImmutableArray<ImmutableArray<Part>> ParseOptions(
        string text, ref int at, IReadOnlyDictionary<string, List<string>> phrases)
    {
        var options = ImmutableArray.CreateBuilder<ImmutableArray<Part>>();
        var current = ImmutableArray.CreateBuilder<Part>();
        var words = new StringBuilder();
        for (; at < text.Length && text[at] != ')'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) words.Append(text[++at]);
            else if (text[at] == '|')
            {
                EndWords(words, current);
                options.Add(current.ToImmutable());
                current.Clear();
            }
            else if (PartAt(text, ref at, phrases) is { } part)
            {
                EndWords(words, current);
                current.Add(part);
            }
            else if (at + 1 < text.Length && text[at + 1] == '?')
            {
                EndWords(words, current);
                current.Add(new Choice([[new Literal(text[at++].ToString())]], true));
            }
            else words.Append(text[at]);
        }

        EndWords(words, current);
        options.Add(current.ToImmutable());
        return options.ToImmutable();
    }

    // A group, a gap or a list of phrases; the index moves to its last sign.
    private static Part? PartAt(string text, ref int at, IReadOnlyDictionary<string, List<string>> phrases)
    {
        if (text[at] == '(')
        {
            at++;
            var options = ParseOptions(text, ref at, phrases);
            var isOptional = at + 1 < text.Length && text[at + 1] == '?';
            if (isOptional) at++;
            return new Choice(options, isOptional);
        }

        var close = text[at] switch { '{' => text.IndexOf('}', at), '<' => text.IndexOf('>', at), _ => -1 };
        if (close < 0) return null;
        var name = text[(at + 1)..close];
        if (text[at] == '<' && !phrases.ContainsKey(name)) return null;
        var isGap = text[at] == '{';
        at = close;
        return isGap ? new Gap(name) : new Choice([.. phrases[name].SelectMany(phrase => OptionsOf(phrase, phrases))], false);
    }

    private static ImmutableArray<ImmutableArray<Part>> OptionsOf(string phrase, IReadOnlyDictionary<string, List<string>> phrases)
    {
        var at = 0;
        return ParseOptions(phrase, ref at, phrases);
    }

    private static void EndWords(StringBuilder words, ImmutableArray<Part>.Builder parts)
    {
        if (words.Length > 0) parts.Add(new Literal(words.ToString()));
        words.Clear();
    }

    // The words of which one begins every clause that fits; none where it may begin otherwise.
    private static ImmutableArray<string> OpeningsOf(ImmutableArray<Part> parts) => parts switch
    {
        [Literal words, ..] => [words.Text],
        [Choice { IsOptional: false } choice, ..] when choice.Options.All(static option => option is [Literal, ..]) =>
            [.. choice.Options.Select(static option => ((Literal)option[0]).Text)],
        _ => default,
    };

    // What a clause must hold to fit: the words themselves, or one of those that open the options.
    private static string[] WordsOf(Part part) => part switch
    {
        Literal words when words.Text.Trim().Length > 0 => [words.Text.Trim()],
        Choice { IsOptional: false } choice when choice.Options.All(
            static option => option is [Literal { Text: var text }, ..] && text.Trim().Length > 0) =>
            [.. choice.Options.Select(static option => ((Literal)option[0]).Text.Trim())],
        _ => [],
    };

    private static bool Fits(ImmutableArray<Part> parts, int index, Rest? behind, int at, Attempt clause)
    {
        if (index == parts.Length)
            return behind is null ? at == clause.Text.Length : Fits(behind.Parts, behind.Index, behind.Next, at, clause);
        return parts[index] switch
        {
            Literal words => string.Compare(clause.Text, at, words.Text, 0, words.Text.Length, StringComparison.OrdinalIgnoreCase) == 0
                && Fits(parts, index + 1, behind, at + words.Text.Length, clause),
            Choice choice => (choice.IsOptional && Fits(parts, index + 1, behind, at, clause))
                || AnyFits(choice, new Rest(parts, index + 1, behind), at, clause),
            Gap gap => clause.Failed.Add((gap, at)) && GapFits(gap, parts, index + 1, behind, at, clause),
            _ => false,
        };
    }

    private static bool AnyFits(Choice choice, Rest behind, int at, Attempt clause)
    {
        foreach (var option in choice.Options)
            if (Fits(option, 0, behind, at, clause)) return true;
        return false;
    }

    private static bool GapFits(Gap gap, ImmutableArray<Part> parts, int next, Rest? behind, int at, Attempt clause)
    {
        var first = gap.IsNumber ? NumberEnd(clause.Text, at) : at + 1;
        var last = gap.IsNumber ? first : clause.Text.Length;
        for (var end = first; end > at && end <= last; end++)
        {
            if (!Fits(parts, next, behind, end, clause)) continue;
            clause.Gaps.TryAdd(gap.Name, clause.Text[at..end].Trim());
            return true;
        }

        return false;
    }

    // -1, 1,000 and 0.5; a comma or a period counts only before a digit.
    private static int NumberEnd(string text, int at)
    {
        var end = at < text.Length && text[at] is '-' or '+' ? at + 1 : at;
        var start = end;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (end > start && text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end > start ? end : at;
    }

    private abstract record Part;

    private sealed record Literal(string Text) : Part;

    private sealed record Choice(ImmutableArray<ImmutableArray<Part>> Options, bool IsOptional) : Part;

    private sealed class Rest(ImmutableArray<Part> parts, int index, Rest? next)
    {
        public ImmutableArray<Part> Parts => parts;

        public int Index => index;

        public Rest? Next => next;
    }

    // Two gaps of one name are two gaps.
    private sealed record Gap(string Name) : Part
    {
        public bool IsNumber { get; } = Name.StartsWith("number", StringComparison.Ordinal);

        public bool Equals(Gap? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }

    private sealed record Attempt(string Text, Dictionary<string, string> Gaps, HashSet<(Gap, int)> Failed);
}
