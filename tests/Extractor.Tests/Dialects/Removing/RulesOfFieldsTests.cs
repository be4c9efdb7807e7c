using Extractor.Model;

namespace Extractor.Tests.Dialects.Removing;

public sealed class RulesOfFieldsTests
{
    [Fact]
    public void Rules_about_fields_define_none()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/boats

            ### Request body

            | Name | Type | Description |
            |---|---|---|
            | rig | string | How it is rigged |

            ### Validation rules

            - **rig**: required, at most 40 characters
            - **crew**: required, between 1 and 90

            """);

        Assert.Equal(["POST /v1/boats#body.rig"], page.Fields);
        Assert.Contains(
            "12 field-bullet unparsed: a rule about a field that no other part of the page defines here", page.Ledger);
    }

    [Fact]
    public void A_structure_of_rules_is_none()
    {
        var page = ReadText.Markdown("""
            ## Constraints

            | Field | Rule | Description |
            |---|---|---|
            | rig | required | Always |
            | crew | at least 3 | Beyond the harbour |

            """);

        Assert.Empty(page.Fields);
        Assert.Equal(2, page.Ledger.Count(static row => row.Contains("unparsed", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_bullet_that_states_a_type_defines_its_field()
    {
        var page = ReadText.Markdown("## POST /v1/boats\n\n### Validation rules\n\n- `rig` (string, required): How it is rigged\n");

        Assert.Equal(Requirement.Required, page["POST /v1/boats#body.rig"].Required);
    }
}
