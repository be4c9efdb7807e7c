namespace Extractor.Words;

/// <summary>What a word or a phrase means inside a clause that states a fact of a field.</summary>
internal enum FactWord
{
    /// <summary>A phrase that looks like one of the others and means nothing of the kind.</summary>
    Plain,

    /// <summary>The noun or verb of a default: "default value", "defaults".</summary>
    Default,

    /// <summary>Behind a value: that it is the default.</summary>
    ByDefault,

    /// <summary>That the field is left out.</summary>
    IfOmitted,

    /// <summary>That a value is taken: "is used".</summary>
    Used,

    /// <summary>That a text is a list: "comma-separated".</summary>
    Separated,

    /// <summary>That a number is more than nothing: "positive integer".</summary>
    Positive,

    /// <summary>That a number is not less than nothing: "non-negative integer".</summary>
    NonNegative,

    /// <summary>Behind a limit, words that lead on to what the field is for: "specifying".</summary>
    Specifying,

    /// <summary>The noun of a regular expression: "pattern".</summary>
    Pattern,

    /// <summary>A copula or preposition before a value.</summary>
    Copula,

    /// <summary>A polite ending that says nothing.</summary>
    Ending,

    /// <summary>Words that lead on to values: "one of", "possible values".</summary>
    ListLabel,

    /// <summary>Words that lead on to values only where the values are marked: "can be".</summary>
    ListVerb,

    /// <summary>Before a value that the field always has.</summary>
    Always,

    /// <summary>Words behind values that say that they are all there are.</summary>
    ListTail,

    /// <summary>That a list goes on: "etc.".</summary>
    Open,

    /// <summary>That other values are taken too.</summary>
    OthersToo,

    /// <summary>That what follows are examples.</summary>
    Example,

    /// <summary>Between the items of a list.</summary>
    Or,

    /// <summary>Between the items of a list, and between the ends of a range.</summary>
    And,

    /// <summary>Words that open a range: "between".</summary>
    Between,

    /// <summary>A noun for a range.</summary>
    Range,

    /// <summary>Between the ends of a range.</summary>
    To,

    /// <summary>That a number is the most.</summary>
    AtMost,

    /// <summary>That a number is the least.</summary>
    AtLeast,

    /// <summary>That a number is above all.</summary>
    LessThan,

    /// <summary>That a number is below all.</summary>
    MoreThan,

    /// <summary>Behind a number, that it is the most.</summary>
    OrLess,

    /// <summary>Behind a number, that it is the least.</summary>
    OrMore,

    /// <summary>Behind a number, that it is above all.</summary>
    Below,

    /// <summary>Behind a number, that it is below all.</summary>
    Above,

    /// <summary>Before values in code, that there are no others.</summary>
    Only,

    /// <summary>Behind a value in code, that there is no other.</summary>
    IsOnly,

    /// <summary>That a number is both ends.</summary>
    Exactly,

    /// <summary>Before a number, that the value is a multiple of it.</summary>
    MultipleOf,

    /// <summary>Words before the step from one value of a range to the next.</summary>
    Step,

    /// <summary>Behind a number, that the value is a multiple of it.</summary>
    IsMultiple,

    /// <summary>A noun for a length in characters.</summary>
    Length,

    /// <summary>A noun for a count.</summary>
    Count,

    /// <summary>A noun for the size of a file.</summary>
    Size,

    /// <summary>Characters, as a unit.</summary>
    Characters,

    /// <summary>Things of a list, as a unit.</summary>
    Items,

    /// <summary>1,024 bytes and the like.</summary>
    Bytes,

    /// <summary>A unit of time.</summary>
    Time,

    /// <summary>A unit of something else.</summary>
    Unit,

    /// <summary>Digits, as a unit.</summary>
    Digits,

    /// <summary>A thousand.</summary>
    Thousand,

    /// <summary>Ten thousand.</summary>
    TenThousand,

    /// <summary>A million.</summary>
    Million,

    /// <summary>A hundred million.</summary>
    HundredMillion,

    /// <summary>A thousand million.</summary>
    Billion,

    /// <summary>That the ends of a range belong to it.</summary>
    Inclusive,

    /// <summary>That the ends of a range do not belong to it.</summary>
    Exclusive,

    /// <summary>That something holds in some cases.</summary>
    Condition,

    /// <summary>That what follows goes against what stands before it.</summary>
    Contrast,

    /// <summary>That the case ends and what holds in it follows.</summary>
    Then,

    /// <summary>That something is said of one of several or of all together.</summary>
    Each,

    /// <summary>That something is advice or a rough figure.</summary>
    Advice,

    /// <summary>That something is not so.</summary>
    Not,

    /// <summary>What a value means.</summary>
    Means,

    /// <summary>A word that may stand in a clause and says nothing.</summary>
    Filler,

    /// <summary>That the field must be given in some cases.</summary>
    RequiredWhen,

    /// <summary>That the field must not be empty where it is given.</summary>
    NonEmpty,

    /// <summary>That the field must not be empty, where nothing else stands in the clause.</summary>
    NonEmptyAlone,

    /// <summary>That the field must not be given, or counts for nothing, in some cases.</summary>
    InvalidWhen,

    /// <summary>That a value counts for nothing.</summary>
    Invalid,

    /// <summary>That fields exclude each other.</summary>
    ExcludesOther,

    /// <summary>Words before another field that must not be given together with this one.</summary>
    NotWith,

    /// <summary>That things are given together.</summary>
    Together,

    /// <summary>A noun for the formats of files.</summary>
    Format,
}
