using System.Text;
using Extractor.Citing;
using Extractor.Tests.Fixtures;
using Xunit.Abstractions;

namespace Extractor.Tests.Citing;

public sealed class ReanchoringTests(ITestOutputHelper output)
{
    private const int Rounds = 260;
    private const int EditsARound = 4;

    [Fact]
    public void A_thousand_edits_give_no_wrong_place_and_find_nearly_every_right_one()
    {
        var (edits, checks, unchanged, right) = (0, 0, 0, 0);
        var wrong = new List<string>();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var before = GeneratedDocs.Of(random);
            var after = before;
            var told = new List<string>();
            for (var i = 0; i < EditsARound; i++, edits++)
            {
                var (name, apply) = GeneratedDocs.Pick(random, GeneratedEdit.All);
                after = apply(random, after);
                told.Add(name);
            }

            var round = new Round(before, after);
            foreach (var (cited, verdict) in round.Verdicts())
            {
                checks++;
                if (round.Mistake(cited, verdict) is { } mistake)
                    wrong.Add($"seed {seed}, {string.Join(", ", told)}: {cited.Id}: {mistake}");
                if (!round.KeptItsWords(cited)) continue;
                unchanged++;
                if (round.IsRight(cited, verdict)) right++;
            }
        }

        output.WriteLine(
            $"{edits} edits, {checks} citations, {wrong.Count} wrong, {right} of {unchanged} right where the words did not change");
        Assert.True(edits >= 1000);
        Assert.Empty(wrong);
        Assert.InRange(right / (double)unchanged, 0.99, 1);
    }

    [Fact]
    public void What_is_fixed_is_exact_afterwards_and_all_else_stays_as_it_is()
    {
        var fixedCitations = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var before = GeneratedDocs.Of(random);
            var after = before;
            for (var i = 0; i < 6; i++) after = GeneratedDocs.Pick(random, GeneratedEdit.All).Apply(random, after);
            var (old, now) = new Round(before, after).Editions;
            var text = new StringBuilder("Text before.\n\n");
            foreach (var field in old.Registry.Fields)
                text.Append(CitationText.Markdown(Citation.Of(field, old.Registry)!)).Append("\nMy own “words” about ").Append(field.Id)
                    .Append(".\n\n");
            var note = CitedNote.Read("a.md", Encoding.UTF8.GetBytes(text.ToString()));
            var check = new CitationCheck(now.Registry, _ => null);
            var judged = note.Citations.Select(citation => (citation, Verdict: check.Of(citation.Tail))).ToArray();

            var rewritten = CitedNote.Read("a.md", Encoding.UTF8.GetBytes(NoteRewrite.Apply(note.Text, judged)));

            Assert.Empty(note.Problems);
            Assert.Empty(rewritten.Problems);
            Assert.Equal(
                judged.Select(static one => one.Verdict.CanBeFixed ? CitationStatus.Exact : one.Verdict.Standing),
                rewritten.Citations.Select(citation => check.Of(citation.Tail).Standing));
            Assert.All(rewritten.Citations, static citation => Assert.NotNull(citation.Quotation?.Words));
            Assert.Equal(OwnLines(note.Text), OwnLines(rewritten.Text));
            fixedCitations += judged.Count(static one => one.Verdict.CanBeFixed);
        }

        Assert.True(fixedCitations > 500, $"only {fixedCitations} citations were fixed");
    }

    private static string[] OwnLines(string note) => [.. note.Split('\n')
        .Where(static line => !line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("> `POST", StringComparison.Ordinal))];

    /// <summary>Pages before and after some edits: every field is cited before, and checked after.</summary>
    private sealed class Round
    {
        private readonly GeneratedPlace[] before;
        private readonly Dictionary<int, GeneratedPlace> after;
        private readonly ILookup<string, GeneratedPlace> afterById;

        public Round(GeneratedDocs before, GeneratedDocs after)
        {
            Editions = (before.Extracted(), after.Extracted());
            this.before = [.. before.Places()];
            this.after = after.Places().ToDictionary(static place => place.Row.Key);
            afterById = after.Places().ToLookup(static place => place.Id, StringComparer.Ordinal);
        }

        public (Edition Before, Edition After) Editions { get; }

        public IEnumerable<(GeneratedPlace Cited, CitationResult Verdict)> Verdicts()
        {
            var check = new CitationCheck(Editions.After.Registry, _ => null);
            foreach (var place in before)
            {
                var tail = Citation.Of(Editions.Before[place.Id], Editions.Before.Registry)!.Tail;
                Assert.Equal($"{place.Page}:{place.Line}", tail.Place!.ToString());
                yield return (place, check.Of(tail));
            }
        }

        public bool KeptItsWords(GeneratedPlace cited) =>
            after.TryGetValue(cited.Row.Key, out var now) && now.Id == cited.Id && now.Row == cited.Row
            && afterById[cited.Id].All(place => place.Row.Type == cited.Row.Type);

        public bool IsRight(GeneratedPlace cited, CitationResult verdict) =>
            verdict.Standing == (after[cited.Row.Key] == cited ? CitationStatus.Exact : CitationStatus.Moved)
            && IsAt(verdict, after[cited.Row.Key]);

        /// <summary>What is wrong with a verdict; null where it is right, or says that a person must look.</summary>
        public string? Mistake(GeneratedPlace cited, CitationResult verdict)
        {
            var places = afterById[cited.Id].ToArray();
            if (places.Length == 0) return verdict.Standing == CitationStatus.Lost ? null : $"is gone and is said to be {verdict.Standing}";
            if (places.Any(place => place.Row.Type != cited.Row.Type))
                return verdict.Holds ? $"has another type and is said to be {verdict.Standing}" : null;
            if (verdict.Standing == CitationStatus.Lost) return "is there and is said to be lost";
            if (verdict.Standing == CitationStatus.Changed) return "means the same and is said to be changed";
            if (!verdict.Holds) return null;
            // Where the row itself is there no other will do; where it is gone, another may define the very same field.
            var allowed = after.TryGetValue(cited.Row.Key, out var own) && own.Id == cited.Id ? [own] : places;
            if (!allowed.Any(place => IsAt(verdict, place)))
                return $"is anchored at {verdict.Now!.Anchor.Place}, expected "
                    + $"{string.Join(" or ", allowed.Select(static place => $"{place.Page}:{place.Line}"))}";
            var sameWords = allowed.Any(place => IsAt(verdict, place) && place.Row.Text == cited.Row.Text);
            return sameWords == (verdict.Standing != CitationStatus.Reworded) ? null : $"is said to be {verdict.Standing}";
        }

        private static bool IsAt(CitationResult verdict, GeneratedPlace place) =>
            verdict.Now is { } now && now.Field.Id.ToString() == place.Id && now.Anchor.Place == $"{place.Page}:{place.Line}"
            && CitationAnchor.Trail(now.Anchor) == place.Trail;
    }
}
