using System.Collections.Immutable;
using Extractor.Facts.Prose.StatedDefaults;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>The lines between a field's name and its description, in any order: a copy gives each thing a line, or glues them.</summary>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="required">What a mark on the name says of whether the field must be given.</param>
internal sealed class FieldHeader(Vocabulary vocabulary, Requirement? required = null)
{
    // A longer line is a sentence.
    private const int LongestLine = 120;

    private static readonly string[] LimitSigns = [" <=", " >=", " < ", " > ", " [ ", " = "];

    /// <summary>The type in the page's own words, or null.</summary>
    public string? Type { get; private set; }

    /// <summary>What a word says of whether the field must be given, or null.</summary>
    public Requirement? Required { get; private set; } = required;

    /// <summary>The default, or null.</summary>
    public string? Default { get; private set; }

    /// <summary>Where the field is sent, where the header says so; else null.</summary>
    public Location? Location { get; private set; }

    /// <summary>The members that the type lists, by their names; none where it lists none, or not all of them.</summary>
    public ImmutableArray<string> Members { get; private set; } = [];

    /// <summary>Takes a line that belongs to the header.</summary>
    /// <returns>False for a line that does not.</returns>
    public bool Take(string text)
    {
        // A line behind a colon defines the term above it.
        if (text.Length is 0 or > LongestLine || text[^1] is '.' or '。' || text[0] == ':') return false;
        if (Type is null) text = WithoutMembers(text);
        // "Type:" and its value below it.
        if (Type is null && text[^1] is ':' or '：' && vocabulary.Column(text) == ColumnRole.Type) return true;
        if (Type is null && TypeIn(text) is { } type) Type = type;
        else if (Type is null && (TakeFacts(text) || TakeUnion(text))) return true;
        else if (Required is null && !vocabulary.IsAnswer(text) && vocabulary.RequirementOf(text) is { } stated) Required = stated;
        else if (Default is null && Type is not null && vocabulary.AfterDefaultPrefix(text) is { } value)
        {
            // "默认为 a，可取 a、b" says more than a default.
            var byDefault = StatedDefaultReader.OfClause(MarkedText.Plain(text), vocabulary);
            if (byDefault is null && (value.AsSpan().IndexOfAny(",，、;；") >= 0 || IsDescribed(value))) return false;
            Default = byDefault ?? Defaults.Bare(value);
        }
        else if (Location is null && Type is not null && vocabulary.LocationOf(text) is { } location) Location = location;
        else return Type is null && TakeGlued(text);
        return true;
    }

    // "Default: the current time" and 默认：空字符串 describe a value and name none.
    private bool IsDescribed(string value) =>
        value.Any(static c => c is ' ' or > '\u2E80') && vocabulary.DefaultOf(value) is not null && value[0] is not ('[' or '{' or '"');

    /// <summary>Takes the one value that a field always has, which stands in the place of its type: <c>"folder"</c>.</summary>
    /// <returns>False for any other text.</returns>
    public bool TakeLiteral(string text)
    {
        if (Type is not null || text is not ['"', ..] || EnumValues.InType(text, vocabulary).Length != 1) return false;
        Type = text;
        return true;
    }

    // "object {id, name }": the members, which stand below with what they are.
    private string WithoutMembers(string text)
    {
        var open = text.IndexOf(" {", StringComparison.Ordinal);
        if (open <= 0 || text[^1] != '}' || text.IndexOf('}') < text.Length - 1 || text.AsSpan(open).Contains(':')) return text;
        string[] names = text[(open + 2)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "id, name, 7 more"
        if (Array.TrueForAll(names, Identifier.IsName)) Members = [.. names];
        return text[..open];
    }

    // "up" or "down"; optional "up" or "down": the values in the place of the type.
    private bool TakeUnion(string text)
    {
        var quote = text.IndexOf('"');
        if (quote < 0 || EnumValues.InUnion(text[quote..], vocabulary).IsEmpty) return false;
        var before = text[..quote].Trim();
        if (before.Length > 0 && (vocabulary.IsAnswer(before) || vocabulary.RequirementOf(before) is null)) return false;
        (Type, Required) = (text[quote..], Required ?? (before.Length > 0 ? vocabulary.RequirementOf(before) : null));
        return true;
    }

    // Behind a type a line may state limits: "string <= 100 characters", "integer [ 1 .. 10 ]".
    private string? TypeIn(string text)
    {
        var limit = LimitSigns.Concat(vocabulary.Small.Limits)
            .FirstOrDefault(limit => text.Contains(limit, StringComparison.Ordinal));
        var cut = limit is null ? -1 : text.IndexOf(limit, StringComparison.Ordinal);
        // "integer (required)" is more than a type.
        if (cut < 0)
            return TypeWords.IsType(text, vocabulary) && !(text.IndexOf('(', StringComparison.Ordinal) is var open and > 0
                && vocabulary.RequirementOf(text[(open + 1)..].TrimEnd(')')) is not null)
                ? text
                : null;
        return cut > 0 && TypeWords.IsType(text[..cut].Trim(), vocabulary) ? text[..cut].Trim() : null;
    }

    // "string, required", "string · Optional" and "integer or null Optional Defaults to 1" on one line.
    private bool TakeFacts(string text)
    {
        var facts = AttributeReader.Read(MarkedText.Plain(text), 0, vocabulary);
        if (facts.Type is null || facts.NamedType || facts.End < text.Length) return false;
        (Type, Required, Default, Location) = (
            facts.Type, Required ?? facts.Required, Default ?? facts.Default, Location ?? facts.Location);
        return true;
    }

    // "stringrequired", "integer<int64>required", "enum<string>default:urlrequired": badges that lost their gaps.
    private bool TakeGlued(string text)
    {
        const int longest = 60, mostWords = 4;
        if (text.Length > longest || text.Count(static c => c == ' ') >= mostWords) return false;
        for (var cut = text.Length - 1; cut > 1; cut--)
        {
            if (!TypeWords.IsType(text[..cut], vocabulary)) continue;
            var rest = text[cut..].Trim();
            if (vocabulary.RequirementOf(rest) is { } alone)
            {
                (Type, Required) = (text[..cut], alone);
                return true;
            }

            if (vocabulary.AfterDefaultPrefix(rest) is not { Length: > 0 } value || value.AsSpan().IndexOfAny(",，、;；") >= 0) continue;
            (Type, Default) = (text[..cut], value);
            // The requirement may be glued to the default in turn.
            for (var end = value.Length - 1; end > 0 && Required is null; end--)
                if (vocabulary.RequirementOf(value[end..]) is { } glued && value.Length - end > 5)
                    (Required, Default) = (glued, value[..end]);
            return true;
        }

        return false;
    }
}
