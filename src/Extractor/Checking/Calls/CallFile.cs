namespace Extractor.Checking.Calls;

/// <summary>A file that a call takes its body from, or why it cannot be read.</summary>
/// <param name="Text">The file's text, or null.</param>
/// <param name="Problem">Why there is no text, or null.</param>
internal readonly record struct CallFile(string? Text, string? Problem);

/// <summary>Opens a file that a call names.</summary>
/// <param name="name">The name as the call writes it.</param>
internal delegate CallFile OpenCallFile(string name);
