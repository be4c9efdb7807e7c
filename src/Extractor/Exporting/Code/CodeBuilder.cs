using System.Text;

namespace Extractor.Exporting.Code;

/// <summary>Source code that grows from top to bottom.</summary>
internal sealed class CodeBuilder
{
    private readonly StringBuilder text = new();

    /// <summary>Adds what comes next.</summary>
    public CodeBuilder Append(string next)
    {
        text.Append(next);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
