using System.Diagnostics;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Robustness;

/// <summary>Tests that measure run alone: a neighbour's work would count as theirs.</summary>
[CollectionDefinition(nameof(WorstInputTests), DisableParallelization = true)]
public sealed class AloneDefinition;

[Collection(nameof(WorstInputTests))]
public sealed class WorstInputTests
{
    // Less than any default: a reader that calls itself for every bracket fails here and not on a user's machine.
    private const int SmallStack = 512 * 1024;
    private const int Times = 10;
    private const int Attempts = 10;

    // A square would take ten times as long again.
    private const double Generous = 3;
    private const double NoticeableMilliseconds = 10;

    public static TheoryData<string> Names => [.. WorstInputs.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_takes_time_in_proportion_to_the_page_and_not_to_its_square(string much)
    {
        var (small, large) = (WorstInputs.Of(much, 1), WorstInputs.Of(much, Times));
        // Where the number of things grows by ten, the page itself may grow by more.
        var allowed = Generous * large.Bytes.Length / small.Bytes.Length;
        Milliseconds(small);
        var (shortest, longest) = (Milliseconds(small), Milliseconds(large));
        // A busy machine makes one measurement long, and not all of them.
        for (var again = 1; again < Attempts && longest > allowed * Math.Max(shortest, NoticeableMilliseconds); again++)
            (shortest, longest) = (Math.Min(shortest, Milliseconds(small)), Math.Min(longest, Milliseconds(large)));
        Assert.True(
            longest <= allowed * Math.Max(shortest, NoticeableMilliseconds),
            $"{shortest:F1} ms became {longest:F1} ms, expected no more than {allowed:F0} times as long");
    }

    private static double Milliseconds(PageFile file)
    {
        var watch = new Stopwatch();
        var read = new Thread(() => Read(file, watch), SmallStack);
        read.Start();
        read.Join();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Read(PageFile file, Stopwatch watch)
    {
        watch.Start();
        Extraction.ReadOne(file, Vocabulary.BuiltIn, Extractor.Settings.ProjectSettings.None);
        watch.Stop();
    }
}
