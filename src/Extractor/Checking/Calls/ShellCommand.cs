using System.Collections.Immutable;

namespace Extractor.Checking.Calls;

/// <summary>A command of a shell script: its words, and where its input comes from.</summary>
/// <param name="Start">Where it starts in the file.</param>
/// <param name="Words">Its words.</param>
/// <param name="Input">What it reads from a here-document or here-string, or null.</param>
/// <param name="InputFrom">Another source of its input as it is written: a pipe or a file; null where there is none.</param>
/// <param name="Unclosed">Whether a quotation mark or bracket of it is never closed.</param>
/// <param name="CutAt">Whether it ends at a <c>&amp;</c> inside a word, as an address without quotation marks does.</param>
internal sealed record ShellCommand(
    int Start, ImmutableArray<CallWord> Words, CallWord? Input, string? InputFrom, bool Unclosed, bool CutAt);
