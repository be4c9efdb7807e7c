using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Bullets;

/// <summary>Tells what each bullet of a page is, in page order: what a bullet is depends on the bullet that it stands below.</summary>
internal sealed class BulletClassifier
{
    private readonly HashSet<(Scope?, Location?)> defined;
    private readonly Vocabulary words;

    /// <summary>Sorts the bullets of a page.</summary>
    /// <param name="before">What is read of the page so far.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public BulletClassifier(PageReading before, Vocabulary vocabulary)
    {
        this.words = vocabulary;
        defined = [.. before.Claims.Where(static claim => claim.Kind is ClaimKind.TableRow or ClaimKind.FieldBlock)
            .Select(static claim => ((Scope?)claim.Scope, (Location?)claim.Location))];
    }

    /// <summary>Takes the next bullet of the page.</summary>
    public void Take(Bullet bullet)
    {
        bullet.Kind = KindOf(bullet);
        if (bullet.Kind != BulletKind.Field) return;
        if (bullet.Parent is { Kind: BulletKind.Field } holder) holder.HoldsMembers = true;
        bullet.Text.Open(bullet.Line.Inline, bullet.Name!.Facts);
        // Pasted lists have lost their marks: below "Enum values:" a lone word is one of them.
        foreach (var line in bullet.Below)
            bullet.Text.Take(bullet.Text.ValuesFollow && !line.Text.Contains(' ') && EnumValues.IsValue(line.Text)
                ? line with { Bullet = true }
                : line);
    }

    private BulletKind KindOf(Bullet bullet)
    {
        if (bullet.Placed.Example) return BulletKind.Prose;
        if (bullet.Field is { } field)
        {
            if (bullet.Parent == field && StatesAttribute(bullet, field)) return BulletKind.Attribute;
            var below = bullet.Parent == field || bullet.Parent!.Kind == BulletKind.Attribute;
            // What has a type of its own is a member.
            var typed = bullet.Name is { SetOff: true, Facts: { Says: true, Type: not null } };
            // Values and members stand in lists of their own.
            if (below && !typed && !bullet.Parent!.HoldsMembers && field.Text.TakeValue(bullet.Line)) return BulletKind.Value;
        }
        else if (bullet.Line.Inline.CodeAt(0) is null && TitledRequirement.In(bullet.Line.Text, words) is not null)
        {
            // "**Required:**", over the fields that must be given
            return BulletKind.Prose;
        }

        if (IsTitle(bullet)) return BulletKind.Prose;
        if (bullet.Name is not { } name || !IsField(bullet, name))
            return UnreadField.Is(bullet, words) ? BulletKind.UnreadField : BulletKind.Prose;
        return IsBelowError(bullet) ? BulletKind.ErrorField : BulletKind.Field;
    }

    // Between names that are set as code, a bold word in capitals alone is no name: it says of which form of the field the members are.
    private static bool IsTitle(Bullet bullet) =>
        bullet.Name is { Facts.Any: false } title && title.EndsAt(bullet.Line.Text)
        && (bullet.Evidence.HasAssigned
            || (title.Form == NameForm.Marked && bullet.Parent?.Name?.Form == NameForm.Code && bullet.Evidence.IsAllCode
                && char.IsUpper(title.Names[0][0])));

    // "404 Not Found" and "404 application/json" open a response that reports an error.
    private static bool IsBelowError(Bullet bullet)
    {
        const int digits = 3;
        for (var above = bullet.Parent; above is not null; above = above.Parent)
            if (StatusLabels.TellsOfError(StatusLabels.In(above.Line.Text))
                && above.Line.Text.AsSpan(digits).TrimStart(" :：-–—") is var behind
                && (behind.IsEmpty || !char.IsLower(behind[0]) || TitleLabels.IsMediaType(behind)))
                return true;
        return false;
    }

    // Below an object, "type: string" in lower case is a member that is called type.
    private static bool StatesAttribute(Bullet bullet, Bullet field)
    {
        if (bullet.Attribute is not { } attribute || IsNameBeforeDash(bullet)) return false;
        var isWord = bullet.Name is not { Form: NameForm.Distinct or NameForm.Marked } name || !char.IsAsciiLetterLower(name.Names[0][0]);
        if (!isWord && field.Text.HoldsFields) return false;
        field.Text.Take(bullet.Line);
        return attribute.Role != ColumnRole.Unknown;
    }

    private bool IsField(Bullet bullet, NamedLine name)
    {
        var distinct = name.Form == NameForm.Code || Identifier.IsDistinct(name.Names[0]);
        if (IsWord(bullet, name, distinct) || IsPair(bullet.Line.Text, name)) return false;
        if (SetsHeader(bullet, name) || IsHeaderWithoutValue(bullet, name)) return false;
        // Code: 200, and beside it Content: the status of a response and its body.
        if (bullet.Placed.Location == Location.Response && name.Form != NameForm.Code && !distinct && Around(bullet).HasStatus)
            return false;
        // Method: GET, and beside it Auth: optional
        if (Around(bullet).HasMethod && name.Form != NameForm.Code && !distinct && name.Facts.Type is null) return false;
        if (Around(bullet).HasAssigned) return BulletEvidence.IsAssigned(bullet.Line.Text) && IsLocated(bullet.Placed);
        // Beside a table of fields, words in capitals are values of one of them.
        if (name.Form != NameForm.Code && name.Names.All(Identifier.IsConstant) && defined.Any(place => place.Item1 == bullet.Placed.Scope))
            return false;
        if (name.EndsAt(bullet.Line.Text) && name.Facts.Type is null
            && (words.IsNoValue(name.Names[0]) || words.IsValueType(name.Names[0])))
            return false;
        if (bullet.ShownBelow && (name.EndsAt(bullet.Line.Text) || bullet.Line.Container?.Name == "dt")) return true;
        if (IsNameWithType(bullet, name)) return true;
        if (!name.SetOff) return false;
        var marked = name.Form is NameForm.Code or NameForm.Marked;
        if (name.Facts.Says && (name.Facts.Type is not null || (distinct && (marked || InFields(bullet, name))))) return true;
        // What is listed inside the definition of a single value are its values.
        if (bullet.List.Lead.Kind == IntroKind.Values || TypeWords.IsScalar(bullet.List.Inside?.Type)) return false;
        if (bullet.Field is null && bullet.List.Inside is { } around && IsMemberIn(around, bullet, name)) return true;
        if (bullet.Field is { } field) return IsMember(bullet, name, field, distinct);
        if (Around(bullet).Says && (distinct || name.Form == NameForm.Marked)) return !IsBareWord(bullet, name);
        if (ListsValues(bullet, name)) return true;
        return InFields(bullet, name) && !IsBareWord(bullet, name)
            && (distinct || name.Facts.Any || bullet.Placed.Location == Location.Header || (marked && IsInListOfNames(bullet)));
    }

    // kite_id string Required: the whole line is a name, a type and a requirement. Words such as "query string" are none, so that a
    // word is a name only among fields and where more is said of it.
    private bool IsNameWithType(Bullet bullet, NamedLine name)
    {
        if (name is not { Form: NameForm.Distinct, Facts: { Says: true, Type: not null, NamedType: false } }
            || !name.EndsAt(bullet.Line.Text) || !InFields(bullet, name))
            return false;
        return name.Facts.Required is not null || bullet.Below.Count > 0 || !name.Names[0].All(char.IsAsciiLetterLower);
    }

    // Content-Type: not defined
    private bool IsHeaderWithoutValue(Bullet bullet, NamedLine name) =>
        bullet.Placed.Location == Location.Header && name.NameEnd < bullet.Line.Text.Length
        && bullet.Line.Text[name.NameEnd..].Trim(' ', ':', '：') is { Length: > 0 } value && words.IsNoValue(value);

    // "size": 5, as a copy makes a bullet of a line of an example.
    private static bool IsPair(string text, NamedLine name)
    {
        if (text[0] != '"' || text.AsSpan(Math.Min(name.NameEnd, text.Length)).TrimStart(": ") is not { IsEmpty: false } value)
            return false;
        return value[0] is '"' or '{' or '[' or '-' or (>= '0' and <= '9') || value.TrimEnd(", ") is "true" or "false" or "null";
    }

    // Content-Type: `application/json` among what is sent or answered shows a header as the message has it, and no key of a body.
    private static bool SetsHeader(Bullet bullet, NamedLine name)
    {
        if (bullet.Placed.Location is not (Location.Body or Location.Response) || name.Names is not [var only]) return false;
        var behind = bullet.Line.Text.AsSpan(name.NameEnd);
        var value = name.NameEnd + behind.Length - behind.TrimStart(":：` ").Length;
        if (!HttpHeaders.IsName(only) || value <= name.NameEnd || value >= bullet.Line.Text.Length) return false;
        return TitleLabels.IsMediaType(bullet.Line.Text.AsSpan(value))
            || (bullet.Line.Inline.CodeAt(value) is { } code && code.End == bullet.Line.Text.Length);
    }

    // Below the address of an operation, `kind`: `round` or `flat`
    private static bool ListsValues(Bullet bullet, NamedLine name)
    {
        if (name.Form != NameForm.Code || bullet.List.Inside is not null
            || bullet.Placed is not { Location: null, Scope.Kind: ScopeKind.Operation })
            return false;
        var values = bullet.Line.Marks.Where(mark => mark.Kind == MarkKind.Code && mark.Start >= name.NameEnd).ToArray();
        return values.Length > 1 && bullet.Line.Text.AsSpan(name.NameEnd, values[0].Start - name.NameEnd).Trim() is ":" or "：";
    }

    // "Response: …", "Type: …", "Note: …": words that name a section or an attribute, or speak to the reader.
    private bool IsWord(Bullet bullet, NamedLine name, bool distinct)
    {
        if (name.Form == NameForm.Code || IsStatedInBrackets(bullet.Line.Text, name)) return false;
        var label = words.Section(name.Names[0]);
        if (!distinct && ((bullet.Attribute is not null && !IsNameBeforeDash(bullet)) || label is not null)) return true;
        if (label is { Location: Location.Response }) return true;
        return words.IsNotice(name.Names[0]) && !(distinct && IsLocated(bullet.Placed));
    }

    // notes (optional): in lower case, and with a type or a requirement in brackets, even such a word is a name.
    private static bool IsStatedInBrackets(string line, NamedLine name) =>
        char.IsAsciiLetterLower(line[0]) && (name.Facts.Type ?? name.Facts.Required as object) is not null
        && line.AsSpan(Math.Min(name.NameEnd, line.Length)).TrimStart() is ['(' or '（', ..];

    private static bool IsMember(Bullet bullet, NamedLine name, Bullet field, bool distinct)
    {
        if (field.Text.IsScalar || IsBareWord(bullet, name) || IsQuotedIn(bullet.Parent, name.Names[0])) return false;
        // A constant below a field is one of its values.
        var marked = name.Form is NameForm.Code or NameForm.Marked;
        return (distinct || bullet.Parent!.Evidence.Says || (marked && IsInListOfNames(bullet)))
            && !(Identifier.IsConstant(name.Names[0]) && !field.Text.HoldsFields);
    }

    // "`pace`: "walk" or "run"", and below it "`walk`: …": what the field's own words quote are its values.
    private static bool IsQuotedIn(Bullet? field, string name) =>
        field is not null && field.Line.Text.Contains($"\"{name}\"", StringComparison.Ordinal);

    // Inside the definition of an object, names set as code with what each means are its members, if there are no others.
    private static bool IsMemberIn(Claim field, Bullet bullet, NamedLine name) =>
        TypeWords.IsObject(field.Type) && name.Form == NameForm.Code && !name.EndsAt(bullet.Line.Text)
        && !name.Names.All(Identifier.IsConstant) && Around(bullet).IsAllNames;

    // "**Type** - The kind": attributes stand behind a colon, and the bullets around it name fields before a dash.
    private static bool IsNameBeforeDash(Bullet bullet) =>
        bullet.Name is { Form: NameForm.Code or NameForm.Marked } name
        && bullet.Line.Text.AsSpan(name.NameEnd).TrimStart() is ['-' or '–' or '—', ' ', ..] && IsInListOfNames(bullet);

    // One bullet alone below a field is as those around the field are.
    private static bool IsInListOfNames(Bullet bullet)
    {
        var around = Around(bullet);
        while (around.IsOneName && bullet.Parent is { } parent) (bullet, around) = (parent, Around(parent));
        return around.IsMostlyNames;
    }

    private static BulletEvidence Around(Bullet bullet) => bullet.Parent?.Evidence ?? bullet.List.Evidence;

    // A word alone on its line, without marks, may be anything.
    private static bool IsBareWord(Bullet bullet, NamedLine name) =>
        name.Form is NameForm.Distinct or NameForm.Word && name.EndsAt(bullet.Line.Text) && !name.Facts.Any && !name.Names[0].Contains('_')
        && !name.Names[0].Contains('.');

    private bool InFields(Bullet bullet, NamedLine name)
    {
        // Beside a table of fields, bullets say more about them and define no others.
        var beside = defined.Contains((bullet.Placed.Scope, bullet.Placed.Location));
        var kind = bullet.List.Lead.Kind;
        if (kind == IntroKind.Fields) return !beside || !name.EndsAt(bullet.Line.Text);
        return kind == IntroKind.None && bullet.List.Inside is null && !beside && IsLocated(bullet.Placed);
    }

    private bool IsLocated(PlacedBlock placed) => placed.Location switch
    {
        null => false,
        Location.Object => placed.Section.Headings.Any(heading => words.Section(heading) is { Location: Location.Object, Broad: false }),
        _ => true,
    };
}
