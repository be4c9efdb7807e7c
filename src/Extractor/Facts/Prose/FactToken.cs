using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>What a token of the words about a field is.</summary>
internal enum TokenKind
{
    /// <summary>Words that nothing is known of.</summary>
    Word,

    /// <summary>A known phrase.</summary>
    Phrase,

    /// <summary>A value in code or in quotation marks.</summary>
    Literal,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A comma of any script.</summary>
    Comma,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>The end of a sentence.</summary>
    Stop,

    /// <summary>The end of a line that ends a sentence too.</summary>
    Line,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>An equals sign.</summary>
    Equals,

    /// <summary>A vertical bar.</summary>
    Bar,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A dash or hyphen.</summary>
    Dash,

    /// <summary>A tilde or two dots, as between the ends of a range.</summary>
    Tilde,

    /// <summary>A sign such as less-or-equal.</summary>
    Compare,

    /// <summary>A bracket that another one closes.</summary>
    Open,

    /// <summary>The bracket that closes another.</summary>
    Close,

    /// <summary>Any other sign.</summary>
    Sign,
}

/// <summary>A token of the words about a field.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">The index behind its last character.</param>
internal readonly record struct FactToken(TokenKind Kind, int Start, int End)
{
    /// <summary>Of a phrase or a sign that compares, what it means.</summary>
    public FactWord Word { get; init; }

    /// <summary>Of a number, and of a value that is one, the number.</summary>
    public decimal? Number { get; init; }

    /// <summary>Of a bracket, the index of the token that closes or opens it.</summary>
    public int Match { get; init; }

    /// <summary>Whether this is a phrase of a meaning.</summary>
    public bool Is(FactWord word) => Kind == TokenKind.Phrase && Word == word;
}
