namespace Extractor.Dialects.Bullets;

/// <summary>
/// Fields as bullets: a name, beside it the type, whether it is required and what it means, in brackets, behind dashes
/// or behind a colon; members, attributes and values as bullets below it. A bullet defines a field only in a section
/// of fields or where it states a type or a requirement; every other bullet is prose.
/// </summary>
internal sealed class FieldBullets : IDialect
{
    /// <inheritdoc/>
    public string Name => "field-bullets";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var bullets = new BulletWalk(input, before).Bullets;
        if (bullets.Count == 0) return PageReading.Nothing;
        var sorting = new BulletClassifier(before, input.Words);
        foreach (var bullet in bullets) sorting.Take(bullet);
        return new BulletClaims(bullets, input, before).Result();
    }
}
