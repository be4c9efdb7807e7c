using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Bullets;

/// <summary>Bullets below one lead-in, before it is known which of them define fields.</summary>
/// <param name="lead">What the words above say.</param>
/// <param name="opening">The first bullet.</param>
/// <param name="inside">The field inside whose definition the list stands, or null.</param>
internal sealed class BulletList(ListIntro lead, PlacedBlock opening, Claim? inside)
{
    /// <summary>What the words above say.</summary>
    public ListIntro Lead { get; } = lead;

    /// <summary>The first bullet.</summary>
    public PlacedBlock Opening { get; } = opening;

    /// <summary>The field inside whose definition the list stands, or null.</summary>
    public Claim? Inside { get; } = inside;

    /// <summary>What the outermost bullets show.</summary>
    public BulletEvidence Evidence { get; } = new();
}

/// <summary>What bullets side by side show of each other: where one defines a field, those that look alike do too.</summary>
internal sealed class BulletEvidence
{
    private int bullets;
    private int names;
    private int marked;
    private int coded;
    private int saying;
    private int typed;

    /// <summary>Whether the bullets define fields: of those that open with a name, enough say so.</summary>
    // One name with a structure behind it, (ObjectMeta), may be a remark; two are types.
    public bool Says => (saying + (typed > 1 ? typed : 0)) * 4 >= Math.Max(1, names);

    /// <summary>Whether most of the bullets open with a name that is set apart from what follows, whatever its capitals.</summary>
    public bool IsMostlyNames => marked > 1 && marked * 2 > bullets;

    /// <summary>Whether there are several bullets, and each opens with such a name.</summary>
    public bool IsAllNames => marked > 1 && marked == bullets;

    /// <summary>Whether each bullet opens with a name that is set as code.</summary>
    public bool IsAllCode => coded > 0 && coded == bullets;

    /// <summary>Whether the bullet stands alone and opens with such a name.</summary>
    public bool IsOneName => bullets == 1 && marked == 1;

    /// <summary>Whether one of the bullets states the status of a response, so that those beside it speak of the response too.</summary>
    public bool HasStatus { get; private set; }

    /// <summary>Whether one of the bullets gives the method of the operation, so that those beside it speak of the call too.</summary>
    public bool HasMethod { get; private set; }

    /// <summary>Whether one of the bullets is a name with what stands for its value: the one that they stand below is its title.</summary>
    public bool HasAssigned { get; private set; }

    /// <summary>Whether a bullet is a name with what stands for its value, and nothing else: <c>sail=[String]</c>.</summary>
    public static bool IsAssigned(string text) =>
        text.IndexOf("=[", StringComparison.Ordinal) is > 0 and var sign && text[^1] == ']' && FieldName.IsName(text[..sign]);

    /// <summary>Takes a bullet into account.</summary>
    public void Take(NamedLine? name, string text)
    {
        bullets++;
        // Code: 200
        HasStatus |= name is { Form: not NameForm.Code, Facts.Any: false } && text.Length > name.NameEnd
            && StatusLabels.In(text[name.NameEnd..].TrimStart(':', '：', ' ')) is not null;
        HasMethod |= name is { Form: not NameForm.Code } && text.Length > name.NameEnd
            && OperationName.IsMethod(text[name.NameEnd..].Trim(':', '：', ' ', '`'));
        HasAssigned |= IsAssigned(text);
        if (name is not { SetOff: true }) return;
        names++;
        var isMarked = name.Form is NameForm.Code or NameForm.Marked;
        if (isMarked) marked++;
        if (name.Form == NameForm.Code) coded++;
        if (name.Facts.Says && (name.Facts.Type is not null || isMarked)) saying++;
        else if (isMarked && name.Facts.NamedType && Identifier.IsDistinct(name.Names[0])) typed++;
    }
}

/// <summary>What a bullet is.</summary>
internal enum BulletKind
{
    /// <summary>Words, or part of something else.</summary>
    Prose,

    /// <summary>It defines a field.</summary>
    Field,

    /// <summary>It defines a field of a response that reports an error.</summary>
    ErrorField,

    /// <summary>It defines a field whose name is written in a way that is not read.</summary>
    UnreadField,

    /// <summary>It states an attribute of the field that it stands below.</summary>
    Attribute,

    /// <summary>It is a value of the field that it stands below.</summary>
    Value,
}

/// <summary>A bullet with what stands below it.</summary>
/// <param name="placed">The bullet.</param>
/// <param name="line">The bullet's line.</param>
/// <param name="parent">The bullet that it is set in below, or null.</param>
/// <param name="list">The list that it belongs to.</param>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class Bullet(PlacedBlock placed, TextLine line, Bullet? parent, BulletList list, Vocabulary vocabulary)
{
    /// <summary>The bullet.</summary>
    public PlacedBlock Placed { get; } = placed;

    /// <summary>The bullet's line.</summary>
    public TextLine Line { get; } = line;

    /// <summary>The bullet that it is set in below, or null.</summary>
    public Bullet? Parent { get; } = parent;

    /// <summary>The list that it belongs to.</summary>
    public BulletList List { get; } = list;

    /// <summary>How many bullets stand above it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The name that it opens with, or null.</summary>
    public NamedLine? Name { get; } = NamedLine.Read(line.Inline, vocabulary);

    /// <summary>The attribute that it would state, or null.</summary>
    public AttributeLine? Attribute { get; } = AttributeLine.Read(line.Inline, vocabulary);

    /// <summary>What it is.</summary>
    public BulletKind Kind { get; set; }

    /// <summary>Whether a bullet right below it defines a field.</summary>
    public bool HoldsMembers { get; set; }

    /// <summary>Whether a bullet right below it states a type or a requirement.</summary>
    public bool ShownBelow { get; set; }

    /// <summary>What the bullets right below it show.</summary>
    public BulletEvidence Evidence { get; } = new();

    /// <summary>What is said of the field.</summary>
    public FieldDefinition Text { get; } = new(vocabulary);

    /// <summary>The lines of prose and the bullets of attributes right below it, in page order.</summary>
    public List<TextLine> Below { get; } = [];

    /// <summary>The last line that belongs to it.</summary>
    public int LastLine { get; set; } = line.Line;

    /// <summary>Whether it stands below a bullet whose field is not known, however far.</summary>
    public bool IsBelowUnread => Parent is { } above && (above.Kind == BulletKind.UnreadField || above.IsBelowUnread);

    /// <summary>The nearest bullet above it that defines a field, or null.</summary>
    public Bullet? Field
    {
        get
        {
            var above = Parent;
            while (above is not null && above.Kind != BulletKind.Field) above = above.Parent;
            return above;
        }
    }
}
