namespace Extractor.Cli;

/// <summary>Says that a name means nothing, or several things, and lists what it may mean.</summary>
/// <param name="name">The name as it was given.</param>
/// <param name="terminal">Where messages go.</param>
internal sealed class NameCandidates(string name, Terminal terminal)
{
    /// <summary>Says that nothing has the name.</summary>
    /// <param name="what">What was looked for.</param>
    /// <param name="near">The ids that are near to the name.</param>
    /// <param name="advice">What to do where there are none.</param>
    public void TellNear(string what, IEnumerable<string> near, string advice)
    {
        var ids = near.ToArray();
        Tell($"no {what} fits '{name}'; {(ids.Length == 0 ? advice : "near to it:")}", ids);
    }

    /// <summary>Says that several things have the name.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What they are, in the plural.</param>
    /// <param name="ids">The ids to list.</param>
    public void TellSeveral(int count, string what, IEnumerable<string> ids) =>
        Tell($"'{name}' fits {count} {what}; name one of them:", ids);

    private void Tell(string message, IEnumerable<string> ids)
    {
        terminal.Error.WriteLine($"sot: {message}");
        foreach (var id in ids) terminal.Error.WriteLine($"  {id}");
    }
}
