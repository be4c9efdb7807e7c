namespace Extractor.Citing;

/// <summary>What stands before the words of a line that continues the line above.</summary>
internal enum LineMarks
{
    /// <summary>The marks of a block quotation of Markdown.</summary>
    Quotation,

    /// <summary>Nothing but white space.</summary>
    Nothing,

    /// <summary>The mark of a comment of a program or of a settings file.</summary>
    Comment,
}
