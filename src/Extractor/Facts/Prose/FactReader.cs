using Extractor.Facts.Prose.Lists;
using Extractor.Facts.Prose.Rules;
using Extractor.Facts.Prose.StatedDefaults;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Reads the words about a field clause by clause. A fact counts only where its whole clause was understood and no condition
/// restricts it; words that look like a fact and were not understood are kept as a note.
/// </summary>
internal sealed class FactReader
{
    private readonly Clauses clauses;
    private readonly ValueListReader lists;
    private readonly UnledListReader unled;
    private readonly OnlyListReader only;
    private readonly SuggestedLists suggested;
    private readonly NamedListReader named;
    private readonly AskedValues asked;
    private readonly NumberedListReader numbered;
    private readonly ExplainedValues explained;
    private readonly NumericLimitReader limits;
    private readonly StatedDefaultReader defaults;
    private readonly RequirementReader requirements;
    private readonly FactCollector found;
    private readonly SentenceRestrictions restrictions;
    private readonly LimitSurroundings surroundings;

    private FactReader(MarkedText words, FieldContext field, Vocabulary vocabulary)
    {
        clauses = new Clauses(words, field, vocabulary);
        limits = new NumericLimitReader(clauses);
        defaults = new StatedDefaultReader(clauses);
        requirements = new RequirementReader(clauses);
        lists = new ValueListReader(clauses, OpensFact);
        unled = new UnledListReader(clauses, lists, OpensFact);
        only = new OnlyListReader(clauses, lists);
        (named, asked) = (new NamedListReader(clauses, lists), new AskedValues(clauses));
        numbered = new NumberedListReader(clauses, OpensFact);
        explained = new ExplainedValues(clauses);
        found = new FactCollector(clauses);
        suggested = new SuggestedLists(clauses, lists, unled, found);
        surroundings = new LimitSurroundings(clauses, OpensFact, found.EndsAt);
        restrictions = new SentenceRestrictions(clauses);
    }

    /// <summary>What the words state.</summary>
    /// <param name="words">The words, line by line.</param>
    /// <param name="field">What is known of the field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static WordFacts Read(MarkedText words, FieldContext field, Vocabulary vocabulary)
    {
        if (words.Text.Length == 0) return WordFacts.None;
        if (ValidationRules.In(words, field, vocabulary) is { } rules) return rules;
        var reader = new FactReader(words, field, vocabulary);
        reader.Region(0, reader.clauses.Tokens.Length, inBracket: false);
        return reader.found.Result();
    }

    /// <summary>The values that a cell lists, and nothing else; null where it holds other words.</summary>
    public static ValueList? ValuesAlone(MarkedText cell, Vocabulary vocabulary)
    {
        var reader = new FactReader(cell, default, vocabulary);
        var (from, to) = (0, reader.clauses.Tokens.Length);
        if (to > 0 && reader.clauses[0] is { Kind: TokenKind.Open } open && open.Match == to - 1) (from, to) = (1, to - 1);
        return reader.lists.Items(from, to, bare: true) is { } list && list.End >= to ? list : null;
    }

    /// <summary>The values that words open with, and where the words go on behind them; null where they open with anything else.</summary>
    public static (ValueList List, int End)? ValuesFrom(MarkedText words, Vocabulary vocabulary)
    {
        var reader = new FactReader(words, default, vocabulary);
        return reader.lists.Items(0, reader.clauses.Tokens.Length, bare: true) is { } list && list.End > 0
            ? (list, reader.clauses[list.End - 1].End)
            : null;
    }

    private void Region(int from, int to, bool inBracket)
    {
        var restricted = false;
        for (var at = from; at < to;)
        {
            var end = at;
            while (end < to && clauses[end].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Semicolon))
                end = clauses.Behind(end);
            var sentence = new ClauseRun(at, Math.Min(end, to), to, inBracket);
            var from1 = restricted ? at : restrictions.From(sentence);
            at = end > at ? Math.Max(end, Read(sentence, from1)) + 1 : end + 1;
            // "For kites: between 1 and 5; for boats: …" is about cases to its end.
            restricted = from1 <= sentence.Start && clauses[at - 1].Kind == TokenKind.Semicolon;
        }
    }

    private int Read(ClauseRun sentence, int restricted)
    {
        var end = sentence.End;
        if (!sentence.InBracket) found.OpenSentence(sentence.Start, sentence.End);
        if (WholeList(sentence) is { } whole)
        {
            found.Add(whole, restricted: restricted <= sentence.Start && !explained.Says(whole));
            end = whole.End;
        }

        for (var at = end == sentence.End ? sentence.Start : end; at < end || at < sentence.End;)
        {
            if (clauses[at].Kind == TokenKind.Comma)
            {
                at++;
                continue;
            }

            var next = Clause(at, sentence, at >= restricted || (at > sentence.Start && restrictions.IsAboutOther(at, sentence.End)));
            end = Math.Max(end, next);
            at = Math.Max(next, at + 1);
        }

        if (!sentence.InBracket) found.CloseSentence(sentence.Start, end);
        return end;
    }

    // A sentence of nothing but values; in brackets, a union of values too.
    private ValueList? WholeList(ClauseRun sentence)
    {
        if (lists.Marked(sentence.Start, sentence.Limit, alone: true) is { } list
            && (list.End >= sentence.End || clauses.IsDefaultAlone(list.End) || clauses[list.End].Kind == TokenKind.Dash
                || clauses[list.End].Kind == TokenKind.Comma && OpensFact(list.End + 1)))
            // (`a`, `b`) may be examples, ("a" | "b") are the values.
            return !sentence.InBracket || clauses.Text[clauses[sentence.Start].Start] is '"' or '“' or '\''
                || clauses[sentence.Start + 1].Kind == TokenKind.Bar || clauses.IsChoice && list.Values.Length > 2 ? list : null;

        return sentence.InBracket ? unled.Union(sentence.Start, sentence.End) : null;
    }

    private int Clause(int start, ClauseRun sentence, bool restricted)
    {
        var end = clauses.CommaBehind(start, sentence.End);
        if (TakesRequirement(start, end, sentence, restricted)) return end;
        if ((requirements.BeforeAnd(start, end) ?? requirements.BeforeColon(start, end)) is var (required, behind))
        {
            found.Add(required, restricted);
            return behind;
        }

        var (readable, inCase, onlyEach) = (true, false, true);
        for (var at = clauses.BehindPresence(start); at < end;)
        {
            if (limits.IsUncertain(at)) found.MissFact();
            if (clauses[at].Kind == TokenKind.Open && !(limits.At(at) is { } range && surroundings.LeaveWhole(range, at, at == start)))
            {
                if (!restricted) Bracket(at, inCase, onlyEach);
                at = clauses[at].Match + 1;
                continue;
            }

            var isLabel = clauses.IsLabel(at);
            if (isLabel) (readable, inCase) = (true, false);
            var opens = isLabel || at == start || found.EndsAt(at) || clauses[at - 1].Kind is TokenKind.Dash or TokenKind.Colon;
            if (readable && Fact(at, opens, start == 0 && !sentence.InBracket, sentence.Limit, restricted) is var stop && stop > at)
            {
                end = clauses.CommaBehind(Math.Max(end, stop), sentence.End);
                at = stop;
                continue;
            }

            if (!readable && limits.At(at) is { HasLead: true }) found.MissFact();
            readable &= !clauses.Spoils(at) || limits.IsHad(at);
            var isCase = clauses.OpensCase(at);
            (inCase, onlyEach) = (inCase || isCase, onlyEach && (!isCase || clauses[at].Is(FactWord.Each)));
            at = clauses[at].Kind == TokenKind.Open ? clauses.Behind(at) : at + 1;
        }

        return end;
    }

    private void Bracket(int at, bool inCase, bool onlyEach)
    {
        // "Photos in each album (1-100)"
        var isRead = !inCase || clauses.IsDefaultOfAnswer(at) || (onlyEach && surroundings.IsOfAll(at, limits.At(at + 1)));
        if (isRead && !clauses.IsObject(at) && !clauses.Restates(at)) Region(at + 1, clauses[at].Match, inBracket: true);
    }

    private bool TakesRequirement(int start, int end, ClauseRun sentence, bool restricted)
    {
        if (requirements.In(start, end) is { } required)
        {
            found.Add(requirements.IsRestricted(required, end, sentence.End) ? Requirement.Conditional : required, restricted);
            // 可选（默认 a）
            for (var at = start; at < end && !restricted; at = clauses.Behind(at))
                if (clauses[at].Kind == TokenKind.Open) Region(at + 1, clauses[at].Match, inBracket: true);
            return true;
        }

        // "Optional, required if x is empty"
        // A clause that opens the words may as well be what the field is, unless its script puts the word at the end.
        var opensInLatin = start == 0 && clauses.Text[clauses[end - 1].End - 1] < '\u2E80';
        if (opensInLatin || Requirements.Under("", clauses.TextOf(start, end), clauses.Vocabulary) != Requirement.Conditional) return false;
        found.Add(Requirement.Required, restricted: true);
        return true;
    }

    /// <summary>Takes the fact that opens at a token.</summary>
    /// <returns>The token behind it, or the token itself where none opens there.</returns>
    private int Fact(int at, bool opensClause, bool opensText, int limit, bool restricted)
    {
        if (defaults.At(at, opensClause, opensText && at == 0) is { } stated && stated.End <= limit)
        {
            found.Add(stated, at, restricted);
            return stated.End;
        }

        if ((List(at, limit) ?? (opensClause ? named.At(at, limit) ?? asked.At(at, limit) : null)) is { } list)
        {
            found.Add(list, restricted);
            return list.End;
        }

        return Unled(at, opensClause, limit, restricted);
    }

    private int Unled(int at, bool opensClause, int limit, bool restricted)
    {
        if (((opensClause || unled.IsNumbered(at) ? unled.Explained(at, limit) : null) ?? numbered.At(at, limit)) is { } list
            && explained.Says(list))
        {
            if (explained.AreExamples(list)) found.MissFact();
            else found.Add(list, restricted: false);
            return list.End;
        }

        suggested.Take(at, opensClause, limit, restricted);
        if ((opensClause || unled.IsStated(at)) && (unled.Choice(at, limit) ?? unled.UnionBehindColon(at, limit)
                ?? unled.BeforeTail(at, limit) ?? unled.BehindForeignLabel(at, limit)) is { } choice)
        {
            found.Add(choice, restricted);
            return choice.End;
        }

        if (defaults.Bracketed(at) is { } bracketed && bracketed.End <= limit)
        {
            found.Add(bracketed, at, restricted);
            return bracketed.End;
        }

        return Measured(at, opensClause, limit, restricted);
    }

    private int Measured(int at, bool opensClause, int limit, bool restricted)
    {
        if (PatternReader.At(clauses, at) is var (pattern, behind) && behind <= limit)
        {
            found.AddPattern(pattern, behind, restricted);
            return behind;
        }

        if (limits.At(at) is not { } measured) return at;
        // "empty or 2-100 characters": what the limit does not hold for is no part of it.
        if (!restricted && surroundings.OfferAnother(at)) found.DoubtLimits();
        if (surroundings.LeaveWhole(measured, at, opensClause) && measured.End <= limit)
        {
            found.Add(measured, at, restricted);
            return measured.End;
        }

        // "the ids to delete (2-100)" may count the items of a list, and say something of the word before it as well.
        if (!restricted && clauses.Field.IsList && at > 0 && clauses[at - 1].Kind == TokenKind.Open
            && clauses[measured.End].Kind == TokenKind.Close)
            found.MissFact();
        // "Between 2 and 5 in std mode, or between 7 and 10": what is said of one of them changes what the other means.
        if (!restricted && measured.HasLead && (surroundings.IsOfItem(measured) || limits.MeasuresAnother(measured.End)))
            found.MissFact();
        else if (!restricted && measured.HasLead && !surroundings.MayEnd(measured.End)) found.DoubtLimits();
        return at;
    }

    private ValueList? List(int at, int limit) => clauses[at] switch
    {
        { Kind: TokenKind.Phrase, Word: FactWord.ListLabel or FactWord.ListVerb } => lists.BehindLead(at, limit) ?? only.Fixed(at, limit),
        { Kind: TokenKind.Phrase, Word: FactWord.Range } => unled.BehindRange(at, limit),
        { Kind: TokenKind.Literal } => lists.Marked(at, limit, alone: false) ?? only.AsOnly(at, limit),
        { Kind: TokenKind.Phrase, Word: FactWord.Always or FactWord.Exactly } => only.Fixed(at, limit),
        { Kind: TokenKind.Phrase, Word: FactWord.Only or FactWord.Filler } => only.Only(at, limit),
        { Kind: TokenKind.Phrase, Word: FactWord.Condition } => only.AsOnly(at + 1, limit) ?? only.Only(at, limit),
        _ => null,
    };

    // Whether a token opens a fact of its own behind a list of values.
    private bool OpensFact(int at) => clauses[at].Kind == TokenKind.Compare ? limits.At(at) is not null
        : clauses[at].Kind == TokenKind.Phrase && OpensFact(at, clauses[at].Word);

    private bool OpensFact(int at, FactWord word) => word switch
    {
        FactWord.Default => defaults.Behind(at, true, false) is not null || clauses.Text[clauses[at].Start] > '\u2E80',
        FactWord.IfOmitted => true,
        FactWord.AtMost or FactWord.AtLeast or FactWord.Range or FactWord.Step => limits.At(at) is not null,
        _ => false,
    };
}
