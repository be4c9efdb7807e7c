using System.Collections.Immutable;
using System.Text;

namespace Extractor.Checking.Calls;

/// <summary>Collects the characters of one word of a command line.</summary>
internal sealed class CallWordBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<HiddenPart>.Builder hidden = ImmutableArray.CreateBuilder<HiddenPart>();
    private readonly ImmutableArray<(int At, int Offset)>.Builder origins = ImmutableArray.CreateBuilder<(int At, int Offset)>();
    private readonly Stack<(int At, bool HasComma)> braces = new();
    private bool isOpen;

    /// <summary>Whether a word has begun; an empty pair of quotation marks is a word as well.</summary>
    public bool IsOpen => isOpen;

    /// <summary>Whether the word so far consists of digits alone, as before a redirection.</summary>
    public bool IsNumber => text.Length > 0 && hidden.Count == 0 && text.ToString().All(char.IsAsciiDigit);

    /// <summary>Begins a word, if none has begun.</summary>
    public void Open() => isOpen = true;

    /// <summary>Adds a character of the file.</summary>
    public void Add(char c, int offset)
    {
        isOpen = true;
        if (origins.Count == 0 || origins[^1].Offset + text.Length - origins[^1].At != offset) origins.Add((text.Length, offset));
        text.Append(c);
    }

    /// <summary>Adds a character outside quotation marks, where stars and lists in braces are replaced.</summary>
    public void AddBare(char c, int offset)
    {
        if (c == '*' || (c == '~' && !isOpen)) hidden.Add(new HiddenPart(text.Length, 1, c.ToString()));
        if (c == '{') braces.Push((text.Length, false));
        else if (c == ',' && braces.TryPop(out var list)) braces.Push((list.At, true));
        else if (c == '}' && braces.TryPop(out var closed) && closed.HasComma) AddBraces(closed.At, offset);
        Add(c, offset);
    }

    /// <summary>Adds a part that the shell replaces.</summary>
    public void AddHidden(string source, int offset)
    {
        hidden.Add(new HiddenPart(text.Length, source.Length, source));
        for (var i = 0; i < source.Length; i++) Add(source[i], offset + i);
    }

    /// <summary>The word, or null where none has begun; then the next one starts.</summary>
    public CallWord? Take()
    {
        var word = isOpen ? new CallWord(text.ToString(), hidden.ToImmutable(), origins.ToImmutable()) : null;
        text.Clear();
        hidden.Clear();
        origins.Clear();
        braces.Clear();
        isOpen = false;
        return word;
    }

    private void AddBraces(int from, int offset)
    {
        if (offset > 0) hidden.Add(new HiddenPart(from, text.Length - from + 1, $"{text.ToString(from, text.Length - from)}}}"));
    }
}
