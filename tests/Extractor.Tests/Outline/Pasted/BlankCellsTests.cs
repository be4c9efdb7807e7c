using Extractor.Model;

namespace Extractor.Tests.Outline.Pasted;

public sealed class BlankCellsTests
{
    [Theory]
    [InlineData("Field Type Description", "wind Required string How hard it blows\nsail_area number Its size\nIt is never negative\n")]
    [InlineData("Campo Tipo Descripción", "wind Requerido string Cuánto sopla.\nsail_area number El tamaño (máx. 160).\n")]
    [InlineData("Campo Tipo Obrigatório Descrição", "wind string sim Quanto sopra\nsail_area number não O tamanho\n")]
    public void Cells_may_be_parted_by_a_blank_alone(string header, string rows)
    {
        var page = Read($"{header}\n{rows}");

        Assert.Equal(["body.wind", "body.sail_area"], page.Defined);
        Assert.Equal("string", page["wind"].Type);
        Assert.Equal(Requirement.Required, page["wind"].Required);
        Assert.NotEqual(Requirement.Required, page["sail_area"].Required);
    }

    [Theory]
    [InlineData("Field Type Description\nwind string How hard it blows\nof string and paper\nlist of all\n")]
    [InlineData("Field Type Description\nwind string How hard it blows\nName string What it is called\n")]
    [InlineData("Field Type Description\nwind\n(optional)\nstring How hard it blows\n")]
    [InlineData("Field notes and a description\nwind string How hard it blows\n")]
    [InlineData("The field type description\nwind string How hard it blows\n")]
    public void Lines_that_may_be_something_else_are_no_rows(string text) => Assert.Empty(Read(text).Defined);

    [Fact]
    public void What_stands_below_a_gap_is_no_row() => Assert.Equal(
        ["body.wind"], Read("Field Type Description\nwind string How hard it blows\n\nsail string as we said\n").Defined);

    private static PageUnderTest Read(string table) => PageUnderTest.Plain($"POST /kites\n\nFlies a kite.\n\nRequest body\n\n{table}");
}
