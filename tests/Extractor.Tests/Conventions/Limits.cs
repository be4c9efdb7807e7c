using System.Globalization;

namespace Extractor.Tests.Conventions;

/// <summary>
/// What is larger than the house rules allow, with its size, in <c>limits.txt</c>. The list is reviewed and only ever gets
/// shorter: nothing is added to it, and what has become smaller is lowered or taken out.
/// </summary>
internal sealed class Limits
{
    private readonly Dictionary<(string Kind, string What), int> _sizes;

    private Limits(Dictionary<(string Kind, string What), int> sizes) => _sizes = sizes;

    /// <summary>Every entry: what kind of limit, what exceeds it, and its size.</summary>
    public IEnumerable<(string Kind, string What, int Size)> Entries =>
        _sizes.Select(static entry => (entry.Key.Kind, entry.Key.What, entry.Value));

    /// <summary>Reads the list.</summary>
    public static Limits Read() =>
        new(File.ReadLines(Path.Combine(SourceTree.Root, "tests", "Extractor.Tests", "Conventions", "limits.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('\t'))
            .ToDictionary(static part => (part[0], part[1]), static part => int.Parse(part[2], CultureInfo.InvariantCulture)));

    /// <summary>How large something may be: its entry, or the rule.</summary>
    public int Of(string kind, string what, int rule) => _sizes.GetValueOrDefault((kind, what), rule);
}
