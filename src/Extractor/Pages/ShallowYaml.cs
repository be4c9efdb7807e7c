using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Extractor.Pages;

/// <summary>
/// YAML as people write it, which nests a few levels. The library reads nested lists by calling itself, and a file that
/// nests ten thousand of them would end the process; past a depth this is a broken file like any other.
/// </summary>
internal sealed class ShallowYaml(TextReader text) : IParser
{
    private const int DeepestNesting = 64;
    private readonly Parser parser = new(text);
    private int depth;

    /// <inheritdoc/>
    public ParsingEvent? Current => parser.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = parser.MoveNext();
        if (moved) depth += parser.Current!.NestingIncrease;
        return depth <= DeepestNesting ? moved : throw new YamlException(parser.Current!.Start, parser.Current.End, $"lists and mappings nest more than {DeepestNesting} levels here");
    }
}
