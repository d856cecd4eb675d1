using System.Reflection;
using System.Text.Json.Serialization;

namespace CountryProfiles;

/// <summary>
/// Walks the static fields of an assembly and all that our types hold that they reach. What can change is a field that
/// is not read-only, a list or table that others can get at, and a type of other makers that is not known to be fixed.
/// The context of JSON is left out: it is generated, and keeps what it makes as all of its kind do.
/// </summary>
internal static class StaticFields
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Of other makers, and not changed by what is called on them.
    private static readonly string[] s_fixed =
    [
        "System.String", "System.Uri", "System.Decimal", "System.DateOnly", "System.Numerics.BigInteger", "System.Char", "System.Buffers.SearchValues`1",
        "System.Type", "System.Text.RegularExpressions.Regex", "System.Text.Json.JsonEncodedText", "System.Text.Json.JsonWriterOptions", "System.Text.Json.JsonReaderOptions", "System.Object", "System.Text.UTF8Encoding",
        "System.Collections.Frozen.FrozenDictionary`2", "System.Collections.Frozen.FrozenSet`1", "System.Collections.Immutable.ImmutableArray`1", "System.Nullable`1", "System.ReadOnlySpan`1",
        "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4", "System.ValueTuple`5",
    ];

    // They can change, and nothing does so after they are made as long as nobody outside gets at them.
    private static readonly string[] s_tables =
    [
        "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.List`1", "System.Collections.Generic.IReadOnlyList`1",
        "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Collections.Generic.Dictionary`2+AlternateLookup`1", "System.Collections.Generic.HashSet`1+AlternateLookup`1",
    ];

    /// <summary>Nothing can change but the fields that are named.</summary>
    public static void AssertKnown(Assembly assembly, params string[] known)
    {
        // A tool that measures coverage puts a type of its own, in no namespace of ours, into the assembly.
        IReadOnlyList<string> found = ThatCanChange(
            [.. assembly.GetTypes().Where(static type => type.Namespace?.StartsWith(nameof(CountryProfiles), StringComparison.Ordinal) is true)]);
        Assert.True(
            found.SequenceEqual(known.Order(StringComparer.Ordinal)),
            $"These change and are not known to: {string.Join(", ", found.Except(known))}. These do not: {string.Join(", ", known.Except(found))}.");
    }

    /// <summary>The fields, as <c>Type.field</c>.</summary>
    public static IReadOnlyList<string> ThatCanChange(params Type[] types)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        HashSet<Type> seen = [];
        foreach (Type type in types.Where(static type => !IsMadeByTheCompiler(type) && !type.ContainsGenericParameters && !type.IsSubclassOf(typeof(JsonSerializerContext))))
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Static | Declared).Where(static field => !field.IsLiteral && !IsMadeByTheCompiler(field)))
            {
                Walk(field, types, found, seen);
            }
        }

        return [.. found];
    }

    private static void Walk(FieldInfo field, Type[] types, SortedSet<string> found, HashSet<Type> seen)
    {
        if (!field.IsInitOnly || !Walk(field.FieldType, isHidden: !field.IsPublic || !field.DeclaringType!.IsVisible, types, found, seen))
        {
            if (types.Contains(field.DeclaringType))
            {
                found.Add($"{field.DeclaringType!.Name}.{field.Name}");
            }
        }
    }

    // False for a type that can change; the fields of ours are found one by one.
    private static bool Walk(Type type, bool isHidden, Type[] types, SortedSet<string> found, HashSet<Type> seen)
    {
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsGenericParameter || typeof(Delegate).IsAssignableFrom(type))
        {
            return true;
        }

        if (type.IsArray)
        {
            return isHidden && Walk(type.GetElementType()!, isHidden, types, found, seen);
        }

        bool arguments = type.GetGenericArguments().All(argument => Walk(argument, isHidden, types, found, seen));
        Type generic = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (types.Contains(generic) || generic.Assembly == typeof(Quantity).Assembly)
        {
            if (seen.Add(generic))
            {
                for (Type? each = generic; each is not null && each.Assembly == generic.Assembly; each = each.BaseType)
                {
                    foreach (FieldInfo field in each.GetFields(BindingFlags.Instance | Declared))
                    {
                        Walk(field, types, found, seen);
                    }
                }
            }

            return arguments;
        }

        return arguments && (s_fixed.Contains(generic.FullName) || (isHidden && s_tables.Contains(generic.FullName)));
    }

    // Caches of delegates and of texts that are switched over.
    private static bool IsMadeByTheCompiler(MemberInfo member) => member.Name.Contains('<') && !member.Name.EndsWith(">k__BackingField", StringComparison.Ordinal);
}
