using System.Buffers;
using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Takes apart the lines of a pasted page that lost every gap between the name of a field, its type and what is said beside
/// them: "tailstring* required", "lengthintegerDefault: 12". A page that has such a line may have lines of a name and a type
/// alone, each at the front of a paragraph.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class GluedFields(Vocabulary vocabulary)
{
    /// <summary>The look of every such line: what one of them proves holds for the others.</summary>
    public const string Look = "glued";

    /// <summary>The look of the rows of a table that lost its gaps: the header above them proves each of them.</summary>
    public const string RowLook = "glued row";

    /// <summary>Whether a line with the look is what a line taken apart held: it labels nothing.</summary>
    public static bool IsPart(string look) => look is Look or RowLook or FoldedSchemas.Look;

    // The types of a schema. They end in no other one, so that a line can be cut in one place alone.
    private static readonly string[] Types = [
        "string", "integer", "number", "boolean", "object", "array", "enum", "timestamp", "float", "double",
    ];

    private static readonly SearchValues<char> Formats = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-0123456789");

    private const int LongestName = 100;

    // Between the facts of a bullet, and behind the type of a value that may be absent.
    private const string Sign = " · ";
    private static readonly string[] OrNull = [" | null", " or null"];

    /// <summary>The blocks with every such line as the lines that it was; each of them knows the whole line.</summary>
    public ImmutableArray<Block> Split(ImmutableArray<Block> blocks)
    {
        var parts = new Dictionary<int, ImmutableArray<string>>();
        var proven = false;
        var rows = RowsOf(blocks);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!IsPlain(blocks[i]) || Parts(((TextLine)blocks[i]).Text) is not { } found) continue;
            var states = found.Skip(2).Any(IsRequirement);
            // A word on whether it is required that is glued to the type stands in no sentence.
            if (!states && !OpensParagraph(blocks, i) && !StandsBetweenFacts(blocks, i)) continue;
            parts[i] = found;
            proven |= states;
        }

        foreach (var (row, cells) in rows) parts[row] = cells;
        if (proven || rows.Count > 0)
            blocks = [.. blocks.SelectMany(IEnumerable<Block> (block, at) => (proven || rows.ContainsKey(at))
                && parts.TryGetValue(at, out var found)
                ? found.Select(part => (TextLine)block with { Text = part, Marks = [], Look = rows.ContainsKey(at) ? RowLook : Look })
                : [block])];
        return SplitBullets(blocks);
    }

    // "NameTypeDescription": below the header of a table that lost its gaps, every line up to the next gap is a row of it.
    private Dictionary<int, ImmutableArray<string>> RowsOf(ImmutableArray<Block> blocks)
    {
        var rows = new Dictionary<int, ImmutableArray<string>>();
        for (var header = 0; header + 1 < blocks.Length; header++)
        {
            if (!IsPlain(blocks[header]) || !IsHeader(((TextLine)blocks[header]).Text)) continue;
            var (found, at) = (new List<ImmutableArray<string>>(), header + 1);
            for (; at < blocks.Length && IsPlain(blocks[at]) && !OpensParagraph(blocks, at)
                && Parts(((TextLine)blocks[at]).Text, inTable: true) is { } cells; at++)
                found.Add(cells);
            var ends = at == blocks.Length || !IsPlain(blocks[at]) || OpensParagraph(blocks, at)
                || vocabulary.Section(((TextLine)blocks[at]).Text) is not null;
            for (var row = 0; ends && row < found.Count; row++) rows[header + 1 + row] = found[row];
        }

        return rows;
    }

    // Titles of columns alone, from that of the names over that of the types to that of the descriptions.
    private bool IsHeader(string text)
    {
        const int longest = 60;
        if (text.Length > longest || text.Contains('\t')) return false;
        var roles = new List<ColumnRole>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && !(char.IsUpper(text[end]) && char.IsLower(text[end - 1]))) end++;
            if (vocabulary.Column(text[start..end]) is var role && role == ColumnRole.Unknown) return false;
            roles.Add(role);
            start = end;
        }

        return roles is [ColumnRole.Name or ColumnRole.WeakName, ColumnRole.Type, .., ColumnRole.Description];
    }

    // In a list the facts stand behind signs, "idstring · uuid"; a bullet of a name and a type alone is one like its neighbours. Where
    // only words are glued behind the type, "idstringThe id of it", one such bullet may be anything.
    private ImmutableArray<Block> SplitBullets(ImmutableArray<Block> blocks)
    {
        var parts = new Dictionary<int, ImmutableArray<string>>();
        int[] bullets = [.. Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is TextLine { Bullet: true, Marks.IsEmpty: true })];
        foreach (var i in bullets)
            if (Parts(((TextLine)blocks[i]).Text) is { } found) parts[i] = found;
        var proven = new HashSet<int>();
        for (var first = 0; first < bullets.Length; first++)
        {
            var end = first;
            while (end < bullets.Length && parts.ContainsKey(bullets[end])) end++;
            var run = bullets[first..end];
            if (run.Any(at => States(parts[at])) || run.Count(at => parts[at].Length > 2) > 1) proven.UnionWith(run);
            first = end;
        }

        if (proven.Count == 0) return blocks;
        return [.. blocks.SelectMany((block, at) => proven.Contains(at) ? AsBullet((TextLine)block, parts[at]) : [block])];
    }

    private bool States(ImmutableArray<string> parts) => parts.Length > 2 && !IsSentence(parts[^1]) || parts.Skip(2).Any(IsRequirement);

    // The name with its type and its requirement, and below it what else is said, a line each.
    private IEnumerable<Block> AsBullet(TextLine bullet, ImmutableArray<string> parts)
    {
        var name = new TextMark(0, parts[0].Length, MarkKind.Code);
        string[] facts = [.. parts.Skip(1).TakeWhile((said, at) => at == 0 || IsRequirement(said) || IsMark(said))];
        yield return bullet with { Text = $"{parts[0]} ({string.Join(", ", facts)})", Marks = [name], Look = Look };
        foreach (var said in parts.Skip(1 + facts.Length))
            yield return bullet with { Text = said, Marks = [], Look = Look, Bullet = false, Indent = bullet.Indent + 1 };
    }

    private static bool IsPlain(Block block) =>
        block is TextLine { Bullet: false, Emphasized: false, Container: null } line && line.Marks.IsEmpty;

    private static bool OpensParagraph(ImmutableArray<Block> blocks, int index) =>
        index == 0 || blocks[index].Lines.First - blocks[index - 1].Lines.Last > 1;

    // "Example: oak" ends what is said of the field above, and what stands over another such line is a field too.
    private bool StandsBetweenFacts(ImmutableArray<Block> blocks, int index) =>
        index + 1 < blocks.Length && StatesFact(blocks[index + 1])
        && (StatesFact(blocks[index - 1]) || blocks[index - 1] is TextLine { Bullet: true });

    private bool StatesFact(Block block) =>
        block is TextLine { Bullet: false } line && AttributeLine.Read(line.Inline, vocabulary) is { } attribute
        && (attribute.Role is ColumnRole.Example or ColumnRole.Default or ColumnRole.Enum or ColumnRole.Constraint)
        && attribute.ValueStart < line.Text.Length;

    // The name, the type, and what is glued behind the type.
    private ImmutableArray<string>? Parts(string text, bool inTable = false)
    {
        // A name is one word: its type is glued to it.
        var last = text.AsSpan(0, Math.Min(text.Length, LongestName)).IndexOfAny(" \t") is var space and >= 0 ? space : LongestName;
        foreach (var type in Types)
        {
            for (var at = IndexOf(text, type, 1, last); at > 0; at = IndexOf(text, type, at + 1, last))
            {
                var (name, end) = (text[..at], at + type.Length);
                if (!FieldName.IsName(name) || TypeWords.IsType(text[..end], vocabulary)) continue;
                while (text.AsSpan(end).StartsWith("[]")) end += 2;
                end += FormatLength(text.AsSpan(end));
                end += OrNull.FirstOrDefault(absent => text.AsSpan(end).StartsWith(absent))?.Length ?? 0;
                if (Said(text[end..], char.IsAsciiLetterLower(text[at]), inTable) is not { } said)
                    continue;
                // "emailnullablestring"; isNull and isnullable are names of what is true or not.
                var mark = type == "boolean" ? 0 : vocabulary.TypeFamilies.MarkAtEnd(name);
                if (mark > 0 && FieldName.IsName(name[..^mark])) (name, said) = (name[..^mark], [name[^mark..], .. said]);
                return [name, text[at..end], .. said.OrderByDescending(IsRequirement)];
            }
        }

        return null;
    }

    // "string (email)required": the format, right before the word that is glued to it.
    private static int FormatLength(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(" (")) return 0;
        var close = rest.IndexOf(')');
        return close > 2 && rest[2..close].IndexOfAnyExcept(Formats) < 0 ? close + 1 : 0;
    }

    private static int IndexOf(string text, string type, int from, int last)
    {
        var end = Math.Min(text.Length, last + type.Length);
        return from < end ? text.IndexOf(type, from, end - from, StringComparison.OrdinalIgnoreCase) : -1;
    }

    private ImmutableArray<string>? Said(string rest, bool isLower, bool inTable)
    {
        if (rest.Length == 0) return [];
        if (rest.StartsWith(Sign, StringComparison.Ordinal))
            return [.. rest.Split(Sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Unglued)];
        if (rest[0] == '*') rest = rest[1..].Trim();
        else if (char.IsWhiteSpace(rest[0])) return null;
        if (IsRequirement(rest) || vocabulary.AfterDefaultPrefix(rest) is { Length: > 0 }) return [rest];
        return isLower || inTable ? Sentence(rest) ?? (inTable && char.IsUpper(rest[0]) ? [rest] : null) : null;
    }

    // "requiredThe id of it", "The id of it": a capital right behind a letter in lower case opens a sentence of its own.
    private ImmutableArray<string>? Sentence(string rest)
    {
        const int longest = 16;
        for (var end = Math.Min(longest, rest.Length - 1); end > 0; end--)
            if (IsSentence(rest[end..]) && IsRequirement(rest[..end])) return [rest[..end], rest[end..]];
        return IsSentence(rest) ? [rest] : null;
    }

    private static bool IsSentence(string words) =>
        words.Length > 1 && (words[0] > '\u2E80' || (char.IsUpper(words[0]) && words.Contains(' ')));

    private bool IsMark(string word) => vocabulary.TypeFamilies.IsMark(word);

    /// <summary>Whether a line may be a name, a type and words about the field that run together.</summary>
    public bool MayBe(string line) => line.Contains(' ') && Parts(line) is { Length: > 2 };

    // "uuidRequired"
    private string[] Unglued(string said)
    {
        for (var at = said.Length - 1; at > 0; at--)
            if (char.IsAsciiLetterUpper(said[at]) && !char.IsWhiteSpace(said[at - 1]) && IsRequirement(said[at..]))
                return [said[..at], said[at..]];
        return [said];
    }

    private bool IsRequirement(string word) => !vocabulary.IsAnswer(word) && vocabulary.RequirementOf(word) is not null;
}
