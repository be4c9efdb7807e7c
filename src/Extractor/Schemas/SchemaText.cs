using System.Collections.Immutable;
using Extractor.Pages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Extractor.Schemas;

/// <summary>What the text of a schema holds.</summary>
/// <param name="Roots">The values at the top; one as a rule, several where the text holds several documents.</param>
/// <param name="Problems">The lines that cannot be read, and why.</param>
internal sealed record SchemaText(ImmutableArray<SchemaNode> Roots, ImmutableArray<(int Line, string What)> Problems)
{
    // No schema of an API nests deeper; a page that does is an attack on its readers.
    private const int DeepestNesting = 200;

    // A line that breaks the text is left out and the rest read again; text with many of them is no schema.
    private const int MostRetries = 8;

    /// <summary>
    /// Reads YAML, and JSON as the part of YAML that it is. YamlDotNet is asked for its events and not for a model: events
    /// know their places, nest without recursion and leave aliases as they are, so that a hostile page costs no more than
    /// its own length. (Microsoft.OpenApi reads the same text and keeps no places.)
    /// </summary>
    /// <param name="source">The page.</param>
    /// <param name="lines">The lines to read.</param>
    public static SchemaText Read(SourceText source, LineRange lines) =>
        Read(source, new TextSpan(source.StartOf(lines.First), source.EndOf(lines.Last)));

    /// <summary>Reads a part of a line or of lines, as <see cref="Read(SourceText, LineRange)"/> reads whole ones.</summary>
    public static SchemaText Read(SourceText source, TextSpan part)
    {
        var start = part.Start;
        var text = source.Text[start..part.End];
        var isJson = text.AsSpan().TrimStart() is ['{' or '[', ..];
        if (isJson) text = WithoutComments(text);
        var problems = ImmutableArray.CreateBuilder<(int, string)>();
        for (var retry = 0; ; retry++)
        {
            var events = new EventReader(text, start);
            if (events.Read() is not { } broken) return new SchemaText(events.Roots, problems.ToImmutable());
            var line = source.LineAt(Math.Min(start + broken.At, part.End));
            problems.Add((line, broken.What));
            if (isJson || !broken.MayRetry || retry == MostRetries || Without(text, source, line, start) is not { } rest)
                return new SchemaText(events.Roots, problems.ToImmutable());
            text = rest;
        }
    }

    private static string? Without(string text, SourceText source, int line, int start)
    {
        var (from, to) = (source.StartOf(line) - start, source.EndOf(line) - start);
        if (text.AsSpan(from, to - from).IsWhiteSpace()) return null;
        return string.Concat(text.AsSpan(0, from), new string(' ', to - from), text.AsSpan(to));
    }

    // Comments are no part of JSON, and a tab is no white space to a reader of YAML. Every other character keeps its place.
    private static string WithoutComments(string text)
    {
        var bare = text.ToCharArray();
        var inString = false;
        for (var i = 0; i < bare.Length; i++)
        {
            if (inString && bare[i] == '\\') i++;
            else if (bare[i] == '"') inString = !inString;
            else if (inString) inString = bare[i] is not ('\n' or '\r');
            else if (bare[i] == '\t') bare[i] = ' ';
            else if (bare[i] == '/' && i + 1 < bare.Length && bare[i + 1] is '/' or '*') i = Blank(bare, i) - 1;
        }

        return new string(bare);
    }

    private static int Blank(char[] text, int at)
    {
        var rest = text.AsSpan(at);
        var end = rest[1] == '/' ? rest.IndexOfAny('\n', '\r') : rest[2..].IndexOf("*/") is var close and >= 0 ? close + 4 : -1;
        var comment = end < 0 ? rest : rest[..end];
        foreach (ref var c in comment)
            if (c is not ('\n' or '\r')) c = ' ';
        return at + comment.Length;
    }

    /// <summary>Where a text cannot be read.</summary>
    /// <param name="At">The offset in the text.</param>
    /// <param name="What">What stands in the way.</param>
    /// <param name="MayRetry">Whether the rest may be read without the line.</param>
    private sealed record Broken(int At, string What, bool MayRetry);

    /// <summary>Builds nodes from events, without recursion.</summary>
    private sealed class EventReader(string text, int start)
    {
        private readonly Dictionary<string, SchemaNode> anchors = new(StringComparer.Ordinal);
        private readonly Stack<(SchemaNode Node, SchemaScalar? Key)> open = new();
        private readonly ImmutableArray<SchemaNode>.Builder roots = ImmutableArray.CreateBuilder<SchemaNode>();

        public ImmutableArray<SchemaNode> Roots => roots.ToImmutable();

        /// <summary>Reads all events; what was read before the text broke is kept.</summary>
        public Broken? Read()
        {
            var parser = new Parser(new Scanner(new StringReader(text)));
            try
            {
                while (parser.MoveNext())
                {
                    Take(parser.Current!);
                    if (open.Count > DeepestNesting)
                        return new Broken(
                            At(parser.Current!.Start), $"nests deeper than {DeepestNesting} levels; nothing is read from here on", false);
                }

                return null;
            }
            catch (YamlException broken)
            {
                return new Broken(At(broken.Start), $"not YAML: {broken.Message}", true);
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                // Some broken text the library does not tell from a fault of its own.
                return new Broken(parser.Current is { } last ? At(last.End) : 0, $"not YAML: {broken.Message}", false);
            }
            finally
            {
                while (open.Count > 0) Close(text.Length);
            }
        }

        private int At(Mark mark) => (int)Math.Clamp(mark.Index, 0, text.Length);

        private void Take(ParsingEvent found)
        {
            switch (found)
            {
                case Scalar scalar:
                    Place(Single(scalar), scalar.Anchor);
                    break;
                case MappingStart map:
                    Open(new SchemaMap(start + At(map.Start)), map.Anchor);
                    break;
                case SequenceStart list:
                    Open(new SchemaList(start + At(list.Start)), list.Anchor);
                    break;
                case MappingEnd or SequenceEnd:
                    Close(At(found.End));
                    break;
                case AnchorAlias alias when anchors.TryGetValue(alias.Value.Value, out var known):
                    Place(known, AnchorName.Empty);
                    break;
                case AnchorAlias alias:
                    Place(new SchemaScalar(start + At(alias.Start), "", false), AnchorName.Empty);
                    break;
            }
        }

        // A value that is left out is told to stand before the next key; it ends where its own key does.
        private SchemaScalar Single(Scalar scalar)
        {
            var end = Trimmed(At(scalar.End));
            return new SchemaScalar(
                Math.Min(start + At(scalar.Start), end),
                scalar.Value,
                scalar.Style is ScalarStyle.DoubleQuoted
                    or ScalarStyle.SingleQuoted)
            {
                End = end,
            };
        }

        private void Open(SchemaNode node, AnchorName anchor)
        {
            Place(node, anchor);
            open.Push((node, null));
        }

        // The end of a map in brackets is told as the place of the bracket, and that of any other as the start of what follows.
        private void Close(int end)
        {
            var node = open.Pop().Node;
            var inBrackets = node.Start - start < text.Length && text[node.Start - start] is '{' or '[' && end < text.Length
                && text[end] is '}' or ']';
            node.End = Math.Max(node.Start, inBrackets ? start + end + 1 : Trimmed(end));
        }

        private int Trimmed(int end)
        {
            while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
            return start + end;
        }

        private void Place(SchemaNode node, AnchorName anchor)
        {
            if (!anchor.IsEmpty) anchors[anchor.Value] = node;
            if (!open.TryPop(out var parent))
            {
                roots.Add(node);
                return;
            }

            if (parent.Node is SchemaList list) list.Add(node);
            else if (parent.Key is { } key) ((SchemaMap)parent.Node).Add(key, node);
            // A key that is no single value names no field.
            var next = parent is { Node: SchemaMap, Key: null } ? node as SchemaScalar ?? new SchemaScalar(node.Start, "", false) : null;
            open.Push((parent.Node, next));
        }
    }
}
