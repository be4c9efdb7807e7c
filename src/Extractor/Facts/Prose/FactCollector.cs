using System.Collections.Immutable;
using Extractor.Facts.Prose.Lists;
using Extractor.Facts.Prose.StatedDefaults;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Keeps the facts of the clauses, and a note of every sentence that looks like one and was not understood.</summary>
/// <param name="clauses">The words.</param>
internal sealed class FactCollector(Clauses clauses)
{
    // A longer sentence is no statement of a limit.
    private const int LongestSentence = 400;

    private readonly ImmutableArray<Constraint>.Builder constraints = ImmutableArray.CreateBuilder<Constraint>();
    private readonly ConditionSentences conditions = new(clauses);
    private readonly LimitMeasure measure = new(clauses);
    private readonly DefaultNames names = new(clauses);
    private readonly HashSet<int> ends = [];
    private ImmutableArray<ListedValue> values = [];
    private ValueList? suggested;
    private bool isSuggestionSure;
    private bool isOpen;
    private bool hasDefault;
    private string? byDefault;
    private string? defaultSentence;
    private Requirement? required;
    private string sentence = "";
    private int sentenceStart;
    private int understood;
    private bool doubtful;
    private bool limitsInDoubt;
    private int before;

    /// <summary>Whether a fact ends at a token, so that another one may open there.</summary>
    public bool EndsAt(int at) => ends.Contains(at);

    /// <summary>Opens a sentence.</summary>
    public void OpenSentence(int start, int end)
    {
        (sentenceStart, understood, doubtful, limitsInDoubt, before) = (start, 0, false, false, constraints.Count);
        sentence = clauses.TextOf(start, end);
    }

    /// <summary>Closes a sentence: what it says of other fields, and whether it said more than was understood.</summary>
    public void CloseSentence(int start, int end)
    {
        if (end <= start) return;
        sentence = clauses.TextOf(start, end);
        if (sentence.Length > LongestSentence) return;
        if (limitsInDoubt)
        {
            while (constraints.Count > before) constraints.RemoveAt(constraints.Count - 1);
            doubtful = true;
        }

        var read = constraints.Count;
        foreach (var condition in conditions.In(start, end, sentence)) Add(condition);
        if (constraints.Count == read && (doubtful || (understood == 0 && conditions.LooksLikeFact(start, end))))
            Add(new Constraint(Constraint.Note, null, sentence));
    }

    /// <summary>Gives up the limits of the sentence: part of what it says about them was not understood.</summary>
    public void DoubtLimits() => limitsInDoubt = true;

    /// <summary>Notes that the sentence says more than is read of it.</summary>
    public void MissFact() => doubtful = true;

    /// <summary>Takes a default.</summary>
    public void Add(StatedDefault stated, int at, bool restricted)
    {
        ends.Add(stated.End);
        if (Doubt(restricted)) return;
        // In the words about a list or an object, a default is that of a member.
        var isMember = (clauses.Field.IsList || clauses.Field.IsObject) && stated.Value is not ([] or ['[', ..] or ['{', ..]);
        if (isMember && stated.Value is not null) return;
        if (names.NamesNone(stated))
        {
            doubtful = true;
            return;
        }

        var isWord = names.IsWord(stated, at);
        if (isWord && names.ExplainsValue(at))
        {
            doubtful = true;
            return;
        }

        if (!hasDefault || byDefault is null) (byDefault, defaultSentence) = (stated.Value, isWord ? sentence : null);
        hasDefault = true;
    }

    /// <summary>Takes a list of values.</summary>
    public void Add(ValueList list, bool restricted)
    {
        ends.Add(list.End);
        if (Doubt(restricted)) return;
        isOpen |= list.IsOpen;
        var isList = IsOfValues(list);
        if (list.IsOpen || !isList) doubtful = true;
        // What is listed of an object is said of its members.
        if (clauses.Field.IsObject || clauses.Field.HoldsObjects || !isList) return;
        if (list.Default is not null && !hasDefault && !clauses.Field.IsList) (byDefault, hasDefault) = (list.Default, true);
        if (values.IsEmpty) values = list.Values;
    }

    // "Only one of `title` or `slug`", of the title: fields, and no values. `yyyy-MM-dd` alone is the form of a value.
    private bool IsOfValues(ValueList list) => list.Values switch
    {
        [var only] => !ValueTokenReader.IsForm(only.Value),
        _ => list.Values.All(one => !clauses.IsOwnName(one.Value)),
    };

    /// <summary>Keeps a list that is one of values if the words name a default that is in it: "Order: up, down. Default: up".</summary>
    /// <param name="list">The list.</param>
    /// <param name="isSure">Whether it is one of values too where the words name no default.</param>
    public void Suggest(ValueList list, bool isSure = false)
    {
        if (suggested is null || (isSure && !isSuggestionSure)) (suggested, isSuggestionSure) = (list, isSure);
    }

    /// <summary>Takes a regular expression that the value must match.</summary>
    public void AddPattern(string pattern, int end, bool restricted)
    {
        ends.Add(end);
        if (Doubt(restricted)) return;
        if (clauses.Field.IsList || clauses.Field.IsObject) doubtful = true;
        else Add(new Constraint("pattern", pattern, sentence));
    }

    /// <summary>Takes a limit.</summary>
    public void Add(NumericLimit limit, int at, bool restricted)
    {
        ends.Add(limit.End);
        if (Doubt(restricted)) return;
        var read = measure.Of(limit, sentenceStart, at, sentence).ToArray();
        if (read.Length == 0) doubtful = true;
        foreach (var constraint in read) Add(constraint);
    }

    /// <summary>Takes what the words say of whether the field must be given.</summary>
    public void Add(Requirement stated, bool restricted)
    {
        if (!restricted || stated == Requirement.Conditional) required ??= stated;
        else if (stated == Requirement.Required) Add(new Constraint("required-when", null, sentence));
        understood++;
    }

    /// <summary>All facts.</summary>
    public WordFacts Result()
    {
        GiveUpContradictions();
        if (values.IsEmpty && !isOpen && suggested is { } list
            && (byDefault is null ? isSuggestionSure : list.Values.Any(value => value.Value == byDefault)))
        {
            values = list.Values;
            byDefault ??= clauses.Field.IsList ? null : list.Default;
        }

        var others = clauses.Tokens.Any(token => token.Is(FactWord.OthersToo) || (token.Is(FactWord.Separated) && !clauses.Field.IsList));
        others |= new FurtherValues(clauses).Follow(values) || AreEnds(values) || MayBeBoth();
        // "`asc` or `desc`. Default is ascending": the word is none of the values.
        if (defaultSentence is not null && values.Length > 1 && !isOpen && !others
            && !values.Any(value => value.Value.Equals(byDefault, StringComparison.OrdinalIgnoreCase)))
        {
            byDefault = null;
            Add(new Constraint(Constraint.Note, null, defaultSentence));
        }

        return new WordFacts(byDefault, isOpen || others ? [] : [.. values.Select(static one => one.Value)], required, WithExceptions())
        {
            Listed = values,
            IsOpen = isOpen || others,
        };
    }

    // "`a` and/or `b`" of a text: it may hold both.
    private bool MayBeBoth() => !clauses.Field.IsList
        && Enumerable.Range(0, clauses.Tokens.Length).Any(at => clauses[at].Is(FactWord.Or) && clauses.TextOf(at).Contains('/'));

    // "1-5. 1 = bad, 5 = good": of what a range holds, a list explains some.
    private bool AreEnds(ImmutableArray<ListedValue> listed)
    {
        if (listed.IsEmpty || listed.Any(static one => one.Meaning is null || FactNumber.Whole(one.Value) is null)) return false;
        return constraints.Any(one => one.Kind == "range" && one.Value!.Split("..") is [{ Length: > 0 } low, { Length: > 0 } high]
            && FactNumber.Whole(high) - FactNumber.Whole(low) + 1 > listed.Length
            && listed.All(value => IsWithin(one.Value, FactNumber.Whole(value.Value)!.Value)));
    }

    // "std: 1-5, pro: 1-10": of two limits of one kind, neither holds everywhere.
    private void GiveUpContradictions()
    {
        var kinds = constraints
            .Where(static one => one.Kind is "range" or "multiple-of" or "min-length" or "max-length" or "min-count"
                or "max-count" && one.Value is not null)
            .GroupBy(static one => one.Kind)
            .Where(static group => Differ(group.Select(static one => one.Value!.Split("..")[0]))
                || Differ(group.Select(static one => one.Value!.Split("..")[^1])))
            .Select(static group => group.Key)
            .ToArray();
        if (kinds.Length == 0) return;
        var doubted = constraints.Where(one => kinds.Contains(one.Kind)).ToArray();
        foreach (var one in doubted) constraints.Remove(one);
        foreach (var text in doubted.Select(static one => one.Text).Distinct()) Add(new Constraint(Constraint.Note, null, text));
    }

    private static bool Differ(IEnumerable<string> ends) => ends.Where(static end => end.Length > 0).Distinct().Skip(1).Any();

    private ImmutableArray<Constraint> WithExceptions()
    {
        var explained = Numbers(IsExplained);
        var signs = Numbers(IsSign);
        return explained.Length + signs.Length == 0
            ? constraints.ToImmutable()
            : [.. constraints.Select(one => WithExceptions(one, explained, signs))];
    }

    private static Constraint WithExceptions(Constraint limit, decimal[] explained, decimal[] signs)
    {
        if (!limit.IsBound) return limit;
        // "[0.5, 2.0], 1.0 is normal speed" takes nothing out.
        var outside = limit.Kind == "range" ? explained.Concat(signs).Where(number => !IsWithin(limit.Value!, number)) : explained;
        var except = string.Join('|', outside.Distinct().Select(FactNumber.Text));
        return except.Length > 0 ? limit with { Except = except } : limit;
    }

    private decimal[] Numbers(Func<int, bool> test) =>
        [.. Enumerable.Range(0, clauses.Tokens.Length).Where(at => clauses[at].Number is not null && test(at))
            .Select(at => clauses[at].Number!.Value).Distinct()];

    // "0 = unlimited": a number with a meaning of its own is allowed outside the range.
    private bool IsExplained(int at) =>
        (at == 0 || clauses.IsEnd(at - 1) || clauses[at - 1].Kind is TokenKind.Open
            || clauses[at - 1].Is(FactWord.And) || clauses[at - 1].Is(FactWord.Filler))
        && (clauses[at + 1].Kind == TokenKind.Equals || clauses[at + 1].Is(FactWord.Means) || clauses[at + 1].Is(FactWord.Copula));

    // "1 to 100; use -1 for random": no range that starts above it has zero or a negative number, which stands for something.
    private bool IsSign(int at)
    {
        if (clauses[at].Number > 0) return false;
        for (var before = at - 1; before >= 0 && !clauses.IsEnd(before); before--)
            if (clauses[before].Is(FactWord.Not) || clauses[before].Kind == TokenKind.Compare) return false;
        return true;
    }

    private static bool IsWithin(string range, decimal number)
    {
        var ends = range.Split("..");
        return (ends[0].Length == 0 || FactNumber.At(ends[0], 0) is not { } low || number >= low.Value)
            && (ends[^1].Length == 0 || FactNumber.At(ends[^1], 0) is not { } high || number <= high.Value);
    }

    private bool Doubt(bool restricted)
    {
        if (restricted) doubtful = true;
        else understood++;
        return restricted;
    }

    private void Add(Constraint constraint)
    {
        if (!constraints.Any(one => one.Kind == constraint.Kind && one.Value == constraint.Value && one.Text == constraint.Text))
            constraints.Add(constraint);
    }
}
