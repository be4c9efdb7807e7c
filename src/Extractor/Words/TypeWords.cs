namespace Extractor.Words;

/// <summary>Reads types as pages write them.</summary>
internal static class TypeWords
{
    private const int LongestType = 60;

    private static TypeFamilies Families => Vocabulary.BuiltIn.TypeFamilies;

    /// <summary>Whether a line is a type and nothing else: "string", "array of objects", "integer or null", "list&lt;string&gt;".</summary>
    public static bool IsType(string text, Vocabulary vocabulary)
    {
        if (text.Length is 0 or > LongestType || text[^1] is '.' or '。' or ',' or '，' || (text[0] == '(' && text[^1] == ')')) return false;
        text = WithoutSize(text, vocabulary);
        if (vocabulary.IsTypeWord(text)) return true;
        // <string> is a type, <task id> stands for values, and { id: 12 } is a value.
        if (text[0] is '<' or '{')
            return text.Length > 2 && text.AsSpan().IndexOfAny('>', '}') == text.Length - 1 && IsType(text[1..^1].Trim(), vocabulary);
        var depth = 0;
        var first = true;
        var (last, typed) = ("", false);
        foreach (var token in Tokens(text))
        {
            last = token;
            typed |= depth <= 0
                ? token.Length > 1 && !Families.IsJoint(token) && !Families.IsMark(token)
                : token.Length > 1 && IsPartOfType(token, first, vocabulary);
            if (token is "<" or "(" or "[" or "{") depth++;
            else if (token is ">" or ")" or "]" or "}") depth--;
            else if (depth <= 0 && !IsPartOfType(token, first, vocabulary)) return false;
            first = false;
        }

        return typed && depth == 0 && !Families.IsJoint(last);
    }

    // varchar 20, as tables of a database have it
    private static string WithoutSize(string text, Vocabulary vocabulary)
    {
        const int mostDigits = 5;
        var space = text.LastIndexOf(' ');
        return space > 0 && text.Length - space - 1 is > 0 and <= mostDigits && text.AsSpan(space + 1).IndexOfAnyExceptInRange('0', '9') < 0
            && vocabulary.Has("sized-types", text.AsSpan(0, space))
            ? text[..space]
            : text;
    }

    /// <summary>Whether a text is a sentence that opens with no type: in a column of types, it has slipped there.</summary>
    public static bool IsSentence(string text, Vocabulary vocabulary)
    {
        const int fewestWords = 4, opening = 3, longest = 1000;
        return text.Length is > 0 and <= longest && text[^1] is '.' && text.Count(static c => c == ' ') >= fewestWords - 1
            && !Tokens(text).Take(opening).Any(token => token.Length > 1 && vocabulary.IsTypeWord(token));
    }

    /// <summary>
    /// Whether a text is the type of a list whose items the vocabulary does not know: "array of User objects", "list of Tag".
    /// </summary>
    public static bool IsListOf(string text, Vocabulary vocabulary)
    {
        const int mostWords = 5;
        var parts = text.Length > LongestType ? [] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Block List, Attributes Map
        if (parts.Length == 2 && parts.All(static part => char.IsAsciiLetterUpper(part[0]))
            && parts[1] is "List" or "Set" or "Map" or "Array")
            return true;
        if (parts.Length is < 3 or > mostWords || !Families.IsJoint(parts[1]) || !vocabulary.IsTypeWord(parts[0])) return false;
        return IsPartOfType(parts[^1].ToLowerInvariant(), false, vocabulary)
            || parts[2..].All(static part => char.IsAsciiLetterUpper(part[0]));
    }

    /// <summary>The type that a cell states in the page's own word, in lower case, or null.</summary>
    public static string? Of(string cell, Vocabulary vocabulary)
    {
        var text = WithoutNote(Unescaped(cell.ReplaceLineEndings(" ")).Trim()).TrimStart('?').Trim();
        return text.Length == 0 || vocabulary.IsNoValue(text) && !text.Equals("null", StringComparison.OrdinalIgnoreCase)
            ? null
            : text.ToLowerInvariant();
    }

    // Stars behind a gap lead to a note below the table: "list of strings *". Without one they may say more: "string*".
    private static string WithoutNote(string text)
    {
        // integer①
        while (text.Length > 1 && text[^1] is (>= '\u2460' and <= '\u24FF') or (>= '\u2776' and <= '\u2793')) text = text[..^1].TrimEnd();
        var bare = text.TrimEnd('*', '\\');
        return bare.Length < text.Length && bare.EndsWith(' ') ? bare.TrimEnd() : text;
    }

    // `string\[\]`: a converter escapes marks inside code too, where the page then shows the backslash.
    private static string Unescaped(string cell)
    {
        return cell.Contains('\\') ? string.Concat(cell.Where((c, at) => c != '\\' || !IsMark(at + 1))) : cell;

        bool IsMark(int at) => at < cell.Length && cell[at] != '\\' && (char.IsPunctuation(cell[at]) || char.IsSymbol(cell[at]));
    }

    /// <summary>Whether the type has a word that is hardly ever anything else: "string" and not "text".</summary>
    public static bool IsPlain(string type, Vocabulary vocabulary) =>
        Tokens(type).Any(token => vocabulary.IsValueType(token) || (token.EndsWith('s') && vocabulary.IsValueType(token[..^1])));

    /// <summary>Whether the type is one of lists.</summary>
    public static bool IsList(string? type)
    {
        if (string.IsNullOrEmpty(type)) return false;
        // string[]?
        if (type.Length > 1 && type[^1] == '?') type = type[..^1];
        // []string, [ integer ]
        if (type.StartsWith("[]", StringComparison.Ordinal) || (type[0] == '[' && type[^1] == ']')
            || type.StartsWith("repeated ", StringComparison.Ordinal))
            return true;
        return type.EndsWith("[]", StringComparison.Ordinal) || Families.IsList(type);
    }

    /// <summary>Whether the type is one of objects.</summary>
    public static bool IsObject(string? type) =>
        type is not null
        && (Families.Of(type) == "object" || (type.StartsWith("object", StringComparison.Ordinal) && !IsList(type)));

    /// <summary>Whether the type opens with the word for an object whose keys the caller chooses: "dictionary with keys in".</summary>
    public static bool IsMap(string? type) => type is not null && Tokens(type).FirstOrDefault() is { } first && Families.IsFree(first);

    /// <summary>Whether a value of the type holds neither other fields nor items.</summary>
    public static bool IsScalar(string? type) =>
        type is not null && Family(type) is "string" or "integer" or "number" or "boolean" or "enum";

    /// <summary>Whether a value of the type is a number or a truth value, into which no text with further fields can be written.</summary>
    public static bool IsNumber(string type) => Family(type) is "integer" or "number" or "boolean";

    /// <summary>The family of a type: two words of one family do not contradict each other.</summary>
    public static string Family(string type)
    {
        if (IsList(type)) return "array";
        if (IsObject(type)) return "object";
        return Families.Of(type) ?? OfFormat(type) ?? type;
    }

    // integer(int64), string<date>, number($double): the bracket says how a value of the type is written.
    private static string? OfFormat(string type)
    {
        var open = type.AsSpan().IndexOfAny('(', '<');
        return open > 0 && type.AsSpan().IndexOfAny(')', '>') == type.Length - 1 && type[^1] == (type[open] == '(' ? ')' : '>')
            && Families.Of(type[..open].TrimEnd()) is { } family and ("string" or "integer" or "number" or "boolean")
                ? family
                : null;
    }

    /// <summary>
    /// The alternatives of a type: "string or null", "string | int". Those of what a list holds are no alternatives of its own.
    /// </summary>
    public static IEnumerable<string> Alternatives(string type)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= type.Length; at++)
        {
            if (at < type.Length && type[at] is '<' or '(' or '[' or '{') depth++;
            if (at < type.Length && type[at] is '>' or ')' or ']' or '}') depth--;
            var width = at == type.Length ? 1 : depth == 0 ? SeparatorAt(type, at) : 0;
            if (width == 0) continue;
            if (type[start..at].Trim() is { Length: > 0 } word) yield return word;
            start = at + width;
            at = start - 1;
        }
    }

    private static int SeparatorAt(string type, int at)
    {
        if (type[at] is '|' or '/' or ',' or '，' or '、') return 1;
        foreach (var word in Families.Alternatives)
        {
            if (string.CompareOrdinal(type, at, word, 0, word.Length) != 0) continue;
            var end = at + word.Length;
            if (word[0] > '\u2E80' || (at > 0 && type[at - 1] == ' ' && end < type.Length && type[end] == ' ')) return word.Length;
        }

        return 0;
    }

    /// <summary>Whether both types are lists, or both objects, and one alone says what they hold: "object" and "Tag object".</summary>
    public static bool DifferInDetail(string one, string other)
    {
        return IsPlainHolder(one) != IsPlainHolder(other)
            && (IsList(one) ? IsList(other) : !IsList(other) && EndsInObject(one) && EndsInObject(other));

        // "embed object", "EmbedObject"
        static bool EndsInObject(string type) => IsObject(type) || (Tokens(type).LastOrDefault() is { } last
            && (Families.IsHolder(last) || last.EndsWith("object", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Whether a type is one of lists or objects and says nothing of what they hold: "array of objects", and not "array of Tag
    /// objects".
    /// </summary>
    public static bool IsPlainHolder(string type) =>
        (IsList(type) || IsObject(type)) && Tokens(type).All(static token => !char.IsAsciiLetter(token[0])
            || Families.IsHolder(token) || Families.IsJoint(token));

    /// <summary>Whether a type is one that every reader of JSON can tell from the others by looking at a value.</summary>
    public static bool IsPlainFamily(string type) => Family(type) is "array" or "object" or "integer" or "number" or "boolean" or "string";

    /// <summary>
    /// Whether two types are one in other words; of lists, whether their items are too, as far as both say what they hold.
    /// </summary>
    public static bool AreSame(string a, string b)
    {
        if (Family(a) != Family(b)) return false;
        if (!IsList(a)) return true;
        var (one, other) = (ItemsOf(a), ItemsOf(b));
        return one.Length == 0 || other.Length == 0 || Family(one) == Family(other);
    }

    /// <summary>
    /// The type of what a list holds, or an empty text where it does not say: "array of strings", "list&lt;string&gt;", "string[]" and
    /// "字符串数组" hold the same.
    /// </summary>
    public static string ItemsOf(string list)
    {
        if (list.EndsWith("]?", StringComparison.Ordinal)) list = list[..^1];
        if (list.EndsWith("[][]", StringComparison.Ordinal)) return list[..^2];
        var items = list.EndsWith("[]", StringComparison.Ordinal) ? list[..^2] : Families.WithoutList(list);
        items = items.Trim(' ', '<', '>', '[', ']', '(', ')');
        var space = items.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && Families.IsJoint(items[..space])) items = items[(space + 1)..];
        return items.Length > 2 && items[^1] == 's' ? items[..^1] : items;
    }

    private static bool IsPartOfType(string token, bool first, Vocabulary vocabulary)
    {
        if (vocabulary.IsTypeWord(token) || (!first && token is "|" or "/" or ",")) return true;
        // "arrays of strings"
        if (token.EndsWith('s') && vocabulary.IsTypeWord(token[..^1])) return true;
        if (token[0] > '\u2E80' && IsRunOfTypes(token, vocabulary)) return true;
        return Families.IsMark(token) || (!first && Families.IsJoint(token));
    }

    // 字符串数组: scripts without spaces write one type word behind the other.
    private static bool IsRunOfTypes(string token, Vocabulary vocabulary)
    {
        for (var at = 0; at < token.Length;)
        {
            var length = token.Length - at;
            while (length > 0 && !vocabulary.IsTypeWord(token.Substring(at, length))
                && !(at > 0 && Families.IsJoint(token.Substring(at, length))))
                length--;
            if (length == 0) return false;
            at += length;
        }

        return true;
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-');
            if (isWord) continue;
            if (i > start) yield return text[start..i];
            if (i < text.Length && !char.IsWhiteSpace(text[i])) yield return text[i].ToString();
            start = i + 1;
        }
    }
}
