using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Registry;

/// <summary>Where a claim stands. Reading the lines of the page again gives the quote.</summary>
/// <param name="Page">The page's path below the documentation folder.</param>
/// <param name="Section">The headings above the place, outermost first.</param>
/// <param name="Line">The first line, from one.</param>
/// <param name="EndLine">The last line, from one.</param>
/// <param name="Kind">The form of the place, in kebab case.</param>
/// <param name="Quote">What the lines say, joined by LF.</param>
/// <param name="Sha256">The SHA-256 of the quote as UTF-8, in lower-case hexadecimal.</param>
public sealed record Anchor(string Page, ImmutableArray<string> Section, int Line, int EndLine, string Kind, string Quote, string Sha256)
{
    /// <summary>The kind of a place that lists a value.</summary>
    internal const string ValueRow = "value";

    /// <summary>The kind of a key of a body that is the form of what is sent.</summary>
    internal const string BodyKey = "body-key";

    private const string ExampleKey = "example-key";
    private const string Mention = "mention";

    /// <summary>The anchor of a claim.</summary>
    public static Anchor Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return At(claim.Source.Path, QuotedPlace.Of(claim), KindName(claim.Kind));
    }

    /// <summary>The anchor of a claim whose page need not be at hand.</summary>
    public static Anchor Of(StatedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return At(claim.Page, claim.Place, KindName(claim.Kind));
    }

    /// <summary>The anchor of lines of a page.</summary>
    public static Anchor At(SourceText source, Section section, LineRange lines, string kind) =>
        At(source.Path, QuotedPlace.At(source, section, lines), kind);

    /// <summary>The anchor of a place of a page.</summary>
    internal static Anchor At(string page, QuotedPlace place, string kind) =>
        new(page, place.Section, place.Line, place.EndLine, kind, place.Quote, Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(place.Quote))));

    /// <summary>The place for people: page and line.</summary>
    public string Place => $"{Page}:{Line}";

    /// <summary>Whether the place defines the field, and does not merely use or name it.</summary>
    internal bool Defines => Kind is not (ExampleKey or Mention);

    private static string KindName(ClaimKind kind) => kind switch
    {
        ClaimKind.TableRow => "table-row",
        ClaimKind.FieldBlock => "field-block",
        ClaimKind.FieldHeading => "field-heading",
        ClaimKind.FieldBullet => "field-bullet",
        ClaimKind.Definition => "definition",
        ClaimKind.FieldTag => "field-tag",
        ClaimKind.SnippetKey => "snippet-key",
        ClaimKind.SchemaKey => "schema-key",
        ClaimKind.Annotation => "annotation",
        ClaimKind.BodyKey => BodyKey,
        ClaimKind.AddressParameter => "address-parameter",
        ClaimKind.FieldNote => "field-note",
        ClaimKind.ExampleKey => ExampleKey,
        _ => Mention,
    };
}
