using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Bullets;

/// <summary>What the words above a list say of its bullets.</summary>
internal enum LeadKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They define fields.</summary>
    Fields,

    /// <summary>They are the values of something.</summary>
    Values,

    /// <summary>They are about something else.</summary>
    Other,
}

/// <summary>The words above a list: a lead-in line, and the headings that name a field or a requirement.</summary>
/// <param name="Kind">What the bullets are.</param>
/// <param name="Required">Whether the fields of the list must be given, where the words say so.</param>
/// <param name="Holder">The name of the field whose members the list defines, or null.</param>
/// <param name="HolderIsCertain">Whether the words say that it holds members; without that, it does only where such a field is defined.</param>
/// <param name="InItems">Whether the list defines the items of a list that has no name.</param>
internal sealed record BulletLead(LeadKind Kind, Requirement? Required = null, string? Holder = null, bool HolderIsCertain = false, bool InItems = false)
{
    private const int LongestLabel = 32;

    /// <summary>No words.</summary>
    public static BulletLead None { get; } = new(LeadKind.None);

    /// <summary>What holds below a line of prose; the same as above it where the line leads on to no list.</summary>
    public BulletLead Behind(TextLine line, Vocabulary words)
    {
        var text = line.Text;
        if (text.Length == 0) return None;
        var leads = text[^1] is ':' or '：' || line.Emphasized;
        if (!leads && text.Length > LongestLabel && !SaysFollowing(text, words)) return this;
        if (RequirementIn(text, words) is { } stated) return this with { Kind = LeadKind.Fields, Required = stated };
        if (words.IsGenericHeading(text)) return this with { Kind = LeadKind.Fields, Required = null };
        if (EnumValues.LeadsOn(text, words)) return new BulletLead(LeadKind.Values);
        if (leads && TypeWords.IsList(text.ToLowerInvariant())) return new BulletLead(LeadKind.Fields, InItems: true);
        if (!leads && !SaysFollowing(text, words)) return this;
        if (HolderName.InLead(line.Words, words) is { } holder) return new BulletLead(LeadKind.Fields, null, holder, true);
        return NamesFields(text, words) ? new BulletLead(LeadKind.Fields, RequirementWithin(text, words)) : new BulletLead(LeadKind.Other);
    }

    /// <summary>What holds below a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="outer">What the heading above it says.</param>
    /// <param name="words">The vocabulary.</param>
    public static BulletLead Below(HeadingBlock heading, BulletLead outer, Vocabulary words)
    {
        if (RequirementIn(heading.Text, words) is { } stated) return outer with { Kind = LeadKind.Fields, Required = stated };
        if (words.IsGenericHeading(heading.Text)) return outer with { Required = null };
        if (words.Section(heading.Text) is not null) return None;
        return HolderName.InHeading(heading.Words, words) is { } holder ? new BulletLead(LeadKind.None, null, holder.Name, holder.Says) : None;
    }

    /// <summary>What a title says of all fields below it: "Required:", "Optional parameters"; null where it says nothing of that.</summary>
    public static Requirement? RequirementIn(string text, Vocabulary words)
    {
        var key = Vocabulary.Key(text);
        if (words.IsAnswer(key)) return null;
        if (words.RequirementOf(key) is { } whole) return whole;
        var space = key.IndexOf(' ');
        return space > 0 && words.IsFieldNoun(key[(space + 1)..]) ? words.RequirementOf(key[..space]) : null;
    }

    // "The following arguments are required:"
    private static Requirement? RequirementWithin(string text, Vocabulary words)
    {
        Requirement? found = null;
        foreach (var word in Words(text))
        {
            if (words.IsAnswer(word) || words.RequirementOf(word) is not { } stated) continue;
            if (found is not null && found != stated) return null;
            found = stated;
        }

        return found;
    }

    private static bool NamesFields(string text, Vocabulary words) =>
        Words(text).Any(words.IsListNoun) || (text.Any(static c => c > '\u2E80') && words.FieldNouns.Any(noun => noun[0] > '\u2E80' && text.Contains(noun, StringComparison.Ordinal)));

    private static bool SaysFollowing(string text, Vocabulary words) =>
        (text.Contains("following", StringComparison.OrdinalIgnoreCase) || text.Contains("以下", StringComparison.Ordinal) || text.Contains("如下", StringComparison.Ordinal)) && NamesFields(text, words);

    private static string[] Words(string text) => text.Split([' ', ',', '.', ':', '：', '(', ')', '*', '/', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
