namespace Extractor.Tests.Facts.Prose;

public sealed class LimitMeasureTests
{
    [Theory]
    [InlineData("The sail as Base64, max 10 MB decoded")]
    [InlineData("Base64，解码后最大10MB")]
    [InlineData("The sail, at most 10 MB after decompression.")]
    [InlineData("デコード後 10MB 以内")]
    public void What_a_text_becomes_where_it_is_read_is_longer_or_shorter_than_the_text(string text) =>
        Assert.Equal("note:", FactSentence.Limits("string", text));

    [Theory]
    [InlineData("The sail as Base64, max 10 MB", "max-size:10MB")]
    [InlineData("编码后大小不超过10MB", "max-size:10MB")]
    public void What_is_sent_is_measured_as_it_is_sent(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));

    [Theory]
    [InlineData("O vento.\nTamanho máximo: 150", "max-length:150")]
    [InlineData("Tamanho mínimo: 1\nTamanho máximo: 150", "min-length:1 max-length:150")]
    [InlineData("El viento. Tamaño máximo: 20", "max-length:20")]
    [InlineData("Taille maximale : 50", "max-length:50")]
    [InlineData("Tamanho máximo: 5MB", "max-size:5MB")]
    public void The_size_of_a_text_is_its_length_where_no_unit_says_otherwise(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));

    [Theory]
    [InlineData("array", "最多支持航线条数: 50", "max-count:50")]
    public void A_counted_noun_may_stand_before_the_count(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("array", "Sail items (min 1, max 6)", "max-count:6 min-count:1", "sails")]
    [InlineData("string[]", "Names (min 2, max 9)", "max-count:9 min-count:2", "sails")]
    [InlineData("object[]", "The sails, min 1, max 6", "max-count:6 min-count:1", "sails")]
    [InlineData("array of strings", "帆的列表（最少 1，最多 6）", "max-count:6 min-count:1", "sails")]
    [InlineData("string[]", "Lista (mín 1, máx 6)", "max-count:6 min-count:1", "sails")]
    [InlineData("string[]", "Segel (min. 1, max. 6)", "max-count:6 min-count:1", "sails")]
    [InlineData("integer[]", "Scores (min 1, max 6)", "", "scores")]
    [InlineData("array", "Ratings (min 1, max 6)", "", "scores")]
    [InlineData("string[]", "Each name (min 1, max 6)", "", "sails")]
    public void A_least_and_a_most_of_a_list_count_its_items(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("array", "最多支持子单条数: 30", "max-count:30", "sails")]
    [InlineData("array", "最多支持订单条数：30", "max-count:30", "sails")]
    [InlineData("array", "每个订单最多 30 条", "", "sails")]
    [InlineData("string", "单条最多 30 个字符", "")]
    public void A_counted_noun_may_hold_a_word_that_means_each_elsewhere(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("enum", "3–12 (whole minutes). Same as the trip.", "range:3..12", "duration")]
    [InlineData("enum", "3-12 (seconds)", "range:3..12", "duration")]
    [InlineData("integer", "3-12（秒）", "range:3..12", "duration")]
    [InlineData("enum", "3-12 (knots)", "", "duration")]
    [InlineData("string", "3-12 (seconds)", "")]
    public void A_unit_in_brackets_says_that_one_of_a_few_is_a_number(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "每页数量，默认10，最大50", "d=10 range:..50", "pageSize")]
    [InlineData("string", "每页数量，默认为 10，取值范围为 1–1000", "d=10 range:1..1000", "limit")]
    [InlineData("string", "Results a page. Default: 10, max: 50", "d=10 range:..50", "page_size")]
    [InlineData("string", "Resultados (por defecto: 10, máximo: 50)", "d=10 range:..50", "limit")]
    [InlineData("string", "Default: 10, max: 50 characters", "d=10 max-length:50", "limit")]
    [InlineData("string", "Default: 10, max: 5", "d=10", "limit")]
    [InlineData("string", "The pages, max: 50 on the way", "", "limit")]
    [InlineData("string", "Default: 10, max: 50", "d=10", "title")]
    public void A_text_called_like_a_quantity_with_a_number_as_its_default_is_limited_as_a_number(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string[]", "Max 3 images, max 10MB each", "max-count:3")]
    [InlineData("array", "Up to 3 files, up to 10 MB each.", "max-count:3")]
    [InlineData("string[]", "At most 3 tags, at most 20 characters each", "max-count:3")]
    [InlineData("array", "Máximo 3 archivos, máximo 10 MB cada", "max-count:3")]
    [InlineData("array", "Max 3 images, max 2 each", "")]
    [InlineData("string", "Max 10MB each", "")]
    [InlineData("array", "Max 10MB each", "")]
    public void What_a_limit_says_of_each_item_leaves_the_count_of_the_items(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("integer", "Sails to count, range 1-20 (optional, default 3)", "d=3 opt range:1..20")]
    [InlineData("integer", "Sails, max 20 (optional; default: 3)", "d=3 opt range:..20")]
    [InlineData("integer", "帆数，最大 20（可选，默认 3）", "d=3 opt range:..20")]
    [InlineData("integer", "Velas, máximo 20 (opcional, por defecto 3)", "d=3 opt range:..20")]
    [InlineData("integer", "Sails, max 20 (40 for members)", "")]
    [InlineData("integer", "Sails, max 20 (optional, 40 for members)", "opt")]
    public void A_number_in_an_aside_that_is_the_default_states_no_other_limit(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "30 or fewer characters", "max-length:30")]
    [InlineData("string", "A text of 30 or fewer characters.", "max-length:30")]
    [InlineData("array", "5 or fewer items", "max-count:5")]
    [InlineData("string", "3 or more characters", "min-length:3")]
    [InlineData("string", "Máximo: 30 caracteres", "max-length:30")]
    [InlineData("string", "For 5 or fewer sails", "")]
    [InlineData("integer", "30 or fewer characters", "")]
    public void Or_fewer_may_stand_before_what_is_counted(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("alphanumeric", "Mark of the sail (max 55)", "max-length:55")]
    [InlineData("alphanumérique", "Marque de la voile (max 55)", "max-length:55")]
    [InlineData("alphanumeric", "Max 55", "max-length:55")]
    [InlineData("alphanumeric", "Mark of the sail (max 55 images)", "")]
    [InlineData("numeric", "Mark of the sail (max 55)", "range:..55")]
    public void A_type_of_letters_and_digits_is_a_text(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("file", "La voile. Max : 3 Mo", "max-size:3MB")]
    [InlineData("file", "Taille maximale : 500 Ko", "max-size:500KB")]
    [InlineData("file", "5 Go maximum", "max-size:5GB")]
    [InlineData("file", "Не более 3 МБ", "max-size:3MB")]
    [InlineData("integer", "范围 64-4096 Byte（即 4K），默认 256", "d=256 range:64..4096")]
    [InlineData("integer", "At most 4096 bytes", "range:..4096")]
    [InlineData("file", "Max: 6 mo", "")]
    [InlineData("string", "La voile part de go à mo", "")]
    public void A_size_has_the_unit_of_its_language(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "The log. Max length is 900 symbols (4-byte signs count twice).", "max-length:900")]
    [InlineData("string", "Up to 900 symbols", "max-length:900")]
    [InlineData("string", "Тег, не более 90 символов", "max-length:90")]
    [InlineData("string", "Yelken adı, en fazla 90 karakter", "max-length:90")]
    [InlineData("string", "Nama layar, maksimal 90 karakter", "max-length:90")]
    [InlineData("string", "Nazwa żagla, co najmniej 3 znaki", "min-length:3")]
    [InlineData("string", "At least 2 symbols", "")]
    [InlineData("integer", "Up to 900 symbols", "")]
    public void Characters_have_a_word_in_each_language(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "Mark (letters, `-`; max 40)", "max-length:40")]
    [InlineData("string", "Name of the sail (alphanumeric, max 40)", "max-length:40")]
    [InlineData("string", "帆的标记（字母、数字；最多 40）", "max-length:40")]
    [InlineData("string", "Mark (white, red; max 40)", "")]
    [InlineData("string", "Mark (letters, max 40) of the mast", "")]
    public void Behind_the_kinds_of_characters_a_most_is_a_length(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "A free text with 40 or fewer characters.", "max-length:40")]
    [InlineData("string", "Mark with 3 to 40 characters", "max-length:40 min-length:3")]
    [InlineData("string", "Texto con un máximo de 40 caracteres", "max-length:40")]
    [InlineData("string", "Text mit höchstens 40 Zeichen", "max-length:40")]
    [InlineData("string", "Names with a hyphen have at most 40 characters", "")]
    [InlineData("string", "For sails with 40 or fewer masts", "")]
    public void A_text_with_as_many_characters_has_them(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("number", "Between 20 and 900 SAR", "range:20..900")]
    [InlineData("number", "Max 900 EUR", "range:..900")]
    [InlineData("number", "最低 20 CNY", "range:20..")]
    [InlineData("number", "Between 20 and 900 CAT", "")]
    [InlineData("array", "Max 900 EUR", "")]
    public void A_currency_is_a_unit(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
