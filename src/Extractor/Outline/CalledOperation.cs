namespace Extractor.Outline;

/// <summary>Finds the documented operation that a call calls: calls have values where addresses have parameters.</summary>
internal static class CalledOperation
{
    /// <summary>The one documented operation that a call fits best, or null where none or several do.</summary>
    /// <param name="called">The call's method and path.</param>
    /// <param name="documented">The ids of documented operations.</param>
    public static string? Among(OperationName called, IEnumerable<string> documented)
    {
        // Of /tasks/{id} and /tasks/latest, the second is meant where both fit.
        var fitting = documented.Where(id => Fits(called, id, whole: true, static value => LooksLikeValue(value))).GroupBy(static id => id.Count(static c => c == '{')).MinBy(static group => group.Key);
        return fitting?.Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;
    }

    /// <summary>
    /// Whether a call in the section of an operation calls it: there any word may be a value, and the call may write out
    /// a first part of the path that the documentation keeps elsewhere.
    /// </summary>
    public static bool IsOf(OperationName called, Scope around) => around.Kind == ScopeKind.Operation && Fits(called, around.Id, whole: false, static _ => true);

    private static bool Fits(OperationName called, string documented, bool whole, Func<string, bool> isValue)
    {
        var space = documented.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || documented[..space] != called.Method) return false;
        string[] known = documented[(space + 1)..].Split('/'), parts = called.Path.Split('/');
        var offset = parts.Length - known.Length;
        if (offset < 0 || (whole && offset > 0)) return false;
        var literal = false;
        // Both open with an empty part before the first slash.
        for (var i = 1; i < known.Length; i++)
        {
            var (name, value) = (known[i], parts[offset + i]);
            literal |= !name.Contains('{');
            if (name != value && !(IsParameter(name, value, out var own) && (own.Contains('{') || isValue(own)))) return false;
        }

        return literal;
    }

    // {id}, {id}.json, @{name}
    private static bool IsParameter(string name, string part, out string value)
    {
        value = "";
        var (open, close) = (name.IndexOf('{'), name.LastIndexOf('}'));
        if (open < 0 || close < open || part.Length <= name.Length - (close + 1 - open)) return false;
        if (!part.StartsWith(name[..open], StringComparison.Ordinal) || !part.EndsWith(name[(close + 1)..], StringComparison.Ordinal)) return false;
        value = part[open..(part.Length - (name.Length - close - 1))];
        return true;
    }

    // A word in lower case may as well be the name of another operation: /tasks/search.
    private static bool LooksLikeValue(string part) => part.Any(char.IsAsciiDigit) || part[0] is '$' or '%' or '*' || !part.Any(char.IsAsciiLetterLower) || part.Trim('x').Length == 0;
}
