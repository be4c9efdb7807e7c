using System.Globalization;

namespace Extractor.Citing;

/// <summary>
/// A short checksum (FNV-1a, 64 bits folded to 32): it tells whether words are those that were cited, and guards against
/// slips, not against forgers. It is taken from the last character to the first, so that one pass leftwards from the end
/// of a quotation tries every place where the quotation may begin.
/// </summary>
/// <param name="State">What was taken in so far.</param>
internal readonly record struct Checksum(ulong State)
{
    /// <summary>How many digits a checksum has.</summary>
    public const int Digits = 8;

    private const ulong Prime = 1099511628211;

    /// <summary>The checksum of no text.</summary>
    public static Checksum Empty { get; } = new(14695981039346656037);

    /// <summary>The checksum of a text.</summary>
    public static Checksum Of(string text)
    {
        var sum = Empty;
        for (var i = text.Length - 1; i >= 0; i--) sum = sum.Before(text[i]);
        return sum;
    }

    /// <summary>The checksum of the text with a character before it.</summary>
    public Checksum Before(char character) =>
        new(unchecked(((((State ^ (character & 0xFFUL)) * Prime) ^ ((ulong)character >> 8)) * Prime)));

    /// <summary>Whether these are the digits of this checksum.</summary>
    public bool Is(string digits) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number == Folded;

    /// <summary>The checksum in lower-case hexadecimal.</summary>
    public override string ToString() => Folded.ToString("x8", CultureInfo.InvariantCulture);

    private uint Folded => unchecked((uint)(State ^ (State >> 32)));
}
