using System.Text;
using Extractor.Diagnostics.Rendering;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>
/// Citations as they stand in notes: field, quote, attribution, tail. Markdown and plain text have the same parts in the
/// same order, so that one reader reads both.
/// </summary>
internal static class CitationText
{
    /// <summary>A citation for a note in Markdown.</summary>
    public static string Markdown(Citation cited) =>
        $"> {Code(cited.Field.Id.ToString())}{Doubt(cited.Field)}:\n> “{Quote(cited.Anchor, markdown: true)}”\n"
        + $"> {Attribution(cited, markdown: true)}\n> {Code(cited.Tail.ToString())}\n";

    /// <summary>A citation for a note in plain text.</summary>
    public static string Plain(Citation cited) =>
        $"{cited.Field.Id}{Doubt(cited.Field)}:\n“{Quote(cited.Anchor, markdown: false)}”\n{Attribution(cited, markdown: false)}\n"
        + $"{cited.Tail}\n";

    /// <summary>A citation of absence for a note in Markdown.</summary>
    public static string Markdown(AbsenceCitation absence) =>
        $"> {Code(absence.Id.ToString())} {Told(absence, static field => Code(field.Id.ToString()), Escaped)}\n"
        + $"> {Code(absence.Tail.ToString())}\n";

    /// <summary>A citation of absence for a note in plain text.</summary>
    public static string Plain(AbsenceCitation absence) =>
        $"{absence.Id} {Told(absence, static field => field.Id.ToString(), static text => text)}\n{absence.Tail}\n";

    /// <summary>The words between the quotation marks.</summary>
    public static string Quote(Anchor anchor, bool markdown) =>
        CitationAnchor.ShownQuote(anchor.Quote) is var words && markdown ? Code(words) : words;

    /// <summary>Where the words stand: section trail, page and lines, and where and when the page was captured.</summary>
    public static string Attribution(Citation cited, bool markdown)
    {
        Func<string, string> shown = markdown ? Escaped : static text => text;
        var anchor = cited.Anchor;
        var text = new StringBuilder("— ");
        if (anchor.Section.Length > 0) text.Append(shown(CitationAnchor.Trail(anchor))).Append(", ");
        text.Append(shown(cited.Tail.Place!.ToString()));
        if (cited.Page?.Captured is { } captured) text.Append(", captured ").Append(captured);
        if (cited.Page?.Url is { } url)
            text.Append(", ").Append(!markdown ? url : WebAddress.Linkable(url) is { } address ? $"<{address}>" : Escaped(url));
        return text.ToString();
    }

    // Whoever reads the note later must not take a hypothesis for a documented field.
    private static string Doubt(Field field) => field.Reason is { } reason ? $" (hypothesis: {RegistryJson.Name(reason)})" : "";

    private static string Told(AbsenceCitation absence, Func<Field, string> named, Func<string, string> shown)
    {
        var text = new StringBuilder(
            $"is not documented in registry version {absence.Version}, made from {absence.PageCount} "
            + (absence.PageCount == 1 ? "page" : "pages"));
        if (!absence.Pages.IsEmpty)
            text.Append("; pages of its scope: ").AppendJoin(
                ", ", absence.Pages.Select(page => page.Captured is { } day ? $"{shown(page.Path)} (captured {day})" : shown(page.Path)));
        if (absence.Reason is { } reason) text.Append("; it is a hypothesis: ").Append(RegistryJson.Name(reason));
        text.Append(absence.Nearest.IsEmpty ? "; no documented name comes near" : "; nearest: ")
            .AppendJoin(", ", absence.Nearest.Select(field => $"{named(field)} {shown(field.Anchors[0].Place)}"));
        return text.Append('.').ToString();
    }

    /// <summary>Text as code of Markdown: in as many backticks as it takes.</summary>
    private static string Code(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var pad = text.Length > 0 && (text[0] == '`' || text[^1] == '`') ? " " : "";
        return $"{fence}{pad}{text}{pad}{fence}";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    // Between letters an underscore is a letter.
    private static bool IsMark(string text, int at) => text[at] switch
    {
        '_' => at == 0 || at == text.Length - 1 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
        _ => "\\`*[]<>&~|".Contains(text[at], StringComparison.Ordinal),
    };
}
