using System.Text;

namespace Extractor.Model;

/// <summary>
/// The path of a field inside its location: dotted, a list's items as <c>[]</c>. An array is named without <c>[]</c>
/// when it is itself the field.
/// </summary>
/// <param name="Value">The path as text.</param>
public readonly record struct FieldPath(string Value)
{
    /// <summary>How many fields stand above another at most. No API nests deeper; a page that does is an attack on its readers.</summary>
    public const int DeepestNesting = 64;

    /// <summary>The path above every field.</summary>
    public static FieldPath Root { get; } = new("");

    /// <summary>Whether this is the path above every field.</summary>
    public bool IsRoot => Value.Length == 0;

    /// <summary>The name behind the last dot, without <c>[]</c>.</summary>
    public string Leaf => WithoutItems(Value[(Value.LastIndexOf('.') + 1)..]);

    /// <summary>The path of the field that holds this one, without <c>[]</c> behind it; the root where none does.</summary>
    public FieldPath Parent => Value.LastIndexOf('.') is var dot and >= 0 ? new(WithoutItems(Value[..dot])) : Root;

    /// <summary>The path without <c>[]</c> anywhere.</summary>
    internal string WithoutLists => Value.Replace("[]", "", StringComparison.Ordinal).TrimStart('.');

    /// <summary>How many fields stand above this one.</summary>
    public int Depth => Value.AsSpan().Count('.');

    /// <summary>Whether this is the path of another field or of something inside it.</summary>
    public bool IsBelow(FieldPath other) =>
        Value.StartsWith(other.Value, StringComparison.Ordinal)
        && (Value.Length == other.Value.Length || Value[other.Value.Length] is '.' or '[');

    /// <summary>The path of a member of this field.</summary>
    /// <param name="name">The member's own name, which may be a path itself.</param>
    /// <param name="inItems">Whether this field is a list and its items have the member.</param>
    public FieldPath Member(string name, bool inItems = false) =>
        IsRoot ? new(name) : new($"{Value}{(inItems && !Value.EndsWith("[]", StringComparison.Ordinal) ? "[]" : "")}.{name}");

    /// <summary>The path of a member that a page may name with the end of this path, as in "parcel.weight" below "parcel".</summary>
    /// <param name="own">What the page calls the member.</param>
    /// <param name="inItems">Whether this field is a list and its items have the member.</param>
    internal FieldPath Named(FieldPath own, bool inItems)
    {
        foreach (var repeated in (ReadOnlySpan<string>)[Value, Leaf])
            if (repeated.Length > 0 && own.WithoutLists.StartsWith(new FieldPath(repeated).WithoutLists + ".", StringComparison.Ordinal))
                return Member(string.Join('.', own.Value.Split('.')[(repeated.AsSpan().Count('.') + 1)..]), inItems);
        return Member(own.Value, inItems);
    }

    /// <summary>
    /// The path that a page writes as a name. A list's items may be written <c>[]</c>, <c>[0]</c>, <c>[i]</c>, <c>[*]</c>,
    /// <c>.0.</c> or <c>.*.</c>; a member may stand behind a slash, a colon or an arrow, or in brackets. The body itself may be written
    /// <c>$</c> before what it holds, as JSONPath does.
    /// </summary>
    public static FieldPath Parse(string name)
    {
        var path = new StringBuilder(name.Length);
        var text = name.Replace("->", ".", StringComparison.Ordinal).Replace("[].", "[].", StringComparison.Ordinal);
        if (text is ['$', '.' or '[', _, ..]) text = text[1..];
        foreach (var part in text.Split('.', StringSplitOptions.RemoveEmptyEntries)) AppendPart(path, part);
        return new FieldPath(WithoutItems(path.ToString()));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static void AppendPart(StringBuilder path, string part)
    {
        if (path.Length > 0 && (part is "*" or "#" or "N" or "{n}" or "{index}" || part.All(char.IsAsciiDigit)))
        {
            path.Append("[]");
            return;
        }

        var open = part.IndexOf('[');
        var name = open < 0 ? part : part[..open];
        if (path.Length > 0 && name.Length > 0) path.Append('.');
        path.Append(name);
        while (open >= 0)
        {
            var close = part.IndexOf(']', open);
            if (close < 0) break;
            var inside = part[(open + 1)..close].Trim('\'', '"', ':');
            var isItem = inside.Length == 0 || inside is "*" or "i" or "n" or "x" or "index" || inside.All(char.IsAsciiDigit);
            path.Append(isItem ? "[]" : path.Length > 0 ? $".{inside}" : inside);
            open = part.IndexOf('[', close);
        }
    }

    private static string WithoutItems(string path)
    {
        while (path.EndsWith("[]", StringComparison.Ordinal)) path = path[..^2];
        return path;
    }
}
