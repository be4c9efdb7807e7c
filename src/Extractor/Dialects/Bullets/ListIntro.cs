using Extractor.Facts.Prose;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects.Bullets;

/// <summary>What the words above a list say of its bullets.</summary>
internal enum IntroKind
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
/// <param name="HolderIsCertain">Whether the words say that it holds members; without that, it does only where such a field is
/// defined.</param>
/// <param name="InItems">Whether the list defines the items of a list that has no name.</param>
/// <param name="Structure">The structure that the words are the name of and nothing else, or null.</param>
internal sealed record ListIntro(
    IntroKind Kind,
    Requirement? Required = null,
    string? Holder = null,
    bool HolderIsCertain = false,
    bool InItems = false,
    string? Structure = null)
{
    private const int LongestLabel = 32;

    /// <summary>No words.</summary>
    public static ListIntro None { get; } = new(IntroKind.None);

    /// <summary>What holds below a line of prose; the same as above it where the line leads on to no list.</summary>
    public ListIntro Behind(TextLine line, Vocabulary vocabulary)
    {
        var text = line.Text;
        if (text.Length == 0) return None;
        var leads = text[^1] is ':' or '：' || line.Emphasized;
        if (!leads && text.Length > LongestLabel && !SaysFollowing(text, vocabulary)) return this;
        if (TitledRequirement.In(text, vocabulary) is { } stated) return this with { Kind = IntroKind.Fields, Required = stated };
        if (vocabulary.IsGenericHeading(text)) return this with { Kind = IntroKind.Fields, Required = null };
        if (EnumValues.LeadsOn(text, vocabulary)) return new ListIntro(IntroKind.Values);
        if (leads && TypeWords.IsList(text.ToLowerInvariant())) return new ListIntro(IntroKind.Fields, InItems: true);
        if (!leads && !SaysFollowing(text, vocabulary)) return this;
        if (ParentName.InLead(line.Inline, vocabulary) is { } holder) return new ListIntro(IntroKind.Fields, null, holder, true);
        // "If no such kite exists:" says when the list holds, and not what it lists.
        if (FactTokens.Read(line.Inline, vocabulary) is [var opening, ..] && opening.Is(FactWord.Condition)) return this;
        return NamesFields(text, vocabulary)
            ? new ListIntro(IntroKind.Fields, RequirementWithin(text, vocabulary))
            : new ListIntro(IntroKind.Other, Structure: StructureTitle.NameIn(text, vocabulary));
    }

    /// <summary>What holds below a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="outer">What the heading above it says.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ListIntro Below(HeadingBlock heading, ListIntro outer, Vocabulary vocabulary)
    {
        if (TitledRequirement.In(heading.Text, vocabulary) is { } stated) return outer with { Kind = IntroKind.Fields, Required = stated };
        if (vocabulary.IsGenericHeading(heading.Text)) return outer with { Required = null };
        if (vocabulary.Section(heading.Text) is not null) return None;
        return ParentName.InHeading(heading.Inline, vocabulary) is { } holder
            ? new ListIntro(IntroKind.None, null, holder.Name, holder.Says)
            : None;
    }

    // "The following arguments are required:"
    private static Requirement? RequirementWithin(string text, Vocabulary vocabulary)
    {
        Requirement? found = null;
        foreach (var word in Words(text))
        {
            if (vocabulary.IsAnswer(word) || vocabulary.RequirementOf(word) is not { } stated) continue;
            if (found is not null && found != stated) return null;
            found = stated;
        }

        return found;
    }

    private static bool NamesFields(string text, Vocabulary vocabulary) =>
        Words(text).Any(vocabulary.IsListNoun) || (text.Any(static c => c > '\u2E80')
            && vocabulary.FieldNouns.Any(noun => noun[0] > '\u2E80' && text.Contains(noun, StringComparison.Ordinal)));

    private static bool SaysFollowing(string text, Vocabulary vocabulary) =>
        vocabulary.Small.Following.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) && NamesFields(text, vocabulary);

    private static string[] Words(string text) =>
        text.Split([' ', ',', '.', ':', '：', '(', ')', '*', '/', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
