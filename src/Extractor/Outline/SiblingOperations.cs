using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Outline;

/// <summary>The operations that a page announces side by side, below one heading.</summary>
internal sealed class SiblingOperations
{
    private readonly List<Scope> beside = [];
    private readonly Dictionary<string, Scope?> titles = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<string> above = [];

    /// <summary>Adds an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="title">The heading that it stands below, or an empty string.</param>
    /// <param name="headings">The headings above that one.</param>
    public void Add(Scope operation, string title, ImmutableArray<string> headings)
    {
        if (title.Length > 0) titles[title] = titles.TryGetValue(title, out var known) && known != operation ? null : operation;
        if (!above.SequenceEqual(headings)) beside.Clear();
        above = headings;
        beside.Add(operation);
    }

    /// <summary>The operation that stands below a heading of these words; null where none or several do.</summary>
    public Scope? Titled(string heading) => titles.GetValueOrDefault(heading);

    /// <summary>Whether several operations stand side by side.</summary>
    public bool AreSeveral => beside.Distinct().Skip(1).Any();

    /// <summary>The only one of the operations that sends a body; null where none or several do.</summary>
    public Scope? Sending() => beside.Where(static operation => !operation.SendsNoBody).Distinct().ToArray() is [var only] ? only : null;
}
