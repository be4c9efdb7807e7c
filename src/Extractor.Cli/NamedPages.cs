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
        // A start is as long as it is, so the same length of each path is compared, and a file's name alone as well.
        var near = registry.Pages.Select(static page => page.Path)
            .Select(path => (Path: path, Start: Suggestion.For(start, [path[..Math.Min(path.Length, start.Length)], path, path[(path.LastIndexOf('/') + 1)..]])))
            .FirstOrDefault(static one => one.Start is not null).Path;
        terminal.Error.WriteLine($"sot: no page has a path that starts like '{start}'{(near is null ? "" : $"; did you mean '{near}'?")}");
        return false;
    }
}
