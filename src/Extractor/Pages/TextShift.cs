namespace Extractor.Pages;

/// <summary>How far the characters of a text stand from their places in the file, from one of them on.</summary>
/// <param name="At">The first character of the text that it holds for.</param>
/// <param name="Shift">What is added to a character's place in the text.</param>
internal readonly record struct TextShift(int At, int Shift);
