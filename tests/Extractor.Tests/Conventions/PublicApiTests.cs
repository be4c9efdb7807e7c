using System.Reflection;
using System.Text;
using VerifyXunit;

namespace Extractor.Tests.Conventions;

public sealed class PublicApiTests
{
    [Fact]
    public Task The_public_surface_changes_only_on_purpose()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(Extraction).Assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            foreach (var member in Members(type)) text.Append("    ").Append(member).Append('\n');
        }

        return Verifier.Verify(text.ToString());
    }

    private static string Kind(Type type) =>
        type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : "class";

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type);
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(Own).Where(static member => !IsMadeByTheCompiler(member)).Select(Text).OfType<string>().Order(StringComparer.Ordinal);
    }

    private static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{Static(property.GetMethod)}{Name(property.PropertyType)} {property.Name}{(property.GetIndexParameters().Length > 0 ? "[]" : "")} {{ get;{Setter(property)} }}",
        FieldInfo field => $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}",
        MethodInfo { IsSpecialName: false } method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        _ => null,
    };

    // What a record brings along by itself says nothing about the design.
    private static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && member is MethodInfo
        || member.Name is "Deconstruct" or "<Clone>$" or "EqualityContract"
        || (member is ConstructorInfo constructor && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType);

    private static string Static(MethodInfo? method) => method?.IsStatic == true ? "static " : "";

    private static string Setter(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter) return "";
        return setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Name(inner)}?";
        if (!type.IsGenericType) return type.Name;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) ? $"({arguments})" : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
    }
}
