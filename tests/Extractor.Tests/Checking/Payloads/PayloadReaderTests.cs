using System.Text;
using Extractor.Checking.Payloads;

namespace Extractor.Tests.Checking.Payloads;

public sealed class PayloadReaderTests
{
    [Theory]
    [InlineData("", "1:1", "found nothing, expected a JSON object")]
    [InlineData(" \n ", "2:2", "found nothing, expected a JSON object")]
    [InlineData("{\n  \"a\": 1,\n  \"b\"", "3:6", "the JSON ends in the middle, expected what closes it")]
    [InlineData("{\"a\": 1", "1:8", "the JSON ends in the middle, expected what closes it")]
    [InlineData("{\"ä\": 1,\n \"b\": }", "2:7", "not JSON: '}' is an invalid start of a value")]
    [InlineData("{\"ä\": tru }", "1:10", "not JSON: 'tru }' is an invalid JSON literal. Expected the literal 'true'")]
    [InlineData(
        "{\"a\": 1,}",
        "1:9",
        "not JSON: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options")]
    [InlineData("{\"a\": NaN}", "1:7", "found a number that JSON does not have (NaN or Infinity), expected a number")]
    [InlineData("{\"a\": -Infinity}", "1:8", "found a number that JSON does not have (NaN or Infinity), expected a number")]
    [InlineData("{} x", "1:4", "not JSON: 'x' is invalid after a single JSON value. Expected end of data")]
    [InlineData("[{}]", "1:1", "found a list, expected a JSON object with the fields of a request body")]
    [InlineData("\"text\"", "1:1", "found a string, expected a JSON object with the fields of a request body")]
    [InlineData("null", "1:1", "found null, expected a JSON object with the fields of a request body")]
    [InlineData(
        "{\"a\": 1, \"b\": {\"a\": 1},\n  \"a\": 2}",
        "2:3",
        "found the name \"a\" a second time, expected each name once; the first stands at 1:2")]
    [InlineData(
        "{\"a\": 1, \"\\u0061\": 2}", "1:10", "found the name \"a\" a second time, expected each name once; the first stands at 1:2")]
    [InlineData("{\"a\": \"\\ud83d\"}", "1:7", "found an escape that is half of a character, expected both halves or none")]
    [InlineData("{\"\\ud83d\": 1}", "1:2", "found an escape that is half of a character, expected both halves or none")]
    [InlineData("\uFEFF{}", "1:1", "found a byte-order mark, expected '{'; save the file as UTF-8 without one")]
    public void What_is_wrong_is_told_with_line_and_column(string json, string place, string message)
    {
        var (payload, problem) = Read(Encoding.UTF8.GetBytes(json));

        Assert.Null(payload);
        Assert.Equal($"a.json:{place}: error[payload-broken]: {message}", problem);
    }

    [Fact]
    public void What_is_not_utf8_is_told_with_the_byte() =>
        Assert.Equal(
            "a.json:2:6: error[payload-broken]: found byte 0xFC, expected UTF-8 text", Read([.. "{\n\"a\": "u8, 0xFC, .. "}"u8]).Problem);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void What_nests_a_hundred_thousand_deep_is_refused_where_it_gets_too_deep(char bracket)
    {
        var text = bracket == '[' ? $"{{\"a\": {new string('[', 100_000)}" : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        Assert.Matches(
            @"^a\.json:1:\d+: error\[payload-broken\]: objects and lists nest more than 64 levels here, expected a request body$",
            Read(Encoding.UTF8.GetBytes(text)).Problem);
    }

    [Fact]
    public void What_is_larger_than_any_request_body_is_refused_without_being_read() =>
        Assert.Equal(
            "a.json:1:1: error[payload-broken]: found more than 100 MB, expected a request body of no more than 64 MB",
            Read(new byte[(100 << 20) + 1]).Problem);

    [Fact]
    public void A_body_of_more_values_than_anybody_sends_is_refused()
    {
        var text = $"{{\"a\": [{string.Join(',', Enumerable.Repeat('1', PayloadReader.MostValues))}]}}";

        Assert.EndsWith(
            $"found more than {PayloadReader.MostValues} values, expected a request body",
            Read(Encoding.UTF8.GetBytes(text)).Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_knows_its_place_its_pointer_and_its_text()
    {
        var (payload, _) = PayloadReader.Read(
            "a.json", Encoding.UTF8.GetBytes("{\n  \"ä/b~\": [true, {\"c\": \"x\\ny\"}],\n  \"d\": 1.50, \"e\": null\n}"), TextPlace.Start);

        Assert.Equal(
            [
                "|Object|1:1|", "/ä~1b~0|Array|2:11|", "/ä~1b~0/0|Boolean|2:12|true", "/ä~1b~0/1|Object|2:18|",
                "/ä~1b~0/1/c|String|2:24|x\ny", "/d|Number|3:8|1.50", "/e|Null|3:19|null",
            ],
            Enumerable.Range(0, payload!.Values.Length)
                .Select(index => $"{payload.Pointer(index)}|{payload.Values[index].Kind}|{payload.Values[index].At.Line}"
                    + $":{payload.Values[index].At.Column}|"
                    + (payload.Values[index].IsScalar ? payload.TextOf(index) : "")));
    }

    [Fact]
    public void A_payload_inside_another_file_tells_places_of_that_file() =>
        Assert.Equal(
            "a.json:7:2: error[payload-broken]: not JSON: '}' is an invalid start of a value",
            PayloadReader.Read("a.json", "{\"a\":\n }"u8.ToArray(), new TextPlace(6, 10)).Problem!.ToString());

    [Theory]
    [InlineData("\"née 😀\"", 5)]
    [InlineData("\"\\u00e9\\ud83d\\ude00\"", 2)]
    [InlineData("\"\"", 0)]
    public void The_length_of_a_text_is_counted_in_characters(string json, int length)
    {
        var (payload, _) = PayloadReader.Read("a.json", Encoding.UTF8.GetBytes($"{{\"a\": {json}}}"), TextPlace.Start);

        Assert.Equal(length, payload!.LengthOf(1));
    }

    private static (Payload? Payload, string? Problem) Read(byte[] bytes)
    {
        var (payload, problem) = PayloadReader.Read("a.json", bytes, TextPlace.Start);
        return (payload, problem?.ToString());
    }
}
