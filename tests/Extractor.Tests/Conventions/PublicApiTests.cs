using PublicApiGenerator;
using VerifyXunit;

namespace Extractor.Tests.Conventions;

public sealed class PublicApiTests
{
    [Fact]
    public Task The_public_surface_changes_only_on_purpose() =>
        Verifier.Verify(typeof(Extraction).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
