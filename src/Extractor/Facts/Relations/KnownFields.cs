using System.Collections.Frozen;
using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words.Phrases;

namespace Extractor.Facts.Relations;

/// <summary>The fields of one scope and location that a page defines, for telling which of them a sentence names.</summary>
internal sealed class KnownFields
{
    private const int MostNames = 12;

    private readonly FrozenDictionary<string, FieldPath> paths;
    private readonly FrozenDictionary<string, ImmutableArray<string>> values;
    private readonly ILookup<string, FieldPath> byValue;
    private readonly FrozenSet<string> leaves;
    private readonly PhraseBook phrases;

    /// <summary>Learns the fields of claims of one scope and location.</summary>
    public KnownFields(IEnumerable<Claim> claims, PhraseBook phrases)
    {
        this.phrases = phrases;
        var defined = claims.Where(static claim => claim.Defines).ToArray();
        paths = defined.DistinctBy(static claim => claim.Path.WithoutLists)
            .ToFrozenDictionary(static claim => claim.Path.WithoutLists, static claim => claim.Path, StringComparer.Ordinal);
        values = defined.GroupBy(static claim => claim.Path.WithoutLists)
            .ToFrozenDictionary(static same => same.Key, static same => Listed(same), StringComparer.Ordinal);
        byValue = values.SelectMany(static field => field.Value.Select(value => (value, field.Key)))
            .ToLookup(static pair => pair.value, pair => paths[pair.Key], StringComparer.OrdinalIgnoreCase);
        leaves = paths.Values.Select(static path => path.Leaf).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The field that a name means in words about another one: one beside it, else one beside those that hold it.</summary>
    public FieldPath? Resolve(string name, FieldPath own)
    {
        var bare = Bare(name);
        if (bare.Length == 0) return null;
        if ((IsOwn(bare) || IsOwn(name.Trim())) && !paths.ContainsKey(bare)) return own;
        var wanted = FieldPath.Parse(bare).WithoutLists;
        // Words write shot-type for shot_type.
        return Named(wanted, own) ?? (wanted.Contains('-', StringComparison.Ordinal) ? Named(wanted.Replace('-', '_'), own) : null);
    }

    /// <summary>The fields that a list names, each once; null where anything in it is no field.</summary>
    /// <param name="list">The list as the page writes it.</param>
    /// <param name="own">The field that the sentence is about.</param>
    /// <param name="before">The fields that were named before the sentence.</param>
    public ImmutableArray<FieldPath>? Listed(string list, FieldPath own, ImmutableArray<FieldPath> before)
    {
        if (phrases.Words("those").Contains(list.Trim(), StringComparer.OrdinalIgnoreCase))
            return before.Add(own).Distinct().ToImmutableArray() is { Length: 2 } those ? those : null;
        var found = ImmutableArray.CreateBuilder<FieldPath>();
        foreach (var piece in Pieces(list))
        {
            if (found.Count == MostNames || Resolve(piece, own) is not { } path) return null;
            if (!found.Contains(path)) found.Add(path);
        }

        return found.Count == 0 ? null : found.ToImmutable();
    }

    /// <summary>The fields that a sentence names, in the form of a name that no ordinary word has.</summary>
    public ImmutableArray<FieldPath> NamedIn(string sentence, FieldPath own)
    {
        var found = ImmutableArray.CreateBuilder<FieldPath>();
        for (var at = 0; at < sentence.Length;)
        {
            var end = at;
            while (end < sentence.Length && (char.IsAsciiLetterOrDigit(sentence[end]) || sentence[end] is '_' or '[' or ']'
                || (sentence[end] == '.' && end + 1 < sentence.Length && char.IsAsciiLetter(sentence[end + 1]))))
                end++;
            if (end > at && IsNamed(sentence, at, end) && Resolve(sentence[at..end], own) is { } path && !found.Contains(path))
                found.Add(path);
            at = Math.Max(end, at + 1);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The field of which every value of a list is a documented one, and those values; null where there is none, or more than
    /// one.
    /// </summary>
    /// <param name="list">The list as the page writes it.</param>
    /// <param name="own">The field that the sentence is about; its own values are no condition.</param>
    public (FieldPath Field, ImmutableArray<string> Values)? WithValues(string list, FieldPath own)
    {
        if (byValue.Count == 0) return null;
        var pieces = Pieces(list).Select(Bare).ToArray();
        // A number or "true" is a value of many fields, and a word of many sentences.
        if (pieces.Length is 0 or > MostNames
            || !pieces.All(static piece => piece.Length > 1 && piece.Any(char.IsLetter) && piece is not ("true" or "false" or "null")))
            return null;
        FieldPath[]? fields = null;
        foreach (var piece in pieces)
        {
            var having = byValue[piece].Where(path => path != own && IsInReach(path, own)).Distinct();
            fields = fields is null ? [.. having] : [.. fields.Intersect(having)];
        }

        return fields is [var field] ? (field, [.. pieces.Select(piece => ValueOf(field, piece)!)]) : null;
    }

    /// <summary>The documented value of a field that words name; null where it has none such.</summary>
    public string? ValueOf(FieldPath field, string words)
    {
        var bare = Bare(words);
        var listed = values[field.WithoutLists];
        return listed.Contains(bare, StringComparer.Ordinal)
            ? bare
            : listed.FirstOrDefault(value => value.Equals(bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The value that words mean where a sentence asks for a field's value; null where they may be any words of the sentence, as
    /// those are that the field is not documented to have.
    /// </summary>
    public string? MeantValue(FieldPath field, string words)
    {
        if (ValueOf(field, words) is { } documented) return documented;
        var bare = words.Trim('\'', ' ');
        var plain = bare is "true" or "false" || (bare.Length > 0 && bare.All(static c => char.IsAsciiDigit(c) || c == '.'))
            || bare.Contains('_', StringComparison.Ordinal);
        return plain && !HasValues(field) && !bare.Any(char.IsWhiteSpace) ? bare : null;
    }

    /// <summary>The values that a page lists for a field.</summary>
    public ImmutableArray<string> ValuesOf(FieldPath field) => values[field.WithoutLists];

    /// <summary>Whether a page lists values of a field.</summary>
    public bool HasValues(FieldPath field) => !values[field.WithoutLists].IsEmpty;

    /// <summary>The names or values of a list, as the page writes them.</summary>
    public IEnumerable<string> Pieces(string list)
    {
        var text = list;
        foreach (var joint in phrases.Joints) text = text.Replace(joint, "\n", StringComparison.OrdinalIgnoreCase);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private FieldPath? Named(string name, FieldPath own)
    {
        for (var holder = own.Parent; ; holder = holder.Parent)
        {
            if (paths.TryGetValue(holder.IsRoot ? name : $"{holder.WithoutLists}.{name}", out var found)) return found;
            if (holder.IsRoot) return null;
        }
    }

    private bool IsOwn(string words) => phrases.Words("own").Contains(words, StringComparer.OrdinalIgnoreCase);

    // A list that holds the field is in reach of its members, and the members of another list are not.
    private static bool IsInReach(FieldPath path, FieldPath own) => path.Parent.IsRoot || own.IsBelow(path.Parent);

    private bool IsNamed(string sentence, int from, int to)
    {
        var word = sentence[from..to];
        if (word.AsSpan().IndexOfAny("_.") > 0) return true;
        var quoted = from > 0 && to < sentence.Length && sentence[from - 1] is '`' or '"' or '“' or '「' or '\'';
        return leaves.Contains(word) && (quoted || IsBeforeNoun(sentence, to) || IsAmongForeign(sentence, from, to));
    }

    // 如果传了 train，: between words of a script without spaces no ordinary word stands in Latin letters.
    private static bool IsAmongForeign(string sentence, int from, int to)
    {
        var before = sentence.AsSpan(0, from).TrimEnd();
        var behind = sentence.AsSpan(to).TrimStart();
        return (before.Length > 0 || behind.Length > 0)
            && (before.IsEmpty || before[^1] > '\u2E80') && (behind.IsEmpty || behind[0] > '\u2E80');
    }

    // "the shots parameter"
    private bool IsBeforeNoun(string sentence, int from)
    {
        while (from < sentence.Length && sentence[from] == ' ') from++;
        return phrases.Words("nouns").Any(noun => sentence.AsSpan(from).StartsWith(noun, StringComparison.OrdinalIgnoreCase)
            && (noun[0] > '\u2E80' || from + noun.Length == sentence.Length || !char.IsAsciiLetterOrDigit(sentence[from + noun.Length])));
    }

    private string Bare(string name)
    {
        var text = name.Trim().Trim('`', '"', '\'', '“', '”', '「', '」', '*', ',', ':', ' ');
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var article in phrases.Words("articles"))
                if (text.Length > article.Length + 1 && text.StartsWith(article, StringComparison.OrdinalIgnoreCase)
                    && (text[article.Length] == ' ' || article[0] > '\u2E80'))
                    (text, changed) = (text[article.Length..].Trim(), true);
            foreach (var noun in phrases.Words("nouns"))
                if (text.Length > noun.Length + 1 && text.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
                    && (text[^(noun.Length + 1)] == ' ' || noun[0] > '\u2E80'))
                    (text, changed) = (text[..^noun.Length].Trim(), true);
        }

        return text;
    }

    private static ImmutableArray<string> Listed(IEnumerable<Claim> claims) =>
        [.. claims.SelectMany(static claim => claim.Enum.Concat(claim.Values.Select(static value => value.Value))).Distinct()];
}
