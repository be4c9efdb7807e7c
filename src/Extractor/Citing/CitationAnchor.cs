using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>The place that a citation vouches for, as it was when it was cited.</summary>
/// <param name="Page">The page's path.</param>
/// <param name="Line">The first line, from one.</param>
/// <param name="EndLine">The last line, from one.</param>
/// <param name="Quote">The checksum of the quote.</param>
/// <param name="Meaning">The checksum of the field's meaning.</param>
/// <param name="Section">The checksum of the section trail.</param>
internal sealed record CitedPlace(string Page, int Line, int EndLine, string Quote, string Meaning, string Section)
{
    /// <summary>The place for people: page and lines.</summary>
    public override string ToString() => Text(Page, Line, EndLine);

    /// <summary>A page and lines for people.</summary>
    public static string Text(string page, int line, int endLine) =>
        endLine == line ? Invariant($"{page}:{line}") : Invariant($"{page}:{line}-{endLine}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The part of a citation that machines read:
/// <c>[sot: POST /v1/tasks#body.prompt @ tasks.md:12-13 v1.2.0 q=… m=… s=… c=…]</c>, of absence
/// <c>[sot-absent: POST /v1/tasks#body.prompt v1.2.0 c=…]</c>. The checksums are those of the quote, of the meaning, of the
/// section trail, and of the tail itself before them; all are taken of folded text.
/// </summary>
/// <param name="Field">The field's id as it is written.</param>
/// <param name="Version">The version of the registry that was cited.</param>
/// <param name="Place">What is cited; null where absence is.</param>
internal sealed record CitationAnchor(string Field, RegistryVersion Version, CitedPlace? Place)
{
    /// <summary>The word that opens a citation.</summary>
    public const string Keyword = "sot";

    /// <summary>The word that opens a citation of absence.</summary>
    public const string AbsenceKeyword = "sot-absent";

    private static readonly Regex PlaceForm = new(
        @"^(.+)@([^@]+):(\d{1,8})(?:-(\d{1,8}))?v(\d{1,8}\.\d{1,8}\.\d{1,8})q=([0-9a-f]{8})m=([0-9a-f]{8})s=([0-9a-f]{8})c=[0-9a-f]{8}$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex AbsenceForm = new(
        @"^(.+)v(\d{1,8}\.\d{1,8}\.\d{1,8})c=[0-9a-f]{8}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The tail of a field as an anchor of it says.</summary>
    public static CitationAnchor Of(Field field, Anchor anchor, RegistryVersion version) =>
        new(field.Id.ToString(), version, new CitedPlace(
            anchor.Page, anchor.Line, anchor.EndLine, QuoteSum(anchor), CitedAttributes.ChecksumOf(field), SectionSum(anchor)));

    /// <summary>The checksum of what stands at an anchor.</summary>
    public static string QuoteSum(Anchor anchor) => Checksum.Of(NormalizedText.Of(ShownQuote(anchor.Quote))).ToString();

    /// <summary>The checksum of the headings above an anchor.</summary>
    public static string SectionSum(Anchor anchor) => Checksum.Of(NormalizedText.Of(Trail(anchor))).ToString();

    /// <summary>The headings above an anchor, for people.</summary>
    public static string Trail(Anchor anchor) => string.Join(" › ", anchor.Section);

    /// <summary>A quote on one line, without the marks of a block quotation that its lines stand in.</summary>
    public static string ShownQuote(string quote) =>
        string.Join(
            ' ',
            quote.Split('\n').SelectMany(static line => line[NormalizedText.PastMarks(line, 0, line.Length, NoteForm.Quotation)..].Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Reads what stands between the keyword and the closing bracket.</summary>
    /// <param name="body">The part, folded.</param>
    /// <param name="absence">Whether the keyword is the one of absence.</param>
    /// <returns>The tail; null where the part has another form.</returns>
    public static CitationAnchor? Read(NormalizedText body, bool absence)
    {
        var match = (absence ? AbsenceForm : PlaceForm).Match(body.Text);
        if (!match.Success) return null;
        var field = body.Written(0, match.Groups[1].Length);
        if (absence) return RegistryVersion.Parse(match.Groups[2].Value) is { } version ? new CitationAnchor(field, version, null) : null;
        if (RegistryVersion.Parse(match.Groups[5].Value) is not { } cited) return null;
        var page = match.Groups[2];
        var line = Number(match.Groups[3].Value);
        var place = new CitedPlace(
            body.Written(page.Index, page.Index + page.Length).Replace("%40", "@", StringComparison.Ordinal), line,
            match.Groups[4].Success ? Number(match.Groups[4].Value) : line, match.Groups[6].Value, match.Groups[7].Value,
            match.Groups[8].Value);
        return new CitationAnchor(field, cited, place);
    }

    /// <summary>The checksum that guards a tail.</summary>
    /// <param name="keyword">The word that opens it.</param>
    /// <param name="body">What stands between the keyword and the checksum, folded.</param>
    public static string Guard(string keyword, string body) => Checksum.Of($"{keyword}:{body}").ToString();

    /// <summary>The tail as it is written.</summary>
    public override string ToString()
    {
        var keyword = Place is null ? AbsenceKeyword : Keyword;
        var field = string.Join(' ', Field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // The last "@" of a tail is the one before the page.
        var place = Place is null ? "" : $" @ {Place.ToString().Replace("@", "%40", StringComparison.Ordinal)}";
        var sums = Place is null ? "" : $" q={Place.Quote} m={Place.Meaning} s={Place.Section}";
        var body = $"{field}{place} v{Version}{sums}";
        return $"[{keyword}: {body} c={Guard(keyword, NormalizedText.Of(body))}]";
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
