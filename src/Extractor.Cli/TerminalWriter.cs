using System.Text;
using Extractor.Diagnostics.Rendering;

namespace Extractor.Cli;

/// <summary>
/// What the tool prints, in a form that neither a terminal nor a CI runner obeys: pages may contain escape sequences,
/// overrides of the writing direction, and lines that a runner takes for commands. Each of them is shown as an escape.
/// </summary>
/// <param name="inner">Where the text goes.</param>
/// <param name="commands">Whether lines may be commands to a runner, because the tool itself wrote them as such.</param>
internal sealed class TerminalWriter(TextWriter inner, bool commands = false) : TextWriter
{
    /// <summary>
    /// The marks that <see cref="Terminal"/> puts around styled text, and what a terminal makes of them. No text has these
    /// characters.
    /// </summary>
    public static readonly (char Mark, string Sequence)[] Styles =
    [
        ('\uFDD0', "\u001b[0m"), ('\uFDD1', "\u001b[1m"), ('\uFDD2', "\u001b[1;31m"), ('\uFDD3', "\u001b[1;32m"), ('\uFDD4', "\u001b[2m"),
    ];

    private bool isLineStart = true;
    private bool isColonFirst;
    private int hashes;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>What is put out first, so that both appear in the order in which they were written; null for nothing.</summary>
    public TextWriter? Before { get; init; }

    /// <summary>Whether marks of style are put out as what they mean.</summary>
    public bool Colors { get; init; }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        FlushBefore();
        var written = 0;
        for (var i = 0; i < buffer.Length; i++)
        {
            if (Replacement(buffer[i]) is not { } shown) continue;
            inner.Write(buffer[written..i]);
            inner.Write(shown);
            written = i + 1;
        }

        inner.Write(buffer[written..]);
    }

    /// <inheritdoc/>
    public override void WriteLine() => Write('\n');

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        Write('\n');
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    // Where nobody reads the data any more, what is written here is still told; the end of the run deals with the other.
    private void FlushBefore()
    {
        try
        {
            Before?.Flush();
        }
        catch (IOException)
        {
        }
    }

    private string? Replacement(char c)
    {
        var opensCommand = !commands && ((c == ':' && isColonFirst) || (c is '[' or 'v' && hashes >= 2));
        isColonFirst = c == ':' && isLineStart;
        isLineStart = c == '\n' || (isLineStart && char.IsWhiteSpace(c));
        hashes = c == '#' ? hashes + 1 : 0;
        if (opensCommand) return HiddenCharacters.Escape(c);
        if (!HiddenCharacters.Is(c)) return null;
        return Colors && Array.Find(Styles, style => style.Mark == c).Sequence is { } sequence ? sequence : HiddenCharacters.Escape(c);
    }
}
