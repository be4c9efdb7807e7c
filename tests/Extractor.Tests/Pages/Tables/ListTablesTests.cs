using Extractor.Tests.Dialects;

namespace Extractor.Tests.Pages.Tables;

public sealed class ListTablesTests
{
    private const string Operation = "Create a boat\n-------------\n\n``POST /v1/boats``\n\nRequest body\n~~~~~~~~~~~~\n\n";

    [Fact]
    public void A_table_that_is_written_as_a_list_has_a_row_for_every_outer_bullet()
    {
        var page = ReadText.Markdown(Operation + """
            .. list-table::
               :header-rows: 1

               * - Name
                 - Type
                 - Description
               * - ``rig``
                 - string
                 - How it is rigged,
                   sails included
               * - the crew
                 - integer
                 - How many sail it

            """);

        Assert.Equal(["POST /v1/boats#body.rig"], page.Fields);
        Assert.Equal("How it is rigged, sails included", page["POST /v1/boats#body.rig"].Description);
        Assert.Equal(
            [
                "12 table-header ignored: the header of a table", "15 table-row extracted",
                "19 table-row unparsed: 'the crew' is no field name",
            ],
            page.Ledger);
    }

    [Fact]
    public void A_fence_may_hold_such_a_table()
    {
        var page = ReadText.Markdown("## POST /v1/boats\n\n### Request body\n\n"
            + "```{list-table}\n:header-rows: 1\n\n* - Name\n  - Type\n* - rig\n  - string\n```\n");

        Assert.Equal(["POST /v1/boats#body.rig"], page.Fields);
    }

    [Fact]
    public void Without_a_header_every_row_is_one()
    {
        var page = ReadText.Markdown(Operation + ".. list-table:: The boat\n   :widths: 10 20\n\n"
            + "   * - rig\n     - string\n     - How it is rigged\n   * - crew\n     - integer\n     - How many sail it\n");

        Assert.Equal(["POST /v1/boats#body.rig", "POST /v1/boats#body.crew"], page.Fields);
    }

    [Fact]
    public void A_list_without_the_directive_is_none()
    {
        var page = ReadText.Markdown(Operation + "* - rig\n  - string\n* - crew\n  - integer\n");

        Assert.DoesNotContain(page.Ledger, static row => row.Contains("table", StringComparison.Ordinal));
    }
}
