using Extractor.Exporting;
using Parquet;
using Parquet.Schema;

namespace Extractor.Cli;

/// <summary>Tables as Parquet files.</summary>
internal static class ParquetTable
{
    /// <summary>The bytes of a file with one group of rows.</summary>
    public static async Task<byte[]> BytesOf(Table table)
    {
        DataField[] fields = [.. table.Columns.Select(
            static column => column.IsNumber ? (DataField)new DataField<int?>(column.Name) : new DataField<string>(column.Name, true))];
        using var file = new MemoryStream();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++) await Write(group, fields[i], table, i).ConfigureAwait(false);
            group.CompleteValidate();
        }

        return file.ToArray();
    }

    private static async Task Write(ParquetRowGroupWriter group, DataField field, Table table, int column)
    {
        if (table.Columns[column].IsNumber)
            await group.WriteAsync<int>(field, table.Rows.Select(row => row[column]?.GetValue<int>()).ToArray().AsMemory())
                .ConfigureAwait(false);
        else await group.WriteAsync(field, table.Rows.Select(row => row[column]?.ToString()).ToArray()!).ConfigureAwait(false);
    }
}
