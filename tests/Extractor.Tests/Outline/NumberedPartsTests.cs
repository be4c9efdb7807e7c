namespace Extractor.Tests.Outline;

public sealed class NumberedPartsTests
{
    private const string Tables = """

        ## Details

        ### Table 1

        | Field | Type |
        |---|---|
        | `Tenant` | string |

        ### Table 2

        | Field | Type |
        |---|---|
        | `parcel` | string |

        ### Table 3

        | Field | Type |
        |---|---|
        | `receipt` | string |
        """;

    [Fact]
    public void Tables_told_apart_by_a_number_alone_are_the_parts_that_the_page_lists_in_that_order()
    {
        var page = PageUnderTest.Markdown($"""
            # Ship

            POST /v1/parcels

            ## Contents

            - Ship
            - Header parameters
            - Request body: application/json
            - Response
            - Response body: application/json
            - Request example
            - Response example
            {Tables}
            """);

        Assert.Equal(["header.Tenant", "body.parcel", "response.receipt"], page.Defined);
    }

    [Fact]
    public void Where_the_list_has_not_as_many_parts_as_there_are_tables_none_of_them_is_placed()
    {
        var page = PageUnderTest.Markdown($"# Ship\n\nPOST /v1/parcels\n\n- Header parameters\n- Response\n{Tables}\n");

        Assert.Empty(page.Defined);
        Assert.Equal(3, page.Ledger("table-row").Count(static row => row.Contains("nothing says where", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_the_page_lists_no_parts_numbered_tables_are_those_of_the_body() =>
        Assert.Equal(
            ["body.Tenant", "body.parcel", "body.receipt"],
            PageUnderTest.Markdown($"# Ship\n\nPOST /v1/parcels\n{Tables}\n").Defined);
}
