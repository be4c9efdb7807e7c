using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Blocks;

/// <summary>
/// Lines among the stacked fields of a part that may name one more: a name, and behind it or on the next line a word that is a type and
/// as often something else, "expires" above "timestamp".
/// </summary>
/// <param name="input">The page.</param>
/// <param name="before">What was read of it.</param>
internal sealed class StackedNames(DialectInput input, PageReading before)
{
    /// <summary>Why such a line is not read.</summary>
    internal const string Reason = "a name beside a word that may be its type, and nothing shows that it is";

    private readonly HashSet<(Scope, Location)> parts =
        [.. before.Claims.Where(static claim => claim.Kind == ClaimKind.FieldBlock).Select(static claim => (claim.Scope, claim.Location))];

    /// <summary>Whether the block at an index is such a line.</summary>
    public bool IsUnread(int index)
    {
        var blocks = input.Page.Blocks;
        if (blocks[index] is not
            {
                Role: OutlineRole.Content, Example: false, Scope: { } scope, Block: TextLine { Bullet: false, Emphasized: false } line,
            } placed
            || !parts.Contains((scope, Address.Of(placed, FieldPath.Root))) || line.Line == 0 || !input.Source.IsBlank(line.Line - 1)
            || TitleLabels.IsMediaType(line.Text) || FieldName.Read(line.Text, 0) is not { } name || !char.IsAsciiLetterLower(name.Text[0]))
            return false;
        if (name.Rest.Length > 0) return !name.Rest.Contains(' ') && TypeWords.IsType(name.Rest, input.Words);
        return index + 1 < blocks.Length && blocks[index + 1].Block is TextLine { Bullet: false } next && next.Line == line.Line + 1
            && TypeWords.IsType(next.Text, input.Words);
    }
}
