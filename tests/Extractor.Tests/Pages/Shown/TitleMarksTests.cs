using Extractor.Pages.Shown;
using Extractor.Tests.Dialects;

namespace Extractor.Tests.Pages.Shown;

public sealed class TitleMarksTests
{
    [Theory]
    [InlineData("# Moor a boat\n# Address\n/v1/moorings\n# Method\nPOST\n# Request parameters\n")]
    [InlineData("# 停泊\n# 请求地址\n/v1/moorings\n\n# 请求方式\nPOST\n\n# 请求参数\n")]
    [InlineData("# Amarrar un barco\n# URL: /v1/moorings\n# Método: POST\n# Parámetros\n")]
    public void A_site_may_set_its_link_before_every_title_of_pasted_text(string opening)
    {
        var page = ReadText.Plain($"{opening}Name | Type | Description |\n---|---|---|\nberth | string | Where it lies |\n");

        Assert.Equal(["POST /v1/moorings#body.berth"], page.Fields);
    }

    [Theory]
    [InlineData("Run this:\n# first\n# then\n# last\n")]
    [InlineData("# One\n## Two\n# Three\n# Four\n")]
    [InlineData("# One\nwords\n# Two\n")]
    [InlineData("#!/bin/sh\n# One\n# Two\n# Three\n")]
    public void A_comment_and_a_title_of_Markdown_keep_their_sign(string text) =>
        Assert.Empty(TitleMarks.In(new Extractor.Pages.SourceText("page.txt", text), 0));

    [Fact]
    public void A_page_without_words_has_none() => Assert.Empty(TitleMarks.In(new Extractor.Pages.SourceText("page.txt", "\n\n"), 0));
}
