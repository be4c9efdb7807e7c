using System.Collections.Immutable;
using System.Globalization;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>Reads the labels of responses that are the status alone.</summary>
internal static class StatusLabels
{
    private const int FirstError = 400;

    /// <summary>Whether a response of the status reports an error: what the service says when it fails is none of its fields.</summary>
    public static bool TellsOfError(int? status) => status >= FirstError;

    /// <summary>Whether the line is the status of the response whose body follows: "200", "201 Created".</summary>
    public static bool IsOver(TextLine line, ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        var text = line.Text.Trim('`', '*');
        if (text.Length < 3 || text[0] is < '1' or > '5' || !text.AsSpan(0, 3).ContainsOnlyDigits() || (text.Length > 3 && text[3] != ' ')
            || text.Length > 40)
            return false;
        for (var i = index + 1; i < blocks.Length; i++)
        {
            if (blocks[i] is CodeBlock) return true;
            if (blocks[i] is not TextLine next || !vocabulary.IsChrome(next.Text)) return false;
        }

        return false;
    }

    /// <summary>The status that a heading names: "200", "201 Created", "404: Not Found"; null where it names none.</summary>
    public static int? In(string text)
    {
        var bare = text.StartsWith("HTTP ", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(5) : text.AsSpan();
        return bare.Length >= 3 && bare[..3].ContainsOnlyDigits() && bare[0] is >= '1' and <= '5'
            && (bare.Length == 3 || !char.IsLetterOrDigit(bare[3]))
            ? int.Parse(bare[..3], CultureInfo.InvariantCulture)
            : null;
    }
}

/// <summary>Small questions about text.</summary>
internal static class SpanQuestions
{
    /// <summary>Whether every character is a digit from 0 to 9.</summary>
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
