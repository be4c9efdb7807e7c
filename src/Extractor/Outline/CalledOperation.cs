using System.Numerics;
using Extractor.Model;

namespace Extractor.Outline;

/// <summary>Finds the documented operation that a call calls: calls have values where addresses have parameters.</summary>
internal static class CalledOperation
{
    // A call with more values in its path is none that anybody wrote.
    private const int MostValues = 6;

    /// <summary>The one documented operation that a call fits best, or null where none or several do.</summary>
    /// <param name="called">The call's method and path.</param>
    /// <param name="documented">Finds the ids of documented operations by their shape.</param>
    public static string? Among(OperationName called, Func<string, IEnumerable<string>> documented)
    {
        var parts = called.Path.Split('/');
        int[] values = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i].Length > 0 && LooksLikeValue(Value(parts[i]).Core))];
        if (values.Length is 0 or > MostValues) return null;
        // Of /tasks/{id} and /tasks/latest, the second is meant where both fit: the fewer parameters, the better.
        foreach (var same in Enumerable.Range(1, (1 << values.Length) - 1).GroupBy(static chosen => BitOperations.PopCount((uint)chosen))
            .OrderBy(static group => group.Key))
        {
            string[] found = [.. same.SelectMany(chosen => documented(ShapeOf(called.Method, parts, values, chosen)))
                .Distinct(StringComparer.Ordinal)
                .Take(2)];
            if (found.Length > 0) return found.Length == 1 ? found[0] : null;
        }

        return null;
    }

    /// <summary>
    /// Whether a call in the section of an operation calls it: there any word may be a value, and the call may write out
    /// a first part of the path that the documentation keeps elsewhere.
    /// </summary>
    public static bool IsOf(OperationName called, Scope around)
    {
        var space = around.Id.IndexOf(' ', StringComparison.Ordinal);
        if (around.Kind != ScopeKind.Operation || space < 0 || around.Id[..space] != called.Method) return false;
        string[] known = around.Id[(space + 1)..].Split('/'), parts = called.Path.Split('/');
        var offset = parts.Length - known.Length;
        if (offset < 0 || !known.Skip(1).Any(static name => !name.Contains('{'))) return false;
        // Both open with an empty part before the first slash.
        for (var i = 1; i < known.Length; i++)
            if (known[i] != parts[offset + i] && !IsParameter(known[i], parts[offset + i])) return false;
        return true;
    }

    private static string ShapeOf(string method, string[] parts, int[] values, int chosen)
    {
        var shaped = (string[])parts.Clone();
        for (var bit = 0; bit < values.Length; bit++)
            if ((chosen & (1 << bit)) != 0) shaped[values[bit]] = "{}" + Value(parts[values[bit]]).Behind;
        return OperationName.Shape($"{method} {string.Join('/', shaped)}");
    }

    // 12:cancel, 12.json
    private static (string Core, string Behind) Value(string part)
    {
        var end = part.AsSpan(1).IndexOfAny(":.") + 1;
        return end > 0 && end + 1 < part.Length && char.IsAsciiLetterLower(part[end + 1]) ? (part[..end], part[end..]) : (part, "");
    }

    // {id}, {id}.json, @{name}
    private static bool IsParameter(string name, string part)
    {
        var (open, close) = (name.IndexOf('{'), name.LastIndexOf('}'));
        return open >= 0 && close > open && part.Length > name.Length - (close + 1 - open)
            && part.StartsWith(name[..open], StringComparison.Ordinal) && part.EndsWith(name[(close + 1)..], StringComparison.Ordinal);
    }

    // A word in lower case may as well be the name of another operation: /tasks/search.
    private static bool LooksLikeValue(string part) => (part.Any(char.IsAsciiDigit) && !PathTemplate.IsVersion(part))
        || part[0] is '$' or '%' or '*' or '{' || !part.Any(char.IsAsciiLetterLower) || part.Trim('x').Length == 0;
}
