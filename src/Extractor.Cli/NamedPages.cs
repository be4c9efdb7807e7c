using Extractor.Registry;

namespace Extractor.Cli;

/// <summary>The pages that a command is asked about, by the start of their paths.</summary>
internal static class NamedPages
{
    /// <summary>Whether any page's path starts like this; where none does, the nearest is named.</summary>
    /// <param name="registry">The registry, which knows every page.</param>
    /// <param name="start">The start of a path; an empty string for any.</param>
    /// <param name="terminal">Where messages go.</param>
    public static bool FitAny(FieldRegistry registry, string start, Terminal terminal)
    {
        if (registry.Pages.Any(page => page.Path.StartsWith(start, StringComparison.Ordinal))) return true;
        var near = registry.Pages.Select(static page => page.Path)
            .FirstOrDefault(path => Suggestion.For(start, Parts(path, start.Length)) is not null);
        terminal.Error.WriteLine($"sot: no page has a path that starts like '{start}'{(near is null ? "" : $"; did you mean '{near}'?")}");
        return false;
    }

    // What may have been meant: as much of the path as was given, all of it, or the file's name.
    private static string[] Parts(string path, int length) =>
        [path[..Math.Min(path.Length, length)], path, path[(path.LastIndexOf('/') + 1)..]];
}
