using Extractor.Facts;
using Extractor.Model;
using Extractor.Tests.Fixtures;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class ModifierReaderTests
{
    [Theory]
    [InlineData("Deprecated.", "since - use -")]
    [InlineData("(deprecated) How wide it is", "since - use -")]
    [InlineData("How wide it is (deprecated)", "since - use -")]
    [InlineData("[Deprecated] How wide it is", "since - use -")]
    [InlineData("Deprecated: use `girth` instead.", "since - use girth")]
    [InlineData("Deprecated. Use `girth` instead.", "since - use girth")]
    [InlineData("Deprecated (use `girth` instead). How wide it is", "since - use girth")]
    [InlineData("Deprecated since v2, use girth", "since v2 use girth")]
    [InlineData("This parameter is deprecated since 2026-01-01.", "since 2026-01-01 use -")]
    [InlineData("`width` is deprecated, use `girth`", "since - use girth")]
    [InlineData("Deprecated in favor of `girth`", "since - use girth")]
    [InlineData("Deprecated: nobody measures it any more. Please use `girth` instead.", "since - use girth")]
    [InlineData("已废弃，请使用 `girth`", "since - use girth")]
    [InlineData("该参数已废弃，请改用 girth", "since - use girth")]
    [InlineData("自 v2.0 起废弃，请使用 girth", "since v2.0 use girth")]
    [InlineData("已弃用。宽度", "since - use -")]
    [InlineData("非推奨。代わりに `girth` を使用してください", "since - use girth")]
    [InlineData("지원 중단. 대신 `girth`를 사용하세요", "since - use girth")]
    [InlineData("Deprecated: yes", "since - use -")]
    [InlineData("How wide it was (deprecated since v3).", "since v3 use -")]
    [InlineData("This field is deprecated and will be removed.", "since - use -")]
    [InlineData("Deprecated since v3 and will be removed in v5.", "since v3 use -")]
    [InlineData("已废弃，将在 v5 下线", "since - use -")]
    [InlineData("DEPRECATED alias for `girth`", "since - use girth")]
    [InlineData("Deprecated alias of `girth`; an explicit `girth` wins", "since - use girth")]
    [InlineData("Obsolete name for girth.", "since - use girth")]
    [InlineData("Deprecated aliases for the widths", null)]
    [InlineData("The deprecated alias for `girth` to show", null)]
    [InlineData("Widths (deprecated ones too)", null)]
    [InlineData("Deprecated values are 1 and 2", null)]
    [InlineData("Whether this is a deprecated region", null)]
    [InlineData("`height` is deprecated", null)]
    [InlineData("Deprecated: no", null)]
    [InlineData("Use a valid number", null)]
    public void A_description_says_that_its_field_is_deprecated(string description, string? expected)
    {
        var deprecated = Read(description).Deprecated;

        Assert.Equal(expected, deprecated is null ? null : $"since {deprecated.Since ?? "-"} use {deprecated.ReplacedBy ?? "-"}");
    }

    [Theory]
    [InlineData("Read-only. When it was made", Access.ReadOnly)]
    [InlineData("This field is read-only.", Access.ReadOnly)]
    [InlineData("Output only. When it was made", Access.ReadOnly)]
    [InlineData("只读，创建时间", Access.ReadOnly)]
    [InlineData("読み取り専用", Access.ReadOnly)]
    [InlineData("Write-only: the secret", Access.WriteOnly)]
    [InlineData("Read-only: no", null)]
    [InlineData("Whether the disk is read-only", null)]
    public void A_description_says_in_which_direction_its_field_is_used(
        string description, Access? expected) => Assert.Equal(expected, Read(description).Access);

    [Theory]
    [InlineData("string or null", true)]
    [InlineData("string | null", true)]
    [InlineData("null | string", true)]
    [InlineData("string, nullable", true)]
    [InlineData("nullable string", true)]
    [InlineData("string (not null)", false)]
    [InlineData("string", null)]
    public void A_type_says_whether_its_field_may_be_null(string type, bool? expected) =>
        Assert.Equal(expected, new ModifierReader(Vocabulary.BuiltIn).In(TestClaim.Typed("width", type)).Modifiers.Nullable);

    [Theory]
    [InlineData("可为空", true)]
    [InlineData("Nullable. The width", true)]
    [InlineData("The value can be null.", true)]
    [InlineData("Cannot be null", false)]
    [InlineData("Nullable: no", false)]
    [InlineData("The rate is null where nobody knows it", null)]
    public void A_description_says_whether_its_field_may_be_null(
        string description, bool? expected) => Assert.Equal(expected, Read(description).Nullable);

    [Theory]
    [InlineData("string (deprecated)", "string")]
    [InlineData("string, deprecated", "string")]
    [InlineData("deprecated string", "string")]
    [InlineData("array of strings (read-only)", "array of strings")]
    [InlineData("string or null", "string or null")]
    public void A_modifier_is_no_part_of_the_type(string type, string expected) =>
        Assert.Equal(expected, new ModifierReader(Vocabulary.BuiltIn).In(TestClaim.Typed("width", type)).Type);

    private static FieldModifiers Read(string description) =>
        new ModifierReader(Vocabulary.BuiltIn).In(TestClaim.Of("width") with { Description = description }).Modifiers;

    [Theory]
    [InlineData("The day of the trip. Pass `null` to clear.", true)]
    [InlineData("Set to null to remove the sail.", true)]
    [InlineData("To unset it, send `null`.", true)]
    [InlineData("传 null 清空", true)]
    [InlineData("Envía `null` para borrar", true)]
    [InlineData("帆の画像（URL / null可）", true)]
    [InlineData("The sail (text, null allowed)", true)]
    [InlineData("Pass `null` to clear `mast`.", false)]
    [InlineData("Use `null` for all sails.", false)]
    [InlineData("The sail (calm / null)", false)]
    public void Where_null_clears_a_field_it_may_be_null(string text, bool isNullable) =>
        Assert.Equal(isNullable, new ModifierReader(Vocabulary.BuiltIn).InDescription(text, "sail").Nullable == true);

    [Theory]
    [InlineData("Veraltet. Verwende stattdessen `mast`.", "mast")]
    [InlineData("Obsoleto. Use `mast` en su lugar.", "mast")]
    [InlineData("Устарело. Используйте `mast` вместо этого", "mast")]
    [InlineData("Obsolète. Utilisez `mast` à la place.", "mast")]
    [InlineData("Устаревшее", null)]
    public void In_more_languages_a_field_is_deprecated(string text, string? replacement)
    {
        var deprecated = new ModifierReader(Vocabulary.BuiltIn).In(TestClaim.Of("sail") with { Description = text }).Modifiers.Deprecated;

        Assert.Equal((true, replacement), (deprecated is not null, deprecated?.ReplacedBy));
    }

    [Theory]
    [InlineData("Zeigt veraltete Segel an")]
    [InlineData("El estado del barco obsoleto")]
    public void A_word_about_something_else_deprecates_nothing(string text) =>
        Assert.Null(new ModifierReader(Vocabulary.BuiltIn).InDescription(text, "sail").Deprecated);
}
