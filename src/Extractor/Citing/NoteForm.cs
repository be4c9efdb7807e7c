namespace Extractor.Citing;

/// <summary>What stands between the words of a citation in a note, and is none of them.</summary>
internal enum NoteForm
{
    /// <summary>The marks of a block quotation before each line.</summary>
    Quotation,

    /// <summary>Nothing but white space.</summary>
    Plain,

    /// <summary>The mark of a comment of a program or of a settings file before each line.</summary>
    Comment,

    /// <summary>Tags of HTML; and some characters are written as entities.</summary>
    Markup,
}
