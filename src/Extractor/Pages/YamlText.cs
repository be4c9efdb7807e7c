using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Extractor.Pages;

/// <summary>
/// What a file of YAML says, or why it cannot be read. Every such file that people write is read here, because the
/// library answers broken text with exceptions of many kinds, and each of them is a broken file and nothing else.
/// </summary>
/// <param name="Documents">The documents; none where the text is broken.</param>
/// <param name="Problem">The line, from one, and what is wrong there; null where the text could be read.</param>
internal sealed record YamlText(ImmutableArray<YamlDocument> Documents, (int Line, string What)? Problem)
{
    private const int DeepestNesting = 64;

    /// <summary>Reads a text.</summary>
    public static YamlText Read(string text)
    {
        var parser = new PlainParser(new StringReader(text));
        try
        {
            var yaml = new YamlStream();
            yaml.Load(parser);
            return new YamlText([.. yaml.Documents], null);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            var line = broken is YamlException { Start: var start } ? start.Line : parser.LastLine;
            return new YamlText([], ((int)Math.Max(1, line), broken.Message));
        }
    }

    /// <summary>
    /// YAML as people write it: it nests a few levels, and its keys are words. The library reads nested lists by calling
    /// itself, and compares keys by all that they contain; past a depth, and with lists for keys, a file is broken.
    /// </summary>
    private sealed class PlainParser(TextReader text) : IParser
    {
        private readonly Parser parser = new(text);
        private readonly Stack<bool> keyIsNext = new();
        private readonly Stack<bool> isMapping = new();

        /// <inheritdoc/>
        public ParsingEvent? Current => parser.Current;

        /// <summary>The line, from one, on which the last event that was read ends.</summary>
        public long LastLine => parser.Current?.End.Line ?? 1;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (!parser.MoveNext()) return false;
            Take(parser.Current!);
            return true;
        }

        private void Take(ParsingEvent found)
        {
            if (found is MappingEnd or SequenceEnd)
            {
                keyIsNext.Pop();
                isMapping.Pop();
                return;
            }

            if (found is not NodeEvent and not AnchorAlias) return;
            if (isMapping.TryPeek(out var inMapping) && inMapping)
            {
                var isKey = keyIsNext.Pop();
                if (isKey && found is not Scalar)
                    throw new YamlException(found.Start, found.End, "a key is a list, a mapping or an alias; expected a word");
                keyIsNext.Push(!isKey);
            }

            if (found is not (MappingStart or SequenceStart)) return;
            if (isMapping.Count == DeepestNesting)
                throw new YamlException(found.Start, found.End, $"lists and mappings nest more than {DeepestNesting} levels here");
            keyIsNext.Push(found is MappingStart);
            isMapping.Push(found is MappingStart);
        }
    }
}
