using System.Globalization;

namespace Extractor.Cli;

/// <summary>Tells a person at a terminal how far the work is, once it takes more than a second.</summary>
internal sealed class Progress(Terminal terminal, int total) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private bool shown;
    private bool ended;

    /// <summary>Tells how many pages are done. May be called from any thread.</summary>
    public void Report(int done)
    {
        if (!terminal.ShowsProgress || terminal.Elapsed() < Patience) return;
        lock (gate)
        {
            if (ended) return;
            shown = true;
            terminal.Cursor.Write(string.Create(CultureInfo.InvariantCulture, $"\rread {done} of {total} pages"));
        }
    }

    /// <summary>Takes the message away again.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (shown && !ended) terminal.Cursor.Write("\r\u001b[K");
            ended = true;
        }
    }
}
