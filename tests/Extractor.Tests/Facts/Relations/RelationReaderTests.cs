using Extractor.Facts.Relations;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using Extractor.Words;

namespace Extractor.Tests.Facts.Relations;

public sealed class RelationReaderTests
{
    private static readonly KnownFields Fields = new(
        [
            TestClaim.Of("email"), TestClaim.Of("phone"), TestClaim.Of("fax"), TestClaim.Of("from_day"), TestClaim.Of("to_day"),
            TestClaim.Of("plan") with { Enum = ["basic", "gold"] }, TestClaim.Of("way") with { Enum = ["left", "right", "up"] },
            TestClaim.Of("gift.note"), TestClaim.Of("gift.card"),
        ],
        Vocabulary.BuiltIn.Phrases);

    [Theory]
    [InlineData("Exactly one of `email` and `phone` must be given.", "only-one email, phone")]
    [InlineData("Choose either this or `phone`, cannot be both empty or both provided.", "only-one email, phone")]
    [InlineData("Either `email` or `phone` must be set, but not both", "only-one email, phone")]
    [InlineData(
        "Either the email parameter or the phone parameter, cannot be empty or have a value at the same time", "only-one email, phone")]
    [InlineData("Required unless `phone` is given", "or email, phone")]
    [InlineData("Must be provided unless `phone` is set", "or email, phone")]
    [InlineData("phone 为空时必填", "or email, phone")]
    [InlineData("email 或 phone 必填其一", "or email, phone")]
    [InlineData("二选一：email、phone", "only-one email, phone")]
    [InlineData("If `phone` is set, `fax` must be omitted.", "zero-or-one fax, phone")]
    [InlineData("Must not be set if `phone` is provided", "zero-or-one email, phone")]
    [InlineData("Conflicts with `phone`", "zero-or-one email, phone")]
    [InlineData("Can't be used with `phone`.", "zero-or-one email, phone")]
    [InlineData("Can’t be used together with `phone`", "zero-or-one email, phone")]
    [InlineData("Where to write (wins over `fax`; can't be used with `phone`)", "zero-or-one email, phone")]
    [InlineData("Not allowed together with `phone`", "zero-or-one email, phone")]
    [InlineData("Provide only one of `email` or `phone`", "zero-or-one email, phone")]
    [InlineData("传了 phone 则必须传 fax", "requires phone, fax")]
    [InlineData("如果传入 phone，则必填", "requires phone, email")]
    [InlineData("email 与 phone 二选一，必填其一", "only-one email, phone")]
    [InlineData("plan 为 gold 时必填，其他情况可不填", "requires plan = gold, email")]
    [InlineData("It must not be before `fax`", "order email >= fax")]
    [InlineData("Must be later than or equal to `fax`", "order email >= fax")]
    [InlineData("Required if `phone` is not provided", "or email, phone")]
    [InlineData("未填写 phone 时必填", "or email, phone")]
    [InlineData("与 `phone` 二选一", "only-one email, phone")]
    [InlineData("email、phone、fax 三选一，必填", "only-one email, phone, fax")]
    [InlineData("联系方式，与 phone 二选一", "only-one email, phone")]
    [InlineData("联系方式 (email 与 phone 二选一)", "only-one email, phone")]
    [InlineData("The address (mutually exclusive with `phone`)", "zero-or-one email, phone")]
    [InlineData("At least one of `email`, `phone` or `fax` must be provided.", "or email, phone, fax")]
    [InlineData("At least one parameter should be filled in between parameter email and parameter phone", "or email, phone")]
    [InlineData("You must provide either `email` or `phone`", "or email, phone")]
    [InlineData("`email` and `phone` cannot both be empty", "or email, phone")]
    [InlineData("email 和 phone 不能同时为空", "or email, phone")]
    [InlineData("email 与 phone 至少填一个", "or email, phone")]
    [InlineData("Mutually exclusive with `phone`.", "zero-or-one email, phone")]
    [InlineData("This field is mutually exclusive with `phone`.", "zero-or-one email, phone")]
    [InlineData("Cannot be used together with `phone`, otherwise the call fails.", "zero-or-one email, phone")]
    [InlineData("Only one of `email` and `phone` can be specified", "zero-or-one email, phone")]
    [InlineData("Either `email` or `phone`, but not both", "zero-or-one email, phone")]
    [InlineData("不能与 phone 同时使用", "zero-or-one email, phone")]
    [InlineData("与 phone 互斥", "zero-or-one email, phone")]
    [InlineData("email 和 phone 不可同时设置", "zero-or-one email, phone")]
    [InlineData("`from_day` and `to_day` must be given together", "all-or-none from_day, to_day")]
    [InlineData("from_day 和 to_day 必须同时提供", "all-or-none from_day, to_day")]
    [InlineData("Must be used together with `phone`", "requires email, phone")]
    [InlineData("Requires `phone`", "requires email, phone")]
    [InlineData("Required when `phone` is set", "requires phone, email")]
    [InlineData("Required if `plan` is `gold`", "requires plan = gold, email")]
    [InlineData("When `plan` is `gold`, `phone` must be given", "requires plan = gold, phone")]
    [InlineData("当 plan 为 gold 时必填", "requires plan = gold, email")]
    [InlineData("使用 phone 时必填", "requires phone, email")]
    [InlineData("必须与 phone 同时使用", "requires email, phone")]
    [InlineData("`from_day` must be before `to_day`", "order from_day < to_day")]
    [InlineData("Must be less than or equal to `fax`", "order email <= fax")]
    [InlineData("不能大于 `fax`", "order email <= fax")]
    [InlineData("Must be greater than `fax`", "order email > fax")]
    [InlineData("Either `email` or `phone` must be provided (mutually exclusive)", "only-one email, phone")]
    [InlineData("Either email or phone must be given (mutually exclusive; cannot be empty or both provided)", "only-one email, phone")]
    [InlineData(
        "This parameter and 'phone' are mutually exclusive—only one may be set, and neither can be left empty", "only-one email, phone")]
    [InlineData(
        "Related to the phone parameter: both email and phone cannot be empty at the same time, and cannot both have values at once",
        "only-one email, phone")]
    [InlineData("Mutually exclusive with `phone` and with `fax`", "zero-or-one email, phone; zero-or-one email, fax")]
    [InlineData("Required when plan is gold, not required for other plans", "requires plan = gold, email")]
    [InlineData("Obligatorio si `phone` está presente.", "requires phone, email")]
    [InlineData("Es obligatorio si el campo `plan` es `gold`", "requires plan = gold, email")]
    [InlineData("Requerido cuando no se indica", null)]
    [InlineData("Obrigatório se `phone` não for informado", "or email, phone")]
    [InlineData("Obrigatório quando o campo plan for gold", "requires plan = gold, email")]
    [InlineData("Obligatoire si `phone` est absent", "or email, phone")]
    [InlineData("Requis lorsque plan vaut gold", "requires plan = gold, email")]
    [InlineData("Pflicht, wenn `phone` nicht gesetzt ist", "or email, phone")]
    [InlineData("Erforderlich, wenn plan gleich gold ist", "requires plan = gold, email")]
    [InlineData("Обязателен, если `phone` не указан", "or email, phone")]
    [InlineData("Обязательно при plan = gold", "requires plan = gold, email")]
    [InlineData("Mutuamente excluyente con `phone`", "zero-or-one email, phone")]
    [InlineData("Mutuellement exclusif avec `phone`.", "zero-or-one email, phone")]
    [InlineData("Obligatorio si `phone` es un número", null)]
    [InlineData("必须与 phone 同时使用，最长20个字符", "requires email, phone")]
    [InlineData("Mutually exclusive with `phone`, max 20 characters", "zero-or-one email, phone")]
    [InlineData("Mutually exclusive with `phone`, in version 2", null)]
    [InlineData("Required when `from-day` is set", "requires from_day, email")]
    [InlineData("If you send this, you must also send `phone`.", "requires email, phone")]
    [InlineData("When you provide this field, `phone` is required.", "requires email, phone")]
    [InlineData("If you provide this field, `phone` becomes required", "requires email, phone")]
    [InlineData("If you use this parameter, `phone` must be set", "requires email, phone")]
    [InlineData("If you send this, you must not send `phone`.", "zero-or-one email, phone")]
    [InlineData("If you send this, you cannot also set `phone`", "zero-or-one email, phone")]
    [InlineData("If you send this, you can also send `phone`.", null)]
    [InlineData("incompatible with `phone` (default: 5)", "zero-or-one email, phone")]
    [InlineData("Conflicts with `phone` (optional)", "zero-or-one email, phone")]
    [InlineData("Mutuamente excluyente con `phone` (por defecto: 5)", "zero-or-one email, phone")]
    [InlineData("incompatible with `phone` (in version 2)", null)]
    [InlineData("incompatible with `phone` (default: 5 if `fax` is set)", null)]
    [InlineData("必须与 `phone` 至少提供一个", "or email, phone")]
    [InlineData("需与 phone 至少填写一个", "or email, phone")]
    [InlineData("未传 `fax` 时，必须与 `phone` 至少提供一个", null)]
    [InlineData("If you send this, you must also send `phone` and 3 stamps.", null)]
    [InlineData("If you send letters, you must also send `phone`.", null)]
    public void A_whole_sentence_states_a_rule(string sentence, string? expected) => Assert.Equal(expected, Read("email", sentence));

    [Theory]
    [InlineData("Required if plan is gold and way is left", "requires plan = gold, email when way = left")]
    [InlineData("Required when plan is gold or basic", "requires plan = gold, email; requires plan = basic, email")]
    [InlineData("Required when plan is gold or when way is left", "requires plan = gold, email; requires way = left, email")]
    [InlineData("Required when `way` is not `left`", "requires way = right, email; requires way = up, email")]
    [InlineData("Required if plan is gold and phone is empty", "or phone, email when plan = gold")]
    [InlineData("Required if phone is set and plan is gold", "requires phone, email when plan = gold")]
    [InlineData("Must not be empty when plan is gold", "requires-content plan = gold, email")]
    [InlineData(
        "When the plan parameter is set to gold and way is left, this parameter must not be empty",
        "requires-content plan = gold, email when way = left")]
    public void Conditions_that_are_joined_are_one_rule_for_each_case(string sentence, string expected) =>
        Assert.Equal(expected, Read("email", sentence));

    [Theory]
    [InlineData("Required if plan is gold and the moon is full")]
    [InlineData("Required if plan is gold and plan is basic")]
    [InlineData("Required when plan is gold (two of them) or way is left")]
    [InlineData("Required when phone is not 12")]
    [InlineData("Required when email is set")]
    public void Of_joined_conditions_all_are_understood_or_none(string sentence) => Assert.Null(Read("email", sentence));

    [Theory]
    [InlineData("Exactly one of `email` and `pager` must be given.")]
    [InlineData("Exactly one of `email` and `phone` must be given unless the plan is free.")]
    [InlineData("One of many ways to reach somebody")]
    [InlineData("Either of the two is fine")]
    [InlineData("Must be less than or equal to 10")]
    [InlineData("Required if `plan` is a good one")]
    [InlineData("Required when nothing else is set")]
    [InlineData("If the parcel is lost, cannot be used together with `phone`")]
    [InlineData("至少 5 个字符")]
    [InlineData("")]
    [InlineData("Can't be used with a free boat")]
    [InlineData("Where to write (wins over `fax`; can't be used with a free boat)")]
    public void A_sentence_with_words_that_are_not_understood_states_none(string sentence) => Assert.Null(Read("email", sentence));

    [Theory]
    [InlineData("gift.note", "Cannot be used together with `card`", "zero-or-one gift.note, gift.card")]
    [InlineData("gift.note", "Cannot be used together with `email`", "zero-or-one gift.note, email")]
    [InlineData("email", "Cannot be used together with `gift.card`", "zero-or-one email, gift.card")]
    [InlineData("email", "Cannot be used together with `card`", null)]
    public void A_name_means_the_field_beside_the_one_that_is_spoken_of_before_those_above_it(
        string own, string sentence, string? expected) => Assert.Equal(expected, Read(own, sentence));

    [Fact]
    public void The_two_are_the_field_itself_and_the_one_other_that_was_named_before() =>
        Assert.Equal("only-one phone, email", Read("email", "Exactly one of the two must be given.", "phone"));

    [Fact]
    public void The_two_of_three_are_nobody() => Assert.Null(Read("email", "Exactly one of the two must be given.", "phone", "fax"));

    [Theory]
    [InlineData("Works best with either `to_day` or nothing", true)]
    [InlineData("Either is fine", false)]
    [InlineData("See `to_day`", false)]
    public void Words_that_smell_of_a_rule_name_another_field(string sentence, bool expected) =>
        Assert.Equal(expected, new RelationReader(Fields, Vocabulary.BuiltIn.Phrases).Smells(sentence, OfEmail([])));

    [Theory]
    [InlineData("Give phone or fax, not both", true, "phone", "fax")]
    [InlineData("Must not be set if phone is", true, "phone")]
    [InlineData("For either kind of phone", false, "phone")]
    [InlineData("Give one of them in phone", false, "phone")]
    [InlineData("Must not be set by hand", false, "hand")]
    public void A_name_that_the_page_sets_as_code_is_that_of_a_field(string sentence, bool expected, params string[] marked) =>
        Assert.Equal(expected, new RelationReader(Fields, Vocabulary.BuiltIn.Phrases).Smells(sentence, OfEmail(marked)));

    [Fact]
    public void What_excludes_two_others_says_nothing_of_them_among_themselves() =>
        Assert.Equal(
            "zero-or-one email, phone; zero-or-one email, fax", Read("email", "Cannot be used together with `phone` or `fax`."));

    private static Claim OfEmail(string[] marked) => new()
    {
        Scope = Scope.Object("Person"),
        Location = Location.Object,
        Path = new FieldPath("email"),
        Kind = ClaimKind.TableRow,
        Source = new SourceText("page.md", ""),
        Section = Section.Top,
        Lines = LineRange.Single(0),
        Marked = [.. marked],
    };

    private static string? Read(string own, string sentence, params string[] before)
    {
        var rules = new RelationReader(Fields, Vocabulary.BuiltIn.Phrases).Read(
            sentence, new FieldPath(own), [.. before.Select(static path => new FieldPath(path))], LineRange.Single(0));
        return rules.IsEmpty ? null : string.Join("; ", rules.Select(static rule => $"{RegistryJson.Name(rule.Kind)} {rule.Fields}"));
    }

    [Theory]
    [InlineData("If provided, `phone` is required.", "requires email, phone")]
    [InlineData("When this field is set, `phone` must also be provided.", "requires email, phone")]
    [InlineData("如果传入，则 phone 必填", "requires email, phone")]
    [InlineData("email または phone のいずれか必須", "or email, phone")]
    [InlineData("email と phone のどちらか一方が必須です", "or email, phone")]
    [InlineData("email 또는 phone 중 하나는 필수", "or email, phone")]
    [InlineData("email和phone必须指定一个", "or email, phone")]
    [InlineData("email和phone必须传一个，二者同时传入时只看 phone", "or email, phone")]
    [InlineData("Includes only one of the fields `email`, `phone`", "zero-or-one email, phone")]
    public void A_rule_is_read_in_more_ways_of_writing(string sentence, string rule) => Assert.Equal(rule, Read("email", sentence));

    [Theory]
    [InlineData("If provided, the name is required.")]
    [InlineData("If provided, `phone` is required by the harbour.")]
    [InlineData("email または phone の住所")]
    [InlineData("email和phone必须指定一个格式")]
    public void What_only_looks_like_such_a_rule_is_none(string sentence) => Assert.Null(Read("email", sentence));
}
