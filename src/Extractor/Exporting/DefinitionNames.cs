using System.Globalization;

namespace Extractor.Exporting;

/// <summary>Names of definitions: letters, digits and few signs, each one once.</summary>
internal static class DefinitionNames
{
    /// <summary>A name for a structure that no other has.</summary>
    public static string Free(string scope, IEnumerable<string> taken)
    {
        var name = string.Concat(scope.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '_')).Trim('_');
        if (name.Length == 0) name = "structure";
        var known = taken.ToHashSet(StringComparer.Ordinal);
        var free = name;
        for (var number = 2; known.Contains(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        return free;
    }
}
