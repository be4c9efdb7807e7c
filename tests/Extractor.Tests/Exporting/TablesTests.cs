using DuckDB.NET.Data;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting;

/// <summary>Tables as DuckDB reads them.</summary>
public sealed class TablesTests : IDisposable
{
    private const string Page = """
        # Kites

        `POST /v1/kites`

        ## Request Body

        | Field | Type | Required | Enum | Description |
        | --- | --- | --- | --- | --- |
        | name | string | Required | - | A "quoted" word, and a comma. |
        | colour | string | Optional | `red`, `blue` | Which colour. |
        """;

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("docs/kites.md", Page);

    public TablesTests()
    {
        Assert.Equal(0, folder.Sot("extract").ExitCode);
        foreach (var table in new[] { "fields", "values", "changes" })
            foreach (var form in new[] { "csv", "ndjson", "parquet" })
                Assert.Equal(0, folder.Sot("export", form, "--table", table, "--to", folder.At($"{table}.{form}")).ExitCode);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("read_csv('fields.csv')")]
    [InlineData("read_json('fields.ndjson')")]
    [InlineData("read_parquet('fields.parquet')")]
    public void A_query_finds_the_fields(string table) => Assert.Equal(
        ["colour|Optional|kites.md|10", "name|Required|kites.md|9"],
        Query(
            $"SELECT path || '|' || upper(required[1]) || required[2:] || '|' || page || '|' || line FROM {table} WHERE status = "
            + "'confirmed' ORDER BY path"));

    [Theory]
    [InlineData("read_csv('fields.csv')")]
    [InlineData("read_json('fields.ndjson')")]
    [InlineData("read_parquet('fields.parquet')")]
    public void Words_come_through_whole(
        string table) => Assert.Equal(["A \"quoted\" word, and a comma."], Query($"SELECT description FROM {table} WHERE path = 'name'"));

    [Theory]
    [InlineData("read_csv('values.csv')")]
    [InlineData("read_json('values.ndjson')")]
    [InlineData("read_parquet('values.parquet')")]
    public void A_query_finds_the_values(string table) => Assert.Equal(["blue", "red"], Query($"SELECT value FROM {table} ORDER BY value"));

    private string[] Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("('", $"('{folder.Root}/", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return [.. rows];
    }
}
