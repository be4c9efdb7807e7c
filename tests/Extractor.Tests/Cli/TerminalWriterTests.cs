using System.Text;
using Extractor.Cli;

namespace Extractor.Tests.Cli;

public sealed class TerminalWriterTests
{
    [Theory]
    [InlineData("plain: words :: and more\n", "plain: words :: and more\n")]
    [InlineData("::error::x\n", ":\\u003aerror::x\n")]
    [InlineData("a\n  ::warning::x", "a\n  :\\u003awarning::x")]
    [InlineData("see ##[error]x", "see ##\\u005berror]x")]
    [InlineData("###[group]", "###\\u005bgroup]")]
    [InlineData("##vso[task.setvariable]x", "##\\u0076so[task.setvariable]x")]
    [InlineData("## Views", "## Views")]
    [InlineData("\u001b]0;title\u0007", "\\u001b]0;title\\u0007")]
    [InlineData("\uFDD1bold", "\\ufdd1bold")]
    public void Nothing_in_it_is_obeyed(string text, string shown) => Assert.Equal(shown, Written(text));

    [Fact]
    public void Parts_of_a_command_are_seen_across_writes() => Assert.Equal(
        ":\\u003aerror ##\\u005bx", Written(":", ":error #", "#", "[x"));

    [Fact]
    public void Messages_come_behind_the_data_that_was_written_before_them()
    {
        var screen = new MemoryStream();
        var (output, error) = (new StreamWriter(screen), new StreamWriter(screen) { AutoFlush = true });
        var terminal = new Terminal(output, error, false, false, static () => TimeSpan.Zero).Shielded();

        terminal.Output.Write("data ");
        terminal.Error.Write("message ");
        terminal.Output.Write("more");
        terminal.Output.Flush();

        Assert.Equal("data message more", Encoding.UTF8.GetString(screen.ToArray()));
    }

    [Fact]
    public void Styles_are_put_out_where_colours_are_wanted()
    {
        var text = new StringWriter();
        var terminal = new Terminal(text, text, false, true, static () => TimeSpan.Zero).Shielded();

        terminal.Output.Write(terminal.Bold("a\u001b"));

        Assert.Equal("\u001b[1ma\\u001b\u001b[0m", text.ToString());
    }

    [Fact]
    public void Commands_of_the_tool_itself_stay_commands()
    {
        var text = new StringWriter();
        var terminal = new Terminal(text, text, false, false, static () => TimeSpan.Zero).Shielded();

        terminal.Commands.Write("::error title=x::y\n");

        Assert.Equal("::error title=x::y\n", text.ToString());
    }

    private static string Written(params string[] parts)
    {
        var text = new StringWriter();
        using var writer = new TerminalWriter(text);
        foreach (var part in parts) writer.Write(part);
        return text.ToString();
    }
}
