using Extractor.Facts.Prose;
using Extractor.Facts.Prose.StatedDefaults;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>Keeps what the pieces of a line state of a field. Of two pieces that state one thing the first counts.</summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class AttributeCollector(Vocabulary vocabulary)
{
    private readonly ModifierReader modifiers = new(vocabulary);

    /// <summary>What was stated so far.</summary>
    public FieldAttributes Facts { get; set; } = FieldAttributes.None;

    /// <summary>Takes a piece of a line; false where it states nothing that is known.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="inBracket">Whether it stands in brackets.</param>
    /// <param name="set">Whether it is set apart from the other words.</param>
    public bool Take(string piece, bool inBracket, bool set = false)
    {
        var text = piece.Trim().TrimAny("*_`.。:： ");
        if (text.Length is 0 or > FactPieces.Longest) return false;
        if ((inBracket || Facts.Any) && modifiers.OfWord(text) is var stated && stated != FieldModifiers.None)
        {
            Facts = Facts with { Modifiers = Facts.Modifiers.Or(stated) };
            TakeRequirement(text);
            return true;
        }

        // Of a typed field, `json` or `text` between marks is a value.
        if (TakeRequirement(text) || Both(text) || ((Facts.Type is null || !set) && Type(text))
            || Default(text, inBracket || text[0] > '\u2E80' || set)) return true;
        if (vocabulary.IsFieldFlag(text)) return inBracket || Facts.Any;
        if (Where(text, inBracket)) return true;
        return inBracket && Labelled(text) is var (role, label, value) && TakeAttribute(role, label, value);
    }

    /// <summary>Takes the name of a structure for the type.</summary>
    /// <returns>True.</returns>
    public bool TakeTypeName(string type)
    {
        Facts = Facts with { Type = type, NamedType = true };
        return true;
    }

    /// <summary>Takes a word that says whether the field must be given; false for any other.</summary>
    public bool TakeRequirement(string text)
    {
        if (vocabulary.IsAnswer(text) || vocabulary.RequirementOf(text) is not { } stated) return false;
        Facts = Facts with { Required = Facts.Required ?? stated, Modifiers = Facts.Modifiers.Or(modifiers.OfWord(text)) };
        // 不能为空 says of the value that it is not empty as well.
        if (Facts.Limit.Length == 0 && text[0] > '\u2E80'
            && FactTokens.Read(MarkedText.Plain(text), vocabulary).Any(static token => token.Is(FactWord.NonEmpty)))
            Facts = Facts with { Limit = text };
        return true;
    }

    private bool Type(string text)
    {
        // "Boolean value"
        if (text.LastIndexOf(' ') is var space and > 0 && vocabulary.Column(text[(space + 1)..]) == ColumnRole.Value) text = text[..space];
        if (!TypeWords.IsType(text, vocabulary) && !TypeWords.IsListOf(text, vocabulary)) return false;
        if (Facts.Type is null) Facts = Facts with { Type = text };
        return true;
    }

    // "required string", "string optional"
    private bool Both(string text)
    {
        var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
        if (first <= 0) return false;
        return (IsRequirement(text[..first]) && Type(text[(first + 1)..].TrimAny(" ,")) && TakeRequirement(text[..first]))
            || (IsRequirement(text[(last + 1)..]) && Type(text[..last].TrimAny(" ,")) && TakeRequirement(text[(last + 1)..]));
    }

    /// <summary>Whether a word says whether the field must be given.</summary>
    public bool IsRequirement(string word) => !vocabulary.IsAnswer(word) && vocabulary.RequirementOf(word) is not null;

    private bool Default(string text, bool sure)
    {
        var space = text.IndexOf(' ');
        var value = vocabulary.AfterDefaultPrefix(text)
            ?? (space > 0 && vocabulary.Column(text[..space]) == ColumnRole.Default && FactPieces.IsLiteral(text[(space + 1)..], sure)
                ? text[(space + 1)..].Trim()
                : null);
        if (value is null || value.Length == 0 || value.Any(char.IsWhiteSpace)) return false;
        // "기본값은 5입니다": the value is followed by the end of the sentence.
        if (value[^1] > '\u2E80')
        {
            if (StatedDefaultReader.OfClause(MarkedText.Plain(text), vocabulary) is not { } stated) return false;
            value = stated;
        }

        Facts = Facts with { Default = Facts.Default ?? vocabulary.DefaultOf(Defaults.Bare(value)) };
        return true;
    }

    private bool Where(string text, bool inBracket)
    {
        if (!inBracket && !vocabulary.Small.BeforePlace.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            return false;
        if (vocabulary.LocationOf(text) is not { } location) return false;
        Facts = Facts with { Location = location };
        return true;
    }

    private (ColumnRole Role, string Label, string Value)? Labelled(string text)
    {
        var at = text.AsSpan().IndexOfAny(":：=");
        return at > 0 && vocabulary.Column(text[..at]) is var role && role != ColumnRole.Unknown
            ? (role, text[..at].Trim(), text[(at + 1)..].Trim())
            : null;
    }

    /// <summary>Takes what stands behind a label; false where it is not understood.</summary>
    public bool TakeAttribute(ColumnRole role, string label, string value)
    {
        var text = value.Trim();
        switch (role)
        {
            case ColumnRole.Type:
                return Type(text) || (Facts.Type is null && IsTypeName(text) && TakeTypeName(text));
            case ColumnRole.Required when Requirements.Under(label, text, vocabulary) is { } stated:
                Facts = Facts with { Required = Facts.Required ?? stated };
                return true;
            case ColumnRole.Default when text.Length > 0:
                Facts = Facts with { Default = Facts.Default ?? vocabulary.DefaultOf(Defaults.Bare(text)) };
                return true;
            case ColumnRole.Enum when EnumValues.InCell(text, [], vocabulary) is { Length: > 0 } values:
                Facts = Facts with { Enum = values };
                return true;
            case ColumnRole.Constraint when Facts.Limit.Length == 0:
                Facts = Facts with { Limit = label.Length == 0 ? text : $"{label}: {text}" };
                return true;
            case ColumnRole.Example:
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Whether a text may be the name of a type: Container, []Container, Map&lt;string, User&gt;. It is no sentence, and no
    /// word that could stand in one.
    /// </summary>
    public bool IsTypeName(string text) =>
        text.Length is > 1 and <= FactPieces.Longest && !text.Any(char.IsWhiteSpace) && !vocabulary.IsFieldFlag(text)
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || "[]<>._:|,/-".Contains(c)) && text.Any(char.IsAsciiLetter)
        && (char.IsAsciiLetterUpper(text[0]) || text.StartsWith("[]", StringComparison.Ordinal)
            || text.EndsWith("[]", StringComparison.Ordinal) || text.Contains('<'));
}
